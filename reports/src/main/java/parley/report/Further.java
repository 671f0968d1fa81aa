package parley.report;

import java.util.List;
import parley.study.Findings.NotDecided;

/** What the parts about chances, inquiries and coalitions share. */
final class Further {

    private Further() {}

    /** What stands where nothing was worked out. */
    static List<Block> undecided(Telling telling) {
        return telling.findings().space() instanceof NotDecided none
                ? List.of(AnswerPart.undecided(none))
                : List.of(Telling.paragraph("This was not asked for."));
    }
}
