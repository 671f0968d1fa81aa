package parley.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.diagnostic.SourceText;

/** Builds the tree of one document from the parser's events. Its recursion is as deep as {@link Limits#DEPTH}. */
final class TreeBuilder {

    /** A part with the number of nodes in it and how deep it goes; a scalar is 1 node of depth 0. */
    private record Part(Node node, int size, int depth) {}

    private final EventSource events;
    private final Problems problems;
    private final Map<Anchor, Part> anchored = new LinkedHashMap<>();
    private final Set<Anchor> open = new LinkedHashSet<>();
    private int nodes;

    TreeBuilder(SourceText text, Problems problems) {
        this.events = new EventSource(text);
        this.problems = problems;
    }

    /** The document's root, or nothing when the file has no document. */
    Optional<Node> build() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        refuseDirectives((DocumentStartEvent) first);
        Node root = part(events.next(), 1).node();
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(Diagnostic.error(events.placeOf(end), "A second document begins here.")
                    .expecting("one scenario in a file; remove \"---\" and what follows"));
        }
        return root instanceof Node.Scalar scalar && scalar.isAbsent() ? Optional.empty() : Optional.of(root);
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.add(Diagnostic.error(events.placeOf(start), "The file gives a directive with %.")
                    .expecting("no lines that begin with %"));
        }
    }

    /**
     * The part that begins with an event.
     *
     * @param depth that a list or mapping here would have, counted from 1 at the root
     */
    private Part part(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return repeated(alias, depth);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(open::add);
        Part part =
                event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event, depth);
        anchor.ifPresent(name -> {
            open.remove(name);
            anchored.put(name, part);
        });
        return part;
    }

    private Part repeated(AliasEvent alias, int depth) {
        Anchor name = alias.getAlias();
        Place place = events.placeOf(alias);
        String shown = "*" + Characters.visible(name.getValue(), 64);
        Part part = anchored.get(name);
        if (open.contains(name)) {
            throw new Unreadable(Diagnostic.error(place, "The alias " + shown + " stands inside what it repeats.")
                    .expecting("an alias of something that is complete before it"));
        } else if (part == null) {
            throw new Unreadable(Diagnostic.error(place, "Nothing above is marked &" + shown.substring(1) + ".")
                    .expecting("an alias of something that an anchor marks above it"));
        }
        count(part.size(), place);
        refuseDepth(depth - 1 + part.depth(), place);
        return part;
    }

    private Part scalar(ScalarEvent event) {
        Place place = events.placeOf(event);
        count(1, place);
        refuseTag(event.getTag(), place);
        OptionalInt hidden = event.isPlain() ? OptionalInt.empty() : Characters.findHidden(event.getValue());
        hidden.ifPresent(index ->
                problems.add(TextReader.hiddenCharacter(place, event.getValue().codePointAt(index))));
        return new Part(new Node.Scalar(place, event.getValue(), event.isPlain()), 1, 0);
    }

    private Part collection(CollectionStartEvent event, int depth) {
        Place place = events.placeOf(event);
        count(1, place);
        refuseDepth(depth, place);
        refuseTag(event.getTag(), place);
        return event instanceof MappingStartEvent ? mapping(place, depth) : sequence(place, depth);
    }

    private Part sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        int size = 1;
        int deepest = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Part item = part(event, depth + 1);
            items.add(item.node());
            size += item.size();
            deepest = Math.max(deepest, item.depth());
        }
        return new Part(new Node.Sequence(place, items), size, deepest + 1);
    }

    private Part mapping(Place place, int depth) {
        Map<String, Node.Entry> entries = new java.util.LinkedHashMap<>();
        int size = 1;
        int deepest = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Part key = part(event, depth + 1);
            Part value = part(events.next(), depth + 1);
            addEntry(entries, key.node(), events.placeOf(event), value.node());
            size += key.size() + value.size();
            deepest = Math.max(deepest, Math.max(key.depth(), value.depth()));
        }
        return new Part(new Node.Mapping(place, List.copyOf(entries.values())), size, deepest + 1);
    }

    private void addEntry(Map<String, Node.Entry> entries, Node key, Place place, Node value) {
        if (!(key instanceof Node.Scalar name)) {
            problems.add(
                    Diagnostic.error(place, "A key is " + key.inWords() + ".").expecting("a text as the key"));
            return;
        }
        String shown = "\"" + Characters.visible(name.text(), 64) + "\"";
        if (name.isPlain() && name.text().equals("<<")) {
            problems.add(Diagnostic.error(place, "The merge key << is not part of the language.")
                    .expecting("each key written out"));
            return;
        }
        Node.Entry first = entries.putIfAbsent(
                name.text(), new Node.Entry(new Node.Scalar(place, name.text(), name.isPlain()), value));
        if (first != null) {
            problems.add(Diagnostic.error(place, "The key " + shown + " is there twice.")
                    .expecting("each key once in a mapping")
                    .seeAlso(first.key().place(), "the first one"));
        }
    }

    private void count(int more, Place place) {
        nodes += more;
        if (nodes > Limits.NODES) {
            throw new Unreadable(Diagnostic.error(place, "The file has more than 100,000 texts, lists and mappings.")
                    .expecting("at most " + Limits.NODES + ", what aliases repeat counted each time"));
        }
    }

    private static void refuseDepth(int depth, Place place) {
        if (depth > Limits.DEPTH) {
            throw new Unreadable(
                    Diagnostic.error(place, "Lists and mappings stand more than 64 deep inside each other here.")
                            .expecting("at most " + Limits.DEPTH));
        }
    }

    private void refuseTag(Optional<String> tag, Place place) {
        tag.ifPresent(name -> problems.add(
                Diagnostic.error(place, "The tag " + Characters.visible(name, 64) + " is not part of the language.")
                        .expecting("the value alone: every scalar is text")));
    }
}
