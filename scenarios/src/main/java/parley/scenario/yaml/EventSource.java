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

    /** Words of the parser, and what helps where it says them. */
    private record Hint(String words, String remedy) {}

    /** What the parser says, and what helps. The first that its message contains is taken. */
    private static final List<Hint> HINTS = List.of(
            new Hint("mapping values are not allowed", "quotes around a text that contains a colon and a space"),
            new Hint("could not find expected ':'", "a key, a colon and a space, as in \"title: Cease-fire\""),
            new Hint("(TAB)", "spaces: a tab cannot indent a line or begin a text"),
            new Hint("<block end>", "a line that is indented as far as the lines it belongs with"),
            new Hint("found unexpected end of stream", "a closing quote"),
            new Hint("cannot start any token", "quotes around a text that begins with this character"),
            new Hint("',' or ']'", "a comma or \"]\" in a list that \"[\" opened"),
            new Hint("',' or '}'", "a comma or \"}\" in a mapping that \"{\" opened"),
            new Hint("found unknown escape", "a backslash written twice, or a text in single quotes"),
            new Hint("sequence entries are not allowed", "a list that begins on a line of its own"),
            new Hint("expected alphabetic or numeric", "quotes around a text that begins with & or *"));

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
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        Place place = mark.map(this::place).orElse(last);
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        String said = (context.isEmpty() ? "" : context + ", ") + problem;
        Diagnostic found = Diagnostic.error(
                        place, "This is not well-formed YAML: " + Characters.visible(said.strip(), 200) + ".")
                .expecting(HINTS.stream()
                        .filter(hint -> said.contains(hint.words()))
                        .map(Hint::remedy)
                        .findFirst()
                        .orElse(""));
        return e.getContextMark()
                .map(this::place)
                .filter(begin -> !begin.equals(place))
                .map(begin -> found.seeAlso(begin, "what it belongs to begins here"))
                .orElse(found);
    }
}
