package parley.study;

/**
 * What came of one check of an expectation.
 *
 * @param known false when the budget did not suffice to tell
 * @param reason a sentence that states what was found
 */
record Verdict(boolean holds, boolean known, String reason) {

    Verdict(boolean holds, String reason) {
        this(holds, true, reason);
    }

    /** What was looked for could not be found out. */
    static Verdict notDecided(String reason) {
        return new Verdict(false, false, reason);
    }
}
