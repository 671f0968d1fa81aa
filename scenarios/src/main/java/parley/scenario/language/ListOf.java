package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import parley.scenario.yaml.Node;

/**
 * A list.
 *
 * @param least how many items it has at least: 0 or 1
 * @param most how many items it has at most
 */
public record ListOf(Shape item, int least, int most) implements Shape {

    /** A list that may be as long as the file. */
    public ListOf(Shape item, int least) {
        this(item, least, Integer.MAX_VALUE);
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Sequence list)) {
            in.wrongKind(node, inWords());
            return false;
        }
        if (list.items().size() < least) {
            in.error(node.place(), "The list is empty.", inWords());
        }
        if (list.items().size() > most) {
            in.error(list.items().get(most).place(), "The list is too long.", "at most " + most + " items");
        }
        list.items().forEach(each -> item.check(each, in));
        return true;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(Json.object("type", "array", "items", item.schema()));
        if (least > 0) {
            schema.put("minItems", least);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put("maxItems", most);
        }
        return schema;
    }

    @Override
    public String inWords() {
        return "a list of which each item is " + item.inWords();
    }

    @Override
    public String label() {
        return "list: each item is " + item.label();
    }

    @Override
    public Set<Section> sections() {
        return item.sections();
    }
}
