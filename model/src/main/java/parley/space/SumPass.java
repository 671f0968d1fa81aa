package parley.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up tallies over a diagram from the leaves to the root, as a sum-product pass does numbers, but with sets of
 * vectors: the set of an or-node joins those of its children, that of an and-node holds the sums of one from each, and
 * what {@link Pruning} leaves out is forgotten at once. This is exact: a part of an agreement that another part beats can
 * be exchanged for it, since the parts share no variable (the additive multi-objective case of Rollón and Larrosa,
 * Bucket elimination for multiobjective optimization problems, Journal of Heuristics 12, 2006).
 */
final class SumPass {

    /** Comparisons for each node of the budget. */
    private static final long STEPS_PER_NODE = 1_000;

    /** Words of vectors kept for each node of the budget. */
    private static final long WORDS_PER_NODE = 50;

    /** Vectors looked at together. */
    private static final int BATCH = 1 << 18;

    /** A set of vectors in descending order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the arrays never leave the package
    record Sums(long[] vectors, int count) {}

    private final Diagram diagram;
    private final long[] selection;
    private final Pruning pruning;
    private final Work work;
    private final long mostWords;
    private final SumVectors math;
    private final long[][][] points;
    private final BigInteger[] offset;
    private final Sums[] sets;
    private final Sums[][] prefixes;
    private final int[][] ordered;
    private final int tallied;
    private final Shortfall shortfall;
    private long words;

    private SumPass(
            Variables variables,
            Diagram diagram,
            long[] selection,
            Pruning pruning,
            List<Threshold> thresholds,
            Budget budget) {
        this.diagram = diagram;
        this.selection = selection;
        this.pruning = pruning;
        this.work = Work.of(budget, budget.nodes() * STEPS_PER_NODE);
        this.mostWords = budget.nodes() * WORDS_PER_NODE;
        List<Tally> tallies = pruning.tallies();
        this.tallied = tallies.size();
        List<Threshold> mixed = thresholds.stream().filter(t -> t.single() < 0).toList();
        this.offset = new BigInteger[tallied + mixed.size()];
        BigInteger[][][] numbers = numbers(variables, tallies, mixed);
        this.math = SumVectors.upTo(offset.length, shift(numbers));
        this.points = packed(numbers);
        this.sets = new Sums[diagram.size()];
        this.prefixes = new Sums[diagram.size()][];
        this.ordered = new int[diagram.size()][];
        this.shortfall = shortfall(thresholds, mixed);
    }

    static Frontiers run(
            Variables variables,
            Diagram diagram,
            long[] selection,
            Pruning pruning,
            List<Threshold> thresholds,
            Budget budget) {
        try {
            SumPass pass = new SumPass(variables, diagram, selection, pruning, thresholds, budget);
            pass.run();
            return new Frontier(variables, pass);
        } catch (BudgetPassedException e) {
            return new NotDecided(e.why());
        }
    }

    /** By variable, value and dimension: a number for each tally, then one for each sum of several. */
    private static BigInteger[][][] numbers(Variables variables, List<Tally> tallies, List<Threshold> mixed) {
        BigInteger[][][] numbers = new BigInteger[variables.size()][][];
        for (int v = 0; v < numbers.length; v++) {
            numbers[v] = new BigInteger[variables.values(v).size()][tallies.size() + mixed.size()];
            for (int value = 0; value < numbers[v].length; value++) {
                for (int d = 0; d < tallies.size(); d++) {
                    numbers[v][value][d] = tallies.get(d).of(variables, v, value);
                }
                for (int m = 0; m < mixed.size(); m++) {
                    numbers[v][value][tallies.size() + m] = mixed.get(m).sum(numbers[v][value]);
                }
            }
        }
        return numbers;
    }

    /** Makes all numbers 0 or more, remembers by how much, and gives the largest sum that can come of them. */
    private BigInteger shift(BigInteger[][][] numbers) {
        BigInteger most = BigInteger.ZERO;
        for (int d = 0; d < offset.length; d++) {
            BigInteger sum = BigInteger.ZERO;
            offset[d] = BigInteger.ZERO;
            for (BigInteger[][] row : numbers) {
                int dimension = d;
                BigInteger least = Arrays.stream(row)
                        .map(value -> value[dimension])
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                offset[d] = offset[d].add(least);
                BigInteger largest = BigInteger.ZERO;
                for (BigInteger[] value : row) {
                    value[d] = value[d].subtract(least);
                    largest = largest.max(value[d]);
                }
                sum = sum.add(largest);
            }
            most = most.max(sum);
        }
        return most;
    }

    private long[][][] packed(BigInteger[][][] numbers) {
        long[][][] packed = new long[numbers.length][][];
        for (int v = 0; v < numbers.length; v++) {
            packed[v] = new long[numbers[v].length][math.width()];
            for (int value = 0; value < numbers[v].length; value++) {
                for (int d = 0; d < math.dimensions(); d++) {
                    math.put(numbers[v][value][d], packed[v][value], d);
                }
            }
        }
        return packed;
    }

    private Shortfall shortfall(List<Threshold> thresholds, List<Threshold> mixed) {
        int[] dimensions = new int[thresholds.size()];
        BigInteger[] least = new BigInteger[thresholds.size()];
        for (int t = 0; t < dimensions.length; t++) {
            int single = thresholds.get(t).single();
            dimensions[t] = single >= 0 ? single : tallied + mixed.indexOf(thresholds.get(t));
            least[t] = thresholds.get(t).least().subtract(offset[dimensions[t]]);
        }
        return new Shortfall(diagram, selection, points, math, dimensions, least);
    }

    private void run() throws BudgetPassedException {
        boolean[] needed = new boolean[diagram.size()];
        needed[diagram.root()] = true;
        for (int node = diagram.root(); node >= 0; node--) {
            if (needed[node]) {
                Arrays.stream(diagram.children(node)).forEach(child -> needed[child] = true);
            }
        }
        for (int node = 0; node <= diagram.root(); node++) {
            if (needed[node]) {
                sets[node] = setOf(node);
                words += (long) sets[node].count() * math.width();
                checkWords(0);
            }
        }
    }

    private void checkWords(long more) throws BudgetPassedException {
        if (words + more > mostWords) {
            throw work.nodesPassed();
        }
    }

    private Sums setOf(int node) throws BudgetPassedException {
        if (diagram.isLeaf(node)) {
            return leaf(node);
        }
        return diagram.isAnd(node) ? and(node) : or(node);
    }

    private Sums leaf(int leaf) throws BudgetPassedException {
        long values = diagram.mask(leaf) & selection[diagram.variable(leaf)];
        int count = Long.bitCount(values);
        long[] all = new long[count * math.width()];
        int at = 0;
        for (long rest = values; rest != 0; rest &= rest - 1) {
            long[] vector = points[diagram.variable(leaf)][Long.numberOfTrailingZeros(rest)];
            System.arraycopy(vector, 0, all, at++ * math.width(), math.width());
        }
        return pruned(all, count, 1, shortfall.least(leaf));
    }

    private Sums or(int node) throws BudgetPassedException {
        Sums joined = new Sums(new long[0], 0);
        long[] needed = shortfall.least(node);
        for (int child : diagram.children(node)) {
            joined = joined.count() == 0 ? sets[child] : joined(joined, sets[child], needed);
        }
        return joined;
    }

    private Sums joined(Sums a, Sums b, long[] needed) throws BudgetPassedException {
        if (b.count() == 0) {
            return a;
        }
        checkWords((long) (a.count() + b.count()) * math.width());
        long[] all = Arrays.copyOf(a.vectors(), (a.count() + b.count()) * math.width());
        System.arraycopy(b.vectors(), 0, all, a.count() * math.width(), b.count() * math.width());
        return kept(all, math.merged(all, a.count(), a.count() + b.count()), needed);
    }

    /** The sums of one vector from each child, the smallest sets first. */
    private Sums and(int node) throws BudgetPassedException {
        int[] children = Arrays.stream(diagram.children(node))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(child -> sets[child].count())
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        Sums[] sums = new Sums[children.length + 1];
        sums[0] = new Sums(new long[math.width()], 1);
        for (int i = 0; i < children.length; i++) {
            sums[i + 1] = sums(sums[i], sets[children[i]], shortfall.least(node, children, i + 1));
            words += (long) sums[i + 1].count() * math.width();
        }
        ordered[node] = children;
        prefixes[node] = sums;
        return sums[children.length];
    }

    private Sums sums(Sums a, Sums b, long[] needed) throws BudgetPassedException {
        if (a.count() == 0 || b.count() == 0) {
            return new Sums(new long[0], 0);
        }
        boolean isFirstLarger = a.count() >= b.count();
        Sums larger = isFirstLarger ? a : b;
        Sums smaller = isFirstLarger ? b : a;
        int together = Math.max(1, Math.min(smaller.count(), BATCH / larger.count()));
        Sums best = new Sums(new long[0], 0);
        for (int from = 0; from < smaller.count(); from += together) {
            int to = Math.min(from + together, smaller.count());
            Sums some = shifted(larger, smaller, from, to, needed);
            best = best.count() == 0 ? some : joined(best, some, needed);
        }
        return best;
    }

    /** The larger set moved by each of some vectors of the smaller one. */
    private Sums shifted(Sums larger, Sums smaller, int from, int to, long[] needed) throws BudgetPassedException {
        int count = (to - from) * larger.count();
        checkWords((long) count * math.width());
        long[] all = new long[count * math.width()];
        int at = 0;
        for (int j = from; j < to; j++) {
            for (int i = 0; i < larger.count(); i++) {
                math.add(larger.vectors(), i, smaller.vectors(), j, all, at++);
            }
        }
        return pruned(all, count, larger.count(), needed);
    }

    private Sums pruned(long[] vectors, int count, int run, long[] needed) throws BudgetPassedException {
        return kept(vectors, math.sorted(vectors, count, run), needed);
    }

    private Sums kept(long[] vectors, int[] order, long[] needed) throws BudgetPassedException {
        int[] kept = pruning.keep(math, vectors, shortfall.reaching(vectors, order, needed), work);
        long[] left = new long[kept.length * math.width()];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(vectors, kept[i] * math.width(), left, i * math.width(), math.width());
        }
        return new Sums(left, kept.length);
    }

    Diagram diagram() {
        return diagram;
    }

    long[] selection() {
        return selection;
    }

    SumVectors math() {
        return math;
    }

    /** The vectors of a node. */
    Sums of(int node) {
        return sets[node];
    }

    /** The children of an and-node in the order in which they were added up. */
    int[] ordered(int and) {
        return ordered[and];
    }

    /** The sums of the first so many of these children. */
    Sums prefix(int and, int length) {
        return prefixes[and][length];
    }

    /** What a value of a variable adds. */
    long[] points(int variable, int value) {
        return points[variable][value];
    }

    /** A vector of the root as it was meant, without the shift. */
    List<BigInteger> unshifted(int index) {
        List<BigInteger> sums = new ArrayList<>();
        for (int d = 0; d < tallied; d++) {
            sums.add(math.get(sets[diagram.root()].vectors(), index, d).add(offset[d]));
        }
        return List.copyOf(sums);
    }
}
