package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import parley.sweep.Design;
import parley.sweep.Design.Column;

/** The tables of a sweep: one row per run, and what each column means. */
public final class SweepFiles {

    /** One row per run, in the order of the runs. */
    public static final String RUNS = "runs.csv";

    /** One row per column of the other table: a data dictionary. */
    public static final String COLUMNS = "columns.csv";

    /** All files, in order. */
    public static final List<String> NAMES = List.of(RUNS, COLUMNS);

    private SweepFiles() {}

    /**
     * Both tables.
     *
     * @param first number of the first run
     * @param last number of the last run
     * @param measured what came of a run
     */
    public static FileSet of(Design design, int first, int last, IntFunction<List<String>> measured) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<List<String>> runs = new ArrayList<>();
        runs.add(design.columns().stream().map(Column::name).toList());
        runs.addAll(rows(design, first, last, measured));
        texts.put(RUNS, Csv.write(runs));
        texts.put(COLUMNS, Csv.write(meanings(design)));
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
