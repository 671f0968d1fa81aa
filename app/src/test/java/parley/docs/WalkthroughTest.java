package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    @ValueSource(strings = {"README.md", "docs/tutorial.md"})
    void thePageShowsWhatItsCommandsPrint(String name) throws IOException {
        copyLibrary();
        Path page = Docs.ROOT.resolve(name);
        Walkthrough walkthrough = new Walkthrough(folder);
        String expected = walkthrough.follow(Files.readString(page));
        assertEquals(List.of(), walkthrough.failures());
        Docs.assertCurrent(page, expected);
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
