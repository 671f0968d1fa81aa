package parley.scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/**
 * A mapping with known keys.
 *
 * @param name its name in the JSON Schema
 * @param title what it describes, with its article: {@code a party}
 * @param summary what it is for, as full sentences
 * @param keys in the order of the reference
 * @param demands what it asks of several keys together
 */
public record RecordShape(String name, String title, String summary, List<Key> keys, List<Demand> demands)
        implements Shape, Section {

    public RecordShape {
        keys = List.copyOf(keys);
        demands = List.copyOf(demands);
    }

    /** The names of all keys, in order. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Mapping mapping)) {
            in.wrongKind(node, inWords() + " with the keys " + Checker.listing(names()));
            return false;
        }
        Set<String> meant = new LinkedHashSet<>();
        mapping.entries().forEach(entry -> checkEntry(entry, meant, in));
        Fields fields = new Fields(mapping, meant);
        keys.stream()
                .filter(key -> key.isRequired() && !fields.hasOrMeans(key.name()))
                .forEach(key -> in.error(
                        mapping.place(),
                        "The key " + Checker.quoted(key.name()) + " of " + title + " is missing.",
                        key.name() + ": " + key.shape().inWords()));
        demands.forEach(demand -> demand.test().check(fields, in));
        return true;
    }

    private void checkEntry(Node.Entry entry, Set<String> meant, Checker in) {
        String name = entry.key().text();
        Optional<Key> known =
                keys.stream().filter(key -> key.name().equals(name)).findFirst();
        if (known.isPresent()) {
            known.get().shape().check(entry.value(), in);
            return;
        }
        Optional<String> nearest = in.problems().findNearest(name, names());
        nearest.ifPresent(meant::add);
        in.problems()
                .add(Diagnostic.error(entry.key().place(), Checker.quoted(name) + " is no key of " + title + ".")
                        .expecting(in.problems().wantsHints() ? Checker.listing(names()) : "")
                        .near(nearest));
    }

    @Override
    public Map<String, Object> schema() {
        return reference();
    }

    @Override
    public Map<String, Object> definition() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key key : keys) {
            properties.put(key.name(), described(key));
            if (key.isRequired()) {
                required.add(key.name());
            }
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", summary);
        definition.put("type", "object");
        definition.put("properties", properties);
        definition.put("required", required);
        definition.put("additionalProperties", false);
        List<Object> more = new ArrayList<>();
        demands.stream().map(Demand::schema).filter(s -> !s.isEmpty()).forEach(more::add);
        if (!more.isEmpty()) {
            definition.put("allOf", more);
        }
        return definition;
    }

    private static Map<String, Object> described(Key key) {
        String more = key.ifAbsent().isEmpty() ? "" : " If it is not there: " + key.ifAbsent() + ".";
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", key.meaning() + more);
        schema.putAll(key.shape().schema());
        return schema;
    }

    @Override
    public List<Shape> parts() {
        return keys.stream().map(Key::shape).toList();
    }

    @Override
    public Set<Section> sections() {
        return Set.of(this);
    }

    @Override
    public String inWords() {
        return title;
    }
}
