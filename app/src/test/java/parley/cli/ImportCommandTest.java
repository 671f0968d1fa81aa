package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another tool's case goes in, a scenario that every command takes comes out, and the way back. */
class ImportCommandTest {

    private static final String DOMAIN = """
            <negotiation_template><utility_space><objective name="Ferry">
              <issue index="1" name="Fare" type="discrete"><item value="low"/><item value="mid"/><item value="high"/></issue>
              <issue index="2" name="Trips" type="integer" lowerbound="0" upperbound="200"/>
            </objective></utility_space></negotiation_template>
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void writeCase() {
        shell = new Shell(folder);
        shell.file("ferry/domain.xml", DOMAIN);
        shell.file("ferry/island.xml", profile(5, 3, 1, "0.005"));
        shell.file("ferry/port.xml", profile(0, 3, 7, "-0.005"));
    }

    private static String profile(int low, int mid, int high, String slope) {
        return """
                <utility_space><objective name="Ferry">
                  <issue index="1" name="Fare" type="discrete"><item value="low" evaluation="%1"/>
                    <item value="mid" evaluation="%2"/><item value="high" evaluation="%3"/></issue>
                  <issue index="2" name="Trips" type="integer" lowerbound="0" upperbound="200">
                    <evaluator ftype="linear" slope="%4" offset="%5"/></issue>
                  <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
                </objective><discount_factor value="0.5"/><reservation value="0.3"/></utility_space>
                """.replace("%1", "" + low)
                .replace("%2", "" + mid)
                .replace("%3", "" + high)
                .replace("%4", slope)
                .replace("%5", slope.startsWith("-") ? "1" : "0");
    }

    @Test
    void theScenarioRunsThroughTheOtherCommands() {
        shell.parley("import", "ferry", "--out", "ferry.yaml", "--as-of", "2024-05-06")
                .expect(ExitStatus.ANSWERED)
                .says("ferry.yaml")
                .says("Ferry: 2 issues, 2 parties, 2 of them with preferences, from 3 files of genius.")
                .says("ferry/island.xml:7:13: The discount factor 0.5 is left out")
                .says("11 of the 201 values from 0 to 200");
        assertTrue(shell.read("ferry.yaml").contains("as-of: 2024-05-06"));
        assertFalse(shell.read("ferry.yaml").contains(folder.toString()));
        shell.parley("check", "ferry.yaml").expect(ExitStatus.ANSWERED).says("sound");
        shell.parley("run", "ferry.yaml").expect(ExitStatus.ANSWERED).says("33 possible of 33 conceivable");
    }

    /** What a report says of statements makes no sense of a case that has none. */
    @Test
    void theReportOfACaseWithoutWordsSpeaksOfNone() {
        shell.parley("import", "ferry", "--out", "ferry.yaml").expect(ExitStatus.ANSWERED);
        String report = shell.parley("run", "ferry.yaml", "--print", "md")
                .expect(ExitStatus.ANSWERED)
                .out();
        for (String nonsense : new String[] {
            "nothing said",
            "lists whose word is missing",
            "Everything above rests on these",
            "Paragraphs (¶)",
            "reservations without names",
            "nothing else",
            "all rest on it",
            "No red lines clash"
        }) {
            assertFalse(report.contains(nonsense), nonsense);
        }
        assertTrue(report.contains("Nobody: no statement is on record."), report);
        assertTrue(report.contains("no endorsement by island"), report);
    }

    @Test
    void standardOutputIsTheScenarioAndNothingElse() {
        Outcome printed = shell.parley("import", "ferry/domain.xml", "ferry/port.xml", "--grid", "3");
        printed.expect(ExitStatus.ANSWERED);
        assertTrue(printed.err().contains("3 of the 201 values"));
        shell.parley("import", "ferry/domain.xml", "ferry/port.xml", "--grid", "3", "--out", "same.yaml");
        assertEquals(printed.out(), shell.read("same.yaml"));
    }

    @Test
    void whatWasExportedIsTheSameWhenImportedAgain() {
        shell.parley("import", "ferry", "--out", "ferry.yaml").expect(ExitStatus.ANSWERED);
        shell.parley("export", "ferry.yaml", "--format", "negmas", "--out", "back")
                .expect(ExitStatus.ANSWERED)
                .says("back/domain.yml")
                .says("back/island.yml");
        shell.parley("import", "back", "--out", "again.yaml")
                .expect(ExitStatus.ANSWERED)
                .says("files of negmas")
                .says("Everything was carried over.");
        shell.parley("export", "ferry.yaml", "--format", "negmas", "--out", "back")
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless();
        shell.parley("export", "ferry.yaml", "--format", "genius", "--out", "xml")
                .expect(ExitStatus.ANSWERED);
        shell.parley("import", "xml", "--out", "xml.yaml").expect(ExitStatus.ANSWERED);
    }

    @Test
    void theLibraryIsExportedWithWhatItLeavesBehind() {
        String article = Path.of("..", "scenarios", "library", "ukraine-2025-03", "scenario.yaml")
                .toAbsolutePath()
                .toString();
        shell.parley("export", article, "--format", "genius", "--out", "u")
                .expect(ExitStatus.ANSWERED)
                .says("Left behind:")
                .says("has no preferences");
    }

    @Test
    void mistakesAreRefused() {
        shell.file("bad.xml", "<!DOCTYPE a><utility_space/>");
        shell.file("other.json", "{}");
        refused("bad.xml:1:1: error: A declaration such as <!DOCTYPE", "import", "bad.xml", "--out", "x.yaml");
        refused("other.json:1:1: error: This is no file of a tool", "import", "other.json");
        refused("neither a domain nor a profile of GENIUS", "import", "other.json", "--from", "genius");
        refused("Formats are genius, geniusweb, negmas", "import", "ferry", "--from", "excel");
        refused("from 2 to 64", "import", "ferry", "--grid", "65");
        refused("is no day", "import", "ferry", "--as-of", "yesterday");
        refused("Formats are genius, negmas", "export", "x.yaml", "--format", "xml", "--out", "o");
        assertFalse(Files.exists(folder.resolve("x.yaml")));
    }

    private void refused(String why, String... words) {
        shell.parley(words).expect(ExitStatus.BAD_INPUT).isHarmless().says(why);
    }

    @Test
    void hostileFilesAreRefusedFastWithLittleMemory() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.xml").toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        Files.writeString(
                folder.resolve("full.xml"), "<utility_space>" + "<a b='c'/>".repeat(99_000) + "</utility_space>");
        for (String name : new String[] {"huge.xml", "full.xml"}) {
            Outcome outcome = Jvm.SMALL
                    .parley(folder, "import", name)
                    .expect(ExitStatus.BAD_INPUT)
                    .isHarmless();
            assertTrue(outcome.err().startsWith(name + ":1:1: error: "), outcome.err());
        }
    }
}
