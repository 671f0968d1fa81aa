package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Node;

/** What must stand where in JSON or YAML. */
final class Nodes {

    private static final List<String> NULLS = List.of("", "null", "Null", "NULL", "~");

    private Nodes() {}

    /** True where the file says that there is nothing. */
    static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isPlain() && NULLS.contains(scalar.text());
    }

    /** @param what it is, such as {@code domain} */
    static Node.Mapping map(Node node, String what) {
        if (node instanceof Node.Mapping map) {
            return map;
        }
        throw wrong(node, what, "an object with names and values");
    }

    static List<Node> list(Node node, String what) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        throw wrong(node, what, "a list");
    }

    static String text(Node node, String what) {
        if (node instanceof Node.Scalar scalar && !isNull(scalar)) {
            return scalar.text();
        }
        throw wrong(node, what, "a text or a number");
    }

    private static Refused wrong(Node node, String what, String expected) {
        String found = isNull(node) ? "nothing" : node.inWords();
        return Refused.at(node.place(), "The " + what + " is " + found + ".", expected);
    }

    /** A value that is there and not null. */
    static Optional<Node> find(Node.Mapping map, String name) {
        return map.find(name).map(Node.Entry::value).filter(Predicate.not(Nodes::isNull));
    }

    static Node get(Node.Mapping map, String name, String what) {
        return find(map, name).orElseThrow(() -> missing(map, name, what));
    }

    private static Refused missing(Node.Mapping map, String name, String what) {
        Diagnostic problem = Diagnostic.error(map.place(), "The " + what + " has no \"" + name + "\".")
                .expecting("\"" + name + "\" in it");
        for (Node.Entry entry : map.entries()) {
            if (new Problems().findNearest(entry.key().text(), List.of(name)).isPresent()) {
                return new Refused(problem.seeAlso(entry.key().place(), "is this meant to be \"" + name + "\"?"));
            }
        }
        return new Refused(problem);
    }

    /** A text that is there, or none. */
    static String optionalText(Node.Mapping map, String name) {
        return find(map, name).map(node -> text(node, name)).orElse("");
    }

    static BigDecimal decimal(Node node, String what) {
        return Exact.getDecimal(text(node, what), node.place(), what);
    }
}
