package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** {@code parley simulate} and {@code parley sensitivity}, as a user meets them. */
class SimulationCommandsTest {

    @TempDir
    Path folder;

    private Shell shell;
    private String quarrel;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        quarrel = shell.file("quarrel.yaml", Texts.QUARREL);
    }

    private JsonNode json(String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--format", "json"));
        return new ObjectMapper()
                .readTree(shell.parley(words.toArray(String[]::new))
                        .expect(ExitStatus.ANSWERED)
                        .out());
    }

    @Test
    void sharesStandBesideTheExactChances() throws IOException {
        JsonNode found = json("simulate", quarrel, "--runs", "4000");
        // Both real would leave no border: 1 - 0.7 * 0.5.
        assertEquals(0.65, found.get("exact-chance").asDouble(), 1e-9);
        JsonNode possible = found.get("possible");
        assertTrue(possible.get("low").asDouble() < 0.65 && possible.get("high").asDouble() > 0.65, possible::toString);
        assertEquals(4000, possible.get("runs").asInt());
        assertEquals(3, found.get("options").size());
        shell.parley("simulate", quarrel)
                .expect(ExitStatus.ANSWERED)
                .says(
                        "of runs under these assumptions",
                        "10,000 runs with seed 1",
                        "Without any model",
                        "It forecasts");
    }

    @Test
    void nothingIsDrawnWhereNothingIsInDoubt() throws IOException {
        shell.parley("simulate", Texts.ARTICLE)
                .expect(ExitStatus.ANSWERED)
                .says("there is nothing to", "An agreement is possible", "--doubt");
        JsonNode found = json("simulate", Texts.ARTICLE);
        assertEquals(0, found.get("runs").asInt());
        assertTrue(found.path("possible").isMissingNode());
        shell.parley("sensitivity", Texts.ARTICLE).expect(ExitStatus.ANSWERED).says("no assumption can be");
    }

    @Test
    void aDoubtOfOnesOwnIsNamedAsSuch() throws IOException {
        JsonNode found =
                json("simulate", Texts.ARTICLE, "--variant", "ukraine-open-door", "--doubt", "0.9", "--runs", "500");
        assertEquals(0.9, found.get("assumed-credence").asDouble());
        // Closed unless Ukraine's open door is not real, or none of Russia's three bars is.
        assertEquals(0.1 + 0.9 * 0.001, found.get("exact-chance").asDouble(), 1e-9);
        shell.parley("simulate", Texts.ARTICLE, "--doubt", "0.9", "--runs", "50")
                .says("as --doubt asks", "an assumption of whoever");
    }

    @Test
    void threadsChangeNothingAndSomeRunsAreThoseOfTheWhole() {
        List<String> formats = List.of("text", "html", "md", "json", "csv");
        for (String format : formats) {
            String one = simulate("--threads", "1", "--runs", "700", "--format", format);
            assertEquals(one, simulate("--threads", "2", "--runs", "700", "--format", format));
            assertEquals(one, simulate("--threads", "8", "--runs", "700", "--format", format));
        }
        List<String> whole =
                simulate("--each", "--runs", "700", "--format", "csv").lines().toList();
        List<String> part = simulate("--each", "--first", "500", "--runs", "101", "--format", "csv")
                .lines()
                .toList();
        assertEquals(701, whole.size());
        assertEquals(whole.get(0), part.get(0));
        assertEquals(whole.subList(501, 602), part.subList(1, part.size()));
        String one = sensitivity("--threads", "1");
        assertEquals(one, sensitivity("--threads", "8"));
    }

    private String simulate(String... options) {
        List<String> words = new ArrayList<>(List.of("simulate", quarrel));
        words.addAll(List.of(options));
        return shell.parley(words.toArray(String[]::new))
                .expect(ExitStatus.ANSWERED)
                .out();
    }

    private String sensitivity(String... options) {
        List<String> words = new ArrayList<>(List.of("sensitivity", quarrel, "--format", "json"));
        words.addAll(List.of(options));
        return shell.parley(words.toArray(String[]::new))
                .expect(ExitStatus.ANSWERED)
                .out();
    }

    @Test
    void theAssumptionThatMattersMostComesFirst() throws IOException {
        JsonNode found = json("sensitivity", quarrel);
        JsonNode first = found.get("assumptions").get(0);
        assertEquals("s-shut", first.get("assumption").asText());
        // Variance 0.65 * 0.35. Knowing s-shut moves the mean from 0.65 to 0.3 or 1: (0.35)^2 of it goes.
        assertEquals(0.35 * 0.35 / (0.65 * 0.35), first.get("first").asDouble(), 1e-9);
        // With n-open known, s-shut decides where n-open is real: 0.7 * 0.25 is left.
        assertEquals(0.7 * 0.25 / (0.65 * 0.35), first.get("total").asDouble(), 1e-9);
        JsonNode estimated = first.get("total-estimated");
        assertTrue(estimated.get("low").asDouble() < first.get("total").asDouble());
        assertTrue(estimated.get("high").asDouble() > first.get("total").asDouble());
        shell.parley("sensitivity", Texts.ARTICLE, "--variant", "ukraine-open-door", "--doubt", "0.9")
                .expect(ExitStatus.ANSWERED)
                .says(
                        "ua-open-door matters most",
                        "One assumption, if wrong, changes that by itself: ua-open-door",
                        "first place");
        shell.parley("sensitivity", Texts.ARTICLE, "--doubt", "0.9", "--measure", "room")
                .expect(ExitStatus.ANSWERED)
                .says("ru-guarantees, ru-neutrality, ru-no-contingents");
        JsonNode room = json("sensitivity", quarrel, "--measure", "room", "--terms", "border=half");
        assertEquals("room", room.get("measure").asText());
        // The half-open border needs both demands not to be real; it is one of three outcomes.
        assertEquals(0.15 / 3, room.get("mean").asDouble(), 1e-9);
    }

    @Test
    void aPrecisionDecidesHowManyRunsAreMade() throws IOException {
        JsonNode found = json("simulate", quarrel, "--precision", "5%");
        assertEquals(400, found.get("runs").asInt());
        assertTrue(json("simulate", quarrel, "--precision", "2 %").get("runs").asInt() > 1_800);
    }

    @Test
    void contradictingCredencesAreRefused() {
        String text = Texts.QUARREL.replace("credence: 0.5 }", "credence: 0.5, excludes: [n-open] }");
        for (String command : List.of("simulate", "sensitivity")) {
            shell.parley(command, shell.file("apart.yaml", text))
                    .expect(ExitStatus.BAD_INPUT)
                    .isHarmless()
                    .says("n-open", "s-shut", "add up to 1.2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --runs 0",
                "simulate --runs many",
                "simulate --runs 10 --precision 1%",
                "simulate --precision 0%",
                "simulate --precision 1e3",
                "simulate --threads 0",
                "simulate --doubt 1.5",
                "simulate --doubt NaN",
                "simulate --first -1",
                "simulate --each --runs 100001",
                "sensitivity --measure colour",
                "sensitivity --rows 1",
                "sensitivity --walks 1",
                "sensitivity --terms border=ajar"
            })
    void wrongOptionsAreRefused(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.add(1, quarrel);
        shell.parley(words.toArray(String[]::new)).expect(ExitStatus.BAD_INPUT).isHarmless();
    }
}
