package parley.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A smooth multi-valued decision-DNNF (Darwiche 2001; Muise et al. 2012): a directed graph without circles whose leaves
 * say "this variable takes one of these values", whose and-nodes join parts that share no variable, and whose or-nodes
 * offer alternatives that exclude each other and speak of the same variables. Every question is one pass from the
 * leaves to the root. Node 0 is "never", node 1 is "always"; children come before parents.
 *
 * <p>A question is asked under a selection: the values still allowed, by variable.
 */
final class Diagram {

    private static final int AND = -1;
    private static final int OR = -2;

    private final int variableCount;
    private final int[] kind;
    private final long[] mask;
    private final int[][] children;
    private final int root;

    private Diagram(int variableCount, Builder builder, int root) {
        this.variableCount = variableCount;
        this.kind = builder.kind.stream().mapToInt(Integer::intValue).toArray();
        this.mask = builder.mask.stream().mapToLong(Long::longValue).toArray();
        this.children = builder.children.toArray(new int[0][]);
        this.root = root;
    }

    int size() {
        return kind.length;
    }

    int root() {
        return root;
    }

    /** True for a node that only a variable's values make true. */
    boolean isLeaf(int node) {
        return kind[node] >= 0;
    }

    boolean isAnd(int node) {
        return kind[node] == AND;
    }

    int variable(int leaf) {
        return kind[leaf];
    }

    long mask(int leaf) {
        return mask[leaf];
    }

    int[] children(int node) {
        return children[node];
    }

    /** Whether some assignment remains. */
    boolean isSatisfiable(long[] selection) {
        boolean[] can = new boolean[kind.length];
        for (int node = 1; node < kind.length; node++) {
            can[node] = isLeaf(node) ? (mask[node] & selection[kind[node]]) != 0 : canBranch(node, can);
        }
        return can[root];
    }

    private boolean canBranch(int node, boolean[] can) {
        boolean and = isAnd(node);
        for (int child : children[node]) {
            if (can[child] != and) {
                return !and;
            }
        }
        return and;
    }

    /** Number of assignments below each node. */
    BigInteger[] counts(long[] selection) {
        BigInteger[] counts = new BigInteger[kind.length];
        for (int node = 0; node < kind.length; node++) {
            counts[node] = isLeaf(node)
                    ? BigInteger.valueOf(Long.bitCount(mask[node] & selection[kind[node]]))
                    : countBranch(node, counts);
        }
        return counts;
    }

    private BigInteger countBranch(int node, BigInteger[] counts) {
        boolean and = isAnd(node);
        BigInteger total = and ? BigInteger.ONE : BigInteger.ZERO;
        for (int child : children[node]) {
            total = and ? total.multiply(counts[child]) : total.add(counts[child]);
        }
        return total;
    }

    /**
     * Number of assignments that give each variable each value, by variable and bit: one pass up, one down, as in
     * Darwiche's differential approach (2003).
     */
    BigInteger[][] marginals(long[] selection) {
        BigInteger[] counts = counts(selection);
        BigInteger[] outside = new BigInteger[kind.length];
        Arrays.fill(outside, BigInteger.ZERO);
        outside[root] = BigInteger.ONE;
        BigInteger[][] marginals = new BigInteger[variableCount][Long.SIZE];
        for (BigInteger[] row : marginals) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int node = root; node > 0; node--) {
            if (outside[node].signum() == 0) {
                continue;
            }
            if (isLeaf(node)) {
                addLeaf(marginals[kind[node]], mask[node] & selection[kind[node]], outside[node]);
            } else {
                passDown(node, counts, outside);
            }
        }
        return marginals;
    }

    private static void addLeaf(BigInteger[] row, long values, BigInteger times) {
        for (long rest = values; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            row[bit] = row[bit].add(times);
        }
    }

    private void passDown(int node, BigInteger[] counts, BigInteger[] outside) {
        int[] below = children[node];
        BigInteger[] after = new BigInteger[below.length + 1];
        after[below.length] = BigInteger.ONE;
        for (int i = below.length - 1; i >= 0; i--) {
            after[i] = isAnd(node) ? after[i + 1].multiply(counts[below[i]]) : BigInteger.ONE;
        }
        BigInteger before = outside[node];
        for (int i = 0; i < below.length; i++) {
            outside[below[i]] = outside[below[i]].add(before.multiply(after[i + 1]));
            if (isAnd(node)) {
                before = before.multiply(counts[below[i]]);
            }
        }
    }

    /** Collects nodes; equal leaves are shared. */
    static final class Builder {
        private final List<Integer> kind = new ArrayList<>();
        private final List<Long> mask = new ArrayList<>();
        private final List<int[]> children = new ArrayList<>();
        private final Map<Long, Map<Integer, Integer>> leaves = new HashMap<>();
        static final int NEVER = 0;
        static final int ALWAYS = 1;

        Builder() {
            add(OR, 0, new int[0]);
            add(AND, 0, new int[0]);
        }

        int size() {
            return kind.size();
        }

        int leaf(int variable, long values) {
            return leaves.computeIfAbsent(values, m -> new HashMap<>())
                    .computeIfAbsent(variable, v -> add(v, values, new int[0]));
        }

        int and(int[] parts) {
            for (int part : parts) {
                if (part == NEVER) {
                    return NEVER;
                }
            }
            return parts.length == 0 ? ALWAYS : parts.length == 1 ? parts[0] : add(AND, 0, parts);
        }

        int or(int[] alternatives) {
            int[] alive = Arrays.stream(alternatives).filter(a -> a != NEVER).toArray();
            return alive.length == 0 ? NEVER : alive.length == 1 ? alive[0] : add(OR, 0, alive);
        }

        private int add(int k, long m, int[] below) {
            kind.add(k);
            mask.add(m);
            children.add(below);
            return kind.size() - 1;
        }

        Diagram build(int variableCount, int root) {
            return new Diagram(variableCount, this, root);
        }
    }
}
