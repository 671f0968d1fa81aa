package parley.study;

import parley.space.AgreementSpace;

/** A study of no more than the answer stands on, for tests that ask many. */
public final class BriefStudy {

    private BriefStudy() {}

    /** The same answer as {@link Study#run}, without lists and reasons. */
    public static Findings run(Study study) {
        return study.run(AgreementSpace.compile(study.positions(), study.budget()), Study.Depth.BRIEF);
    }
}
