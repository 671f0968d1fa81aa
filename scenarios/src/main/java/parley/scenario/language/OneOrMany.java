package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Place;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/** A single text, or a list of one or more of which no two are equal. */
public record OneOrMany(Shape item) implements Shape {

    /** The texts of such a value, in order; parts of another kind are left out. */
    public static List<Node.Scalar> scalars(Node node) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        return items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .toList();
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (node instanceof Node.Sequence list) {
            if (list.items().isEmpty()) {
                in.error(node.place(), "The list is empty.", inWords());
            }
            list.items().forEach(each -> item.check(each, in));
            checkDistinct(list, in);
            return true;
        }
        if (node instanceof Node.Scalar scalar && !scalar.isAbsent()) {
            return item.check(node, in);
        }
        in.wrongKind(node, inWords());
        return false;
    }

    private static void checkDistinct(Node.Sequence list, Checker in) {
        Map<String, Place> first = new LinkedHashMap<>();
        for (Node.Scalar each : scalars(list)) {
            Place before = first.putIfAbsent(each.text(), each.place());
            if (before != null) {
                in.problems()
                        .add(Diagnostic.error(each.place(), Checker.quoted(each.text()) + " is in the list twice.")
                                .expecting("each once")
                                .seeAlso(before, "the first one"));
            }
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object(
                "anyOf",
                List.of(
                        item.schema(),
                        Json.object("type", "array", "items", item.schema(), "minItems", 1, "uniqueItems", true)));
    }

    @Override
    public String label() {
        return item.label() + ", or a list of such";
    }

    @Override
    public String inWords() {
        return item.inWords() + ", or a list of such";
    }
}
