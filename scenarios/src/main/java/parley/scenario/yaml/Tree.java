package parley.scenario.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parley.model.Place;
import parley.scenario.yaml.Node.Entry;
import parley.scenario.yaml.Node.Mapping;
import parley.scenario.yaml.Node.Scalar;
import parley.scenario.yaml.Node.Sequence;

/** Makes trees that were not read from a file. */
public final class Tree {

    private Tree() {}

    public static Scalar text(String text) {
        return new Scalar(Place.NONE, text, false);
    }

    public static Sequence list(Collection<? extends Node> items) {
        return new Sequence(Place.NONE, List.copyOf(items));
    }

    /** A single text, or a list of texts where there are more or fewer. */
    public static Node oneOrMany(Collection<String> texts) {
        return texts.size() == 1
                ? text(texts.iterator().next())
                : list(texts.stream().map(Tree::text).toList());
    }

    public static Mapping map(String key, Node value) {
        return new MapBuilder().put(key, value).build();
    }

    /** Assembles a mapping. */
    public static final class MapBuilder {
        private final List<Entry> entries = new ArrayList<>();

        public MapBuilder put(String key, Node value) {
            entries.add(new Entry(text(key), value));
            return this;
        }

        /** Adds a text, unless it is empty. */
        public MapBuilder put(String key, String text) {
            return text.isEmpty() ? this : put(key, text(text));
        }

        /** Adds a part, if there is one. */
        public MapBuilder put(String key, Optional<? extends Node> value) {
            value.ifPresent(node -> put(key, node));
            return this;
        }

        /** Adds a mapping, unless it is empty. */
        public MapBuilder putUnlessEmpty(String key, Mapping value) {
            return value.entries().isEmpty() ? this : put(key, value);
        }

        /** Adds a list, unless it is empty. */
        public MapBuilder putUnlessEmpty(String key, Sequence value) {
            return value.items().isEmpty() ? this : put(key, value);
        }

        public Mapping build() {
            return new Mapping(Place.NONE, entries);
        }
    }
}
