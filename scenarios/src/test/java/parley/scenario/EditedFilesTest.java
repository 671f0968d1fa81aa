package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import parley.model.Positions;
import parley.model.Scenario;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** Good files with a few words or lines exchanged: nearly right, which is what people write. */
class EditedFilesTest {
    private static final List<String> FILES = List.of("everything.yaml", "suspicious.yaml", "aliases.yaml");

    @Property(tries = 200)
    void giveAScenarioThatWorksOrAMessage(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 4) int edits) throws IOException {
        Random random = new Random(seed);
        String text = Files.readString(GoodCorpusTest.FOLDER.resolve(FILES.get(random.nextInt(FILES.size()))));
        for (int i = 0; i < edits; i++) {
            text = random.nextBoolean() ? withOtherWord(text, random) : withOtherLine(text, random);
        }
        Reading reading = ScenarioReader.readText("edited.yaml", text);
        String message = DiagnosticPrinter.print(reading.diagnostics());
        assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= DiagnosticPrinter.MOST_BYTES, message);
        if (reading instanceof Reading.Success success) {
            assertEverythingWorks(success.scenario());
        } else {
            assertFalse(reading.diagnostics().isEmpty());
            assertTrue(message.startsWith("edited.yaml:"), message);
        }
    }

    /** Every what-if that a file names can be made, as the reader promises. */
    private static void assertEverythingWorks(Scenario scenario) {
        scenario.variants().values().forEach(variant -> assertPositions(scenario.with(variant.changes())));
        scenario.expectations().forEach(expectation -> assertPositions(scenario.with(expectation.changes())));
    }

    private static void assertPositions(Scenario scenario) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        assertEquals(
                scenario.statements().size(),
                positions.inForce().size()
                        + positions.replaced().size()
                        + positions.notYet().size());
    }

    /** A word replaced by another of the same text, or by nothing. */
    private static String withOtherWord(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<=[^a-z0-9-])|(?=[^a-z0-9-])")));
        int at = random.nextInt(words.size());
        words.set(at, random.nextInt(5) == 0 ? "" : words.get(random.nextInt(words.size())));
        return String.join("", words);
    }

    /** A line dropped, doubled, or put where another stood. */
    private static String withOtherLine(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        if (random.nextBoolean()) {
            lines.remove(at);
        }
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("", lines);
    }

    /** The property would say nothing if no edited file were read. */
    @Example
    void someEditedFilesAreRead() throws IOException {
        String text = Files.readString(GoodCorpusTest.FOLDER.resolve("everything.yaml"));
        long read = new Random(1)
                .longs(200)
                .mapToObj(seed -> ScenarioReader.readText("edited.yaml", withOtherLine(text, new Random(seed))))
                .filter(Reading.Success.class::isInstance)
                .count();
        assertTrue(read > 20 && read < 180, () -> read + " of 200");
    }
}
