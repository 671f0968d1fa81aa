package parley.space;

/** The work passed its budget. Thrown and caught inside this package, where it becomes {@link NotDecided}. */
final class BudgetPassedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    BudgetPassedException(String why) {
        super(why);
        this.why = why;
    }

    /** A full sentence. */
    String why() {
        return why;
    }
}
