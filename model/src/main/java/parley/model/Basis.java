package parley.model;

/** What a coded item rests on. */
public enum Basis {
    STATED("stated", "a source says so"),
    ASSUMPTION("assumption", "the modeller reads it so, and says why"),
    HYPOTHETICAL("what-if", "supposed in a what-if: nobody said it");

    private final String word;
    private final String meaning;

    Basis(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** The word shown to readers. */
    public String word() {
        return word;
    }

    /** What the word means, as half a sentence. */
    public String meaning() {
        return meaning;
    }
}
