package parley.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A table as a Parquet file, one row group after the other, compressed with Snappy. The same table gives the same bytes. An
 * empty text is written as a null.
 *
 * @param columns in order, each with a name of its own
 * @param rows each as wide as there are columns; numbers and days as texts that {@link Column.Type} takes
 */
public record ParquetTable(List<Column> columns, List<List<String>> rows) {

    private static final String NAME = "runs";

    /** A column. */
    public record Column(String name, Type type) {

        /** What stands in a column. */
        public enum Type {
            /** Whole numbers of at most 18 digits. */
            WHOLE("BIGINT"),
            /** Plain decimal numbers, as double precision. */
            NUMBER("DOUBLE"),
            /** Days, as year-month-day. */
            DAY("DATE"),
            /** Any texts. */
            TEXT("VARCHAR");

            private final String sql;

            Type(String sql) {
                this.sql = sql;
            }
        }
    }

    public ParquetTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The file could not be made. The message says why, in half a sentence. */
    public static final class NotMadeException extends Exception {
        private static final long serialVersionUID = 1L;

        NotMadeException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The bytes of the file.
     *
     * @param folder where a temporary file may be made for the time being
     * @throws NotMadeException where the disk refuses, or this system is none that DuckDB runs on
     */
    public byte[] bytes(Path folder) throws NotMadeException {
        try {
            Path file = Files.createTempFile(folder, ".parley-", ".part");
            try {
                write(file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | SQLException e) {
            throw new NotMadeException("the table could not be written as Parquet", e);
        } catch (LinkageError e) {
            throw new NotMadeException("the library that writes Parquet does not run on this system", e);
        }
    }

    private void write(Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            // One thread, so that rows keep their order and bytes repeat; and nothing is fetched from anywhere.
            statement.execute("SET threads = 1");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("CREATE TABLE " + NAME + " (" + each(column -> quoted(column.name()) + " VARCHAR") + ")");
            fill(database);
            statement.execute("COPY (SELECT "
                    + each(column -> "CAST(" + quoted(column.name()) + " AS " + column.type().sql + ") AS "
                            + quoted(column.name()))
                    + " FROM " + NAME + ") TO '" + file.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION snappy)");
        }
    }

    private String each(Function<Column, String> words) {
        return columns.stream().map(words).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private void fill(Connection database) throws SQLException {
        try (var appender = ((DuckDBConnection) database).createAppender(DuckDBConnection.DEFAULT_SCHEMA, NAME)) {
            for (List<String> row : rows) {
                appender.beginRow();
                for (String cell : row) {
                    if (cell.isEmpty()) {
                        appender.appendNull();
                    } else {
                        appender.append(cell);
                    }
                }
                appender.endRow();
            }
        }
    }
}
