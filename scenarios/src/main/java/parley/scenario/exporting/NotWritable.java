package parley.scenario.exporting;

/** Ends the writing of one party's file: the tool has no words for what the party wants. */
final class NotWritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason as it goes on after "because " */
    NotWritable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
