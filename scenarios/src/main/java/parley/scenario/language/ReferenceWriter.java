package parley.scenario.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.CredenceScale;
import parley.model.Issue;
import parley.scenario.yaml.Limits;

/**
 * Writes the reference documentation of the language as Markdown: a text that frames it, and a table for each part,
 * made of the definition that the reader checks files with.
 */
public final class ReferenceWriter {

    private ReferenceWriter() {}

    /** The reference, ending with a line feed; the same bytes every time. */
    public static String write() {
        return frame().replace("{limits}", limits())
                .replace("{operators}", operators())
                .replace("{credence}", credence())
                .replace("{sections}", sections());
    }

    private static String frame() {
        try (InputStream in = ReferenceWriter.class.getResourceAsStream("reference-frame.md")) {
            if (in == null) {
                throw new IllegalStateException("reference-frame.md is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("reference-frame.md cannot be read", e);
        }
    }

    private static String limits() {
        return String.format(
                Locale.ROOT,
                """
                | what | at most |
                |---|---|
                | file | %,d bytes (2 MiB) |
                | line | %,d bytes (64 KiB) |
                | lists and mappings inside each other | %d |
                | scalars, lists and mappings, those that aliases repeat counted each time | %,d |
                | scenarios that extend each other in a row | %d |
                | variants that start from each other in a row | %d |
                | options of an issue | %d |
                | fallback levels of a demand, and readings of a statement | %d each |
                | characters of an id | %d |""",
                Limits.FILE_BYTES,
                Limits.LINE_BYTES,
                Limits.DEPTH,
                Limits.NODES,
                Language.MOST_EXTENDS,
                Language.MOST_EXTENDS,
                Issue.MAX_OPTIONS,
                StatementLanguage.MOST_LEVELS,
                Leaf.ID_LENGTH);
    }

    private static String operators() {
        return PropositionShape.OPERATORS.stream()
                .map(o -> row("`" + String.join("`, `", o.keys()) + "`", o.meaning(), "`" + o.example() + "`"))
                .collect(Collectors.joining("\n", "| operator | holds when | example |\n|---|---|---|\n", ""));
    }

    private static String credence() {
        return Stream.of(CredenceScale.values()).map(ReferenceWriter::credence).collect(Collectors.joining("\n\n"));
    }

    private static String credence(CredenceScale scale) {
        return scale.words().stream()
                .map(word -> credence(word, scale.findRange(word).orElseThrow()))
                .collect(Collectors.joining(
                        "\n",
                        "`credence-scale: " + scale.word() + "`, " + scale.meaning()
                                + ":\n\n| word | range | counts as |\n|---|---|---|\n",
                        ""));
    }

    private static String credence(String word, CredenceScale.Range range) {
        return row(word, range.least() + "–" + range.most() + " %", Double.toString(range.middle()));
    }

    private static String sections() {
        return Sections.listAll().stream()
                .filter(RecordShape.class::isInstance)
                .map(section -> section((RecordShape) section))
                .collect(Collectors.joining("\n"));
    }

    private static String section(RecordShape record) {
        StringBuilder text = new StringBuilder("## " + heading(record) + "\n\n" + record.summary() + "\n\n");
        text.append("| key | value | needed | meaning |\n|---|---|---|---|\n");
        for (Key key : record.keys()) {
            String more = key.ifAbsent().isEmpty() ? "" : " If it is not there: " + key.ifAbsent() + ".";
            text.append(row(
                            "`" + key.name() + "`",
                            linked(key.shape()),
                            key.isRequired() ? "yes" : "",
                            key.meaning() + more))
                    .append('\n');
        }
        record.keys().forEach(key -> text.append(words(key)));
        if (!record.demands().isEmpty()) {
            text.append('\n');
            record.demands()
                    .forEach(demand ->
                            text.append("- ").append(demand.sentence()).append('\n'));
        }
        return text.toString();
    }

    private static String words(Key key) {
        if (!(key.shape() instanceof Words words)
                || words.meanings().values().stream().allMatch(String::isEmpty)) {
            return "";
        }
        return words.meanings().entrySet().stream()
                .map(ReferenceWriter::word)
                .collect(Collectors.joining("; ", "\n`" + key.name() + "`: ", ".\n"));
    }

    private static String word(Map.Entry<String, String> word) {
        String meaning = word.getValue();
        String start = meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
        return "`" + word.getKey() + "` – " + start.replaceFirst("\\.$", "");
    }

    private static String heading(Section section) {
        String title = section.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** A shape's label, with links to the sections that explain its parts. */
    private static String linked(Shape shape) {
        String label = shape.label();
        for (Section section : shape.sections()) {
            label = label.replace(section.title(), "[" + section.title() + "](#" + anchor(section) + ")");
        }
        return label;
    }

    private static String anchor(Section section) {
        return section instanceof RecordShape
                ? heading(section).toLowerCase(Locale.ROOT).replace(' ', '-')
                : "propositions-conditions-and-choices";
    }

    private static String row(String... cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
