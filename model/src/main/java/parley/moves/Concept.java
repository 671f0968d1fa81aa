package parley.moves;

/**
 * What it takes for a state to be stable for a decision maker: what it looks at before it leaves for a state that it
 * prefers. In what the words below call an improvement the mover prefers the state it moves to.
 */
public enum Concept {
    NASH("Nash", "Nash stability", "it has no improvement at all", "Nash 1950"),
    GMR(
            "GMR",
            "general metarationality",
            "after each improvement the others can bring about a state that it does not prefer, whatever that does to them",
            "Howard 1971"),
    SMR(
            "SMR",
            "symmetric metarationality",
            "as in GMR, and from that state no move of its own leads to one that it prefers to the start",
            "Howard 1971"),
    SEQ(
            "SEQ",
            "sequential stability",
            "as in GMR, and each step of the others is an improvement for whoever takes it",
            "Fraser and Hipel 1979"),
    SSEQ(
            "SSEQ",
            "symmetric sequential stability",
            "as in SEQ, and from that state no move of its own leads to one that it prefers to the start",
            "Rêgo and Vieira 2017"),
    SIM(
            "SIM",
            "simultaneous stability",
            "each improvement, made at the same time as some improvement of the other, ends in a possible state that it"
                    + " does not prefer; for two decision makers",
            "Fraser and Hipel 1979"),
    SEQ_OR_SIM(
            "SEQ/SIM",
            "sequential stability, or simultaneous stability where neither has the former",
            "it is stable by SEQ, or by SIM where neither of both decision makers is stable by SEQ",
            "Fraser and Hipel 1984");

    private final String word;
    private final String title;
    private final String meaning;
    private final String source;

    Concept(String word, String title, String meaning, String source) {
        this.word = word;
        this.title = title;
        this.meaning = meaning;
        this.source = source;
    }

    /** Its short name, as the literature has it. */
    public String word() {
        return word;
    }

    /** Its name in full. */
    public String title() {
        return title;
    }

    /** When a state is stable for a decision maker, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Who defined it, and when. */
    public String source() {
        return source;
    }

    /** Whether others answer in turn, one move after the other. */
    boolean isAnsweredInTurn() {
        return this == GMR || this == SMR || this == SEQ || this == SSEQ;
    }

    /** Whether the others only take steps that are improvements for whoever takes them. */
    boolean isCredible() {
        return this == SEQ || this == SSEQ;
    }

    /** Whether the decision maker looks for a way out of the answer, too. */
    boolean isSymmetric() {
        return this == SMR || this == SSEQ;
    }
}
