package parley.model;

/** What a coded item rests on. */
public enum Basis {
    /** A source says so. */
    STATED("stated"),
    /** The modeller reads it so, and says why. */
    ASSUMPTION("assumption"),
    /** A what-if: nobody said it. */
    HYPOTHETICAL("what-if");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** The word shown to readers. */
    public String word() {
        return word;
    }
}
