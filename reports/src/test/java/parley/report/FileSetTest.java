package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.report.FileSet.Existing;
import parley.report.FileSet.NotWrittenException;

/** Files are written whole or not at all. */
class FileSetTest {

    @TempDir
    Path folder;

    private static FileSet two() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("b.txt", "second\n");
        texts.put("a.txt", "grün\n");
        return new FileSet(texts);
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_folder_is_made_and_nothing_else_is_left_in_it() throws IOException, NotWrittenException {
        Path deep = folder.resolve("x").resolve("y");
        assertEquals(List.of(deep.resolve("b.txt"), deep.resolve("a.txt")), two().writeTo(deep, Existing.KEEP));
        assertEquals(List.of("a.txt", "b.txt"), names(deep));
        assertEquals("grün\n", Files.readString(deep.resolve("a.txt")));
    }

    @Test
    void files_get_the_rights_that_new_files_get_here() throws IOException, NotWrittenException {
        Path usual = Files.createFile(folder.resolve("usual"));
        two().writeTo(folder, Existing.KEEP);
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("a.txt")));
    }

    @Test
    void nothing_is_overwritten_unless_asked_and_then_nothing_is_written_at_all() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        NotWrittenException e = assertThrows(NotWrittenException.class, () -> two().writeTo(folder, Existing.KEEP));
        assertTrue(String.valueOf(e.getMessage()).contains("a.txt is there already"), e.getMessage());
        assertEquals(List.of("a.txt"), names(folder));
        assertEquals("old", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void old_files_are_replaced_when_asked() throws IOException, NotWrittenException {
        Files.writeString(folder.resolve("a.txt"), "old and longer than the new one");
        two().writeTo(folder, Existing.REPLACE);
        assertEquals("grün\n", Files.readString(folder.resolve("a.txt")));
        assertEquals(List.of("a.txt", "b.txt"), names(folder));
    }

    @Test
    void a_folder_in_the_way_is_reported_and_no_part_is_left() throws IOException {
        Files.createDirectories(folder.resolve("a.txt").resolve("inside"));
        NotWrittenException e = assertThrows(NotWrittenException.class, () -> two().writeTo(folder, Existing.REPLACE));
        assertTrue(String.valueOf(e.getMessage()).contains("a.txt"), e.getMessage());
        assertEquals(List.of("a.txt", "b.txt"), names(folder));
    }

    @Test
    void a_file_where_the_folder_should_be_is_reported() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "not a folder");
        NotWrittenException e = assertThrows(NotWrittenException.class, () -> two().writeTo(file, Existing.KEEP));
        assertTrue(String.valueOf(e.getMessage()).startsWith("The folder "), e.getMessage());
        assertEquals("not a folder", Files.readString(file));
    }

    @Test
    void a_dangling_link_is_not_written_through() throws IOException {
        Path outside = folder.resolve("outside");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a.txt"), outside);
        assertThrows(NotWrittenException.class, () -> two().writeTo(inside, Existing.KEEP));
        assertTrue(Files.notExists(outside));
    }

    @Test
    void names_lead_nowhere_else() {
        for (String name : List.of("../a", "a/b", "", ".a", "a\\b", "c:a")) {
            assertThrows(IllegalArgumentException.class, () -> new FileSet(Map.of(name, "")), name);
        }
    }
}
