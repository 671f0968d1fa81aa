package parley.space;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Whether a diagram can still be true while a selection is narrowed and widened one variable at a time. A change costs
 * only the nodes whose truth it changes, not a pass over all.
 */
final class Feasibility {

    private final Diagram diagram;
    private final long[] selection;
    private final int[][] parents;
    private final int[][] leavesOf;

    /** Per and-node the children that are false, per or-node those that are true. */
    private final int[] deciding;

    private final boolean[] truth;

    /** Nodes to look at again, children before parents: a parent is looked at when all below it is settled. */
    private final PriorityQueue<Integer> changed = new PriorityQueue<>();

    Feasibility(Diagram diagram, long[] selection) {
        this.diagram = diagram;
        this.selection = selection.clone();
        this.parents = new int[diagram.size()][];
        this.leavesOf = new int[selection.length][];
        this.deciding = new int[diagram.size()];
        this.truth = new boolean[diagram.size()];
        index();
        for (int node = 0; node < diagram.size(); node++) {
            truth[node] = initialTruth(node);
        }
    }

    private void index() {
        int[] parentCount = new int[diagram.size()];
        int[] leafCount = new int[selection.length];
        for (int node = 0; node < diagram.size(); node++) {
            if (diagram.isLeaf(node)) {
                leafCount[diagram.variable(node)]++;
            }
            for (int child : diagram.children(node)) {
                parentCount[child]++;
            }
        }
        Arrays.setAll(parents, node -> new int[parentCount[node]]);
        Arrays.setAll(leavesOf, variable -> new int[leafCount[variable]]);
        for (int node = 0; node < diagram.size(); node++) {
            if (diagram.isLeaf(node)) {
                leavesOf[diagram.variable(node)][--leafCount[diagram.variable(node)]] = node;
            }
            for (int child : diagram.children(node)) {
                parents[child][--parentCount[child]] = node;
            }
        }
    }

    private boolean initialTruth(int node) {
        if (diagram.isLeaf(node)) {
            return allows(node);
        }
        for (int child : diagram.children(node)) {
            deciding[node] += truth[child] == diagram.isAnd(node) ? 0 : 1;
        }
        return decided(node);
    }

    private boolean allows(int leaf) {
        return (diagram.mask(leaf) & selection[diagram.variable(leaf)]) != 0;
    }

    private boolean decided(int node) {
        return diagram.isAnd(node) ? deciding[node] == 0 : deciding[node] > 0;
    }

    long selected(int variable) {
        return selection[variable];
    }

    /** Gives a variable another set of allowed values; true when the diagram can then be true. */
    boolean select(int variable, long values) {
        selection[variable] = values;
        for (int leaf : leavesOf[variable]) {
            changed.add(leaf);
        }
        while (!changed.isEmpty()) {
            int node = changed.remove();
            if (holds(node) != truth[node]) {
                flip(node);
            }
        }
        return truth[diagram.root()];
    }

    private boolean holds(int node) {
        return diagram.isLeaf(node) ? allows(node) : decided(node);
    }

    private void flip(int node) {
        truth[node] = !truth[node];
        for (int parent : parents[node]) {
            deciding[parent] += truth[node] == diagram.isAnd(parent) ? -1 : 1;
            changed.add(parent);
        }
    }
}
