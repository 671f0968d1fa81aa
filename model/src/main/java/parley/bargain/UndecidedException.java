package parley.bargain;

import parley.space.Frontier;
import parley.space.Frontiers;
import parley.space.NotDecided;

/** The budget did not suffice. Thrown and caught inside this package. */
final class UndecidedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    UndecidedException(String why) {
        super(why);
        this.why = why;
    }

    /** What was found, if the budget sufficed. */
    static Frontier known(Frontiers frontiers) throws UndecidedException {
        if (frontiers instanceof NotDecided undecided) {
            throw new UndecidedException(undecided.why());
        }
        return (Frontier) frontiers;
    }

    /** A full sentence. */
    String why() {
        return why;
    }
}
