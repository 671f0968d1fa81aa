package parley.scenario.yaml;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a tree as YAML that {@link YamlReader} reads back as an equal tree, places aside. What fits on a line stands on
 * one, {@code {like: this}}; the rest is indented by two spaces.
 */
public final class YamlWriter {
    private static final int WIDTH = 100;
    private static final int LONGEST_PART = 4_000;

    /** Texts that need no quotes wherever they stand. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._/()¶+-]| (?=[\\p{L}\\p{N}(¶]))*");

    /** Numbers below zero, which need none either. */
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    /** Texts that other readers of YAML would not take for texts. */
    private static final Pattern NO_TEXT = Pattern.compile("null|true|false", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** The tree as a document that ends with a line feed. */
    public static String write(Node root) {
        YamlWriter writer = new YamlWriter();
        writer.block(root, 0);
        return writer.out.toString();
    }

    private void block(Node node, int depth) {
        if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
            map.entries().forEach(entry -> {
                indent(depth);
                entry(entry, depth);
            });
        } else if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            list.items().forEach(item -> item(item, depth));
        } else {
            indent(depth);
            out.append(flow(node)).append('\n');
        }
    }

    private void entry(Node.Entry entry, int depth) {
        out.append(scalar(entry.key().text())).append(':');
        String flow = flow(entry.value());
        boolean fits = flow.length() + 2 * depth + entry.key().text().length() < WIDTH;
        if (entry.value() instanceof Node.Scalar || isEmpty(entry.value()) || (depth > 0 && fits)) {
            out.append(' ').append(flow).append('\n');
        } else {
            out.append('\n');
            block(entry.value(), depth + 1);
        }
    }

    private void item(Node item, int depth) {
        indent(depth);
        out.append("- ");
        String flow = flow(item);
        if (item instanceof Node.Mapping map && !map.entries().isEmpty() && (depth <= 1 || flow.length() >= WIDTH)) {
            boolean isFirst = true;
            for (Node.Entry entry : map.entries()) {
                if (!isFirst) {
                    indent(depth + 1);
                }
                isFirst = false;
                entry(entry, depth + 1);
            }
        } else {
            out.append(flow).append('\n');
        }
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Mapping map
                ? map.entries().isEmpty()
                : node instanceof Node.Sequence list && list.items().isEmpty();
    }

    private static String flow(Node node) {
        if (node instanceof Node.Mapping map) {
            return listing(
                    map.entries().stream()
                            .map(entry -> scalar(entry.key().text()) + ": " + flow(entry.value()))
                            .toList(),
                    "{",
                    "}");
        } else if (node instanceof Node.Sequence list) {
            return listing(list.items().stream().map(YamlWriter::flow).toList(), "[", "]");
        }
        return scalar(((Node.Scalar) node).text());
    }

    private static String listing(List<String> parts, String open, String close) {
        return parts.stream().collect(Collectors.joining(", ", open, close));
    }

    /** A text as YAML, with quotes where it needs them. */
    public static String scalar(String text) {
        boolean isPlain = text.length() < WIDTH
                && (PLAIN.matcher(text).matches() || NEGATIVE.matcher(text).matches())
                && !NO_TEXT.matcher(text).matches();
        return isPlain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int sinceBreak = 0;
        for (int point : text.codePoints().toArray()) {
            if (++sinceBreak > LONGEST_PART) {
                quoted.append("\\\n  ");
                sinceBreak = 0;
                if (point == ' ') {
                    quoted.append('\\');
                }
            }
            quoted.append(escaped(point));
        }
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(point)
                        ? String.format(Locale.ROOT, "\\x%02X", point)
                        : Character.toString(point);
        };
    }
}
