package parley.model;

/** How one statement of a party bears on one option of an issue. */
public enum Attitude {
    /** The party demands exactly this option; endorses it. */
    DEMANDED("demanded", "●"),
    /** The party accepts this option; endorses it. */
    ACCEPTED("accepted", "✓"),
    /** The party offers this option; endorses it. */
    OFFERED("offered", "▲"),
    /** One of several options that the party's demand leaves; not endorsed. */
    ALLOWED("allowed", "◌"),
    /** The party can talk about it; not endorsed. */
    OPEN("open", "○"),
    /** The party would rather have it; not endorsed. */
    PREFERRED("preferred", "☆"),
    /** A red line of the party on this issue alone excludes it. */
    RULED_OUT("ruled-out", "✕"),
    /** A red line of the party ties it to other issues. */
    LINKED("linked", "⇄"),
    /** The party has conditions that it does not name. */
    RESERVED("reserved", "?"),
    /** The party says that others have no say here. */
    CLAIMS("claims", "§"),
    /** Recorded as an absence: the party took no stance. */
    SILENT("silent", "–");

    private final String word;
    private final String symbol;

    Attitude(String word, String symbol) {
        this.word = word;
        this.symbol = symbol;
    }

    /** The word used in scenario files and reports. */
    public String word() {
        return word;
    }

    /** One character that goes with the word. */
    public String symbol() {
        return symbol;
    }

    /** True when the party itself has agreed to the option. */
    public boolean endorses() {
        return this == DEMANDED || this == ACCEPTED || this == OFFERED;
    }
}
