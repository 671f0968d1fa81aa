package parley.space;

import java.util.Arrays;

/**
 * The probability that a diagram over switches is true, and how it changes with the probability of each switch: one pass
 * up and one pass down (Darwiche 2003). Switches of which at most one may be on lie at levels next to each other and are
 * passed in one go.
 */
final class SwitchOdds {

    private final SwitchDiagram diagram;
    private final double[] odds;
    private final int[] end;
    private final double[] value;

    /**
     * @param odds that the switch at a level is on
     * @param end for each level, the first level past the switches that exclude each other with its own
     */
    SwitchOdds(SwitchDiagram diagram, double[] odds, int[] end) {
        this.diagram = diagram;
        this.odds = odds;
        this.end = end;
        this.value = values();
    }

    /** Probability that the diagram is true. */
    double chance() {
        return value[diagram.root()];
    }

    private double[] values() {
        NodeTable nodes = diagram.nodes();
        double[] values = new double[Math.max(2, diagram.root() + 1)];
        values[Bdd.TRUE] = 1;
        for (int node = 2; node <= diagram.root(); node++) {
            int from = nodes.level(node);
            double left = 1;
            double total = 0;
            for (int on = from; on < end[from]; on++) {
                total += odds[on] * values[exit(node, on, end[from])];
                left -= odds[on];
            }
            values[node] = total + Math.max(0, left) * values[exit(node, -1, end[from])];
        }
        return values;
    }

    /** Where the way from a node leaves a bundle of switches when the one at a level is on, or none at level -1. */
    private int exit(int node, int on, int end) {
        NodeTable nodes = diagram.nodes();
        int at = node;
        while (nodes.level(at) < end) {
            at = nodes.level(at) == on ? nodes.high(at) : nodes.low(at);
        }
        return at;
    }

    /** For each level, how much the chance grows per unit of probability of its switch. */
    double[] derivatives() {
        NodeTable nodes = diagram.nodes();
        double[] derivative = new double[odds.length];
        double[] reach = new double[value.length];
        Arrays.fill(reach, 0);
        reach[diagram.root()] = 1;
        for (int node = diagram.root(); node > Bdd.TRUE; node--) {
            int from = nodes.level(node);
            int none = exit(node, -1, end[from]);
            double left = 1;
            for (int on = from; on < end[from]; on++) {
                int exit = exit(node, on, end[from]);
                reach[exit] += reach[node] * odds[on];
                derivative[on] += reach[node] * (value[exit] - value[none]);
                left -= odds[on];
            }
            reach[none] += reach[node] * Math.max(0, left);
        }
        return derivative;
    }
}
