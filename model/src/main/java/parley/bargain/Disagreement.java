package parley.bargain;

/** What each party is taken to have without an agreement: the point from which gains are counted. */
public enum Disagreement {
    RESERVATION(
            "reservation",
            "the reservation value of a party that states one, otherwise the least that any possible"
                    + " agreement is worth to it"),
    FLOOR(
            "floor",
            "the reservation value of a party that states one, but never less than any possible agreement is worth"
                    + " to it, so that no party is compared with what cannot happen"),
    STATUS_QUO("status-quo", "the utility of the status quo"),
    LEAST("least", "the least that any possible agreement is worth to the party, whatever it states"),
    ZERO("zero", "a utility of 0");

    private final String word;
    private final String meaning;

    Disagreement(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** The word used on the command line and in reports. */
    public String word() {
        return word;
    }

    /** What the word means, as half a sentence. */
    public String meaning() {
        return meaning;
    }
}
