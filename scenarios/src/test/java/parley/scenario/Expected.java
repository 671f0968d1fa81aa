package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an output with a file that holds what is expected. A missing file is written, and the test fails all the
 * same; {@code -Dparley.update=true} overwrites the files that differ.
 */
public final class Expected {
    private static final boolean UPDATE = Boolean.getBoolean("parley.update");

    private Expected() {}

    public static void assertMatches(Path expected, String actual) {
        try {
            boolean isThere = Files.exists(expected);
            if (!isThere || UPDATE) {
                Files.writeString(expected, actual);
            }
            if (!isThere) {
                fail(expected + " was missing and has been written: look at it, then run the test again");
            }
            assertEquals(Files.readString(expected), actual, () -> expected + " differs (-Dparley.update=true)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
