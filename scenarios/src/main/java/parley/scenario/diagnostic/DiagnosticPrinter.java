package parley.scenario.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes diagnostics the way compilers do, so that editors and terminals can jump to the place. */
public final class DiagnosticPrinter {

    /** How many are shown. */
    public static final int MOST = 20;

    /** The most bytes that are written, as UTF-8. */
    public static final int MOST_BYTES = 4096;

    private static final int MOST_MESSAGE = 600;
    private static final int MOST_SHORT_MESSAGE = 150;
    private static final int MOST_FILE = 200;
    private static final int MOST_RELATED = 3;

    private DiagnosticPrinter() {}

    /**
     * The first {@value #MOST} in the order of the file, and how many more there are; never more than {@value
     * #MOST_BYTES} bytes. Where that is too little for all of each, the last ones are shown on one line each.
     *
     * <p>Example:
     *
     * <pre>
     * a.yaml:3:1: error: "partys" is no key of a scenario. Expected parley, title or parties. Did you mean "parties"?
     *     partys:
     *     ^
     * </pre>
     */
    public static String print(List<Diagnostic> diagnostics) {
        List<Diagnostic> ordered =
                diagnostics.stream().sorted(Diagnostic.IN_FILE_ORDER).toList();
        List<String> first = new ArrayList<>();
        ordered.stream().limit(MOST).map(DiagnosticPrinter::print).forEach(first::add);
        int room = MOST_BYTES - "and 1000000 more\n".length();
        for (int i = first.size() - 1; i > 0 && sizeOf(first) > room; i--) {
            first.set(i, shortly(ordered.get(i)));
        }
        while (first.size() > 1 && sizeOf(first) > room) {
            first.remove(first.size() - 1);
        }
        StringBuilder out = new StringBuilder();
        first.forEach(text -> out.append(first.size() == 1 ? cut(text, room) : text));
        if (first.size() < ordered.size()) {
            out.append("and ").append(ordered.size() - first.size()).append(" more\n");
        }
        return out.toString();
    }

    private static int sizeOf(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** One diagnostic on one line, for when there are too many to show all of each. */
    private static String shortly(Diagnostic diagnostic) {
        return head(diagnostic.expecting(""), MOST_SHORT_MESSAGE);
    }

    /** One diagnostic: a line with its place and sentence, the line that it points into, and other places. */
    public static String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder(head(diagnostic, MOST_MESSAGE))
                .append(diagnostic.excerpt().withCaret("    "));
        diagnostic.related().stream()
                .limit(MOST_RELATED)
                .forEach(other -> out.append("    ")
                        .append(place(other.place()))
                        .append(": ")
                        .append(Characters.visible(other.note(), MOST_MESSAGE))
                        .append('\n'));
        return out.toString();
    }

    private static String head(Diagnostic diagnostic, int most) {
        return place(diagnostic.place()) + ": " + diagnostic.severity().word() + ": "
                + Characters.visible(diagnostic.sentence(), most) + "\n";
    }

    /** The text, or its beginning where it takes more bytes than there is room for. */
    private static String cut(String text, int room) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= room) {
            return text;
        }
        int end = room - "…\n".getBytes(StandardCharsets.UTF_8).length;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + "…\n";
    }

    private static String place(parley.model.Place place) {
        return Characters.visible(place.file(), MOST_FILE) + ":" + place.line() + ":" + place.column();
    }
}
