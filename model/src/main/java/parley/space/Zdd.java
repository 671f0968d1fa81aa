package parley.space;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993; Knuth, <i>The Art of Computer Programming</i> 4A,
 * 7.1.4): a node's high child holds the sets with its member, its low child those without. Node 0 is the empty family,
 * node 1 the family of the empty set alone.
 */
final class Zdd {

    static final int NONE = NodeTable.NO;
    static final int EMPTY_SET = NodeTable.YES;

    private final Work work;
    private final NodeTable nodes;
    private final OperationCache differences = new OperationCache();

    Zdd(Work work, int mostNodes) {
        this.work = work;
        this.nodes = new NodeTable(work, mostNodes);
    }

    NodeTable nodes() {
        return nodes;
    }

    int node(int level, int low, int high) throws BudgetPassedException {
        return high == NONE ? low : nodes.node(level, low, high);
    }

    /** The sets of f that are not in g. */
    int difference(int f, int g) throws BudgetPassedException {
        if (f == NONE || f == g) {
            return NONE;
        } else if (g == NONE) {
            return f;
        }
        int known = differences.find(0, f, g);
        if (known >= 0) {
            return known;
        }
        work.step();
        int a = nodes.level(f);
        int b = nodes.level(g);
        int result;
        if (a < b) {
            result = node(a, difference(nodes.low(f), g), nodes.high(f));
        } else if (a > b) {
            result = difference(f, nodes.low(g));
        } else {
            int low = difference(nodes.low(f), nodes.low(g));
            result = node(a, low, difference(nodes.high(f), nodes.high(g)));
        }
        differences.put(0, f, g, result, nodes.size());
        return result;
    }

    /** Number of sets. */
    BigInteger count(int root) {
        BigInteger[] counts = new BigInteger[root + 1];
        Arrays.fill(counts, BigInteger.ZERO);
        if (root >= EMPTY_SET) {
            counts[EMPTY_SET] = BigInteger.ONE;
        }
        BitSet reached = nodes.reachable(root);
        for (int node = reached.nextSetBit(2); node >= 0; node = reached.nextSetBit(node + 1)) {
            counts[node] = counts[nodes.low(node)].add(counts[nodes.high(node)]);
        }
        return counts[root];
    }
}
