package parley.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parley.model.Actor;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;
import parley.scenario.yaml.TextReader;

/**
 * Reads a table of actors on one line: comma-separated values (RFC 4180) in UTF-8, one actor a line, with the columns
 * {@code actor}, {@code capability}, {@code position} and {@code salience} in any order, named in the first line.
 */
public final class ActorsReader {

    /** The most actors in a file. */
    public static final int MOST_ACTORS = 200;

    private static final List<String> COLUMNS = List.of("actor", "capability", "position", "salience");
    private static final String NUMBER = "[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private final Problems problems;
    private final SourceText source;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private ActorsReader(Problems problems, SourceText source) {
        this.problems = problems;
        this.source = source;
    }

    /** What came of reading a file. */
    public sealed interface Result {}

    /**
     * The file was read.
     *
     * @param actors at least one, in the order of the file
     * @param contentHash SHA-256, in lower-case hexadecimal, over the text with every line break as a line feed
     */
    public record Success(List<Actor> actors, String contentHash) implements Result {
        public Success {
            actors = List.copyOf(actors);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param errors at least one, in the order of the file
     */
    public record Failure(List<Diagnostic> errors) implements Result {
        public Failure {
            errors = List.copyOf(errors);
        }
    }

    /** Reads a file. */
    public static Result read(Path file) {
        Problems problems = new Problems();
        Optional<SourceText> text = new TextReader(problems).read(file.toString(), file);
        List<Actor> actors =
                text.map(source -> new ActorsReader(problems, source).readAll()).orElse(List.of());
        return problems.hasErrors()
                ? new Failure(problems.list())
                : new Success(actors, text.map(SourceText::contentHash).orElseThrow());
    }

    private List<Actor> readAll() {
        readHead();
        List<Actor> actors = new ArrayList<>();
        for (int line = 2; line <= source.countLines() && columns.size() == COLUMNS.size(); line++) {
            if (!source.line(line).isBlank()) {
                readActor(line).ifPresent(actors::add);
            }
        }
        if (!problems.hasErrors() && actors.isEmpty()) {
            error(source.countLines(), 1, "The file has no actor.", "a line for each actor under the first line");
        } else if (actors.size() > MOST_ACTORS) {
            error(2, 1, "There are " + actors.size() + " actors.", "at most " + MOST_ACTORS);
        }
        return actors;
    }

    private void readHead() {
        List<String> names = values(1);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                problems.add(Diagnostic.error(place(1, i), "There is no column \"" + shown(names.get(i)) + "\".")
                        .expecting("the columns " + String.join(", ", COLUMNS) + ", with commas between them")
                        .near(problems.findNearest(name, COLUMNS)));
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.add(Diagnostic.error(place(1, i), "The column " + name + " stands here twice."));
            }
        }
        if (!problems.hasErrors()) {
            COLUMNS.stream()
                    .filter(column -> !columns.containsKey(column))
                    .forEach(column -> error(
                            1,
                            1,
                            "The column " + column + " is missing.",
                            "the columns " + String.join(", ", COLUMNS)));
        }
    }

    private Optional<Actor> readActor(int line) {
        List<String> values = values(line);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() != columns.size()) {
            error(line, 1, "The line has " + values.size() + " values.", columns.size() + ", one for each column");
            return Optional.empty();
        }
        String name = values.get(columnOf("actor"));
        Integer first = lines.putIfAbsent(name, line);
        if (name.isEmpty()) {
            problems.add(Diagnostic.error(place(line, columnOf("actor")), "The actor has no name."));
        } else if (first != null) {
            problems.add(Diagnostic.error(
                            place(line, columnOf("actor")), "The actor \"" + shown(name) + "\" stands here twice.")
                    .seeAlso(new Place(source.name(), first, 1), "the first one"));
        }
        Optional<Double> capability = number(line, values, "capability", "a number above 0", v -> v > 0);
        Optional<Double> position = number(line, values, "position", "a number", v -> true);
        Optional<Double> salience =
                number(line, values, "salience", "a number above 0 and at most 1", v -> v > 0 && v <= 1);
        return capability.isPresent() && position.isPresent() && salience.isPresent()
                ? Optional.of(new Actor(name, capability.get(), position.get(), salience.get()))
                : Optional.empty();
    }

    private Optional<Double> number(
            int line, List<String> values, String column, String expected, java.util.function.DoublePredicate isGood) {
        int at = columnOf(column);
        String text = values.get(at);
        if (text.matches(NUMBER) && isGood.test(Double.parseDouble(text))) {
            return Optional.of(Double.parseDouble(text));
        }
        problems.add(Diagnostic.error(
                        place(line, at),
                        text.isEmpty()
                                ? "The " + column + " is missing."
                                : "\"" + shown(text) + "\" is no " + column + ".")
                .expecting(expected + ", with a dot before decimals and at most 15 digits on either side of it"));
        return Optional.empty();
    }

    private int columnOf(String name) {
        return columns.getOrDefault(name, 0);
    }

    private static String shown(String text) {
        return Characters.visible(text, 40);
    }

    /** The values of a line; none, and a problem, where its quotation marks do not match. */
    private List<String> values(int line) {
        try (CSVParser parser = CSVParser.parse(source.line(line), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.get(0).toList();
        } catch (IOException | UncheckedIOException e) {
            error(line, 1, "The quotation marks of this line do not match.", "a value like \"this, one\"");
            return List.of();
        }
    }

    /** Where a value of a line begins. */
    private Place place(int line, int value) {
        String text = source.line(line);
        int at = 0;
        for (int i = 0; i < value; i++) {
            at = afterComma(text, at).orElse(at);
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return new Place(source.name(), line, text.codePointCount(0, at) + 1);
    }

    private static OptionalInt afterComma(String text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == ',' && !quoted) {
                return OptionalInt.of(at + 1);
            }
        }
        return OptionalInt.empty();
    }

    private void error(int line, int column, String message, String expected) {
        problems.add(Diagnostic.error(new Place(source.name(), line, column), message)
                .expecting(expected));
    }
}
