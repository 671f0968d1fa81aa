package parley.cli;

import java.nio.file.Path;

/** What the user can put right: a wrong file, option or name, or a place that cannot be written to. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    private Refusal(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** Something in what the user gave is wrong; the message says what would be right. */
    static Refusal badInput(String message) {
        return new Refusal(ExitStatus.BAD_INPUT, message);
    }

    /** A file could not be written. */
    static Refusal notWritten(Path file, String reason) {
        return new Refusal(ExitStatus.NOT_WRITTEN, file + ": could not be written: " + reason + ".");
    }

    /** A file could not be written; the message names it and says why. */
    static Refusal notWritten(String message) {
        return new Refusal(ExitStatus.NOT_WRITTEN, message);
    }

    /** The work did not fit into its limits. */
    static Refusal notDecided(String message) {
        return new Refusal(ExitStatus.NOT_DECIDED, message);
    }

    ExitStatus status() {
        return status;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
