package parley.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import parley.study.Findings.Limits;

/**
 * What a run was made of, so that anybody can repeat it. It names no machine, user, clock time or absolute path.
 *
 * @param version version of Parley
 * @param files the scenario's file first, then the files it extends
 * @param asOf the day for which positions were taken
 * @param variant the named variant that was studied, if any
 * @param whatIfs the what-ifs of the command line, as they were typed
 * @param limits what bounded the work
 * @param command the command that makes the same report
 */
public record Stamp(
        String version,
        List<StampedFile> files,
        LocalDate asOf,
        Optional<String> variant,
        List<String> whatIfs,
        Limits limits,
        String command) {

    public Stamp {
        files = List.copyOf(files);
        whatIfs = List.copyOf(whatIfs);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a stamp names at least the scenario's file");
        }
    }

    /**
     * A file that the run read.
     *
     * @param name relative to the folder that the command runs in
     * @param sha256 64 hexadecimal digits, of the text with line ends as LF
     */
    public record StampedFile(String name, String sha256) {
        public StampedFile {
            if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
                throw new IllegalArgumentException("a stamp holds no absolute path: " + name);
            }
        }

        /** A file by its text. */
        public static StampedFile of(String name, String text) {
            return new StampedFile(name, hashOf(text));
        }
    }

    /** False when a limit on time was set, so that a slower machine may find less. */
    public boolean isReproducible() {
        return limits.seconds().isEmpty();
    }

    /** SHA-256 of a text in UTF-8 with CRLF and CR line ends taken as LF, as 64 hexadecimal digits. */
    public static String hashOf(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return HexFormat.of().formatHex(sha256(unix.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
