package parley.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A compiled space as plain data, for other programs: a smooth decision-DNNF over issues and switches. Ids are those of
 * the scenario, so they stay the same from run to run.
 *
 * @param variables issues first, then switches
 * @param nodes children before parents; node 0 is never true, node 1 always
 * @param root index of the node that stands for the whole space
 */
public record SpaceExport(List<Variable> variables, List<Node> nodes, int root) {

    public SpaceExport {
        variables = List.copyOf(variables);
        nodes = List.copyOf(nodes);
    }

    /** What a variable stands for. */
    public enum Kind {
        ISSUE,
        RED_LINE,
        OFFER,
        RULE,
        SUPPLY;

        /** The word used in exports. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An issue, or a switch that is {@code off} or {@code on}.
     *
     * @param id of the issue, red line or rule; {@code statement:issue=option} for an offer; {@code issue=option} for a
     *     need of a supplier
     * @param values ids of the options, or {@code off} and {@code on}
     * @param possible the values that the possible zone leaves to the variable before anything is worked out: all
     *     options of an issue, one value of a switch
     */
    public record Variable(Kind kind, String id, List<String> values, Set<String> possible) {}

    /** One node. */
    public sealed interface Node {}

    /** True when the variable takes one of these values, given by their positions. */
    public record Leaf(int variable, List<Integer> values) implements Node {}

    /** True when every child is; no two children speak of the same variable. */
    public record And(List<Integer> children) implements Node {}

    /** True when one child is; no two children can be true together. */
    public record Or(List<Integer> children) implements Node {}

    static SpaceExport of(Variables variables, Diagram diagram, long[] possible) {
        List<Variable> exported = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            String name = variables.names().get(v);
            Kind kind = v < variables.issueCount() ? Kind.ISSUE : kindOf(name);
            String id = kind == Kind.ISSUE ? name : name.substring(name.indexOf(':') + 1);
            exported.add(new Variable(kind, id, variables.values(v), variables.valuesIn(v, possible[v])));
        }
        return new SpaceExport(exported, listNodes(diagram), diagram.root());
    }

    /** All nodes of a diagram, children before parents. */
    static List<Node> listNodes(Diagram diagram) {
        List<Node> nodes = new ArrayList<>();
        for (int node = 0; node < diagram.size(); node++) {
            nodes.add(export(diagram, node));
        }
        return nodes;
    }

    private static Kind kindOf(String switchName) {
        for (Kind kind : Kind.values()) {
            if (switchName.startsWith(kind.word() + ":")) {
                return kind;
            }
        }
        throw new AssertionError("no such switch: " + switchName);
    }

    private static Node export(Diagram diagram, int node) {
        if (diagram.isLeaf(node)) {
            List<Integer> values = new ArrayList<>();
            for (long rest = diagram.mask(node); rest != 0; rest &= rest - 1) {
                values.add(Long.numberOfTrailingZeros(rest));
            }
            return new Leaf(diagram.variable(node), values);
        }
        List<Integer> children = new ArrayList<>();
        for (int child : diagram.children(node)) {
            children.add(child);
        }
        return diagram.isAnd(node) ? new And(children) : new Or(children);
    }
}
