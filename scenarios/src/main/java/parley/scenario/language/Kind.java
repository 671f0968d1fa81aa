package parley.scenario.language;

/** What an id names. Ids of different kinds do not get in each other's way. */
public enum Kind {
    SOURCE("source"),
    PARTY("party"),
    CIRCUMSTANCE("circumstance"),
    ISSUE("issue"),
    RULE("rule"),
    STATEMENT("statement"),
    STEP("step"),
    ACTION("action"),
    VARIANT("variant");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word shown to users. */
    public String word() {
        return word;
    }

    /** The word for several. */
    public String plural() {
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    /** The word with its article. */
    public String withArticle() {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
