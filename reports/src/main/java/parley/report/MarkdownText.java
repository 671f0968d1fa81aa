package parley.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of text in GitHub's Markdown, where nothing in a name or label is read as a sign. */
final class MarkdownText {

    /** Signs that begin or end markup anywhere in a line. */
    private static final String SIGNS = "\\`*_[]~|$#";

    /** Where GitHub would make a link of bare text: after {@code https:}, {@code www} and an at sign. */
    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(:(?=//)|\\bwww(?=\\.)|@)");

    /** What cuts a bare address in two without showing. */
    private static final String CUT = "<!-- -->";

    /** Signs that begin a list, a heading or a rule at the start of a line. */
    private static final Pattern START = Pattern.compile("^(\\s*)([-+=]|\\d{1,9}(?=[.)](?:\\s|$)))");

    private static final Pattern PLAIN_CODE = Pattern.compile("[\\p{L}\\p{N} ._:/=,;'()\\[\\]{}@<>*+-]+");

    private MarkdownText() {}

    static String of(Line line) {
        return line.parts().stream()
                .map(MarkdownText::of)
                .collect(Collectors.joining())
                .strip();
    }

    private static String of(Inline part) {
        if (part instanceof Inline.Strong p) {
            return p.text().isBlank() ? p.text() : "**" + escape(p.text().strip()) + "**";
        } else if (part instanceof Inline.Code p) {
            return code(p.text());
        } else if (part instanceof Inline.Jump p) {
            return "[" + escape(p.text()) + "](#" + p.to() + ")";
        } else if (part instanceof Inline.Web p) {
            return "<" + p.url().replace("<", "%3C").replace(">", "%3E").replace("|", "%7C") + ">";
        } else if (part instanceof Inline.Tag p) {
            return "*\\[" + escape(p.word()) + "\\]*";
        }
        if (part instanceof Inline.More p) {
            return of(p.shown());
        }
        return escape(PlainText.of(part));
    }

    private static String code(String text) {
        boolean plain = PLAIN_CODE.matcher(text).matches() && !text.isBlank();
        return plain ? "`" + text + "`" : "<code>" + escape(text) + "</code>";
    }

    /** The text, to be shown as it is wherever it stands in a line. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(c, safe));
        String uncut = START.matcher(safe)
                .replaceFirst(m -> java.util.regex.Matcher.quoteReplacement(
                        m.group(1) + (Character.isDigit(m.group(2).charAt(0)) ? m.group(2) + CUT : "\\" + m.group(2))));
        return BARE_ADDRESS.matcher(uncut).replaceAll("$1" + CUT);
    }

    private static void escape(int c, StringBuilder safe) {
        switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            default -> {
                if (SIGNS.indexOf(c) >= 0) {
                    safe.append('\\');
                }
                safe.appendCodePoint(c);
            }
        }
    }
}
