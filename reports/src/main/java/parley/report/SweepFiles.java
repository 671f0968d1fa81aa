package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import parley.study.Findings;
import parley.sweep.Design;
import parley.sweep.Design.Column;
import parley.sweep.Summary;

/** What a sweep writes: one row per run, what each column means, and a report that sums the runs up. */
public final class SweepFiles {

    /** One row per run, in the order of the runs. */
    public static final String RUNS = "runs.csv";

    /** One row per column of the other table: a data dictionary. */
    public static final String COLUMNS = "columns.csv";

    /** The report, as a page. */
    public static final String PAGE = "report.html";

    /** The report, as Markdown. */
    public static final String MARKDOWN = "report.md";

    /** All files, in order. */
    public static final List<String> NAMES = List.of(RUNS, COLUMNS, PAGE, MARKDOWN);

    private SweepFiles() {}

    /**
     * All files.
     *
     * @param first number of the first run
     * @param last number of the last run
     * @param measured what came of a run
     * @param findings of the scenario without anything varied
     */
    public static FileSet of(
            Design design, int first, int last, IntFunction<List<String>> measured, Findings findings, Stamp stamp) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<List<String>> runs = new ArrayList<>();
        runs.add(design.columns().stream().map(Column::name).toList());
        runs.addAll(rows(design, first, last, measured));
        texts.put(RUNS, Csv.write(runs));
        texts.put(COLUMNS, Csv.write(meanings(design)));
        Summary summary = Summary.of(design, first, last, measured);
        Report report = new SweepReport(findings, summary, first, last, stamp).report();
        texts.put(PAGE, HtmlWriter.write(report));
        texts.put(MARKDOWN, MarkdownWriter.write(report));
        return new FileSet(texts);
    }

    /** A row for each run, without the names of the columns. */
    public static List<List<String>> rows(Design design, int first, int last, IntFunction<List<String>> measured) {
        List<List<String>> rows = new ArrayList<>();
        for (int run = first; run <= last; run++) {
            List<String> row = new ArrayList<>(design.heading(run));
            row.addAll(measured.apply(run));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> meanings(Design design) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "kind", "type", "meaning"));
        design.columns()
                .forEach(column -> rows.add(List.of(
                        column.name(), column.kind().word(), column.type().word(), column.meaning())));
        return rows;
    }
}
