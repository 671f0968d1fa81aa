package parley.space;

/** The work passed its budget. Thrown and caught inside this package, where it becomes {@link NotDecided}. */
final class BudgetPassedException extends Exception {
    private static final long serialVersionUID = 1L;

    BudgetPassedException(String why) {
        super(why);
    }
}
