package parley.moves;

/** Whether an action, once taken or given up, can be undone. */
public enum Direction {
    BOTH("both", "it can be taken and given up"),
    TAKE_ONLY("take-only", "once taken it cannot be given up"),
    GIVE_UP_ONLY("give-up-only", "once given up it cannot be taken again");

    private final String word;
    private final String meaning;

    Direction(String word, String meaning) {
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
