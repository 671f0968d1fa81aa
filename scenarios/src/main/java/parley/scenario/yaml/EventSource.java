package parley.scenario.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.SourceText;

/** The parser's events, one by one; whatever the parser throws comes out as {@link Unreadable} with a place. */
final class EventSource {

    /**
     * What to say instead of the parser's words.
     *
     * @param words that the parser's message contains
     * @param isAtStart true to point at the beginning of what went wrong, not at its end
     */
    private record Plain(String words, boolean isAtStart, String message, String remedy) {}

    /** The first of which the words fit is taken. */
    private static final List<Plain> PLAIN = List.of(
            new Plain(
                    "mapping values are not allowed",
                    false,
                    "A colon stands where no key can end.",
                    "quotes around a text that contains a colon and a space, and lines that line up"),
            new Plain(
                    "could not find expected ':'",
                    true,
                    "A line has no colon after its key.",
                    "a key, a colon and a space, as in \"title: Cease-fire\""),
            new Plain(
                    "(TAB)",
                    false,
                    "A tab stands where only spaces can.",
                    "spaces: a tab cannot indent a line or begin a text"),
            new Plain(
                    "but found '<stream end>'",
                    false,
                    "The file ends in the middle of a list or mapping.",
                    "a closing bracket for each opening one"),
            new Plain(
                    "<block end>",
                    false,
                    "This line does not line up with the lines that it belongs with.",
                    "a line that is indented as far as they are"),
            new Plain("found unexpected end of stream", true, "A quotation mark is never closed.", "a closing one"),
            new Plain(
                    "cannot start any token",
                    false,
                    "A text cannot begin with this character.",
                    "quotes around the text"),
            new Plain("',' or ']'", false, "A list that began with \"[\" breaks off.", "a comma or \"]\""),
            new Plain("',' or '}'", false, "A mapping that began with \"{\" breaks off.", "a comma or \"}\""),
            new Plain(
                    "found unknown escape",
                    false,
                    "The backslash does not begin a known escape.",
                    "a backslash written twice, or the text in single quotes"),
            new Plain(
                    "sequence entries are not allowed",
                    false,
                    "A list cannot begin here.",
                    "a list that begins on a line of its own"),
            new Plain(
                    "scanning an anchor",
                    false,
                    "The character & marks something to be repeated, but gives it no name.",
                    "quotes around a text that begins with &"),
            new Plain(
                    "scanning an alias",
                    false,
                    "The character * repeats something that was marked, but does not name it.",
                    "quotes around a text that begins with *"));

    private final SourceText text;
    private final Iterator<Event> events;
    private Place last;

    EventSource(SourceText text) {
        this.text = text;
        this.last = new Place(text.name(), 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(text.name())
                .setCodePointLimit(2 * Limits.FILE_BYTES)
                .setParseComments(false)
                .build();
        this.events = guard(() -> new Parse(settings).parseString(text.text()).iterator());
    }

    /** The next event; there always is one until the end of the stream. */
    Event next() {
        Event event = guard(events::next);
        last = event.getStartMark().map(this::place).orElse(last);
        return event;
    }

    /** Where an event begins. */
    Place placeOf(Event event) {
        return event.getStartMark().map(this::place).orElse(last);
    }

    private Place place(Mark mark) {
        return new Place(text.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The parser throws more than its own exceptions on malformed input: whatever it is becomes a diagnostic. */
    private <T> T guard(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (MarkedYamlEngineException e) {
            throw new Unreadable(explain(e));
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(Diagnostic.error(last, "From here on the text is not well-formed YAML.")
                    .expecting("keys with values, one a line, as in \"title: Cease-fire\""));
        }
    }

    private Diagnostic explain(MarkedYamlEngineException e) {
        Optional<Place> end = e.getProblemMark().map(this::place);
        Optional<Place> start = e.getContextMark().map(this::place);
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String said = (e.getContext() == null ? "" : e.getContext() + ", ") + problem.strip();
        Plain plain = PLAIN.stream()
                .filter(known -> said.contains(known.words()))
                .findFirst()
                .orElse(new Plain(
                        "", false, "This is not well-formed YAML: " + Characters.visible(said, 200) + ".", ""));
        Place place = (plain.isAtStart() ? start.or(() -> end) : end.or(() -> start)).orElse(last);
        Diagnostic found = Diagnostic.error(place, plain.message()).expecting(plain.remedy());
        return start.filter(begin -> !begin.equals(place))
                .map(begin -> found.seeAlso(begin, "what it belongs to begins here"))
                .orElse(found);
    }
}
