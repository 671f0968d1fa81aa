package parley.space;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How far the assignments below each node of a diagram are from wanted values: one pass from the leaves to the root that
 * adds at and-nodes and takes the least at or-nodes (the min-plus semiring), counting on the way how many assignments
 * are that near. The distance is Hamming's: the number of variables whose value is not wanted.
 */
final class Distances {

    /** No assignment at all; small enough to be added up without overflow. */
    private static final int NOWHERE = 1 << 29;

    private final Diagram diagram;
    private final long[] wanted;

    /**
     * @param wanted wanted values by variable; all bits where a variable does not matter
     */
    Distances(Diagram diagram, long[] wanted) {
        this.diagram = diagram;
        this.wanted = wanted;
    }

    /** Whether some assignment is at most so far. */
    boolean isWithin(int distance, long[] selection) {
        return least(selection)[diagram.root()] <= distance;
    }

    /** The least distance below each node, {@link #NOWHERE} or more where there is no assignment. */
    private int[] least(long[] selection) {
        int[] least = new int[diagram.size()];
        for (int node = 0; node < least.length; node++) {
            least[node] = diagram.isLeaf(node) ? leastAt(node, selection) : leastBelow(node, least);
        }
        return least;
    }

    private int leastAt(int leaf, long[] selection) {
        long values = diagram.mask(leaf) & selection[diagram.variable(leaf)];
        if (values == 0) {
            return NOWHERE;
        }
        return (values & wanted[diagram.variable(leaf)]) != 0 ? 0 : 1;
    }

    private int leastBelow(int node, int[] least) {
        int result = diagram.isAnd(node) ? 0 : NOWHERE;
        for (int child : diagram.children(node)) {
            result = diagram.isAnd(node) ? Math.min(NOWHERE, result + least[child]) : Math.min(result, least[child]);
        }
        return result;
    }

    /** The least distance at the root. */
    int least(int ifNone, long[] selection) {
        int least = least(selection)[diagram.root()];
        return least >= NOWHERE ? ifNone : least;
    }

    /** Number of assignments at the least distance. */
    BigInteger countNearest(long[] selection) {
        int[] least = least(selection);
        BigInteger[] counts = new BigInteger[diagram.size()];
        Arrays.fill(counts, BigInteger.ZERO);
        for (int node = 0; node < counts.length; node++) {
            if (least[node] < NOWHERE) {
                counts[node] = diagram.isLeaf(node)
                        ? BigInteger.valueOf(Long.bitCount(nearestAt(node, selection)))
                        : countBelow(node, least, counts);
            }
        }
        return counts[diagram.root()];
    }

    private long nearestAt(int leaf, long[] selection) {
        long values = diagram.mask(leaf) & selection[diagram.variable(leaf)];
        long hits = values & wanted[diagram.variable(leaf)];
        return hits != 0 ? hits : values;
    }

    private BigInteger countBelow(int node, int[] least, BigInteger[] counts) {
        BigInteger total = diagram.isAnd(node) ? BigInteger.ONE : BigInteger.ZERO;
        for (int child : diagram.children(node)) {
            if (diagram.isAnd(node)) {
                total = total.multiply(counts[child]);
            } else if (least[child] == least[node]) {
                total = total.add(counts[child]);
            }
        }
        return total;
    }
}
