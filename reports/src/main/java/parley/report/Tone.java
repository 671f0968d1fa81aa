package parley.report;

/** What a colour says. Never alone: a word and a symbol always go with it. */
public enum Tone {
    /** Compatible, or endorsed. */
    INSIDE,
    /** Compatible only in part, or under a condition. */
    LIMIT,
    /** Breaks a red line. */
    BREAKS,
    /** None of these. */
    PLAIN;

    /** The name of its style. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
