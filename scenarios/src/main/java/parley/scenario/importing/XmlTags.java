package parley.scenario.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Place;
import parley.scenario.diagnostic.SourceText;

/**
 * Where the start tags of an XML text stand, found without a parser. It is here that a document type declaration is refused,
 * before any parser sees it, and that an XML declaration is found even where blank lines or comments stand before it.
 */
final class XmlTags {

    /**
     * A start tag.
     *
     * @param at index of its opening bracket
     * @param values index of the first character of each attribute's value, by name
     */
    record Tag(int at, Map<String, Integer> values) {}

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*?\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern UNICODE = Pattern.compile("(?i)utf-?8|us-ascii|ascii");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)");

    private final SourceText source;
    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private String withoutDeclaration;
    private int parts;

    /** Finds the tags of a text; refuses what no file of this kind may have. */
    XmlTags(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.withoutDeclaration = text;
        int end = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', end)) {
            refuseEntities(end, at);
            end = after(at);
        }
    }

    List<Tag> list() {
        return tags;
    }

    /** The text with spaces for its XML declaration, which parsers accept nowhere but at the very beginning. */
    String withoutDeclaration() {
        return withoutDeclaration;
    }

    private int after(int at) {
        if (text.startsWith("<!--", at)) {
            return end(at, "-->");
        } else if (text.startsWith("<![CDATA[", at)) {
            return end(at, "]]>");
        } else if (text.startsWith("<!", at)) {
            throw Refused.at(
                    source.placeOf(at),
                    "A declaration such as <!DOCTYPE …> stands here. It could make the file load or repeat other text.",
                    "a file without <!DOCTYPE …> and <!ENTITY …>; delete them");
        } else if (text.startsWith("<?", at)) {
            return instruction(at);
        } else if (text.startsWith("</", at)) {
            return end(at, ">");
        }
        return tag(at);
    }

    private int end(int at, String mark) {
        int end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end + mark.length();
    }

    private int instruction(int at) {
        int end = end(at, "?>");
        Matcher declaration = DECLARATION.matcher(text).region(at, end);
        if (tags.isEmpty() && declaration.lookingAt()) {
            refuseEncoding(at, declaration.group());
            withoutDeclaration = text.substring(0, at)
                    + declaration.group().replaceAll("[^\n]", " ")
                    + text.substring(declaration.end());
        }
        return end;
    }

    /** The bytes were read as UTF-8: where the file says that they are something else, its letters may be others. */
    private void refuseEncoding(int at, String declaration) {
        Matcher encoding = ENCODING.matcher(declaration);
        if (encoding.find()
                && !UNICODE.matcher(encoding.group(1)).matches()
                && text.chars().anyMatch(c -> c > 0x7F)) {
            throw Refused.at(
                    source.placeOf(at + encoding.start(1)),
                    "The file says that it is in " + encoding.group(1) + ", and has letters beyond ASCII.",
                    "a file saved as UTF-8, with encoding=\"UTF-8\"");
        }
    }

    /** Reads a start tag as far as it is well-formed; the parser says what is wrong with the rest. */
    private int tag(int at) {
        Map<String, Integer> values = new LinkedHashMap<>();
        int i = skipName(at + 1);
        while (i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '<') {
            int name = i;
            i = skipName(i);
            int equals = skipSpace(i);
            int quote = equals < text.length() && text.charAt(equals) == '=' ? skipSpace(equals + 1) : -1;
            if (i > name && quote > 0 && quote < text.length() && isQuote(text.charAt(quote))) {
                int close = text.indexOf(text.charAt(quote), quote + 1);
                if (close < 0) {
                    break;
                }
                values.put(text.substring(name, i), quote + 1);
                refuseEntities(quote + 1, close);
                i = close + 1;
            } else {
                i = Math.max(i, name + 1);
            }
        }
        tags.add(new Tag(at, values));
        count(at, 1 + values.size());
        return Math.max(i, at + 1);
    }

    private void refuseEntities(int from, int to) {
        Matcher reference = REFERENCE.matcher(text).region(from, to).useTransparentBounds(true);
        if (reference.find()) {
            throw Refused.at(
                    source.placeOf(reference.start()),
                    "The character & stands alone, or refers to something that is defined elsewhere.",
                    "&amp; for the character itself, or one of &lt; &gt; &quot; &apos;");
        }
    }

    private void count(int at, int more) {
        parts += more;
        if (parts > ForeignFile.MOST_PARTS) {
            throw Refused.at(
                    source.placeOf(at),
                    "The file has more than " + ForeignFile.MOST_PARTS + " elements and attributes.",
                    "at most " + ForeignFile.MOST_PARTS);
        }
    }

    private int skipName(int from) {
        int i = from;
        while (i < text.length() && !isSpace(text.charAt(i)) && "=<>/\"'".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The place of an index in the text. */
    Place placeOf(int index) {
        return source.placeOf(index);
    }
}
