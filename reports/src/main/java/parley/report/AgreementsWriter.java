package parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import parley.model.Issue;
import parley.model.Positions;
import parley.study.Findings;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Decided;

/**
 * Writes the listed agreements as a table (RFC 4180, UTF-8, CRLF): one row each, two columns per issue. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class AgreementsWriter {

    /** What makes spreadsheets calculate, and the wide forms that some of them read alike. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private AgreementsWriter() {}

    /** The table: only a head where nothing is possible or nothing was decided. */
    public static String write(Findings findings) {
        List<Issue> issues =
                List.copyOf(findings.positions().scenario().issues().values());
        StringBuilder out = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\r\n")
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            printer.printRecord(head(issues));
            int number = 0;
            for (AgreementFinding finding : listed(findings)) {
                number++;
                printer.printRecord(row(number, issues, finding));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be written", e);
        }
        return out.toString();
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
        List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
        for (Issue issue : issues) {
            String option = finding.agreement().getOption(issue.id());
            cells.add(option);
            cells.add(guarded(issue.getOption(option).label()));
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

    /** The text with control characters shown, and nothing in it that a spreadsheet would run. */
    static String guarded(String text) {
        String shown = Visible.of(text);
        return FORMULA.matcher(text).matches()
                        || FORMULA.matcher(shown.stripLeading()).matches()
                ? "'" + shown
                : shown;
    }
}
