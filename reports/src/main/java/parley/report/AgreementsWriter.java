package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.Issue;
import parley.model.Positions;
import parley.space.GivenUp;
import parley.study.Findings;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Decided;

/**
 * Writes the listed agreements as a table: one row each, two columns per issue.
 */
public final class AgreementsWriter {

    private AgreementsWriter() {}

    /** The table: only a head where nothing is possible or nothing was decided. */
    public static String write(Findings findings) {
        List<Issue> issues =
                List.copyOf(findings.positions().scenario().issues().values());
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(issues));
        for (AgreementFinding finding : listed(findings)) {
            rows.add(row(rows.size(), issues, finding));
        }
        return Csv.write(rows);
    }

    private static List<AgreementFinding> listed(Findings findings) {
        return findings.space() instanceof Decided decided ? Listing.tabled(decided) : List.of();
    }

    private static List<String> head(List<Issue> issues) {
        List<String> cells = new ArrayList<>(List.of("number"));
        for (Issue issue : issues) {
            cells.add(issue.id());
            cells.add(issue.id() + " (label)");
        }
        cells.addAll(List.of("endorsed", "silences", "overridden red lines broken", "outside conditions"));
        return cells;
    }

    private static List<String> row(int number, List<Issue> issues, AgreementFinding finding) {
        GivenUp.check();
        List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
        for (Issue issue : issues) {
            String option = finding.agreement().getOption(issue.id());
            cells.add(option);
            cells.add(issue.getOption(option).label());
        }
        cells.add(finding.endorsed() ? "yes" : "no");
        cells.add(finding.silent().stream()
                .map(s -> s.party() + " on " + s.issue() + (s.recorded() ? " (recorded)" : ""))
                .collect(Collectors.joining("; ")));
        cells.add(String.join("; ", Positions.ids(finding.breaksOverridden())));
        cells.add(finding.outside().stream()
                .map(o -> o.statement().id() + " on " + o.issue().id() + "="
                        + o.option().id())
                .collect(Collectors.joining("; ")));
        return cells;
    }
}
