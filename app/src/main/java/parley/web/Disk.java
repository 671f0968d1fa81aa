package parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.scenario.yaml.Limits;

/** Reads files for requests, and says in the client's terms why it could not. */
final class Disk {

    private Disk() {}

    /**
     * The bytes of a scenario's file.
     *
     * @param name in messages
     * @throws ApiException if there is none of at most {@link Limits#FILE_BYTES} bytes
     */
    static byte[] readBytes(String name, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw gone(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
                if (bytes.length > Limits.FILE_BYTES) {
                    throw ApiException.of(422, "too-large", name + " is larger than 2 MiB.");
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw gone(name);
        } catch (IOException | SecurityException e) {
            throw ApiException.of(500, "not-read", name + " cannot be read.");
        }
    }

    private static ApiException gone(String name) {
        return ApiException.of(404, "no-such-file", name + " is no file any more.");
    }

    /** SHA-256 of bytes, as 64 hexadecimal digits. */
    static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
