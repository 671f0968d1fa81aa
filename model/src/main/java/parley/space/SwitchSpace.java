package parley.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * For each set of red lines that may stand: is some agreement left? The issues themselves are worked away early, so that
 * the question can be answered where the agreements are too many to compile. Every answer is exact.
 *
 * <p>Example: where two parties quarrel over each of 60 issues, there are 60 clashes of two red lines each and 2^60
 * minimal concessions. They are counted, and the first few listed, without writing the others down.
 */
public final class SwitchSpace implements SwitchCompilation {

    /** By how much probabilities that should add up to 1 may miss it. */
    private static final double ROUNDING = 1e-9;

    private final SwitchQuestion question;
    private final SwitchProblem problem;
    private final SwitchDiagram diagram;
    private final Budget budget;
    private final Map<Integer, Integer> levelOf = new HashMap<>();
    private final Family clashes = new Family(false);
    private final Family concessions = new Family(true);

    private SwitchSpace(SwitchQuestion question, SwitchProblem problem, SwitchDiagram diagram, Budget budget) {
        this.question = question;
        this.problem = problem;
        this.diagram = diagram;
        this.budget = budget;
        for (int level = 0; level < diagram.switchAt().length; level++) {
            levelOf.put(diagram.switchAt()[level], level);
        }
    }

    /** Works a question out, or says that the budget did not suffice. */
    public static SwitchCompilation compile(SwitchQuestion question, Budget budget) {
        try {
            SwitchProblem problem = SwitchProblem.of(question);
            SwitchDiagram diagram = DeepStack.call("parley-switches", () -> SwitchDiagram.compile(problem, budget));
            return new SwitchSpace(question, problem, diagram, budget);
        } catch (BudgetPassedException e) {
            return new NotDecided(e.why());
        }
    }

    public SwitchQuestion question() {
        return question;
    }

    /** Number of nodes of the diagram. */
    public int size() {
        return diagram.nodes().size();
    }

    /** Ids of the red lines, in the order of the question. */
    public List<String> lines() {
        return List.copyOf(problem.switchOf().keySet());
    }

    /**
     * Whether some agreement is left when these red lines stand, and no others of the question.
     *
     * @param standing ids; a group that stands or falls together stands when one of its ids is named
     */
    public boolean isOpen(Set<String> standing) {
        BitSet on = new BitSet();
        standing.forEach(id -> on.set(switchOf(id)));
        return diagram.isOpen(on);
    }

    private int switchOf(String id) {
        Integer v = problem.switchOf().get(id);
        if (v == null) {
            throw new IllegalArgumentException("no red line " + id + " was asked about");
        }
        return v;
    }

    /** Whether some agreement is left when every red line stands. */
    public boolean isOpen() {
        return isOpen(problem.switchOf().keySet());
    }

    /** Whether some agreement is left when no red line stands. */
    public boolean isFeasible() {
        return isOpen(Set.of());
    }

    /**
     * Number of clashes: minimal sets of red lines that leave no agreement while they stand. None where no agreement is
     * left in any case. Empty when counting them passes the budget.
     */
    public Optional<BigInteger> countClashes() {
        return clashes.count();
    }

    /**
     * Number of concessions: minimal sets of red lines that leave an agreement when they, of all, are withdrawn. None
     * where an agreement is left without any. Empty when counting them passes the budget.
     */
    public Optional<BigInteger> countConcessions() {
        return concessions.count();
    }

    /**
     * The first clashes: the smallest, and of equals those with the first red lines. Where counting passes the budget,
     * some clashes. Red lines that stand or fall together are all named.
     */
    public List<Set<String>> clashes(int limit) {
        return clashes.first(limit, rank -> BigDecimal.ZERO);
    }

    /** The first concessions, like {@link #clashes}. */
    public List<Set<String>> concessions(int limit) {
        return concessions.first(limit, rank -> BigDecimal.ZERO);
    }

    /**
     * The cheapest concessions; among equals the smallest, then those with the first red lines.
     *
     * @param cost of withdrawing a red line, by id, 0 or more; what stands or falls together costs the sum
     */
    public List<Set<String>> cheapestConcessions(int limit, ToDoubleFunction<String> cost) {
        Map<Integer, BigDecimal> costs = new HashMap<>();
        problem.switchOf()
                .forEach((id, v) -> costs.merge(v, BigDecimal.valueOf(cost.applyAsDouble(id)), BigDecimal::add));
        return concessions.first(limit, v -> costs.getOrDefault(v, BigDecimal.ZERO));
    }

    /**
     * Probability that some agreement is left.
     *
     * @throws IllegalArgumentException when red lines that stand or fall together differ in probability, or those that
     *     exclude each other add up to more than 1
     */
    public double chance(Odds odds) {
        return passes(odds).chance();
    }

    /**
     * How much the chance of an agreement changes per unit of probability of each red line, by id, in the order of the
     * question: 0 or less. Birnbaum's importance of the red line for "no agreement" is its negative (Birnbaum 1969). Throws
     * like {@link #chance}.
     */
    public Map<String, Double> derivatives(Odds odds) {
        double[] byLevel = passes(odds).derivatives();
        Map<String, Double> derivatives = new LinkedHashMap<>();
        problem.switchOf().forEach((id, v) -> {
            Integer level = levelOf.get(v);
            derivatives.put(id, level == null ? 0.0 : byLevel[level]);
        });
        return derivatives;
    }

    private SwitchOdds passes(Odds odds) {
        Map<Integer, Double> byVariable = oddsByVariable(odds);
        double[] byLevel = new double[diagram.switchAt().length];
        int[] end = new int[byLevel.length];
        for (int level = 0; level < byLevel.length; level++) {
            end[level] = level + 1;
            byLevel[level] = byVariable.getOrDefault(diagram.switchAt()[level], 0.0);
        }
        for (int[] bundle : problem.bundles()) {
            join(bundle, byVariable, end);
        }
        return new SwitchOdds(diagram, byLevel, end);
    }

    /** Ends the levels of switches that exclude each other where the last of them ends. */
    private void join(int[] bundle, Map<Integer, Double> byVariable, int[] end) {
        double total = 0;
        int last = -1;
        for (int v : bundle) {
            total += byVariable.getOrDefault(v, 0.0);
            last = Math.max(last, levelOf.getOrDefault(v, -1));
        }
        if (bundle.length > 1 && total > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "the probabilities of red lines that exclude each other add up to " + total);
        }
        for (int level = last; level >= 0 && level > last - bundle.length; level--) {
            end[level] = last + 1;
        }
    }

    private Map<Integer, Double> oddsByVariable(Odds odds) {
        Map<Integer, Double> byVariable = new HashMap<>();
        problem.switchOf().forEach((id, v) -> {
            Double before = odds.standing().containsKey(id) ? byVariable.put(v, odds.of(id)) : null;
            if (before != null && before != odds.of(id)) {
                throw new IllegalArgumentException(id + " stands or falls with others, but not as probably");
            }
        });
        problem.switchOf().values().forEach(v -> byVariable.putIfAbsent(v, 1.0));
        return byVariable;
    }

    /** Clashes or concessions, worked out when they are first asked for. */
    private final class Family {
        private final boolean opening;
        private Optional<Zdd> sets = Optional.empty();
        private int root;
        private boolean tried;

        Family(boolean opening) {
            this.opening = opening;
        }

        /** The family; nothing when it passes the budget. */
        private synchronized Optional<Zdd> find() {
            if (!tried) {
                tried = true;
                try {
                    sets = Optional.of(DeepStack.call("parley-sets", this::work));
                } catch (BudgetPassedException e) {
                    sets = Optional.empty();
                }
            }
            return sets;
        }

        private Zdd work() throws BudgetPassedException {
            Zdd family = new Zdd(SwitchDiagram.work(budget), SwitchDiagram.mostNodes(budget));
            if (!isTrivial()) {
                root = opening ? diagram.minimalOpening(family) : diagram.minimalClosing(family);
            }
            return family;
        }

        private boolean isTrivial() {
            return opening ? isOpen() : !isFeasible();
        }

        Optional<BigInteger> count() {
            return find().map(family -> family.count(root));
        }

        List<Set<String>> first(int limit, IntFunction<BigDecimal> cost) {
            Optional<Zdd> family = find();
            try {
                return family.isPresent()
                        ? DeepStack.call("parley-list", () -> listed(family.get(), limit, cost))
                        : some(limit);
            } catch (BudgetPassedException e) {
                return some(limit);
            }
        }

        private List<Set<String>> listed(Zdd family, int limit, IntFunction<BigDecimal> cost)
                throws BudgetPassedException {
            SetListing listing = new SetListing(family.nodes(), diagram.switchAt(), cost, SwitchDiagram.work(budget));
            List<Set<String>> named = new ArrayList<>();
            for (SetListing.Ranked set : listing.first(root, limit)) {
                named.add(names(v -> Arrays.binarySearch(set.members(), v) >= 0));
            }
            return named;
        }

        private List<Set<String>> some(int limit) {
            if (isTrivial()) {
                return List.of();
            }
            List<Integer> switches =
                    problem.switchOf().values().stream().distinct().toList();
            return Shrinking.some(switches.size(), chosen -> hasProperty(switches, chosen)).stream()
                    .limit(limit)
                    .map(chosen -> names(v -> chosen.get(switches.indexOf(v))))
                    .toList();
        }

        /** Whether the chosen switches alone leave nothing, or leave something when they are off. */
        private boolean hasProperty(List<Integer> switches, BitSet chosen) {
            BitSet on = new BitSet();
            for (int i = 0; i < switches.size(); i++) {
                on.set(switches.get(i), chosen.get(i) != opening);
            }
            return diagram.isOpen(on) == opening;
        }
    }

    private Set<String> names(IntPredicate isIn) {
        Set<String> names = new LinkedHashSet<>();
        problem.switchOf().forEach((id, v) -> {
            if (isIn.test(v)) {
                names.add(id);
            }
        });
        return names;
    }
}
