package parley.project;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever ships Parley must be able to read in one place under which licences its parts come. */
class LicencesTest {
    private static final Pattern JAR = Pattern.compile("([a-zA-Z0-9._-]+?)-[0-9][^/]*\\.jar");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|$");

    @Test
    void everyJarIsListedWithItsLicence() throws IOException {
        Set<String> unlisted = jars();
        unlisted.removeAll(listed());
        assertEquals(Set.of(), unlisted, "jars that docs/licences.md does not name");
    }

    @Test
    void nothingIsListedTwice() throws IOException {
        assertEquals(listed().size(), rows().count());
    }

    @Test
    void theWholeLicenceIsShipped() throws IOException {
        String licence = Files.readString(Project.root().resolve("LICENSE"));
        assertTrue(licence.contains("Apache License") && licence.contains("END OF TERMS AND CONDITIONS"));
    }

    /** Names of all foreign jars that this module runs or is tested with. */
    private static Set<String> jars() {
        String surefire = System.getProperty("surefire.test.class.path");
        String path = surefire == null ? System.getProperty("java.class.path") : surefire;
        Set<String> names = Stream.of(path.split(File.pathSeparator, -1))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .flatMap(match -> match.results())
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith("parley-"))
                .collect(toCollection(TreeSet::new));
        assertTrue(names.contains("picocli"), "found no class path to check: " + path);
        return names;
    }

    private static Set<String> listed() throws IOException {
        return rows().map(row -> row.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Project.root().resolve("docs/licences.md")))
                .results();
    }
}
