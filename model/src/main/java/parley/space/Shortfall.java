package parley.space;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Which sums of a part of an agreement cannot reach some thresholds, whatever the rest adds: the bound of a branch and
 * bound (Land and Doig, Econometrica 28, 1960) over a diagram. The most that a part can add is one pass from the leaves to
 * the root, the most that the rest can add one pass back.
 */
final class Shortfall {

    /** Where there is nothing to add up; all sums are 0 or more. */
    private static final BigInteger NONE = BigInteger.ONE.negate();

    private static final long MISSING = -1;

    private final Diagram diagram;
    private final SumVectors math;
    private final SumVectors single;
    private final int[] dimensions;
    private final BigInteger[] least;
    private final long[][] below;
    private final long[][] around;

    /**
     * Looks through a diagram.
     *
     * @param points what each value of each variable adds, none below 0
     * @param dimensions of the points, one for each threshold
     * @param least one for each threshold
     */
    Shortfall(
            Diagram diagram,
            long[] selection,
            long[][][] points,
            SumVectors math,
            int[] dimensions,
            BigInteger[] least) {
        this.diagram = diagram;
        this.math = math;
        this.single = new SumVectors(1, math.limbs());
        this.dimensions = dimensions;
        this.least = least;
        this.below = new long[dimensions.length][];
        this.around = new long[dimensions.length][];
        for (int t = 0; t < dimensions.length; t++) {
            BigInteger[] most = most(selection, points, dimensions[t]);
            below[t] = packed(most);
            around[t] = packed(rest(most));
        }
    }

    /** The most that the part below each node adds. */
    private BigInteger[] most(long[] selection, long[][][] points, int dimension) {
        BigInteger[] most = new BigInteger[diagram.root() + 1];
        for (int node = 0; node < most.length; node++) {
            most[node] = diagram.isLeaf(node)
                    ? ofLeaf(node, selection, points, dimension)
                    : diagram.isAnd(node) ? total(node, most) : largest(node, most);
        }
        return most;
    }

    private BigInteger ofLeaf(int leaf, long[] selection, long[][][] points, int dimension) {
        BigInteger most = NONE;
        int variable = diagram.variable(leaf);
        for (long rest = diagram.mask(leaf) & selection[variable]; rest != 0; rest &= rest - 1) {
            most = most.max(math.get(points[variable][Long.numberOfTrailingZeros(rest)], 0, dimension));
        }
        return most;
    }

    private BigInteger total(int node, BigInteger[] most) {
        BigInteger total = BigInteger.ZERO;
        for (int child : diagram.children(node)) {
            if (most[child].equals(NONE)) {
                return NONE;
            }
            total = total.add(most[child]);
        }
        return total;
    }

    private BigInteger largest(int node, BigInteger[] most) {
        BigInteger largest = NONE;
        for (int child : diagram.children(node)) {
            largest = largest.max(most[child]);
        }
        return largest;
    }

    /** The most that everything but the part below each node adds, where that can be part of an agreement. */
    private BigInteger[] rest(BigInteger[] most) {
        BigInteger[] rest = new BigInteger[most.length];
        Arrays.fill(rest, NONE);
        rest[diagram.root()] = BigInteger.ZERO;
        for (int node = diagram.root(); node >= 0; node--) {
            if (rest[node].equals(NONE) || most[node].equals(NONE)) {
                continue;
            }
            for (int child : diagram.children(node)) {
                BigInteger more =
                        diagram.isAnd(node) ? rest[node].add(most[node]).subtract(most[child]) : rest[node];
                rest[child] = rest[child].max(more);
            }
        }
        return rest;
    }

    private long[] packed(BigInteger[] numbers) {
        long[] packed = new long[numbers.length * single.width()];
        for (int node = 0; node < numbers.length; node++) {
            long[] words = new long[single.width()];
            if (numbers[node].equals(NONE)) {
                Arrays.fill(words, MISSING);
            } else {
                single.put(numbers[node], words, 0);
            }
            System.arraycopy(words, 0, packed, node * single.width(), words.length);
        }
        return packed;
    }

    /** The least that a vector of a node must be, in the dimensions that have a threshold; nothing where none can do. */
    long[] least(int node) {
        return least(node, new int[0], 0);
    }

    /** The same for a sum of the first children of an and-node. */
    long[] least(int node, int[] children, int from) {
        long[] vector = new long[math.width()];
        for (int t = 0; t < dimensions.length; t++) {
            if (around[t][node * single.width()] == MISSING) {
                return new long[0];
            }
            BigInteger needed = least[t].subtract(single.get(around[t], node, 0));
            for (int i = from; i < children.length; i++) {
                if (below[t][children[i] * single.width()] == MISSING) {
                    return new long[0];
                }
                needed = needed.subtract(single.get(below[t], children[i], 0));
            }
            if (needed.signum() > 0 && !single.fits(needed)) {
                return new long[0];
            }
            BigInteger before = math.get(vector, 0, dimensions[t]);
            math.put(needed.max(before), vector, dimensions[t]);
        }
        return vector;
    }

    /** Of vectors at some positions, those that reach what they must. */
    int[] reaching(long[] vectors, int[] order, long[] needed) {
        if (dimensions.length == 0) {
            return order;
        }
        int[] kept = new int[order.length];
        int count = 0;
        for (int at : order) {
            if (needed.length > 0 && reaches(vectors, at, needed)) {
                kept[count++] = at;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean reaches(long[] vectors, int at, long[] needed) {
        for (int dimension : dimensions) {
            if (math.compareIn(dimension, vectors, at, needed, 0) < 0) {
                return false;
            }
        }
        return true;
    }
}
