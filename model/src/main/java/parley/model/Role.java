package parley.model;

/** What a party is in a negotiation. Only principals have a say where a scenario names no consent list. */
public enum Role {
    PRINCIPAL("a party to the agreement"),
    MEDIATOR("brings the principals together"),
    ARBITER("decides what the principals leave to it"),
    CONTRIBUTOR("may supply something that the agreement needs"),
    AFFECTED("is touched by the agreement without being a party to it");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** The word used in scenario files and reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
