package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever follows these pages sees what they show. Run with {@code -Dparley.update=true} to write down anew what the
 * commands print.
 */
class WalkthroughTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial.md", "docs/why.md"})
    void thePageShowsWhatItsCommandsPrint(String name) throws IOException {
        copyLibrary();
        Path page = Docs.ROOT.resolve(name);
        Walkthrough walkthrough = new Walkthrough(folder);
        String expected = walkthrough.follow(Files.readString(page));
        assertEquals(List.of(), walkthrough.failures());
        Docs.assertCurrent(page, expected);
    }

    /** Commands that stand in the text without their output. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "scenarios/library/ukraine-2025-03/README.md"})
    void theCommandsThatAPageNamesWork(String name) throws IOException {
        copyLibrary();
        Walkthrough walkthrough = new Walkthrough(folder);
        List<String> commands = Files.readString(Docs.ROOT.resolve(name))
                .lines()
                .filter(line -> line.startsWith("    ./parley "))
                .map(line -> line.strip().replace(" --open", ""))
                .toList();
        assertFalse(commands.isEmpty());
        commands.forEach(command -> walkthrough.follow("```console\n$ " + command + "\n```\n"));
        assertEquals(List.of(), walkthrough.failures());
    }

    private void copyLibrary() throws IOException {
        Path library = Docs.ROOT.resolve("scenarios/library");
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("scenarios/library").resolve(library.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
