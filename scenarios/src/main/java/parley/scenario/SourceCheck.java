package parley.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.model.Citation;
import parley.model.Place;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Statement;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.yaml.TextReader;

/** Lays the statements of a scenario beside the text of a source that they cite. */
public final class SourceCheck {

    /** The most bytes that the text of a source may have. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /**
     * What came of it.
     *
     * @param sha256 of the file's bytes as they are, 64 small hexadecimal digits as {@code sha256sum} prints them; empty
     *     when the file cannot be read
     * @param paragraphs the lines that are not blank, white space at both ends removed; they may hold any character, so
     *     show them with {@link Characters#visible(String)}
     * @param cited the statements that cite the source, in the scenario's order
     * @param diagnostics errors: another hash, a paragraph that is not there, a quote that does not stand there; and a
     *     warning where the scenario gives no hash
     */
    public record Result(
            Source source,
            String sha256,
            List<String> paragraphs,
            List<CitedStatement> cited,
            List<Diagnostic> diagnostics) {
        public Result {
            paragraphs = List.copyOf(paragraphs);
            cited = List.copyOf(cited);
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        }
    }

    /**
     * A statement with the paragraphs that it cites.
     *
     * @param paragraphs none when it cites the source as a whole
     */
    public record CitedStatement(Statement statement, List<Paragraph> paragraphs) {
        public CitedStatement {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A paragraph of a source.
     *
     * @param number counted from 1
     */
    public record Paragraph(int number, String text) {}

    private final Problems problems = new Problems();
    private final Source source;
    private final List<String> paragraphs;
    private final Set<String> files = new LinkedHashSet<>();

    private SourceCheck(Source source, List<String> paragraphs) {
        this.source = source;
        this.paragraphs = paragraphs;
    }

    /**
     * Checks a source.
     *
     * @param sourceId a source of the scenario
     * @param file the text of the source, in UTF-8
     * @throws IllegalArgumentException when the scenario has no such source
     */
    public static Result check(Scenario scenario, String sourceId, Path file) {
        Source source = scenario.getSource(sourceId);
        Problems reading = new Problems();
        TextReader reader = new TextReader(reading);
        Optional<byte[]> bytes = reader.readBytes(file.toString(), file, MOST_BYTES);
        Optional<SourceText> text = bytes.flatMap(found -> reader.decode(file.toString(), found));
        String sha256 = bytes.map(SourceText::sha256).orElse("");
        if (text.isEmpty()) {
            return new Result(source, sha256, List.of(), List.of(), reading.list());
        }
        SourceCheck check = new SourceCheck(source, paragraphsOf(text.get().text()));
        return check.check(scenario, sha256);
    }

    private Result check(Scenario scenario, String sha256) {
        addText(source.place());
        checkHash(sha256);
        List<CitedStatement> cited = new ArrayList<>();
        for (Statement statement : scenario.statements()) {
            statement
                    .grounds()
                    .citation()
                    .filter(c -> c.source().equals(source.id()))
                    .ifPresent(citation -> {
                        addText(statement.place());
                        cited.add(new CitedStatement(statement, find(statement, citation)));
                        checkQuote(statement, citation);
                    });
        }
        return new Result(source, sha256, paragraphs, cited, problems.list());
    }

    /** Makes the lines of the scenario's files known, where they are still there to be shown. */
    private void addText(Place place) {
        if (!place.file().isEmpty() && files.add(place.file())) {
            try {
                new TextReader(new Problems())
                        .read(place.file(), Path.of(place.file()))
                        .ifPresent(problems::addText);
            } catch (InvalidPathException e) {
                return;
            }
        }
    }

    private void checkHash(String sha256) {
        if (source.sha256().isEmpty()) {
            problems.add(Diagnostic.warning(
                    source.place(),
                    "The source " + source.id() + " has no SHA-256. To let others check that they have the same text, "
                            + "add: sha256: " + sha256));
        } else if (!source.sha256().equals(sha256)) {
            problems.add(Diagnostic.error(
                            source.place(),
                            "The file is not the text of the source " + source.id() + ": its SHA-256 is " + sha256
                                    + ".")
                    .expecting("a file whose SHA-256 is " + source.sha256()));
        }
    }

    private List<Paragraph> find(Statement statement, Citation citation) {
        if (citation.to() > paragraphs.size()) {
            problems.add(Diagnostic.error(
                            statement.place(),
                            "The statement " + statement.id() + " cites " + citation + ", but the text has "
                                    + paragraphs.size() + (paragraphs.size() == 1 ? " paragraph." : " paragraphs."))
                    .expecting("a paragraph from 1 to " + paragraphs.size()));
        }
        return citation.from() == 0
                ? List.of()
                : IntStream.rangeClosed(citation.from(), Math.min(citation.to(), paragraphs.size()))
                        .mapToObj(number -> new Paragraph(number, paragraphs.get(number - 1)))
                        .toList();
    }

    private void checkQuote(Statement statement, Citation citation) {
        List<String> where = citation.from() == 0
                ? paragraphs
                : paragraphs.subList(
                        Math.min(citation.from() - 1, paragraphs.size()), Math.min(citation.to(), paragraphs.size()));
        if (!normal(String.join(" ", where)).contains(normal(statement.quote()))) {
            problems.add(Diagnostic.error(
                            statement.place(),
                            "The quote of the statement " + statement.id() + " does not stand in " + citation + ".")
                    .expecting("a passage of the text word for word; white space and the form of quotation marks do "
                            + "not matter"));
        }
    }

    /** The lines of a text that are not blank, without white space at their ends. */
    static List<String> paragraphsOf(String text) {
        return text.lines()
                .map(SourceCheck::trimmed)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** A text in which any white space is one space, and typographic quotation marks are straight ones. */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        text.codePoints().map(SourceCheck::plain).forEach(point -> {
            boolean isSecondSpace = point == ' ' && (normal.isEmpty() || normal.charAt(normal.length() - 1) == ' ');
            if (!isSecondSpace) {
                normal.appendCodePoint(point);
            }
        });
        return normal.toString().strip();
    }

    private static int plain(int point) {
        return switch (point) {
            case '‘', '’', '‚', '‛' -> '\'';
            case '“', '”', '„', '‟' -> '"';
            default -> isSpace(point) ? ' ' : point;
        };
    }
}
