package parley.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.tables.ParquetTable.Column;

/** What was written is read back. */
class ParquetTableTest {

    @TempDir
    Path folder;

    private static final List<Column> COLUMNS = List.of(
            new Column("run", Column.Type.WHOLE),
            new Column("as-of", Column.Type.DAY),
            new Column("say \"so\"", Column.Type.TEXT),
            new Column("room", Column.Type.NUMBER));

    private static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.of(
                        Integer.toString(i),
                        i % 3 == 0 ? "" : "2025-03-" + (10 + i % 10),
                        i % 5 == 0 ? "" : "it's \"" + i + "\", ключ",
                        i % 7 == 0 ? "" : "0." + i))
                .toList();
    }

    private List<List<String>> read(Path file, String more) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT * FROM '" + file.toString().replace("'", "''") + "'" + more)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.requireNonNullElse(found.getString(i), ""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void rowsComeBackInTheirOrder() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("it's here"));
        List<List<String>> rows = rows(300);
        Path file = Files.write(odd.resolve("runs.parquet"), new ParquetTable(COLUMNS, rows).bytes(odd));
        List<List<String>> read = read(file, "");
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(rows.get(i).subList(0, 3), read.get(i).subList(0, 3));
            String number = rows.get(i).get(3);
            assertEquals(
                    number.isEmpty() ? "" : Double.toString(Double.parseDouble(number)),
                    read.get(i).get(3));
        }
        try (Stream<Path> left = Files.list(odd)) {
            assertEquals(1, left.count(), "a temporary file was left");
        }
    }

    @Test
    void columnsHaveTheirTypes() throws Exception {
        Path file = Files.write(folder.resolve("runs.parquet"), new ParquetTable(COLUMNS, rows(3)).bytes(folder));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            List<String> types = new ArrayList<>();
            while (found.next()) {
                types.add(found.getString("column_name") + " " + found.getString("column_type"));
            }
            assertEquals(List.of("run BIGINT", "as-of DATE", "say \"so\" VARCHAR", "room DOUBLE"), types);
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() throws Exception {
        ParquetTable table = new ParquetTable(COLUMNS, rows(200_000));
        assertArrayEquals(table.bytes(folder), table.bytes(folder));
    }

    @Test
    void aTableWithoutRowsIsATable() throws Exception {
        Path file = Files.write(folder.resolve("none.parquet"), new ParquetTable(COLUMNS, List.of()).bytes(folder));
        assertEquals(List.of(), read(file, ""));
    }
}
