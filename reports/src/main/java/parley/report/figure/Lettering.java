package parley.report.figure;

import java.util.ArrayList;
import java.util.List;
import parley.report.figure.Shape.Letters;

/**
 * How much room words take. The reader's fonts are not known, and asking this machine's would give other drawings
 * elsewhere: widths are estimated, rather too large than too small.
 */
final class Lettering {

    private static final String NARROW = "fijlrtI.,:;'’|!()[]-/ ";
    private static final String WIDE = "mwMWGOQ@%—…";

    private Lettering() {}

    /** Estimated width of the text in units of the drawing. */
    static double width(String text, Letters letters) {
        return text.codePoints().mapToDouble(Lettering::ems).sum() * letters.size() * (letters.isBold() ? 1.07 : 1);
    }

    /** Width of a character as a share of the letters' height. */
    private static double ems(int c) {
        if (c < 0x2000 && NARROW.indexOf(c) >= 0) {
            return 0.36;
        } else if (WIDE.indexOf(c) >= 0) {
            return 0.92;
        } else if (c >= 0x1100 && isWide(c)) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.71 : 0.58;
    }

    private static boolean isWide(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || c >= 0x1F000
                || (c >= 0xFF00 && c < 0xFF61);
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    static String fit(String text, double room, Letters letters) {
        if (width(text, letters) <= room) {
            return text;
        }
        double left = room - width("…", letters);
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            left -= width(Character.toString(c), letters);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** The text on at most so many lines, broken between words; what is too long ends with an ellipsis. */
    static List<String> wrap(String text, double room, Letters letters, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean fits = width(longer, letters) <= room;
            if (!fits && !line.isEmpty() && lines.size() < most - 1) {
                lines.add(fit(line, room, letters));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(fit(line, room, letters));
        return lines;
    }
}
