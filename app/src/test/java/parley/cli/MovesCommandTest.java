package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley moves}, as a user meets it. */
class MovesCommandTest {

    private static final Path LIBRARY = Path.of("..", "scenarios", "library", "ukraine-2025-03")
            .toAbsolutePath()
            .normalize();

    private static final String ARTICLE = LIBRARY.resolve("conflict.yaml").toString();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void onTheArticleTheStatusQuoDoesNotHoldAndTrainersComeToNoPossibleAgreement() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(shell.parley("moves", ARTICLE, "--format", "json")
                        .expect(ExitStatus.ANSWERED)
                        .out());
        JsonNode conflict = root.path("conflict");
        assertEquals(24, conflict.path("states").asInt());
        assertEquals(
                "[2,6,10,14,17,24]", conflict.path("equilibria").path("SEQ").toString());
        assertEquals("0", conflict.path("listed").path(16).path("agreements").asText());
        assertEquals("9", conflict.path("listed").path(1).path("agreements").asText());
        assertEquals(
                "[{\"by\":\"ukraine\",\"to\":9},{\"by\":\"france\",\"to\":17}]",
                conflict.path("listed").path(16).path("shortest-way").toString());
    }

    @Test
    void aWishedStateNeedsWhatDoesNotHoldNow() {
        String text = shell.parley("moves", ARTICLE, "--wish", "8")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(text.contains("What it would take") || text.contains("WHAT IT WOULD TAKE"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("It does not hold now."), text);
    }

    @Test
    void graphsAreWrittenForOtherPrograms() throws IOException {
        shell.parley("moves", ARTICLE, "--graph", "states.dot").expect(ExitStatus.ANSWERED);
        String dot = Files.readString(folder.resolve("states.dot"));
        assertTrue(dot.startsWith("digraph conflict {"), dot);
        assertEquals(
                24, dot.lines().filter(line -> line.contains("peripheries")).count());
        shell.parley("moves", ARTICLE, "--graph", "states.graphml").expect(ExitStatus.ANSWERED);
        String graphml = Files.readString(folder.resolve("states.graphml"));
        assertEquals(
                24, graphml.lines().filter(line -> line.contains("<node id=")).count());
        shell.parley("moves", ARTICLE, "--graph", "states.dot").expect(ExitStatus.NOT_WRITTEN);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String none = shell.parley("moves", LIBRARY.resolve("scenario.yaml").toString())
                .expect(ExitStatus.BAD_INPUT)
                .err();
        assertTrue(none.contains("the scenario has no conflict"), none);
        assertTrue(shell.parley("moves", ARTICLE, "--wish", "25")
                .expect(ExitStatus.BAD_INPUT)
                .err()
                .contains("numbered from 1 to 24"));
        assertTrue(shell.parley("moves", ARTICLE, "--graph", "states.png")
                .expect(ExitStatus.BAD_INPUT)
                .err()
                .contains("is no .dot, .graphml or .gmcr file"));
        shell.parley("moves", ARTICLE, "--unknown", "e").expect(ExitStatus.BAD_INPUT);
    }

    @Test
    void namesOfAnImportedGameComeBackAsTheyWere() throws IOException {
        String game = """
                {"options": [{"name": "A coop", "permittedDirection": "both"}, {"name": "B coop", "permittedDirection": "both"}],
                 "decisionMakers": [
                  {"name": "A", "options": [0], "preferences": [[[1, "Y"]], [[0, "N"]]]},
                  {"name": "B", "options": [1], "preferences": [[[0, "Y"]], [[1, "N"]]]}],
                 "infeasibles": []}
                """;
        shell.file("game.gmcr", game);
        shell.parley("import", "game.gmcr", "--out", "game.yaml").expect(ExitStatus.ANSWERED);
        shell.parley("moves", "game.yaml", "--graph", "again.gmcr").expect(ExitStatus.ANSWERED);
        JsonNode again =
                new ObjectMapper().readTree(folder.resolve("again.gmcr").toFile());
        assertEquals("A coop", again.at("/options/0/name").asText());
        assertEquals("B coop", again.at("/options/1/name").asText());
    }

    @Test
    void theReportTellsTheConflictToo() {
        String json = shell.parley("run", ARTICLE, "--json")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(json.contains("\"conflict\""), "the report has no conflict");
    }
}
