package parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.study.Findings;

/**
 * The files of a small case, byte for byte. A file that is missing is written, and the test fails all the same; {@code
 * -Dparley.update=true} writes all of them anew.
 */
class GoldenTest {

    private static final Path GOOD = Path.of("src", "test", "resources", "good", "harbour-talks");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("as-stated", Format.HTML),
                Arguments.of("as-stated", Format.MD),
                Arguments.of("as-stated", Format.JSON),
                Arguments.of("as-stated", Format.CSV),
                Arguments.of("as-stated", Format.BIBTEX),
                Arguments.of("as-stated", Format.CSL),
                Arguments.of("open-door", Format.MD),
                Arguments.of("open-door", Format.JSON),
                Arguments.of("open-door", Format.CSV),
                Arguments.of("undecided", Format.MD),
                Arguments.of("undecided", Format.JSON),
                Arguments.of("impossible", Format.MD));
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_file_is_as_expected(String name, Format format) throws IOException {
        String text = format.write(findings(name), HarbourFindings.stamp());
        Path expected = GOOD.resolve(name).resolve(format.file());
        boolean missing = Files.notExists(expected);
        if (missing || Boolean.getBoolean("parley.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, text, StandardCharsets.UTF_8);
        }
        if (missing) {
            fail(expected + " was missing and has been written: read it, and keep it if it is right");
        }
        assertEquals(Files.readString(expected, StandardCharsets.UTF_8), text);
    }

    static Findings findings(String name) {
        return switch (name) {
            case "as-stated" -> HarbourFindings.asStated();
            case "open-door" -> HarbourFindings.withOpenDoor();
            case "undecided" -> HarbourFindings.undecided();
            case "impossible" -> HarbourFindings.impossible();
            default -> throw new IllegalArgumentException("no case " + name);
        };
    }
}
