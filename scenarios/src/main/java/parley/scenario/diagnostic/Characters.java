package parley.scenario.diagnostic;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Which characters may stand in a scenario, and how any character is shown on a terminal. */
public final class Characters {

    /** Scripts whose spelling needs the two zero-width joiners, U+200C and U+200D. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER);

    private Characters() {}

    /**
     * Where the first character stands that a reader could not see, or that would change the direction of the text
     * around it, counted in UTF-16 units from 0. A zero-width joiner between two letters of a script that needs it is
     * no such character.
     */
    public static OptionalInt findHidden(String text) {
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isHidden(point)) {
                int after = next < text.length() ? text.codePointAt(next) : ' ';
                if (!isJoiner(point) || !isJoining(before) || !isJoining(after)) {
                    return OptionalInt.of(i);
                }
            }
            before = point;
            i = next;
        }
        return OptionalInt.empty();
    }

    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean isJoining(int point) {
        return JOINING.contains(UnicodeScript.of(point))
                || (Character.getType(point) == Character.NON_SPACING_MARK
                        && UnicodeScript.of(point) == UnicodeScript.INHERITED);
    }

    /** Invisible, direction-changing, unassigned and control characters; not tab and line feed. */
    static boolean isHidden(int point) {
        if (isBetween(point, 0x20, 0x7E) || point == '\t' || point == '\n') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isVisibleFormat(point);
            default -> isBlankLetter(point);
        };
    }

    /** Signs that Unicode files under "format" although they are drawn, such as the Arabic number signs. */
    private static boolean isVisibleFormat(int point) {
        return isBetween(point, 0x600, 0x605)
                || point == 0x6DD
                || point == 0x70F
                || point == 0x8E2
                || point == 0x110BD
                || point == 0x110CD;
    }

    /** Fillers and variation selectors: letters or marks by class, yet nothing to see. */
    private static boolean isBlankLetter(int point) {
        return point == 0x34F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || isBetween(point, 0x180B, 0x180F)
                || point == 0x2800
                || point == 0x3164
                || isBetween(point, 0xFE00, 0xFE0F)
                || point == 0xFFA0
                || isBetween(point, 0xE0100, 0xE01EF);
    }

    /** The code point's number, such as {@code U+202E}. */
    public static String nameOf(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    /** The text with every hidden character, tab and line break shown by number, such as {@code <U+202E>}. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.append(visible(point)));
        return shown.toString();
    }

    static String visible(int point) {
        if (point == '\t') {
            return " ";
        }
        return point == '\n' || isHidden(point) ? "<" + nameOf(point) + ">" : Character.toString(point);
    }

    /** The text as {@link #visible(String)} shows it, cut to so many characters with an ellipsis. */
    public static String visible(String text, int most) {
        String shown = visible(text);
        int points = shown.codePointCount(0, shown.length());
        return points <= most ? shown : shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** How many columns of a terminal a shown text takes. */
    static int widthOf(String shown) {
        return shown.codePoints().map(Characters::widthOf).sum();
    }

    private static int widthOf(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isBetween(int point, int first, int last) {
        return point >= first && point <= last;
    }

    private static boolean isWide(int point) {
        return isBetween(point, 0x1100, 0x115F)
                || (isBetween(point, 0x2E80, 0xA4CF) && point != 0x303F)
                || isBetween(point, 0xAC00, 0xD7A3)
                || isBetween(point, 0xF900, 0xFAFF)
                || isBetween(point, 0xFE30, 0xFE6F)
                || isBetween(point, 0xFF00, 0xFF60)
                || isBetween(point, 0xFFE0, 0xFFE6)
                || isBetween(point, 0x1F300, 0x1FAFF)
                || isBetween(point, 0x20000, 0x3FFFD);
    }
}
