package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code parley bargain}, as a user meets it. */
class BargainCommandTest {

    private static final String HARBOUR = """
            parley: 1
            title: A harbour
            as-of: 2031-06-01
            sources:
              paper: { title: A paper, published: 2031-05-20 }
            parties:
              north: { name: North, role: principal }
              south: { name: South, role: principal }
            issues:
              quay: { question: Whose quay?, options: { north: Northern, shared: Shared, south: Southern }, status-quo: north }
              toll: { question: A toll?, options: { none: No toll, low: A low toll, high: A high toll }, status-quo: none }
              fish: { question: Who fishes?, options: { north: North, south: South } , status-quo: north }
            statements:
              - { id: s-quay, party: south, source: paper ¶2, rejects: { fish: north } }
            preferences:
              north:
                why: So the modeller reads the paper.
                weights: { quay: 0.5, toll: 0.3 }
                scores:
                  quay: { north: 10, shared: 6 }
                  toll: { low: 1/3, high: 10 }
              south:
                source: paper ¶3
                scores:
                  quay: { shared: 5, south: 8 }
                  toll: { none: 3, low: 2 }
                reservation-value: 4
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String harbour = "";

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        harbour = shell.file("harbour.yaml", HARBOUR);
    }

    private JsonNode json(String... words) throws IOException {
        Outcome outcome = shell.parley(words);
        return new ObjectMapper()
                .readTree(outcome.expect(ExitStatus.ANSWERED).out())
                .get("bargain");
    }

    /** Worked out by hand: of 9 possible agreements, quay and toll decide; North is worth 8 to 0 in halves and tenths. */
    @Test
    void efficientPayoffsAndSolutionsAreExact() throws IOException {
        JsonNode found = json("bargain", harbour, "--format", "json");
        assertEquals("found", found.path("outcome").asText());
        assertEquals(
                "[\"8\",\"0\"] [\"6\",\"5\"] [\"3.1\",\"7\"] [\"3\",\"8\"] [\"0.1\",\"10\"] [\"0\",\"11\"] ",
                utilities(found));
        assertEquals("4", found.at("/parties/1/without-agreement").asText());
        assertEquals("stated", found.at("/parties/1/preferences").asText());
        assertEquals("assumption", found.at("/parties/0/preferences").asText());
        assertEquals("[\"E4\"]", chosen(found, "nash"));
        assertEquals("[\"E4\"]", chosen(found, "kalai-smorodinsky"));
        assertEquals("[\"E3\",\"E4\"]", chosen(found, "egalitarian"));
        assertEquals("[\"E2\",\"E4\",\"E6\"]", chosen(found, "utilitarian"));
        assertEquals(
                "31/119", found.at("/adjusted-winner/issues/0/share-of-first").asText());
    }

    private static String utilities(JsonNode found) {
        StringBuilder text = new StringBuilder();
        found.get("payoffs")
                .forEach(payoff -> text.append(payoff.get("utilities")).append(' '));
        return text.toString();
    }

    private static String chosen(JsonNode found, String concept) {
        for (JsonNode solution : found.get("solutions")) {
            if (solution.path("concept").asText().equals(concept)) {
                return solution.get("chooses").toString();
            }
        }
        return "";
    }

    @Test
    void onTheArticleTheDerivedPreferencesAreMarkedAndTheResultIsCautious() {
        shell.parley("bargain", Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .says(
                        "[derived]",
                        "Derived: the scenario gives no",
                        "Silence is not consent",
                        "Nash bargaining solution");
    }

    @Test
    void jointGainsHurtNobody() throws IOException {
        JsonNode from = json("bargain", harbour, "--from", "quay=north, toll=low, fish=south", "--format", "json")
                .get("from");
        assertTrue(from.path("possible").asBoolean());
        assertEquals("[\"5.1\",\"2\"]", from.get("utilities").toString());
        assertEquals("[\"E2\"]", from.get("better").toString());
        shell.parley("bargain", harbour, "--from", "quay=north, toll=none, fish=north")
                .expect(ExitStatus.ANSWERED)
                .says("which is not a possible one");
    }

    @Test
    void theDisagreementPointIsNamedAndCanBeChosen() throws IOException {
        JsonNode found = json("bargain", harbour, "--disagreement", "status-quo", "--format", "json");
        assertEquals("5", found.at("/parties/0/without-agreement").asText());
        assertEquals("3", found.at("/parties/1/without-agreement").asText());
        assertEquals("[\"E2\"]", chosen(found, "nash"));
        shell.parley("bargain", Texts.ARTICLE, "--disagreement", "status-quo")
                .expect(ExitStatus.BAD_INPUT)
                .says("status quo is not known");
    }

    @Test
    void theDrawingShowsTwoParties() {
        String html = shell.parley("bargain", harbour, "--format", "html", "--parties", "south,north")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertTrue(html.contains("What agreements are worth to South and North"));
        shell.parley("bargain", harbour, "--parties", "south")
                .expect(ExitStatus.BAD_INPUT)
                .says("two parties");
        shell.parley("bargain", harbour, "--parties", "south,nort")
                .expect(ExitStatus.BAD_INPUT)
                .says("nort", "north");
    }

    @Test
    void whatIsLeftOpenIsRefused() {
        shell.parley("bargain", harbour, "--from", "quay=north")
                .expect(ExitStatus.BAD_INPUT)
                .says("depends on toll too");
        shell.parley("bargain", harbour, "--from", "quai=north")
                .expect(ExitStatus.BAD_INPUT)
                .says("quay");
        shell.parley("bargain", harbour, "--disagreement", "nothing")
                .expect(ExitStatus.BAD_INPUT)
                .says("reservation, floor, status-quo, least, zero");
    }

    /** Three parties that want different things on each issue, so that nearly every agreement is efficient. */
    private String market() {
        StringBuilder yaml = new StringBuilder("parley: 1\ntitle: A market\nas-of: 2031-06-01\nparties:\n");
        for (String party : List.of("a", "b", "c", "d")) {
            yaml.append("  ").append(party).append(": { name: ").append(party).append(", role: principal }\n");
        }
        yaml.append("issues:\n");
        for (int i = 0; i < 9; i++) {
            yaml.append("  i").append(i).append(": { question: Which?, options: { x: X, y: Y, z: Z } }\n");
        }
        yaml.append("preferences:\n");
        for (int p = 0; p < 4; p++) {
            yaml.append("  ").append("abcd".charAt(p)).append(":\n    why: Made up.\n    scores:\n");
            for (int i = 0; i < 9; i++) {
                yaml.append(String.format(
                        Locale.ROOT,
                        "      i%d: { x: %d, y: %d, z: %d }\n",
                        i,
                        (7 * i + 31 * p) % 41,
                        (19 * i + 13 * p + 5) % 37,
                        (11 * i * (p + 1) + 3) % 43));
            }
        }
        return shell.file("market.yaml", yaml.toString());
    }

    /** What is found one by one is what the frontier gives. */
    @Test
    void withoutTheFrontierSolutionsAreFoundOneByOne() throws IOException {
        String market = market();
        JsonNode all = json("bargain", market, "--format", "json");
        JsonNode single = json("bargain", market, "--nodes", "100", "--format", "json");
        assertEquals("found", all.path("outcome").asText());
        assertEquals("one-by-one", single.path("outcome").asText());
        int compared = 0;
        for (JsonNode solution : single.get("solutions")) {
            if (solution.path("outcome").asText().equals("chosen")) {
                assertEquals(
                        utilities(all, solution.path("concept").asText()),
                        solution.at("/payoffs/0/utilities").toString());
                compared++;
            }
        }
        assertEquals(7, compared);
        shell.parley("bargain", market, "--nodes", "100", "--all")
                .expect(ExitStatus.ANSWERED)
                .says("looked for by itself, and is exact", "Not decided within the limits: Most equal shares and");
        shell.parley("bargain", market, "--nodes", "100", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .says("kalai-smorodinsky");
    }

    private static String utilities(JsonNode found, String concept) {
        String number = chosen(found, concept).replaceAll("[\\[\\]\"]", "").split(",", -1)[0];
        for (JsonNode payoff : found.get("payoffs")) {
            if (payoff.path("number").asText().equals(number)) {
                return payoff.get("utilities").toString();
            }
        }
        return "";
    }

    /** By hand: north gives 5 to North's quay and 3 to a high toll, south 8 to its quay and 3 to no toll. */
    /** What the case's README says. */
    @Test
    void whatWasSettledIn2015IsEfficientUnderTheRedLinesAndNotWithoutThem() throws IOException {
        String iran = Path.of("../scenarios/library/jcpoa-2015/bargaining.yaml")
                .toAbsolutePath()
                .normalize()
                .toString();
        shell.parley("check", iran).expect(ExitStatus.ANSWERED).says("2 of 2");
        String settled =
                "enrichment=limited, centrifuges=about-5000, stockpile=kg-300, fordow=research, arak=redesigned,"
                        + " inspections=timed-access, sanctions=on-verification, snapback=without-veto,"
                        + " duration=years-10-to-15, arms-embargo=five-years, missiles=un-text, past-work=roadmap";
        JsonNode found = json("bargain", iran, "--from", settled, "--format", "json");
        assertEquals(5, found.path("efficient").asInt());
        assertEquals("E2", found.at("/from/efficient").asText());
        assertEquals("[\"60.3\",\"68.9\",\"68\"]", found.at("/from/utilities").toString());
        assertEquals("[\"E3\"]", chosen(found, "nash"));
        JsonNode free = json("bargain", iran, "--variant", "interests", "--from", settled, "--format", "json");
        assertEquals(10, free.at("/from/better").size());
    }

    @Test
    void agreementsThatAreWorthMostAreListed() throws IOException {
        JsonNode top = new ObjectMapper()
                .readTree(shell.parley("bargain", harbour, "--top", "3", "--format", "json")
                        .expect(ExitStatus.ANSWERED)
                        .out())
                .get("top");
        assertEquals(3, top.size());
        assertEquals("11", top.at("/0/ranks/0/sum").asText());
        assertEquals("4", top.at("/0/ranks/0/agreements").asText());
        assertEquals("{\"north\":\"1\"}", top.at("/1/weights").toString());
        assertEquals("8", top.at("/1/ranks/0/sum").asText());
        assertEquals("6", top.at("/1/ranks/1/sum").asText());
        assertEquals("high", top.at("/1/ranks/0/first/0/terms/toll").asText());
        shell.parley("bargain", harbour, "--top", "2", "--for", "south")
                .expect(ExitStatus.ANSWERED)
                .says("Worth most to South");
        shell.parley("bargain", harbour, "--top", "1", "--weights", "north=2,south=1/3", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .says("north=2 south=1/3,1,16,1,north,8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--top 0 | \"0\" is no whole number from 1 to 1000",
                "--top 3 --for nort | north",
                "--top 3 --weights north=-1 | is no weight",
                "--top 3 --weights north=1/0 | is no weight",
                "--top 3 --weights north=0 | count more than 0",
                "--top 3 --weights north=1 --for south | Leave one out",
                "--top 3 --all | leave out",
                "--for north | say with --top"
            })
    void listsThatMeanNothingAreRefused(String options, String said) {
        shell.parley(("bargain " + harbour + " " + options).split(" ", -1))
                .expect(ExitStatus.BAD_INPUT)
                .says(said);
    }

    @Test
    void withoutBudgetNothingIsClaimed() {
        shell.parley("bargain", harbour, "--nodes", "1")
                .expect(ExitStatus.NOT_DECIDED)
                .says("Not decided");
    }

    @Test
    void whereNothingIsPossibleThereIsNothingToChoose() {
        shell.parley("bargain", Texts.ARTICLE, "--variant", "ukraine-open-door")
                .expect(ExitStatus.ANSWERED)
                .says("No agreement is possible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "md", "html", "json", "csv"})
    void everyFormatIsTheSameTwice(String format) {
        String once = shell.parley("bargain", harbour, "--all", "--format", format)
                .expect(ExitStatus.ANSWERED)
                .out();
        assertFalse(once.isBlank());
        assertEquals(
                once,
                shell.parley("bargain", harbour, "--all", "--format", format)
                        .expect(ExitStatus.ANSWERED)
                        .out());
    }
}
