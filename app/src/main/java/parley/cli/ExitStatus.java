package parley.cli;

import parley.study.Findings;

/** How a command ended, as the number that it leaves to whoever started it. */
public enum ExitStatus {
    ANSWERED(0, "The command did what was asked."),
    EXPECTATION_FAILED(1, "The scenario was read and studied, and something that its `expect:` claims does not hold."),
    BAD_INPUT(
            2,
            "A file, an option, a date, a what-if or a name is wrong; the message says where and what would be right."),
    NOT_WRITTEN(3, "A file or standard output could not be written; files that were there before are as they were."),
    NOT_DECIDED(4, "The work did not fit into its limits, so that nothing is claimed either way."),
    DEFECT(70, "Parley itself is at fault, not your file.");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** How a command ends that showed these findings. */
    static ExitStatus of(Findings findings) {
        return findings.space() instanceof Findings.NotDecided ? NOT_DECIDED : ANSWERED;
    }

    public int code() {
        return code;
    }

    /** A full sentence. */
    public String meaning() {
        return meaning;
    }

    /** The one to report when several things were done: bad input before a failed expectation before an open question. */
    public ExitStatus worse(ExitStatus other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case ANSWERED -> 0;
            case NOT_DECIDED -> 1;
            case EXPECTATION_FAILED -> 2;
            case BAD_INPUT -> 3;
            case NOT_WRITTEN -> 4;
            case DEFECT -> 5;
        };
    }
}
