package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.scenario.diagnostic.DiagnosticPrinter;

class SyntheticTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsWhatItIs(Structure structure) {
        Synthetic synthetic = new Synthetic(structure, 40, 4, 60, 1);
        assertEquals(Outline.of(synthetic.scenario()), Outline.of(read(synthetic)));
    }

    @ParameterizedTest
    @EnumSource
    void isReadAtItsSmallest(Structure structure) {
        assertEquals(0, lines(read(new Synthetic(structure, 1, 1, 0, 0))).size());
        assertEquals(50, lines(read(new Synthetic(structure, 1, 1, 50, 0))).size());
    }

    @Test
    void isReadAtItsLargest() {
        Scenario largest = read(new Synthetic(
                Structure.RANDOM,
                Synthetic.MOST_ISSUES,
                Synthetic.MOST_PARTIES,
                Synthetic.MOST_RED_LINES,
                Long.MAX_VALUE));
        assertEquals(Synthetic.MOST_ISSUES, largest.issues().size());
        assertEquals(Synthetic.MOST_PARTIES, largest.parties().size());
        assertEquals(Synthetic.MOST_RED_LINES, lines(largest).size());
    }

    /** Bytes that stay: whoever names the values of a measurement names the scenario. */
    @Test
    void theSameValuesGiveTheSameBytesForEver() {
        String local = new Synthetic(Structure.LOCAL, 40, 4, 60, 1).text();
        assertEquals(local, new Synthetic(Structure.LOCAL, 40, 4, 60, 1).text());
        assertNotEquals(local, new Synthetic(Structure.LOCAL, 40, 4, 60, 2).text());
        Expected.assertMatches(
                java.nio.file.Path.of("src/test/resources/synthetic/local-6.yaml"),
                new Synthetic(Structure.LOCAL, 6, 2, 8, 1).text());
        Expected.assertMatches(
                java.nio.file.Path.of("src/test/resources/synthetic/clustered-25.yaml"),
                new Synthetic(Structure.CLUSTERED, 25, 3, 40, 7).text());
        Expected.assertMatches(
                java.nio.file.Path.of("src/test/resources/synthetic/random-8.yaml"),
                new Synthetic(Structure.RANDOM, 8, 2, 12, 3).text());
    }

    @Test
    void theFileSaysThatItIsSyntheticAndHowItWasMade() {
        String text = new Synthetic(Structure.LOCAL, 3, 2, 4, 5).text();
        assertTrue(text.contains("Synthetic scenario: local"), text);
        assertTrue(text.contains("Nobody ever held these"), text);
        assertTrue(
                text.contains("parley generate --structure local --issues 3 --parties 2 --red-lines 4 --seed 5"), text);
    }

    @Test
    void localRedLinesJoinNeighbours() {
        for (List<Integer> joined : joined(new Synthetic(Structure.LOCAL, 100, 4, 1_000, 3))) {
            assertEquals(joined.size() - 1, joined.get(joined.size() - 1) - joined.get(0), joined::toString);
        }
    }

    @Test
    void clusteredRedLinesStayInTheirClusterButForEveryTwentieth() {
        List<List<Integer>> all = joined(new Synthetic(Structure.CLUSTERED, 95, 4, 1_000, 3));
        for (int i = 0; i < all.size(); i++) {
            long clusters = all.get(i).stream()
                    .map(issue -> issue / Structure.CLUSTER)
                    .distinct()
                    .count();
            assertEquals(i % Structure.BRIDGE == Structure.BRIDGE - 1 ? 2 : 1, clusters, all.get(i)::toString);
        }
    }

    @Test
    void randomRedLinesJoinWhateverThereIs() {
        Set<Integer> distances = joined(new Synthetic(Structure.RANDOM, 20, 4, 1_000, 3)).stream()
                .map(joined -> joined.get(joined.size() - 1) - joined.get(0))
                .collect(Collectors.toSet());
        assertEquals(20, distances.size());
    }

    /** Within four standard deviations, or nearly so, of what the description says. */
    @ParameterizedTest
    @EnumSource
    void theMixIsAsDescribed(Structure structure) {
        Scenario scenario = new Synthetic(structure, 1_000, 5, 2_000, 11).scenario();
        List<RedLine> lines = lines(scenario);
        assertShare(0.3, lines, line -> line.issues().size() == 1);
        assertShare(0.5, lines, line -> line.issues().size() == 2);
        assertShare(0.2, lines, line -> line.issues().size() == 3);
        assertShare(0.2, lines, line -> line.party().equals("p3"));
        assertShare(0.7 / 3, lines, line -> line.statement().stance().word().equals("rejects"));
        List<Issue> issues = List.copyOf(scenario.issues().values());
        for (int options = 2; options <= 5; options++) {
            int many = options;
            assertShare(0.25, issues, issue -> issue.options().size() == many);
        }
    }

    @Test
    void eachStatementDrawsOneRedLineThatBinds() {
        Scenario scenario = new Synthetic(Structure.RANDOM, 30, 3, 300, 2).scenario();
        Positions positions = Positions.of(scenario, scenario.asOf());
        assertEquals(300, positions.listRedLines(RedLine.Status.BINDING).size());
        assertEquals(300, positions.redLines().size());
    }

    @Test
    void numbersBeyondTheLimitsAreRefused() {
        refused("1 to 1000 issues, not 0", 0, 1, 1);
        refused("1 to 1000 issues, not 1001", 1_001, 1, 1);
        refused("1 to 100 parties, not 0", 1, 0, 1);
        refused("1 to 100 parties, not 101", 1, 101, 1);
        refused("0 to 3000 red lines, not -1", 1, 1, -1);
        refused("0 to 3000 red lines, not 3001", 1, 1, 3_001);
    }

    private static void refused(String why, int issues, int parties, int redLines) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new Synthetic(Structure.LOCAL, issues, parties, redLines, 1));
        assertEquals("a synthetic scenario has " + why, refusal.getMessage());
    }

    private static <T> void assertShare(double expected, List<T> all, java.util.function.Predicate<T> counts) {
        double share = (double) all.stream().filter(counts).count() / all.size();
        double deviation = Math.sqrt(expected * (1 - expected) / all.size());
        assertEquals(expected, share, 5 * deviation);
    }

    private static List<List<Integer>> joined(Synthetic synthetic) {
        Scenario scenario = synthetic.scenario();
        List<String> agenda = List.copyOf(scenario.issues().keySet());
        List<List<Integer>> all = new ArrayList<>();
        for (RedLine line : lines(scenario)) {
            all.add(new LinkedHashSet<>(line.issues())
                    .stream().map(agenda::indexOf).sorted().toList());
        }
        return all;
    }

    private static List<RedLine> lines(Scenario scenario) {
        return Positions.of(scenario, scenario.asOf()).redLines();
    }

    private static Scenario read(Synthetic synthetic) {
        Reading reading = ScenarioReader.readText("synthetic.yaml", synthetic.text());
        if (reading instanceof Reading.Success success) {
            return success.scenario();
        }
        throw new AssertionError(DiagnosticPrinter.print(reading.diagnostics()));
    }
}
