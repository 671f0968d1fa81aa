package parley.moves;

/**
 * What an unknown preference does: whether a decision maker may be tempted by a state that it may or may not prefer, and
 * whether such a state deters it. The four forms a to d of Li, Hipel, Kilgour and Fang (2004). Where nothing is unknown, all
 * come to the same. In each of them, a step of somebody else counts as an improvement also where that one's preference is
 * unknown.
 */
public enum Caution {
    A("a", true, false),
    B("b", false, false),
    C("c", true, true),
    D("d", false, true);

    private final String word;
    private final boolean temptedByUnknown;
    private final boolean deterredByUnknown;

    Caution(String word, boolean temptedByUnknown, boolean deterredByUnknown) {
        this.word = word;
        this.temptedByUnknown = temptedByUnknown;
        this.deterredByUnknown = deterredByUnknown;
    }

    /** The letter of the form. */
    public String word() {
        return word;
    }

    /** Whether a state that is liked so beside the start draws the decision maker away. */
    boolean tempts(Attraction attraction) {
        return attraction == Attraction.BETTER || (temptedByUnknown && attraction == Attraction.UNKNOWN);
    }

    /** Whether a state that is liked so beside the start keeps the decision maker from leaving it. */
    boolean deters(Attraction attraction) {
        return switch (attraction) {
            case BETTER -> false;
            case WORSE, EQUAL -> true;
            case UNKNOWN -> deterredByUnknown;
        };
    }

    /** Whether somebody who answers may take a step to a state that is liked so beside the one before. */
    static boolean isCredible(Attraction attraction) {
        return attraction == Attraction.BETTER || attraction == Attraction.UNKNOWN;
    }
}
