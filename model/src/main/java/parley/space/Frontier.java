package parley.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums that were asked for, and the agreements that reach them. */
public final class Frontier implements Frontiers {

    private final Variables variables;
    private final SumPass pass;
    private final List<List<BigInteger>> sums = new ArrayList<>();

    Frontier(Variables variables, SumPass pass) {
        this.variables = variables;
        this.pass = pass;
        for (int i = 0; i < pass.of(pass.diagram().root()).count(); i++) {
            sums.add(pass.unshifted(i));
        }
    }

    /** The sums, one number for each tally, in descending lexicographic order; none where there is no agreement. */
    public List<List<BigInteger>> sums() {
        return List.copyOf(sums);
    }

    /**
     * All agreements with some of the sums.
     *
     * @param indexes of the sums, each once
     */
    public Zone reaching(List<Integer> indexes) {
        try {
            Diagram reached = DeepStack.call("parley-reach", () -> new Tracer().trace(indexes));
            return new Zone(variables, reached, pass.selection(), new LinkedHashMap<>());
        } catch (BudgetPassedException e) {
            throw new IllegalStateException("tracing what was found needs no budget", e);
        }
    }

    /** Goes back from sums at the root to what they were made of; the parts make up a diagram again. */
    private final class Tracer {
        private final Diagram diagram = pass.diagram();
        private final SumVectors math = pass.math();
        private final Diagram.Builder nodes = new Diagram.Builder();
        private final Map<Long, Map<Integer, Integer>> known = new TreeMap<>();

        Diagram trace(List<Integer> indexes) {
            int[] roots = indexes.stream()
                    .mapToInt(index -> node(diagram.root(), index))
                    .toArray();
            return nodes.build(variables.size(), nodes.or(roots));
        }

        private int node(int node, int index) {
            if (diagram.isAnd(node)) {
                return prefix(node, pass.ordered(node).length, index);
            }
            Map<Integer, Integer> own = known.computeIfAbsent(key(node, 0), k -> new TreeMap<>());
            Integer met = own.get(index);
            if (met == null) {
                met = diagram.isLeaf(node) ? leaf(node, index) : or(node, index);
                own.put(index, met);
            }
            return met;
        }

        private static long key(int node, int length) {
            return ((long) node << Integer.SIZE) | length;
        }

        private int leaf(int leaf, int index) {
            SumPass.Sums set = pass.of(leaf);
            int variable = diagram.variable(leaf);
            long values = 0;
            long allowed = diagram.mask(leaf) & pass.selection()[variable];
            for (long rest = allowed; rest != 0; rest &= rest - 1) {
                long[] vector = pass.points(variable, Long.numberOfTrailingZeros(rest));
                if (math.compare(vector, 0, set.vectors(), index) == 0) {
                    values |= Long.lowestOneBit(rest);
                }
            }
            return nodes.leaf(variable, values);
        }

        private int or(int node, int index) {
            long[] vector = vector(pass.of(node), index);
            List<Integer> alternatives = new ArrayList<>();
            for (int child : diagram.children(node)) {
                SumPass.Sums below = pass.of(child);
                int at = math.indexOf(below.vectors(), below.count(), vector);
                if (at >= 0) {
                    alternatives.add(node(child, at));
                }
            }
            return nodes.or(alternatives.stream().mapToInt(Integer::intValue).toArray());
        }

        /** The first children of an and-node, which add up to one of their sums. */
        private int prefix(int and, int length, int index) {
            if (length == 0) {
                return Diagram.Builder.ALWAYS;
            }
            Map<Integer, Integer> own = known.computeIfAbsent(key(and, length), k -> new TreeMap<>());
            Integer met = own.get(index);
            if (met == null) {
                met = split(and, length, index);
                own.put(index, met);
            }
            return met;
        }

        private int split(int and, int length, int index) {
            long[] sum = vector(pass.prefix(and, length), index);
            int last = pass.ordered(and)[length - 1];
            SumPass.Sums before = pass.prefix(and, length - 1);
            SumPass.Sums added = pass.of(last);
            long[] rest = new long[math.width()];
            List<Integer> alternatives = new ArrayList<>();
            for (int i = 0; i < added.count(); i++) {
                int at = math.subtract(sum, 0, added.vectors(), i, rest)
                        ? math.indexOf(before.vectors(), before.count(), rest)
                        : -1;
                if (at >= 0) {
                    alternatives.add(nodes.and(new int[] {prefix(and, length - 1, at), node(last, i)}));
                }
            }
            return nodes.or(alternatives.stream().mapToInt(Integer::intValue).toArray());
        }

        private long[] vector(SumPass.Sums set, int index) {
            return Arrays.copyOfRange(set.vectors(), index * math.width(), (index + 1) * math.width());
        }
    }
}
