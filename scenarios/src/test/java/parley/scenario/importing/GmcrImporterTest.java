package parley.scenario.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.model.Conflict;
import parley.moves.Concept;
import parley.moves.Stability;
import parley.study.ConflictModel;

/** Game files of GMCR+, made here: what comes of each, and what is refused. */
class GmcrImporterTest {

    private static final String DILEMMA = """
            {"program": "GMCR+", "version": 0.4,
             "options": [
               {"name": "Hold fire", "permittedDirection": "both"},
               {"name": "Keep the truce", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "North", "options": [0], "misperceptions": [],
                "preferences": [[[1, "Y"]], [[0, "N"]]]},
               {"name": "South", "options": [1],
                "preferences": [{"compound": true, "members": [[[0, "Y"]]]}, [[1, "N"]], [[1, "N"]]]}],
             "infeasibles": [], "useManualPreferenceRanking": false}
            """;

    @TempDir
    Path folder;

    private ImportReading read(String text) throws IOException {
        Path file = folder.resolve("game.gmcr");
        Files.writeString(file, text);
        return Importers.read(
                Map.of("game.gmcr", file), Optional.empty(), new Settings(Settings.USUAL_DAY, Grid.USUAL));
    }

    private Conflict conflict(String text) throws IOException {
        return assertInstanceOf(ImportReading.Success.class, read(text))
                .scenario()
                .conflict()
                .orElseThrow();
    }

    private static String equilibria(Conflict conflict, Concept concept) {
        ConflictModel model = ConflictModel.of(conflict, java.util.Map.of()).orElseThrow();
        return Stability.of(model.game()).equilibria(concept).getStates().toString();
    }

    private void refused(String text, String place, String message) throws IOException {
        var failure = assertInstanceOf(ImportReading.Failure.class, read(text));
        String said =
                failure.errors().get(0).place() + " " + failure.errors().get(0).sentence();
        assertTrue(said.startsWith("game.gmcr:" + place) && said.contains(message), said);
    }

    @Test
    void statementsOfPreferenceBecomePriorities() throws IOException {
        Conflict conflict = conflict(DILEMMA);
        assertEquals("[hold-fire, keep-the-truce]", conflict.actions().keySet().toString());
        assertEquals("{0}", equilibria(conflict, Concept.NASH));
        assertEquals("{0, 3}", equilibria(conflict, Concept.SEQ));
    }

    @Test
    void aManualRankingWinsOverStatements() throws IOException {
        String ranked = DILEMMA.replace("\"useManualPreferenceRanking\": false", "\"useManualPreferenceRanking\": true")
                .replace("\"options\": [0],", "\"options\": [0], \"preferenceRanking\": [3, [2, 1], 0],")
                .replace("\"options\": [1],", "\"options\": [1], \"preferenceRanking\": [3, 1, [0, 2]],");
        Conflict conflict = conflict(ranked);
        assertEquals("{3}", equilibria(conflict, Concept.NASH));
        assertEquals(
                "[[3], [1, 2], [0]]",
                ConflictModel.of(conflict, java.util.Map.of())
                        .orElseThrow()
                        .game()
                        .preferences()
                        .get(0)
                        .ranking()
                        .toString());
    }

    @Test
    void optionsAreNumberedByTheirDecisionMakersAndStatesByRankWhereTheFileDoesSo() throws IOException {
        String swapped = DILEMMA.replace(
                        "\"North\", \"options\": [0],",
                        "\"North\", \"options\": [1], \"preferenceRanking\": [1, 2, 3],")
                .replace(
                        "\"South\", \"options\": [1],",
                        "\"South\", \"options\": [0], \"preferenceRanking\": [3, 2, 1],")
                .replace("\"useManualPreferenceRanking\": false", "\"useManualPreferenceRanking\": true")
                .replace("\"infeasibles\": []", "\"infeasibles\": [[[0, \"Y\"], [1, \"Y\"]]]");
        Conflict conflict = conflict(swapped);
        assertEquals("[keep-the-truce, hold-fire]", conflict.actions().keySet().toString());
        assertEquals(
                "[[0], [1], [2]]",
                ConflictModel.of(conflict, java.util.Map.of())
                        .orElseThrow()
                        .game()
                        .preferences()
                        .get(0)
                        .ranking()
                        .toString());
        assertEquals(
                3,
                ConflictModel.of(conflict, java.util.Map.of())
                        .orElseThrow()
                        .form()
                        .states());
    }

    @Test
    void directionsAndInfeasibleConditionsAreKept() throws IOException {
        Conflict conflict = conflict(DILEMMA.replaceFirst("both", "fwd")
                .replace(
                        "\"infeasibles\": []",
                        "\"infeasibles\": [{\"compound\": true, \"members\": [[[0, \"Y\"], [1, \"N\"]]]}]"));
        assertEquals(
                Conflict.Direction.TAKE_ONLY,
                Objects.requireNonNull(conflict.actions().get("hold-fire")).direction());
        assertEquals(
                3,
                ConflictModel.of(conflict, java.util.Map.of())
                        .orElseThrow()
                        .form()
                        .states());
    }

    @Test
    void whereSomethingMustBeTakenTheLowestStateStandsForTheStatusQuo() throws IOException {
        String either = DILEMMA.replace(
                "\"infeasibles\": []", "\"infeasibles\": [[[0, \"N\"], [1, \"N\"]], [[0, \"Y\"], [1, \"Y\"]]]");
        var success = assertInstanceOf(ImportReading.Success.class, read(either));
        Conflict conflict = success.scenario().conflict().orElseThrow();
        assertEquals("[hold-fire]", conflict.takenAtStart().toString());
        assertEquals(
                2,
                ConflictModel.of(conflict, java.util.Map.of())
                        .orElseThrow()
                        .form()
                        .states());
        assertEquals(
                "The status quo is a placeholder: GMCR+ names none, and that nobody takes any option is infeasible here. In its"
                        + " place stands the feasible state of the lowest number, in which only hold-fire is taken.",
                success.notes().get(0).sentence());
    }

    @Test
    void emptyAndRepeatedPartsAreRefused() throws IOException {
        refused(
                DILEMMA.replace("\"members\": [[[0, \"Y\"]]]", "\"members\": []"),
                "9:",
                "The compound condition has no members.");
        refused(
                DILEMMA.replace("\"useManualPreferenceRanking\": false", "\"useManualPreferenceRanking\": true")
                        .replace("\"options\": [0],", "\"options\": [0], \"preferenceRanking\": [3, 2, 1, 0, 0],"),
                "6:",
                "does not name each of the 4 feasible states once");
        refused("{\"options\": [],\n \"decisionMakers\": []}", "1:13", "The conflict has no options. Expected 1 to 62");
        String many = "{\"name\": \"x\"}, ".repeat(62) + "{\"name\": \"y\"}";
        refused("{\"options\":\n [" + many + "], \"decisionMakers\": []}", "2:2", "The conflict has 63 options.");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsPlace() throws IOException {
        refused(DILEMMA.replace("[[0, \"N\"]]", "[[7, \"N\"]]"), "7:", "There is no option 7.");
        refused(DILEMMA.replace("[[0, \"N\"]]", "[[0, \"M\"]]"), "7:", "This is no part of a condition.");
        refused(DILEMMA.replaceFirst("both", "forth"), "3:", "\"forth\" is no permitted direction.");
        refused(DILEMMA.replace("\"options\": [1]", "\"options\": [0]"), "8:", "has two owners");
        refused(
                DILEMMA.replace("\"infeasibles\": []", "\"infeasibles\": [[[0, \"Y\"]], [[0, \"N\"]]]"),
                "10:",
                "leave no state at all");
        refused(
                DILEMMA.replace("\"useManualPreferenceRanking\": false", "\"useManualPreferenceRanking\": true")
                        .replace("\"options\": [0],", "\"options\": [0], \"preferenceRanking\": [3, 2, 1],"),
                "6:",
                "does not name each of the 4 feasible states once");
    }
}
