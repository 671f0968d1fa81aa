package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.diagnostic.DiagnosticPrinter;

/**
 * Whatever the bytes, reading them gives a scenario or a message, never an exception. A normal build replays the good
 * files and the inputs that once failed; with {@code JAZZER_FUZZ=1} in the environment new inputs are tried.
 */
class ScenarioReaderFuzzTest {

    /** The good files; a search starts from the bad ones too, which a build reads elsewhere. */
    static Stream<Arguments> corpus() throws IOException {
        Stream<Path> good = GoodCorpusTest.files().map(GoodCorpusTest.FOLDER::resolve);
        Stream<Path> bad = BadCorpusTest.files().map(BadCorpusTest.FOLDER::resolve);
        boolean isSearch = System.getenv("JAZZER_FUZZ") != null;
        return Stream.concat(good, isSearch ? bad : Stream.empty()).map(file -> Arguments.of((Object) bytesOf(file)));
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("corpus")
    @FuzzTest(maxDuration = "30m")
    void anyBytesGiveAReading(byte[] bytes) {
        Reading reading = ScenarioReader.readBytes("fuzzed.yaml", bytes);
        if (reading instanceof Reading.Success success) {
            assertReadBackEqual(success);
        } else {
            assertFalse(reading.diagnostics().isEmpty());
        }
        String message = DiagnosticPrinter.print(reading.diagnostics());
        assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= DiagnosticPrinter.MOST_BYTES);
        assertTrue(message.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
    }

    private static void assertReadBackEqual(Reading.Success success) {
        if (success.scenario().heldClaims().isEmpty()) {
            String written = ScenarioWriter.write(success.scenario());
            Reading again = ScenarioReader.readText("fuzzed.yaml", written);
            assertTrue(again instanceof Reading.Success, written);
            assertEquals(Outline.of(success.scenario()), Outline.of(((Reading.Success) again).scenario()));
        }
    }
}
