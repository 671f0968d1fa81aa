package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.Expected;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** What cannot be imported is refused with a place and a way out: the files in bad/, and what is too big for a folder. */
class BadFilesTest {
    private static final Path BAD = Cases.FOLDER.resolve("bad");

    @TempDir
    Path folder;

    static Stream<String> bad() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedWithAHelpfulMessage(String name) {
        String message = refused(Importers.read(
                Map.of(name, BAD.resolve(name)), Optional.empty(), new Settings(Settings.USUAL_DAY, Grid.USUAL)));
        assertTrue(message.startsWith(name), message);
        Expected.assertMatches(BAD.resolve(name + ".txt"), message);
    }

    @Test
    void isLargeEnough() throws IOException {
        assertTrue(bad().count() >= 70);
    }

    @Test
    void aGibibyteIsRefusedWithoutBeingRead() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.xml").toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        assertTrue(read("huge.xml").contains("huge.xml:1:1: error: The file is larger than 4 MiB."));
    }

    @Test
    void fourMebibytesAreRead() throws IOException {
        String rest = "<utility_space></utility_space>";
        String full = rest + " ".repeat(ForeignFile.MOST_BYTES - rest.length());
        write("a.xml", full);
        assertTrue(read("a.xml").contains("has no <objective>"));
        write("a.xml", full + " ");
        assertTrue(read("a.xml").contains("larger than 4 MiB"));
    }

    @Test
    void depthOf64() throws IOException {
        write("a.xml", "<utility_space>" + "<b>".repeat(63) + "</b>".repeat(63) + "</utility_space>");
        assertTrue(read("a.xml").contains("has no <objective>"));
        write("a.xml", "<utility_space>" + "<b>".repeat(64) + "</b>".repeat(64) + "</utility_space>");
        assertTrue(read("a.xml").contains("a.xml:1:205: error: Elements stand more than 64 deep"));
        write("a.json", "[".repeat(64) + "]".repeat(64));
        assertTrue(read("a.json").contains("no file of a tool"));
        write("a.json", "[".repeat(65) + "]".repeat(65));
        assertTrue(read("a.json").contains("a.json:1:65: error: Lists and objects stand more than 64 deep"));
    }

    @Test
    void veryDeepFilesNeedNoStack() throws IOException {
        write("a.xml", "<a>".repeat(150_000));
        assertTrue(read("a.xml").contains("64 deep"));
        write("a.json", "[".repeat(1_000_000));
        assertTrue(read("a.json").contains("64 deep"));
        write("b.json", "{\"a\":".repeat(500_000));
        assertTrue(read("b.json").contains("64 deep"));
    }

    @Test
    void twoHundredThousandParts() throws IOException {
        write("a.json", "[" + "1,".repeat(199_998) + "1]");
        assertTrue(read("a.json").contains("no file of a tool"));
        write("a.json", "[" + "1,".repeat(199_999) + "1]");
        assertTrue(read("a.json").contains("more than 200000 values"));
        write("a.xml", "<utility_space>" + "<a b=''/>".repeat(99_999) + "<a/></utility_space>");
        assertTrue(read("a.xml").contains("has no <objective>"));
        write("a.xml", "<utility_space>" + "<a b=''/>".repeat(100_000) + "</utility_space>");
        assertTrue(read("a.xml").contains("more than 200000 elements and attributes"));
    }

    @Test
    void foldersWithNothingOrTooMuchInThem() throws IOException {
        assertTrue(read("").contains("The folder has no files that could be read."));
        for (int i = 0; i <= Importers.MOST_FILES; i++) {
            write("f" + i + ".json", "{}");
        }
        assertTrue(read("").contains("The folder has more than 200 files"));
        assertTrue(read("none.xml").contains("none.xml:1:1: error: There is no such file."));
    }

    @Test
    void placesAreRightBehindManyReferencesAndComments() throws IOException {
        String lines = IntStream.range(0, 3_000)
                .mapToObj(i -> "<item value='&lt;" + i + "'/> &amp; <!-- <x> --> <![CDATA[ <y> ]]> <?z <q> ?>\n")
                .collect(Collectors.joining());
        write(
                "a.xml",
                "<utility_space><objective name='a>b'>\n" + lines
                        + "  <issue name='N' />\n</objective></utility_space>");
        assertTrue(read("a.xml").startsWith("a.xml:3002:3: error: The element <issue> has no attribute index."));
    }

    @Test
    void aScenarioBeyondTheLimitsOfTheLanguageIsRefused() throws IOException {
        String rank = IntStream.rangeClosed(0, 40)
                .mapToObj(i -> "<item value=\"" + i + "\" rank=\"0." + "1234567890".repeat(2) + (1000 + i) + "\"/>")
                .collect(Collectors.joining());
        write(
                "a.xml",
                "<utility_space type=\"constraint\"><objective name=\"D\"><issue index=\"1\" name=\"N\" type=\"integer\" "
                        + "lowerbound=\"0\" upperbound=\"40\"/><rules><ranks><issue index=\"1\">" + rank
                        + "<item value=\"41\" rank=\"12345678901234567.0000000000007\"/></issue></ranks><constraints/>"
                        + "</rules></objective></utility_space>");
        assertTrue(read("a.xml").contains("beyond the limits of the language"), read("a.xml"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) {
        return refused(Importers.read(
                Map.of(name.isEmpty() ? "here" : name, folder.resolve(name)),
                Optional.empty(),
                new Settings(Settings.USUAL_DAY, Grid.USUAL)));
    }

    private static String refused(ImportReading reading) {
        ImportReading.Failure failure = assertInstanceOf(ImportReading.Failure.class, reading);
        String message = DiagnosticPrinter.print(failure.errors());
        assertTrue(message.matches("(?s)\\S+:\\d+:\\d+: error: .*"), message);
        assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= 4096, "longer than 4 KB");
        assertTrue(message.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), "raw control characters");
        assertFalse(message.contains("Exception") || message.contains("\tat "), message);
        return message;
    }
}
