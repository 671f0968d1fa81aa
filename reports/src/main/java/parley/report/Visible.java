package parley.report;

import java.util.Locale;

/** Makes characters visible that would hide, or change the direction of, the text around them. */
final class Visible {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /**
     * The text with line ends and tabs as spaces, and every control, invisible or direction-changing character as
     * {@code ⟨U+202E⟩}. The two joiners that scripts such as Persian need stay.
     */
    static String of(String text) {
        if (text.codePoints().noneMatch(c -> isSpace(c) || isHidden(c))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isSpace(c)) {
                shown.append(' ');
            } else if (isHidden(c)) {
                shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85;
    }

    private static boolean isHidden(int c) {
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}
