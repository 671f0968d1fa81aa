package parley.cli;

import java.nio.file.Path;
import java.util.List;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** What the user can put right: a wrong file, option or name, or a place that cannot be written to. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;
    private final transient List<Diagnostic> problems;

    private Refusal(ExitStatus status, String message, List<Diagnostic> problems) {
        super(message);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    private Refusal(ExitStatus status, String message) {
        this(status, message, List.of());
    }

    /** Something that the user wrote, in a file or an option, has these problems. */
    static Refusal unreadable(List<Diagnostic> problems) {
        return new Refusal(ExitStatus.BAD_INPUT, DiagnosticPrinter.print(problems), problems);
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

    /** What is wrong, one by one, where it has places in a text; else none. */
    List<Diagnostic> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
