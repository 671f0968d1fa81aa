package parley.scenario.yaml;

import java.util.List;
import java.util.Optional;
import parley.model.Place;

/** A part of a file: a text, a list, or a mapping from texts to parts. */
public sealed interface Node {

    /** Where it begins, an anchor before it included. */
    Place place();

    /** What it is, for messages. */
    String inWords();

    /**
     * A text.
     *
     * @param isPlain true when it stands without quotes and is not a block of lines
     */
    record Scalar(Place place, String text, boolean isPlain) implements Node {

        /** True when nothing was written, as after {@code title:} at the end of a line. */
        public boolean isAbsent() {
            return isPlain && text.isEmpty();
        }

        @Override
        public String inWords() {
            return isAbsent() ? "nothing" : "a text";
        }
    }

    /** A list, in order. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** Keys with their values, in order; no two keys are equal. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry of that key, if it is there. */
        public Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        @Override
        public String inWords() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
