package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code parley rounds}, as a user meets it. */
class RoundsCommandTest {

    private static final String TALKS = Texts.ARTICLE.replace("scenario.yaml", "rounds.yaml");

    /** North asks for an open border or, failing that, one half open; south wants it shut or half open. */
    private static final String FALLBACK = """
            parley: 1
            title: A border that may be half open
            as-of: 2031-05-20
            sources:
              paper: { title: A paper, published: 2031-05-20 }
            parties:
              north: { name: North, role: principal }
              south: { name: South, role: principal }
            issues:
              border:
                name: the border
                question: Which border?
                options: { open: an open border, shut: a shut border, half: a half-open border }
            statements:
              - id: n-open
                party: north
                source: paper ¶1
                demands: { border: open }
                fallback: [{ level: half, demands: { border: [open, half] } }]
              - { id: s-shut, party: south, source: paper ¶2, demands: { border: [shut, half] } }
            rounds:
              deadline: 5
              why: Made for a test.
              erosion:
                - { parties: [north], by: pressure, number: 2 }
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Outcome rounds(String... options) {
        List<String> words = new ArrayList<>(List.of("rounds"));
        words.addAll(List.of(options));
        return shell.parley(words.toArray(String[]::new));
    }

    private JsonNode json(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of("--format", "json"));
        return new ObjectMapper()
                .readTree(rounds(words.toArray(String[]::new))
                        .expect(ExitStatus.ANSWERED)
                        .out());
    }

    @Test
    void oneRunIsToldStepByStep() throws IOException {
        rounds(TALKS)
                .expect(ExitStatus.ANSWERED)
                .says(
                        "the parties agree in round",
                        "18 keep every red line",
                        "Russia offers no. 1",
                        "it breaks its red lines ru-nato-commitment",
                        "boulware curve has it aim at 1.000",
                        "It explores what follows, and forecasts");
        JsonNode found = json(TALKS);
        assertEquals("agreement", found.get("end").asText());
        assertEquals(288, found.get("agreements").asInt());
        assertEquals(18, found.get("break-no-red-line").asInt());
        assertEquals("barred", found.at("/agreed/terms/nato").asText());
        assertEquals("offers", found.at("/steps/0/step").asText());
        assertEquals("russia", found.at("/steps/0/party").asText());
        List<String> rows = rounds(TALKS, "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .out()
                .lines()
                .toList();
        assertEquals(found.get("steps").size() + 1, rows.size());
    }

    @Test
    void aScenarioThatSaysNothingOfRoundsIsPlayedByDefault() {
        rounds(Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .says(
                        "The scenario does not say how the parties bargain",
                        "Derived: the scenario gives no preferences");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alternating-offers", "monotonic-concession", "single-text", "backward-induction"})
    void everyProtocolIsTold(String protocol) throws IOException {
        JsonNode found = json(TALKS, "--protocol", protocol, "--seed", "3");
        assertEquals(protocol, found.get("protocol").asText());
        assertTrue(found.get("steps").size() > 1);
        for (JsonNode step : found.get("steps")) {
            assertTrue(step.get("told").asText().endsWith("."));
        }
        if (found.get("end").asText().equals("agreement")) {
            assertEquals("none", found.at("/agreed/terms/foreign-contingents").asText());
        }
    }

    @Test
    void whoHoldsOutConcedesLess() throws IOException {
        JsonNode plain = json(TALKS, "--strategy", "linear", "--deadline", "30");
        JsonNode patient = json(TALKS, "--strategy", "linear", "--strategy", "ukraine=boulware", "--deadline", "30");
        assertEquals("boulware", patient.at("/parties/1/strategy").asText());
        assertEquals("linear", patient.at("/parties/0/strategy").asText());
        assertTrue(patient.at("/parties/1/conceded").asDouble()
                <= plain.at("/parties/1/conceded").asDouble());
    }

    @Test
    void redLinesFallBackUnderPressure() throws IOException {
        String file = shell.file("fallback.yaml", FALLBACK);
        rounds(file)
                .expect(ExitStatus.ANSWERED)
                .says("The red line n-open of North falls back to n-open~half", "has broken it for 2 rounds on end");
        assertEquals("half", json(file).at("/agreed/terms/border").asText());
        assertEquals("nothing allowed", json(file, "--no-erosion").get("end").asText());
        JsonNode many = json(file, "--runs", "50");
        assertEquals(50, many.at("/falls/0/hits").asInt());
        rounds(file, "--protocol", "backward-induction")
                .expect(ExitStatus.BAD_INPUT)
                .says("Add --no-erosion, or choose another protocol");
        rounds(file, "--protocol", "backward-induction", "--no-erosion").expect(ExitStatus.ANSWERED);
    }

    @Test
    void manyRunsStandBesideWhatIsPossible() throws IOException {
        String quarrel = shell.file("quarrel.yaml", Texts.QUARREL);
        JsonNode found = json(quarrel, "--runs", "4000");
        // Both real would leave no border: 1 - 0.7 * 0.5.
        assertTrue(found.at("/possible/low").asDouble() < 0.65
                && found.at("/possible/high").asDouble() > 0.65);
        assertTrue(
                found.at("/agreed/hits").asInt() <= found.at("/possible/hits").asInt());
        assertEquals(
                found.at("/agreed/hits").asInt(),
                found.get("by-round")
                        .get(found.get("by-round").size() - 1)
                        .get("hits")
                        .asInt());
        rounds(TALKS, "--runs", "300", "--doubt", "0.7")
                .expect(ExitStatus.ANSWERED)
                .says(
                        "of runs under these assumptions the parties agree",
                        "Without any model of bargaining",
                        "as --doubt asks",
                        "The strategy of Russia, each of those above",
                        "The last round, from 6 to 12",
                        "The weights of Russia on",
                        "WHICH ASSUMPTION CHANGES THAT",
                        "How much NATO membership counts for Russia");
        assertTrue(
                json(TALKS, "--precision", "5%", "--doubt", "0.7").get("runs").asInt() <= 400);
    }

    @Test
    void threadsChangeNothingAndSomeRunsAreThoseOfTheWhole() throws IOException {
        for (String format : List.of("text", "html", "md", "json", "csv")) {
            String one = many("--threads", "1", "--runs", "700", "--format", format);
            assertEquals(one, many("--threads", "2", "--runs", "700", "--format", format));
            assertEquals(one, many("--threads", "8", "--runs", "700", "--format", format));
        }
        List<String> whole =
                many("--each", "--runs", "700", "--format", "csv").lines().toList();
        List<String> part = many("--each", "--first", "500", "--runs", "101", "--format", "csv")
                .lines()
                .toList();
        assertEquals(701, whole.size());
        assertEquals(whole.get(0), part.get(0));
        assertEquals(whole.subList(501, 602), part.subList(1, part.size()));
        JsonNode each = json(TALKS, "--doubt", "0.7", "--runs", "20", "--each").get("each");
        for (int run = 0; run < 20; run++) {
            JsonNode told = json(TALKS, "--doubt", "0.7", "--tell", Integer.toString(run));
            assertEquals(each.get(run).get("end"), told.get("end"));
            assertEquals(each.get(run).get("round"), told.get("round"));
            assertEquals(each.get(run).path("terms"), told.at("/agreed/terms"));
        }
    }

    private String many(String... options) {
        List<String> words = new ArrayList<>(List.of("rounds", TALKS, "--doubt", "0.8"));
        words.addAll(List.of(options));
        return shell.parley(words.toArray(String[]::new))
                .expect(ExitStatus.ANSWERED)
                .out();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        rounds(TALKS, "--strategy", "bulware").expect(ExitStatus.BAD_INPUT).says("is no strategy", "boulware");
        rounds(TALKS, "--strategy", "rusia=linear")
                .expect(ExitStatus.BAD_INPUT)
                .says("no party with a say called \"rusia\"", "Did you mean \"russia\"");
        rounds(TALKS, "--protocol", "shouting").expect(ExitStatus.BAD_INPUT).says("is no protocol");
        rounds(TALKS, "--deadline", "9-3").expect(ExitStatus.BAD_INPUT).says("comes before the first");
        rounds(TALKS, "--deadline", "0").expect(ExitStatus.BAD_INPUT).says("from 1 to 1000");
        rounds(TALKS, "--each").expect(ExitStatus.BAD_INPUT).says("--each is for many runs");
        rounds(TALKS, "--doubt", "0.9").expect(ExitStatus.BAD_INPUT).says("--doubt is drawn in each of many");
        rounds(TALKS, "--runs", "5", "--precision", "5%")
                .expect(ExitStatus.BAD_INPUT)
                .says("Leave one of them out");
        rounds(TALKS, "--parties", "russia,russia").expect(ExitStatus.BAD_INPUT).says("two different ones");
        rounds(TALKS, "--nodes", "1").expect(ExitStatus.NOT_DECIDED).says("no round could be played");
    }

    /** Nothing to agree on, nobody to agree with, and somebody to whom no agreement is worth it. */
    @ParameterizedTest
    @ValueSource(strings = {"alternating-offers", "monotonic-concession", "single-text", "backward-induction"})
    void oddCasesHaveAnAnswerToo(String protocol) {
        String head = """
                parley: 1
                title: A border
                as-of: 2031-05-20
                parties: { north: { name: North, role: principal }, south: { name: South, role: principal } }
                issues:
                  border: { question: Which border?, options: { open: Open, shut: Shut } }
                """;
        String closed =
                head + "rules: { one: { requires: { border: open }, why: a }, two: { requires: { border: shut },"
                        + " why: b } }\n";
        rounds(shell.file("closed.yaml", closed), "--protocol", protocol)
                .expect(ExitStatus.ANSWERED)
                .says("there is nothing to offer: rules and supply");
        String proud = head + "preferences: { north: { why: a, scores: { border: { open: 1, shut: 1 } },"
                + " reservation-value: 5 } }\n";
        Outcome refused = rounds(shell.file("proud.yaml", proud), "--protocol", protocol);
        refused.expect(ExitStatus.ANSWERED).says("of the 2 agreements that rules and supply");
        assertFalse(refused.out().contains("parties agree"), refused::out);
        rounds(
                        shell.file("alone.yaml", head.replace(", south: { name: South, role: principal }", "")),
                        "--protocol",
                        protocol)
                .expect(ExitStatus.ANSWERED)
                .says("the parties agree in round 1");
    }

    @Test
    void tooManyOutcomesAreNotDecided() {
        String large = shell.parley("generate", "--structure", "local", "--issues", "30", "--red-lines", "2")
                .expect(ExitStatus.ANSWERED)
                .out();
        Outcome refused = rounds(shell.file("large.yaml", large)).expect(ExitStatus.NOT_DECIDED);
        refused.says("rounds are played over at most 100000");
        assertFalse(refused.err().contains("Exception"));
    }
}
