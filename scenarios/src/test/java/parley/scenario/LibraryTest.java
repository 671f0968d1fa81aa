package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Diagnostic.Severity;
import parley.scenario.diagnostic.DiagnosticPrinter;

/** Every scenario of the library is in the language. */
class LibraryTest {

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("library"))) {
            return folders
                    .map(folder -> folder.resolve("scenario.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isReadWithoutErrors(Path scenario) {
        List<Diagnostic> errors = ScenarioReader.read(scenario).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        assertEquals("", DiagnosticPrinter.print(errors));
    }
}
