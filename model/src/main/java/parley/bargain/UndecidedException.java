package parley.bargain;

/** The budget did not suffice. Thrown and caught inside this package. */
final class UndecidedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    UndecidedException(String why) {
        super(why);
        this.why = why;
    }

    /** A full sentence. */
    String why() {
        return why;
    }
}
