package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Fractions;

/** {@code parley bargain --search}, as a user meets it. */
class BargainSearchTest {

    private static final String FISHERY = """
            parley: 1
            title: A fishery
            as-of: 2031-06-01
            sources:
              paper: { title: A paper, published: 2031-05-20 }
            parties:
              islands: { name: The Islands, role: principal }
              coast: { name: The Coast, role: principal }
            issues:
              zone: { question: Whose zone?, options: { shared: Shared, split: Split, open: Open }, status-quo: open }
              quota: { question: A quota?, options: { low: Low, high: High, none: None }, status-quo: none }
            statements:
              - { id: no-open-zone, party: islands, source: paper ¶1, rejects: { zone: open } }
            preferences:
              islands:
                source: paper ¶2
                scores: { zone: { shared: 4, split: 2, open: 9 }, quota: { low: 3, high: 1 } }
                reservation-value: 1
              coast:
                source: paper ¶3
                scores: { zone: { shared: 1, split: 3, open: 5 }, quota: { high: 3, none: 4 } }
                bonuses:
                  - { when: { zone: shared, quota: high }, adds: 2, why: One needs the other. }
                reservation-value: 1
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String fishery = "";

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        fishery = shell.file("fishery.yaml", FISHERY);
    }

    private JsonNode search(String... more) throws IOException {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"bargain", fishery, "--format", "json"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return new ObjectMapper()
                .readTree(shell.parley(words).expect(ExitStatus.ANSWERED).out());
    }

    /** By hand: shared and high give 5 and 6, so gains of 4 and 5; no other possible agreement has a larger product. */
    @Test
    void whatIsFoundIsWhatTheExactAnswerChooses() throws IOException {
        JsonNode found = search("--search", "--steps", "4000").path("search");
        JsonNode nash = found.path("searches").get(0);
        assertEquals("found", nash.path("outcome").asText());
        assertEquals("20", nash.path("best").path("value").asText());
        assertEquals("shared", nash.path("best").path("terms").path("zone").asText());
        for (JsonNode solution : search().path("bargain").path("solutions")) {
            for (JsonNode searched : found.path("searches")) {
                if (solution.path("concept")
                        .asText()
                        .equals(searched.path("objective").asText())) {
                    assertEquals(
                            solution.path("worth").get(0).asText(),
                            searched.path("best").path("value").asText(),
                            solution.path("concept").asText());
                }
            }
        }
    }

    /** Its profiles add up rectangles, divide by the largest utility that they state, and cut off at 1. */
    @Test
    void thePartsOfAnImportedUtilityAccountForAllOfIt() throws IOException {
        String files = Path.of("../scenarios/src/test/resources/import/genius-rectangles")
                .toAbsolutePath()
                .normalize()
                .toString();
        fishery = folder.resolve("reef.yaml").toString();
        shell.parley("import", files, "--out", fishery).expect(ExitStatus.ANSWERED);
        for (JsonNode searched :
                search("--search", "--steps", "2000").path("search").path("searches")) {
            for (JsonNode gain : searched.path("best").path("gains")) {
                BigFraction sum = BigFraction.ZERO;
                for (JsonNode part : gain.path("parts")) {
                    sum = sum.add(Fractions.of(part.path("adds").asText()));
                }
                for (JsonNode step : gain.path("steps")) {
                    sum = replayed(sum, step.path("how").asText());
                    assertEquals(Fractions.text(sum), step.path("leaves").asText());
                }
                assertEquals(Fractions.text(sum), gain.path("utility").asText(), gain::toString);
            }
        }
        String text = shell.parley("bargain", fishery, "--search", "--steps", "2000")
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(text.contains("altogether 15; divided by 12: 1.25; capped at 1: 1"), text);
    }

    private static BigFraction replayed(BigFraction value, String how) {
        BigFraction by = Fractions.of(how.substring(how.lastIndexOf(" ") + 1));
        if (how.startsWith("divided by ")) {
            return value.divide(by);
        }
        assertTrue(how.startsWith("capped at "), how);
        assertTrue(value.compareTo(by) > 0, "a cap that cuts nothing off is no step");
        return by;
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        String text = shell.parley("bargain", fishery, "--search", "--steps", "4000")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(text.contains("There may be better ones"), text);
        assertTrue(text.contains("no-open-zone"), text);
        assertFalse(text.contains("optimal") || text.contains("impossible"), text);
    }

    @Test
    void progressIsToldWhereAskedForAndIsNoPartOfTheResult() {
        Outcome quiet = shell.parley("bargain", fishery, "--search", "--steps", "40000", "--seed", "5")
                .expect(ExitStatus.ANSWERED);
        Outcome told = shell.parley("bargain", fishery, "--search", "--steps", "40000", "--seed", "5", "--progress")
                .expect(ExitStatus.ANSWERED);
        assertEquals("", quiet.err());
        assertTrue(told.err().contains("best so far"), told.err());
        assertEquals(quiet.out(), told.out());
    }

    @Test
    void aSearchStepsInWhereTheExactAnswerIsNotDecided() {
        String text = shell.parley("bargain", fishery, "--nodes", "1", "--steps", "4000")
                .expect(ExitStatus.NOT_DECIDED)
                .out();
        assertTrue(text.contains("Not decided exactly. The work passed its budget of 1 nodes."), text);
        assertTrue(text.contains("Largest product of gains found"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--steps 0 | \"0\" is no whole number from 1 to",
                "--steps many | \"many\" is no whole number from 1 to",
                "--seed x | \"x\" is no whole number from 0 to",
                "--search --all | --search finds single agreements",
                "--search --disagreement status-quoo | is no disagreement point"
            })
    void badOptionsAreRefused(String options, String said) {
        String[] words = ("bargain " + fishery + " " + options).split(" ", -1);
        Outcome outcome = shell.parley(words).expect(ExitStatus.BAD_INPUT);
        assertTrue(outcome.err().contains(said), outcome.err());
    }
}
