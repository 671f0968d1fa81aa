package parley.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Compiles constraints into a {@link Diagram}: top-down search that propagates, splits what remains into parts that
 * share no variable, remembers every part it has met, and decides the variable that min-fill puts first (the scheme of
 * DSHARP, Muise et al. 2012, over variables with several values and over weighted sums).
 */
final class Compiler {

    /** Room for remembered parts, in long words per node of the budget. */
    private static final int WORDS_PER_NODE = 32;

    private final Constraint[] constraints;
    private final int[][] constraintsOf;
    private final int[] rank;
    private final Budget budget;
    private final long deadline;
    private final Diagram.Builder nodes = new Diagram.Builder();
    private final Map<Part, Integer> known = new HashMap<>();
    private long decisions;
    private long words;

    private final long[] domain;
    private int[] trailVariable = new int[64];
    private long[] trailDomain = new long[64];
    private int trailSize;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private final boolean[] queued;
    private final int[] parent;

    private Compiler(long[] full, List<Constraint> constraints, Budget budget) {
        this.constraints = constraints.toArray(new Constraint[0]);
        this.domain = full.clone();
        this.budget = budget;
        this.deadline = budget.seconds()
                .map(s -> System.nanoTime() + TimeUnit.SECONDS.toNanos(s))
                .orElse(Long.MAX_VALUE);
        this.rank = EliminationOrder.decisionRanks(full.length, constraints);
        this.constraintsOf = indexByVariable(full.length);
        this.queued = new boolean[this.constraints.length];
        this.parent = new int[full.length];
    }

    private int[][] indexByVariable(int variables) {
        List<List<Integer>> index = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            index.add(new ArrayList<>());
        }
        for (int c = 0; c < constraints.length; c++) {
            for (int v : Arrays.stream(constraints[c].vars()).distinct().toArray()) {
                index.get(v).add(c);
            }
        }
        return index.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The diagram of all assignments that meet the constraints. */
    static Diagram compile(long[] full, List<Constraint> constraints, Budget budget) throws BudgetPassedException {
        return DeepStack.call("parley-compile", () -> new Compiler(full, constraints, budget).run());
    }

    private Diagram run() throws BudgetPassedException {
        int[] variables = new int[domain.length];
        int[] all = new int[constraints.length];
        Arrays.setAll(variables, v -> v);
        Arrays.setAll(all, c -> c);
        for (int c : all) {
            enqueue(c);
        }
        int root = propagate() ? solve(variables, all) : Diagram.Builder.NEVER;
        return nodes.build(domain.length, root);
    }

    /** The node for some variables, whose domains are propagated, under the constraints that touch them. */
    private int solve(int[] variables, int[] among) throws BudgetPassedException {
        int[] active = Arrays.stream(among).filter(this::isActive).toArray();
        for (int v : variables) {
            parent[v] = v;
        }
        for (int c : active) {
            joinOpen(constraints[c]);
        }
        List<Part> parts = new ArrayList<>();
        List<Integer> children = new ArrayList<>();
        Map<Integer, List<Integer>> byRoot = new java.util.LinkedHashMap<>();
        for (int v : variables) {
            byRoot.computeIfAbsent(find(v), r -> new ArrayList<>()).add(v);
        }
        Map<Integer, List<Integer>> constraintsByRoot = new HashMap<>();
        for (int c : active) {
            constraintsByRoot
                    .computeIfAbsent(find(firstOpen(constraints[c])), r -> new ArrayList<>())
                    .add(c);
        }
        for (var entry : byRoot.entrySet()) {
            List<Integer> own = constraintsByRoot.get(entry.getKey());
            if (own == null) {
                entry.getValue().forEach(v -> children.add(nodes.leaf(v, domain[v])));
            } else {
                parts.add(part(entry.getValue(), own));
            }
        }
        for (Part part : parts) {
            int node = solvePart(part);
            if (node == Diagram.Builder.NEVER) {
                return Diagram.Builder.NEVER;
            }
            children.add(node);
        }
        checkBudget();
        return nodes.and(children.stream().mapToInt(Integer::intValue).toArray());
    }

    private int solvePart(Part part) throws BudgetPassedException {
        Integer met = known.get(part);
        if (met != null) {
            return met;
        }
        decisions++;
        words += part.key.length;
        checkBudget();
        int v = part.first(rank);
        long[] blocks = distinguish(v, part.constraints);
        int[] alternatives = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            int mark = trailSize;
            narrow(v, blocks[i]);
            alternatives[i] = propagate() ? solve(part.variables, part.constraints) : Diagram.Builder.NEVER;
            undo(mark);
        }
        int node = nodes.or(alternatives);
        known.put(part, node);
        return node;
    }

    private void checkBudget() throws BudgetPassedException {
        if (decisions + nodes.size() > budget.nodes() || words > WORDS_PER_NODE * budget.nodes()) {
            throw new BudgetPassedException("The work passed its budget of " + budget.nodes() + " nodes.");
        }
        if ((decisions & 255) == 0) {
            look();
        }
    }

    private void look() throws BudgetPassedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new BudgetPassedException("The work was interrupted.");
        } else if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw new BudgetPassedException(
                    "The work passed its budget of " + budget.seconds().orElseThrow() + " seconds.");
        }
    }

    /** The values of a variable, in blocks that no active constraint tells apart; in the order of their first values. */
    private long[] distinguish(int v, int[] among) {
        List<Long> blocks = new ArrayList<>(List.of(domain[v]));
        for (int c : among) {
            Constraint constraint = constraints[c];
            for (int i = 0; i < constraint.vars().length; i++) {
                if (constraint.vars()[i] == v) {
                    split(blocks, constraint.masks()[i]);
                }
            }
        }
        return blocks.stream()
                .sorted(java.util.Comparator.comparingInt(Long::numberOfTrailingZeros))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static void split(List<Long> blocks, long mask) {
        int before = blocks.size();
        for (int b = 0; b < before; b++) {
            long in = blocks.get(b) & mask;
            long out = blocks.get(b) & ~mask;
            if (in != 0 && out != 0) {
                blocks.set(b, in);
                blocks.add(out);
            }
        }
    }

    private boolean isActive(int c) {
        Constraint constraint = constraints[c];
        long open = 0;
        for (int i = 0; i < constraint.vars().length; i++) {
            if (isOpen(constraint, i)) {
                open += constraint.weights()[i];
            }
        }
        return open > slack(constraint);
    }

    private boolean isOpen(Constraint constraint, int i) {
        long values = domain[constraint.vars()[i]];
        return (values & constraint.masks()[i]) != 0 && (values & ~constraint.masks()[i]) != 0;
    }

    private int slack(Constraint constraint) {
        int slack = constraint.bound();
        for (int i = 0; i < constraint.vars().length; i++) {
            if ((domain[constraint.vars()[i]] & ~constraint.masks()[i]) == 0) {
                slack -= constraint.weights()[i];
            }
        }
        return slack;
    }

    private int firstOpen(Constraint constraint) {
        int i = 0;
        while (!isOpen(constraint, i)) {
            i++;
        }
        return constraint.vars()[i];
    }

    private void joinOpen(Constraint constraint) {
        int with = find(firstOpen(constraint));
        for (int i = 0; i < constraint.vars().length; i++) {
            if (isOpen(constraint, i)) {
                parent[find(constraint.vars()[i])] = with;
            }
        }
    }

    private int find(int v) {
        int root = v;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void narrow(int v, long to) {
        if (trailSize == trailVariable.length) {
            trailVariable = Arrays.copyOf(trailVariable, 2 * trailSize);
            trailDomain = Arrays.copyOf(trailDomain, 2 * trailSize);
        }
        trailVariable[trailSize] = v;
        trailDomain[trailSize++] = domain[v];
        domain[v] = to;
        for (int c : constraintsOf[v]) {
            enqueue(c);
        }
    }

    private void undo(int mark) {
        while (trailSize > mark) {
            trailSize--;
            domain[trailVariable[trailSize]] = trailDomain[trailSize];
        }
    }

    private void enqueue(int c) {
        if (!queued[c]) {
            queued[c] = true;
            queue.add(c);
        }
    }

    /** Removes values that would break a constraint, until nothing changes; false when a constraint is broken. */
    private boolean propagate() {
        boolean consistent = true;
        while (!queue.isEmpty()) {
            int c = queue.remove();
            queued[c] = false;
            consistent = consistent && tighten(constraints[c]);
        }
        return consistent;
    }

    private boolean tighten(Constraint constraint) {
        int slack = slack(constraint);
        if (slack < 0) {
            return false;
        }
        for (int i = 0; i < constraint.vars().length; i++) {
            int v = constraint.vars()[i];
            if (constraint.weights()[i] > slack && isOpen(constraint, i)) {
                narrow(v, domain[v] & ~constraint.masks()[i]);
                slack = slack(constraint);
                if (slack < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private Part part(List<Integer> variables, List<Integer> own) {
        long[] key = new long[1 + 2 * variables.size() + 2 * own.size()];
        int at = 0;
        key[at++] = variables.size();
        for (int v : variables) {
            key[at++] = v;
            key[at++] = domain[v];
        }
        for (int c : own) {
            key[at++] = c;
            key[at++] = slack(constraints[c]);
        }
        return new Part(
                key,
                variables.stream().mapToInt(Integer::intValue).toArray(),
                own.stream().mapToInt(Integer::intValue).toArray());
    }

    /** A part of the problem; two with the same key have the same solutions. */
    private static final class Part {
        private final long[] key;
        private final int[] variables;
        private final int[] constraints;

        Part(long[] key, int[] variables, int[] constraints) {
            this.key = key;
            this.variables = variables;
            this.constraints = constraints;
        }

        int first(int[] rank) {
            int best = variables[0];
            for (int v : variables) {
                if (rank[v] < rank[best]) {
                    best = v;
                }
            }
            return best;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && Arrays.equals(key, part.key);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(key);
        }
    }
}
