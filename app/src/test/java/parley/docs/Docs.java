package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the documentation is, and how generated parts of it are kept current. */
public final class Docs {

    /** The folder of the whole project; tests run in their module's folder. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Docs() {}

    /** Compares a generated page with the one that is there; writes it first when {@code -Dparley.update=true}. */
    public static void assertCurrent(Path page, String expected) throws IOException {
        updateIfAsked(page, expected);
        assertEquals(expected, Files.readString(page), page + " is out of date; -Dparley.update=true writes it anew");
    }

    static void updateIfAsked(Path page, String expected) throws IOException {
        if (Boolean.getBoolean("parley.update")) {
            Files.writeString(page, expected);
        }
    }
}
