package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of Parley that is running, as the build wrote it down. */
public final class Version implements IVersionProvider {

    /** The version alone, such as "0.1.0". */
    public static String number() {
        try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
            Objects.requireNonNull(file, "The build left version.txt out.");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"parley " + number()};
    }
}
