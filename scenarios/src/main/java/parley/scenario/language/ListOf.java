package parley.scenario.language;

import java.util.Map;
import java.util.Set;
import parley.scenario.yaml.Node;

/**
 * A list.
 *
 * @param least how many items it has at least: 0 or 1
 */
public record ListOf(Shape item, int least) implements Shape {

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Sequence list)) {
            in.wrongKind(node, inWords());
            return false;
        }
        if (list.items().size() < least) {
            in.error(node.place(), "The list is empty.", inWords());
        }
        list.items().forEach(each -> item.check(each, in));
        return true;
    }

    @Override
    public Map<String, Object> schema() {
        return least == 0
                ? Json.object("type", "array", "items", item.schema())
                : Json.object("type", "array", "items", item.schema(), "minItems", least);
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
