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
    void theLeastToChangeIsToldAsTextJsonAndRows() throws IOException {
        String text = shell.parley("moves", ARTICLE, "--wish", "8", "--avoid", "17", "--by", "nash")
                .expect(ExitStatus.ANSWERED)
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(text.contains("The fewest that would have to change in what the parties want: 2 comparisons"), text);
        assertTrue(text.contains("- Ukraine does not prefer state 16 to state 8."), text);
        assertTrue(text.contains("5. France prefers state 9 to state 17."), text);
        JsonNode wish = new ObjectMapper()
                .readTree(shell.parley("moves", ARTICLE, "--wish", "2", "--format", "json")
                        .expect(ExitStatus.ANSWERED)
                        .out())
                .path("conflict")
                .path("wish");
        assertEquals("[2]", wish.path("wished").toString());
        JsonNode sequential = wish.path("by").path("SEQ");
        assertEquals("found", sequential.path("fewest-changes").asText());
        assertEquals("[]", sequential.at("/changes/0/change").toString());
        assertEquals("yes", sequential.at("/takes/2/0/holds-now").asText());
        String rows = shell.parley("moves", ARTICLE, "--wish", "8", "--by", "nash", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(rows.contains("Nash,change,,,,1,ukraine,no,16,8,no"), rows);
        assertTrue(rows.contains("Nash,takes,8,ukraine,16,1,ukraine,no,16,8,no"), rows);
    }

    @Test
    void smallChangesAreTallied() throws IOException {
        JsonNode tally = new ObjectMapper()
                .readTree(shell.parley("moves", ARTICLE, "--tally", "2", "--format", "json")
                        .expect(ExitStatus.ANSWERED)
                        .out())
                .path("conflict")
                .path("tally");
        assertEquals("[2,6,10,14,17,24]", tally.path("now").toString());
        assertEquals(60, tally.path("changes").size());
        assertEquals(1545, tally.path("cases").asInt());
        assertEquals("wants", tally.at("/changes/0/of").asText());
        assertEquals("[17,24]", tally.at("/changes/0/equilibria").toString());
        String text = shell.parley("moves", ARTICLE, "--tally", "1")
                .expect(ExitStatus.ANSWERED)
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(text.contains("How often a state is an equilibrium"), text);
        String rows = shell.parley("moves", ARTICLE, "--tally", "1", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(rows.contains(",actions,ua-asks,17,yes,no,,"), rows);
    }

    @Test
    void sharesOfOrdersCanBeAskedByAnotherConcept() {
        String tied = """
                parley: 1
                title: Two who may stay
                as-of: 2025-01-01
                parties:
                  a: { name: Anna, role: principal }
                  b: { name: Ben, role: principal }
                conflict:
                  title: Who stays
                  actions:
                    x: { by: a, name: stays, why: made up }
                    y: { by: b, name: stays, why: made up }
                  wants:
                    a: { priorities: [ { y: yes } ], why: made up }
                    b: { ranking: [ { x: yes, y: yes }, { x: yes, y: no }, { x: no, y: yes }, { x: no, y: no } ], why: made up }
                """;
        shell.file("tied.yaml", tied);
        String rows = shell.parley("moves", "tied.yaml", "--by", "nash", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .out();
        // Anna's four states are two pairs of ties: 4 orders, and in half of them she stays in a state where Ben stays.
        assertTrue(rows.contains("4,x y,Nash,a,yes,yes,2,4"), rows);
        assertTrue(rows.contains("4,x y,SEQ,a,yes,yes,,"), rows);
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
        assertTrue(shell.parley("moves", ARTICLE, "--avoid", "2,25")
                .expect(ExitStatus.BAD_INPUT)
                .err()
                .contains("--avoid: there is no state 25"));
        assertTrue(shell.parley("moves", ARTICLE, "--by", "sim")
                .expect(ExitStatus.BAD_INPUT)
                .err()
                .contains("Concepts are nash, gmr, smr, seq, sseq"));
        shell.parley("moves", ARTICLE, "--tally", "3").expect(ExitStatus.BAD_INPUT);
        assertTrue(shell.parley("moves", ARTICLE, "--tally", "1", "--wish", "2")
                .expect(ExitStatus.BAD_INPUT)
                .err()
                .contains("ask one at a time"));
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
