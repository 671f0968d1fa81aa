package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.sweep.Design;
import parley.tables.ParquetTable;
import parley.tables.ParquetTable.Column;

/** The table of a sweep as a Parquet file. Only a sweep that is asked for one loads this class, and the library behind it. */
final class SweepParquet {

    /** Its name in the folder of a sweep. */
    static final String NAME = "runs.parquet";

    private static final int MOST_DIGITS = 18;

    private SweepParquet() {}

    /**
     * The bytes of the file.
     *
     * @param folder where it is to be
     * @param rows each as wide as the design has columns
     */
    static byte[] bytes(Path folder, Design design, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < design.columns().size(); i++) {
            Design.Column column = design.columns().get(i);
            columns.add(new Column(column.name(), type(column.type(), i, rows)));
        }
        try {
            return new ParquetTable(columns, rows).bytes(folder);
        } catch (ParquetTable.NotMadeException e) {
            throw Refusal.notWritten(Path.of(NAME), e.getMessage() + ". The other tables are written");
        }
    }

    /** Whole numbers that no other program could hold stay texts. */
    private static Column.Type type(Design.Type type, int column, List<List<String>> rows) {
        return switch (type) {
            case WHOLE ->
                IntStream.range(0, rows.size())
                                .allMatch(row -> rows.get(row).get(column).length() <= MOST_DIGITS)
                        ? Column.Type.WHOLE
                        : Column.Type.TEXT;
            case NUMBER -> Column.Type.NUMBER;
            case DAY -> Column.Type.DAY;
            case TEXT -> Column.Type.TEXT;
        };
    }
}
