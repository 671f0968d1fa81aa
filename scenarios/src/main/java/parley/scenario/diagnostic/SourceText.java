package parley.scenario.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import parley.model.Place;

/**
 * The text of one file, without a byte order mark and with every line break turned into a line feed.
 *
 * <p>Example: {@code SourceText.of("a.yaml", "x: 1\r\ny: 2")} has the text {@code "x: 1\ny: 2"}.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = findLineStarts(text);
    }

    /** The text of a file as decoded; a byte order mark at its start is removed, CR LF and CR become LF. */
    public static SourceText of(String name, String decoded) {
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        return new SourceText(name, text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** The file as the user named it. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Number of lines, at least 1. */
    public int countLines() {
        return lineStarts.length;
    }

    /** A line without its line feed, counted from 1; empty for a line that is not there. */
    public String line(int number) {
        if (number < 1 || number > lineStarts.length) {
            return "";
        }
        int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
        return text.substring(lineStarts[number - 1], end);
    }

    /** The place of a character, given by its index in UTF-16 units. */
    public Place placeOf(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Place(name, line + 1, text.codePointCount(lineStarts[line], index) + 1);
    }

    /** The part of the text around a place. */
    public Excerpt excerptAt(Place place) {
        return Excerpt.of(line(place.line()), place.column());
    }

    /**
     * The content hash: SHA-256, in lower-case hexadecimal, over the UTF-8 bytes of {@link #text()}. Files that differ
     * only in their line breaks or in a byte order mark have the same one.
     */
    public String contentHash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes in lower-case hexadecimal, as {@code sha256sum} prints it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
