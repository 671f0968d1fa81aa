package parley.report;

import java.util.ArrayList;
import java.util.List;

/** Text on a terminal: how wide it is, and how it is broken into lines. */
public final class Layout {

    private static final String CUT = "…";

    private Layout() {}

    /** Columns that a text takes: 0 for a combining mark, 2 for an East Asian wide character, 1 for any other. */
    public static int columns(String text) {
        return text.codePoints().map(Layout::columns).sum();
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || isIn(character, 0x2E80, 0xA4CF)
                        || isIn(character, 0xAC00, 0xD7A3)
                        || isIn(character, 0xF900, 0xFAFF)
                        || isIn(character, 0xFE30, 0xFE6F)
                        || isIn(character, 0xFF00, 0xFF60)
                        || isIn(character, 0x1F300, 0x1FAFF)
                        || isIn(character, 0x20000, 0x3FFFD));
    }

    private static boolean isIn(int character, int first, int last) {
        return character >= first && character <= last;
    }

    /** Breaks a text at its spaces into lines of at most so many columns; a longer word is cut into pieces. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            for (String piece : pieces(word, width)) {
                if (!line.isEmpty() && columns(line.toString()) + 1 + columns(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (columns(rest) > width) {
            String piece = prefix(rest, width);
            pieces.add(piece);
            rest = rest.substring(piece.length());
        }
        pieces.add(rest);
        return pieces;
    }

    /** The longest beginning of a text that fits, at least one character. */
    private static String prefix(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += columns(character);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    /** The text, or its beginning and an ellipsis where it is wider. */
    public static String clip(String text, int width) {
        return columns(text) <= width ? text : prefix(text, width - 1).stripTrailing() + CUT;
    }

    /** Wraps into at most so many lines; what does not fit is replaced by an ellipsis. */
    public static List<String> wrap(String text, int width, int most) {
        List<String> lines = wrap(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, clip(kept.get(most - 1), width - 1).replaceFirst("[ ,;:.…]*$", "") + CUT);
        return kept;
    }

    /** The text, filled with spaces up to so many columns. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }
}
