package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** Each file in bad/ is refused with the message that stands beside it. */
class BadCorpusTest {
    static final Path FOLDER = Path.of("src/test/resources/bad");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithAHelpfulMessage(String file) {
        Reading reading = ScenarioReader.read(FOLDER.resolve(file));
        Reading.Failure failure = assertInstanceOf(Reading.Failure.class, reading);
        String message = DiagnosticPrinter.print(failure.errors()).replace(FOLDER + "/", "");
        assertTrue(message.matches("(?s)\\S+:\\d+:\\d+: error: .*"), message);
        assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= 4096, "longer than 4 KB");
        assertTrue(message.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), "raw control characters");
        assertFalse(message.contains("Exception") || message.contains("\tat "), message);
        Expected.assertMatches(FOLDER.resolve(file.replace(".yaml", ".txt")), message);
    }

    @Test
    void isLargeEnough() throws IOException {
        assertTrue(files().count() >= 80);
    }
}
