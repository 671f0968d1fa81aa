package parley.scenario.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Place;
import parley.scenario.yaml.Node;

/**
 * The values of a record by key. Made for records that may still be wrong: what does not fit counts as not there.
 *
 * @param meant keys that are not there, but that a mistyped one was most likely meant to be
 */
public record Fields(Node.Mapping mapping, Set<String> meant) {

    public Fields(Node.Mapping mapping) {
        this(mapping, Set.of());
    }

    /** The fields of a mapping; those of an empty one when the node is none. */
    public static Fields of(Node node) {
        return new Fields(node instanceof Node.Mapping map ? map : new Node.Mapping(node.place(), List.of()));
    }

    public Place place() {
        return mapping.place();
    }

    public boolean has(String key) {
        return mapping.find(key).isPresent();
    }

    /** True when the key is there, or when a mistyped one is that was meant to be it. */
    public boolean hasOrMeans(String key) {
        return has(key) || meant.contains(key);
    }

    /** Where a key stands; the place of the record when it is not there. */
    public Place placeOf(String key) {
        return mapping.find(key).map(entry -> entry.key().place()).orElse(place());
    }

    public Optional<Node> find(String key) {
        return mapping.find(key).map(Node.Entry::value);
    }

    /** The value of a key that has been checked to be there. */
    public Node get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no key " + key + " at " + place()));
    }

    public Optional<Node.Scalar> findScalar(String key) {
        return find(key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    /** The text of a key; empty when it is not there. */
    public String text(String key) {
        return findScalar(key).map(Node.Scalar::text).orElse("");
    }

    /** The texts of a key that holds one or a list of them. */
    public List<Node.Scalar> scalars(String key) {
        return find(key).map(OneOrMany::scalars).orElse(List.of());
    }

    /** The texts of a key that holds one or a list of them, as a set in their order. */
    public Set<String> texts(String key) {
        return scalars(key).stream()
                .map(Node.Scalar::text)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** The items of a list; none when there is no such list. */
    public List<Node> items(String key) {
        return find(key)
                .filter(Node.Sequence.class::isInstance)
                .map(node -> ((Node.Sequence) node).items())
                .orElse(List.of());
    }

    /** The entries of a mapping; none when there is no such mapping. */
    public List<Node.Entry> entries(String key) {
        return find(key)
                .map(Fields::of)
                .map(fields -> fields.mapping().entries())
                .orElse(List.of());
    }
}
