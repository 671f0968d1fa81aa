package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.scenario.yaml.Node;

/**
 * A mapping from ids to values.
 *
 * @param introduces the kind of thing that the ids name for the first time
 * @param refersTo the kind of thing that the ids refer to; at most one of the two is given
 * @param least how many entries it has at least
 * @param most how many entries it has at most
 */
public record MapOf(Optional<Kind> introduces, Optional<Kind> refersTo, String what, Shape value, int least, int most)
        implements Shape {

    /** Introduces things of a kind. */
    public static MapOf introducing(Kind kind, Shape value) {
        return new MapOf(Optional.of(kind), Optional.empty(), kind.word(), value, 0, Integer.MAX_VALUE);
    }

    /** Says something of each of some things of a kind. */
    public static MapOf of(Kind kind, Shape value, int least, int most) {
        return new MapOf(Optional.empty(), Optional.of(kind), kind.word(), value, least, most);
    }

    /** Introduces things that only what stands around them refers to. */
    public static MapOf ofIds(String what, Shape value, int least, int most) {
        return new MapOf(Optional.empty(), Optional.empty(), what, value, least, most);
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Mapping map)) {
            in.wrongKind(node, inWords());
            return false;
        }
        int size = map.entries().size();
        if (size < least || size > most) {
            in.error(
                    node.place(),
                    "The mapping has " + size + (size == 1 ? " entry." : " entries."),
                    least == most ? "exactly " + least : least + " to " + most + " entries");
        }
        for (Node.Entry entry : map.entries()) {
            introduces.ifPresent(kind -> in.checkNewId(kind, entry.key()));
            refersTo.ifPresent(kind -> in.checkReference(kind, entry.key()));
            if (introduces.isEmpty() && refersTo.isEmpty()) {
                Leaf.ID.check(entry.key(), in);
            }
            value.check(entry.value(), in);
        }
        return true;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", Leaf.ID.schema());
        schema.put("additionalProperties", value.schema());
        if (least > 0) {
            schema.put("minProperties", least);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put("maxProperties", most);
        }
        return schema;
    }

    @Override
    public String inWords() {
        return "a mapping from the id of each " + what + " to " + value.inWords();
    }

    @Override
    public String label() {
        return "mapping: " + what + " id → " + value.label();
    }

    @Override
    public Set<Section> sections() {
        return value.sections();
    }
}
