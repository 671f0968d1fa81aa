package parley.scenario.importing;

/** Ends the reading of one profile: its utility is well-formed, but cannot be said exactly in Parley's language. */
final class NotCarried extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason as it goes on after "because " */
    NotCarried(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
