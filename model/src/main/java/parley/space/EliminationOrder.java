package parley.space;

import java.util.BitSet;
import java.util.List;

/**
 * An order of variables by the min-fill heuristic: again and again eliminates the variable whose neighbours lack the
 * fewest links among each other, joining them up. Deciding variables in the reverse of this order splits a problem
 * into independent parts early (Darwiche, <i>Modeling and Reasoning with Bayesian Networks</i>, 2009, ch. 9). Ties go to
 * the variable that comes first.
 */
final class EliminationOrder {

    private final BitSet[] neighbours;
    private final long[] fill;
    private final BitSet left = new BitSet();

    /** Most word operations; past it the variables that are left keep their own order. */
    private static final long MOST_WORK = 1_000_000_000L;

    private long work;

    private EliminationOrder(int variables, List<int[]> groups) {
        neighbours = new BitSet[variables];
        fill = new long[variables];
        for (int v = 0; v < variables; v++) {
            neighbours[v] = new BitSet(variables);
        }
        for (int[] group : groups) {
            for (int a : group) {
                for (int b : group) {
                    neighbours[a].set(b);
                }
            }
        }
        for (int v = 0; v < variables; v++) {
            neighbours[v].clear(v);
            left.set(v);
        }
    }

    /** For each variable, its turn to be decided: the smallest first. */
    static int[] decisionRanks(int variables, List<Constraint> constraints) {
        return ranks(variables, constraints.stream().map(Constraint::vars).toList());
    }

    /** The same for variables that are neighbours where they are in one group. */
    static int[] ranks(int variables, List<int[]> groups) {
        return new EliminationOrder(variables, groups).ranks();
    }

    private int[] ranks() {
        int[] rank = new int[fill.length];
        left.stream().forEach(v -> fill[v] = missingLinks(v));
        for (int turn = fill.length - 1; turn >= 0; turn--) {
            int v = work > MOST_WORK ? left.length() - 1 : cheapest();
            rank[v] = turn;
            if (work > MOST_WORK) {
                left.clear(v);
            } else {
                eliminate(v);
            }
        }
        return rank;
    }

    private int cheapest() {
        int best = left.nextSetBit(0);
        for (int v = best; v >= 0 && fill[best] > 0; v = left.nextSetBit(v + 1)) {
            if (fill[v] < fill[best]) {
                best = v;
            }
        }
        return best;
    }

    private void eliminate(int v) {
        left.clear(v);
        BitSet around = neighbours[v];
        BitSet touched = (BitSet) around.clone();
        boolean joins = fill[v] > 0;
        for (int u = around.nextSetBit(0); u >= 0; u = around.nextSetBit(u + 1)) {
            neighbours[u].or(around);
            neighbours[u].clear(u);
            neighbours[u].clear(v);
            if (joins) {
                touched.or(neighbours[u]);
            }
        }
        for (int u = touched.nextSetBit(0); u >= 0; u = touched.nextSetBit(u + 1)) {
            fill[u] = missingLinks(u);
        }
    }

    private long missingLinks(int v) {
        BitSet around = neighbours[v];
        int degree = around.cardinality();
        long missing = 0;
        work += (long) degree * (neighbours.length / Long.SIZE + 1);
        if (work > MOST_WORK) {
            return 0;
        }
        for (int u = around.nextSetBit(0); u >= 0; u = around.nextSetBit(u + 1)) {
            BitSet shared = (BitSet) around.clone();
            shared.and(neighbours[u]);
            missing += degree - 1 - shared.cardinality();
        }
        return missing / 2;
    }
}
