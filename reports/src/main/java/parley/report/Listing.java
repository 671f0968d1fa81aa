package parley.report;

import java.util.List;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Decided;

/**
 * How many agreements each file spells out. With many issues an agreement is long, and so is what it rests on; the
 * bounds keep a report of a thousand issues at a few megabytes. They depend on nothing but the number of issues.
 */
final class Listing {

    private static final int MOST_READ = 100;
    private static final int TERMS_READ = 2_000;
    private static final int MOST_PIECES = 50_000;

    private Listing() {}

    /** Agreements for people: 100, or fewer where there are more than 20 issues. */
    static List<AgreementFinding> read(Decided decided) {
        return first(decided, Math.min(MOST_READ, TERMS_READ / issues(decided)));
    }

    /** Agreements for the table: all that the study listed, or fewer where they would have more than 50,000 terms. */
    static List<AgreementFinding> tabled(Decided decided) {
        return first(decided, MOST_PIECES / issues(decided));
    }

    /** Agreements for programs: all, or fewer where their terms and silences would come to more than 50,000. */
    static List<AgreementFinding> detailed(Decided decided) {
        int pieces = 0;
        int most = 0;
        for (AgreementFinding finding : decided.agreements()) {
            pieces += finding.agreement().terms().size() + finding.silent().size();
            if (pieces > MOST_PIECES) {
                break;
            }
            most++;
        }
        return first(decided, most);
    }

    private static int issues(Decided decided) {
        return Math.max(1, decided.issues().size());
    }

    private static List<AgreementFinding> first(Decided decided, int most) {
        List<AgreementFinding> all = decided.agreements();
        return all.subList(0, Math.min(all.size(), Math.max(1, most)));
    }
}
