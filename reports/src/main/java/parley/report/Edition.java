package parley.report;

/**
 * Which parts a report has. Without its written answers it is a task: readers find them with the what-if panel.
 *
 * @param answers false to leave out whatever is worked out from the statements
 * @param panel false to leave out the what-if panel, whose data hold every answer
 */
public record Edition(boolean answers, boolean panel) {

    /** A report with everything in it. */
    public static final Edition WHOLE = new Edition(true, true);
}
