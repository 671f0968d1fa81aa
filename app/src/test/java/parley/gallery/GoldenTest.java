package parley.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Reports;
import parley.docs.Docs;

/**
 * The gallery holds the report on the article as the program writes it now, file by file; {@code -Dparley.update=true}
 * writes it anew.
 */
class GoldenTest {

    private static final Path GALLERY = Docs.ROOT.resolve("reports/gallery/ukraine-2025-03");
    private static final String SCENARIO = "scenarios/library/ukraine-2025-03/scenario.yaml";

    @TempDir
    Path folder;

    @Test
    void the_gallery_holds_what_the_program_writes() throws IOException {
        Path copy = folder.resolve(SCENARIO);
        Files.createDirectories(copy.getParent());
        Files.copy(Docs.ROOT.resolve(SCENARIO), copy);
        Reports.writeHere(folder, "made", SCENARIO, "--format", "html,md,json,csv,bibtex,csl");
        Map<String, String> made = texts(folder.resolve("made"));
        if (Boolean.getBoolean("parley.update")) {
            replace(made);
        }
        Map<String, String> there = texts(GALLERY);
        assertEquals(made.keySet(), there.keySet());
        made.forEach((name, text) -> assertEquals(text, there.get(name), name + " is out of date"));
    }

    private static void replace(Map<String, String> made) throws IOException {
        Files.createDirectories(GALLERY);
        for (String old : texts(GALLERY).keySet()) {
            Files.delete(GALLERY.resolve(old));
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            Files.writeString(GALLERY.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> texts.put(file.getFileName().toString(), read(file)));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
