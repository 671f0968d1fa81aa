package parley.moves;

/** How a decision maker likes one state beside another. */
public enum Attraction {
    BETTER,
    WORSE,
    EQUAL,
    /** It is not known which of both the decision maker prefers, or whether either. */
    UNKNOWN;

    /** How the other state is liked beside the first. */
    public Attraction reversed() {
        return switch (this) {
            case BETTER -> WORSE;
            case WORSE -> BETTER;
            case EQUAL, UNKNOWN -> this;
        };
    }
}
