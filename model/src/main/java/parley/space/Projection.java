package parley.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Works out one component: the diagram over its switches that says whether some choice of options meets all
 * constraints. Bucket elimination (Dechter 1999): for one issue after another, joins what mentions it and asks whether
 * some option will do, right after the last constraint that mentions it.
 */
final class Projection {

    private static final int ROOM_BEFORE_CLEANING = 50_000;

    private final Component component;
    private final SwitchPlan plan;
    private final long[] full;
    private final Bdd bdd;
    private final BitSet issues = new BitSet();
    private final Map<Integer, Codes> codes = new TreeMap<>();
    private final List<Factor> factors = new ArrayList<>();
    private int levels;

    /** A diagram, and the issues that it still mentions. */
    private record Factor(int root, int size, BitSet issues) {}

    /**
     * How a variable is written in bits: values that no constraint tells apart share a code.
     *
     * @param level of its first bit
     * @param values per code, one of its values
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the array never leaves the package
    private record Codes(int level, int bits, long[] values) {
        int end() {
            return level + bits;
        }
    }

    /** A finished diagram: a node asks about the switch at its level. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the array never leaves the package
    record Result(Bdd bdd, int root, int[] switchAt) {}

    private Projection(Component component, SwitchPlan plan, long[] full, Work work, int mostNodes) {
        this.component = component;
        this.plan = plan;
        this.full = full;
        this.bdd = new Bdd(work, mostNodes);
        component.issues().forEach(issues::set);
    }

    /** Follows a plan. */
    static Result run(Component component, SwitchPlan plan, long[] full, Work work, int mostNodes)
            throws BudgetPassedException {
        return new Projection(component, plan, full, work, mostNodes).run();
    }

    private Result run() throws BudgetPassedException {
        layOut();
        for (Constraint constraint : component.constraints()) {
            factors.add(factor(diagram(constraint), constraint));
        }
        int live = bdd.nodes().size();
        for (int issue : plan.elimination()) {
            eliminate(issue);
            if (bdd.nodes().size() > 2 * live + ROOM_BEFORE_CLEANING) {
                clean();
                live = bdd.nodes().size();
            }
        }
        int root = Bdd.TRUE;
        factors.sort(Comparator.comparingInt(f -> -bdd.nodes().level(f.root())));
        for (Factor factor : factors) {
            root = bdd.and(factor.root(), root);
        }
        return new Result(bdd, bdd.keep(root)[0], switchAt());
    }

    private void layOut() {
        Map<Integer, List<Long>> masks = new HashMap<>();
        for (Constraint constraint : component.constraints()) {
            for (int i = 0; i < constraint.vars().length; i++) {
                masks.computeIfAbsent(constraint.vars()[i], v -> new ArrayList<>())
                        .add(constraint.masks()[i]);
            }
        }
        for (int[] item : plan.items()) {
            for (int v : item) {
                long[] values = issues.get(v)
                        ? distinguish(full[v], masks.getOrDefault(v, List.of()))
                        : new long[] {Zone.SWITCH_OFF, Zone.SWITCH_ON};
                int bits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length - 1);
                codes.put(v, new Codes(levels, bits, values));
                levels += bits;
            }
        }
    }

    /** One value of each block of values that no mask tells apart. */
    private static long[] distinguish(long all, List<Long> masks) {
        Map<List<Boolean>, Long> byPattern = new LinkedHashMap<>();
        for (long rest = all; rest != 0; rest &= rest - 1) {
            long value = Long.lowestOneBit(rest);
            byPattern.putIfAbsent(
                    masks.stream().map(mask -> (mask & value) != 0).toList(), value);
        }
        return byPattern.values().stream().mapToLong(Long::longValue).toArray();
    }

    private Codes codes(int variable) {
        Codes found = codes.get(variable);
        if (found == null) {
            throw new IllegalStateException("no codes for variable " + variable);
        }
        return found;
    }

    private int[] switchAt() {
        int[] switchAt = new int[levels];
        Arrays.fill(switchAt, -1);
        for (int[] bundle : component.bundles()) {
            for (int v : bundle) {
                switchAt[codes(v).level()] = v;
            }
        }
        return switchAt;
    }

    private Factor factor(int root, Constraint constraint) {
        BitSet mentioned = new BitSet();
        Arrays.stream(constraint.vars()).filter(issues::get).forEach(mentioned::set);
        return new Factor(root, constraint.vars().length, mentioned);
    }

    // A constraint as a diagram: variable by variable from the top, keeping the weight that may still come.

    private int diagram(Constraint constraint) throws BudgetPassedException {
        int[] variables = Arrays.stream(constraint.vars())
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(v -> codes(v).level()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] weights = new int[variables.length][];
        for (int i = 0; i < variables.length; i++) {
            weights[i] = weights(constraint, variables[i]);
        }
        return sum(variables, weights, 0, constraint.bound(), new HashMap<>());
    }

    private int[] weights(Constraint constraint, int variable) {
        long[] values = codes(variable).values();
        int[] weights = new int[values.length];
        for (int i = 0; i < constraint.vars().length; i++) {
            for (int code = 0; code < values.length && constraint.vars()[i] == variable; code++) {
                weights[code] += (constraint.masks()[i] & values[code]) == 0
                        ? 0
                        : constraint.weights()[i];
            }
        }
        return weights;
    }

    private int sum(int[] variables, int[][] weights, int at, int slack, Map<Long, Integer> known)
            throws BudgetPassedException {
        if (slack < 0) {
            return Bdd.FALSE;
        } else if (at == variables.length) {
            return Bdd.TRUE;
        }
        long key = (long) at << Integer.SIZE | slack;
        Integer met = known.get(key);
        if (met != null) {
            return met;
        }
        int[] below = new int[weights[at].length];
        for (int code = 0; code < below.length; code++) {
            below[code] = sum(variables, weights, at + 1, slack - weights[at][code], known);
        }
        int node = branch(codes(variables[at]), below);
        known.put(key, node);
        return node;
    }

    /** The diagram that reads the bits of a variable and goes on with what its code leads to. */
    private int branch(Codes variable, int[] below) throws BudgetPassedException {
        int[] row = new int[1 << variable.bits()];
        for (int code = 0; code < row.length; code++) {
            row[code] = below[Math.min(code, below.length - 1)];
        }
        for (int level = variable.end() - 1; level >= variable.level(); level--) {
            int[] upper = new int[row.length / 2];
            for (int i = 0; i < upper.length; i++) {
                upper[i] = bdd.node(level, row[2 * i], row[2 * i + 1]);
            }
            row = upper;
        }
        return row[0];
    }

    // Getting rid of issues.

    private void eliminate(int issue) throws BudgetPassedException {
        List<Factor> bucket = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor.issues().get(issue)) {
                bucket.add(factor);
            }
        }
        if (bucket.isEmpty()) {
            return;
        }
        factors.removeAll(bucket);
        bucket.sort(Comparator.comparingInt(Factor::size));
        BitSet mentioned = new BitSet();
        bucket.forEach(factor -> mentioned.or(factor.issues()));
        mentioned.clear(issue);
        Factor last = bucket.remove(bucket.size() - 1);
        int joined = Bdd.TRUE;
        for (Factor factor : bucket) {
            joined = bdd.and(joined, factor.root());
        }
        Codes gone = codes(issue);
        int root = bdd.andExists(joined, last.root(), gone.level(), gone.end());
        factors.add(new Factor(root, bdd.nodes().reachable(root).cardinality(), mentioned));
    }

    private void clean() {
        int[] kept = bdd.keep(factors.stream().mapToInt(Factor::root).toArray());
        for (int i = 0; i < kept.length; i++) {
            factors.set(
                    i, new Factor(kept[i], factors.get(i).size(), factors.get(i).issues()));
        }
    }
}
