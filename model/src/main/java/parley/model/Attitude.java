package parley.model;

/** How one statement of a party bears on one option of an issue. */
public enum Attitude {
    DEMANDED("demanded", "●", "the party demands exactly this option, and so endorses it"),
    ACCEPTED("accepted", "✓", "the party accepts this option, and so endorses it"),
    OFFERED("offered", "▲", "the party offers this option, and so endorses it"),
    ALLOWED("allowed", "◌", "one of several options that the party's demand leaves; not endorsed"),
    OPEN("open", "○", "the party can talk about it; not endorsed"),
    PREFERRED("preferred", "☆", "the party would rather have it; not endorsed"),
    RULED_OUT("ruled-out", "✕", "a red line of the party on this issue alone excludes it"),
    FALLBACK("fallback", "↓", "only a level to which the party's demand would fall back allows it; not endorsed"),
    LINKED("linked", "⇄", "a red line of the party ties it to other issues"),
    RESERVED("reserved", "?", "the party has conditions that it does not name"),
    CLAIMS("claims", "§", "the party says that others have no say here"),
    SILENT("silent", "–", "recorded as an absence: the party took no stance");

    private final String word;
    private final String symbol;
    private final String meaning;

    Attitude(String word, String symbol, String meaning) {
        this.word = word;
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /** The word used in scenario files and reports. */
    public String word() {
        return word;
    }

    /** One character that goes with the word. */
    public String symbol() {
        return symbol;
    }

    /** What the word means, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** True when the party itself has agreed to the option. */
    public boolean endorses() {
        return this == DEMANDED || this == ACCEPTED || this == OFFERED;
    }
}
