package parley.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MaxSATSolver;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.maxsat.algorithms.MaxSAT.MaxSATResult;
import org.logicng.solvers.sat.MiniSatConfig;
import parley.model.Agreement;

/**
 * Answers about sets of red lines from a SAT solver, where no diagram can be had within the budget: whether an agreement
 * is left, some clashes, and the smallest or cheapest concessions. Whatever is listed is right, and was checked by a
 * solver of its own; what is not listed may exist.
 */
public final class SatSpace {

    /** Conflicts of a solver for each thousand nodes of the budget. */
    private static final long STEPS_PER_THOUSAND_NODES = 60;

    /** Most concessions for which the smallest or cheapest is searched anew. */
    private static final int MOST_SEARCHES = 5;

    /** Costs are told apart to this part of a unit. */
    private static final int PARTS_OF_COST = 100;

    private final Budget budget;
    private final SwitchProblem problem;
    private final SatEncoding encoding;
    private final BitSet frame = new BitSet();
    private final BitSet switches = new BitSet();

    private SatSpace(SwitchQuestion question, Budget budget, SwitchProblem problem) {
        this.budget = budget;
        this.problem = problem;
        this.encoding = new SatEncoding(problem);
        problem.switchOf().values().forEach(switches::set);
        AgreementSpace.frameNames(question.positions())
                .forEach(name -> frame.set(problem.variables().indexOf(name)));
    }

    /** A question, written out for a solver; nothing where it is too involved to be written out. */
    public static Optional<SatSpace> of(SwitchQuestion question, Budget budget) {
        try {
            return Optional.of(new SatSpace(question, budget, SwitchProblem.of(question, true)));
        } catch (BudgetPassedException e) {
            return Optional.empty();
        }
    }

    /** What a search came to. */
    public sealed interface Answer permits Found, ProvenNone, GaveUp {}

    /** There is an agreement: this one. */
    public record Found(Agreement agreement) implements Answer {}

    /** There is none. */
    public record ProvenNone() implements Answer {}

    /** The search passed its budget. */
    public record GaveUp(String why) implements Answer {}

    /**
     * Sets of ids.
     *
     * @param complete true when there are no others
     */
    public record Sets(List<Set<String>> sets, boolean complete) {
        public Sets {
            sets = List.copyOf(sets);
        }
    }

    private Work work() {
        return Work.of(budget, STEPS_PER_THOUSAND_NODES * budget.nodes() / 1_000 + 100);
    }

    /** Looks for an agreement that is left when every red line stands. */
    public Answer find() {
        return find(problem.switchOf().keySet());
    }

    /**
     * Looks for an agreement that is left when these red lines stand.
     *
     * @param standing ids
     */
    public Answer find(Set<String> standing) {
        try {
            SatOracle oracle = new SatOracle(encoding, frame, work());
            return oracle.isOpen(variables(standing)) ? new Found(agreement(oracle.values())) : new ProvenNone();
        } catch (BudgetPassedException e) {
            return new GaveUp(e.why());
        }
    }

    private BitSet variables(Set<String> ids) {
        BitSet variables = new BitSet();
        problem.switchOf().forEach((id, v) -> {
            if (ids.contains(id)) {
                variables.set(v);
            }
        });
        return variables;
    }

    private Agreement agreement(long[] values) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (int issue = 0; issue < problem.variables().issueCount(); issue++) {
            terms.put(
                    problem.variables().names().get(issue),
                    problem.variables()
                            .valuesIn(issue, values[issue])
                            .iterator()
                            .next());
        }
        return new Agreement(terms);
    }

    private Set<String> ids(BitSet variables) {
        Set<String> ids = new LinkedHashSet<>();
        problem.switchOf().forEach((id, v) -> {
            if (variables.get(v)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /**
     * Clashes and concessions, as many as the limit and the budget allow, by exploring sets of red lines that lie between
     * those found so far (MARCO; Liffiton, Previti, Malik and Marques-Silva 2016). Where that does not find all, the first
     * concessions are the smallest. None where an agreement is left, or none would be without any red line.
     */
    public Withdrawals withdrawals(int limit) {
        Exploration exploration = new Exploration(limit);
        boolean complete = exploration.run();
        SatOracle checker = new SatOracle(encoding, frame, work());
        Sets clashes = checked(exploration.closing, complete, set -> isClash(set, checker));
        Sets concessions = complete
                ? checked(exploration.opening, true, set -> isConcession(set, checker))
                : cheapestConcessions(Math.min(limit, MOST_SEARCHES), id -> 1);
        return new Withdrawals(clashes.sets(), clashes.complete(), concessions.sets(), concessions.complete());
    }

    /** Those that pass a check, smallest first; the empty set says that there is nothing to list. */
    private Sets checked(List<BitSet> found, boolean complete, Predicate<BitSet> check) {
        List<BitSet> sets = found.stream()
                .filter(set -> !set.isEmpty())
                .sorted(MinimalSets.ORDER)
                .toList();
        List<Set<String>> right = sets.stream().filter(check).map(this::ids).toList();
        return new Sets(right, complete && right.size() == sets.size());
    }

    /**
     * The cheapest concessions, one after another, each by a search for the least that must give way (MaxSAT by OLL;
     * Andres, Kaufmann, Matheis and Schaub 2012).
     *
     * @param cost of withdrawing a red line, by id; told apart to a hundredth, from a hundredth up. What stands or falls
     *     together costs the sum.
     */
    public Sets cheapestConcessions(int limit, ToDoubleFunction<String> cost) {
        Map<Integer, Double> costs = new LinkedHashMap<>();
        problem.switchOf().forEach((id, v) -> costs.merge(v, cost.applyAsDouble(id), Double::sum));
        Work work = work();
        List<BitSet> found = new ArrayList<>();
        List<Formula> blocked = new ArrayList<>();
        boolean complete = false;
        try {
            for (int i = 0; i < limit && !complete; i++) {
                Optional<BitSet> standing = findDearest(costs, blocked, work);
                complete = standing.isEmpty();
                if (!complete) {
                    BitSet out = (BitSet) switches.clone();
                    out.andNot(standing.get());
                    found.add(out);
                    blocked.add(
                            encoding.clause(out.stream().mapToObj(encoding::on).toList()));
                }
            }
        } catch (BudgetPassedException e) {
            complete = false;
        }
        SatOracle checker = new SatOracle(encoding, frame, work());
        List<Set<String>> right = found.stream()
                .filter(set -> !set.isEmpty() && isConcession(set, checker))
                .map(this::ids)
                .toList();
        return new Sets(
                right,
                complete
                        && right.size()
                                == found.stream().filter(set -> !set.isEmpty()).count());
    }

    /** The red lines of greatest cost that can stand together without any withdrawal that is blocked; empty if none can. */
    private Optional<BitSet> findDearest(Map<Integer, Double> costs, List<Formula> blocked, Work work)
            throws BudgetPassedException {
        MaxSATSolver solver = MaxSATSolver.oll(encoding.factory());
        encoding.clauses().forEach(solver::addHardFormula);
        blocked.forEach(solver::addHardFormula);
        frame.stream().forEach(v -> solver.addHardFormula(encoding.on(v)));
        double total = costs.values().stream().mapToDouble(c -> c + 1).sum();
        double scale = Math.min(PARTS_OF_COST, Integer.MAX_VALUE / 4.0 / total);
        costs.forEach((v, c) -> solver.addSoftFormula(encoding.on(v), (int) Math.max(1, Math.round(c * scale))));
        MaxSATResult result = solver.solve(new SatLimit(work));
        if (result == MaxSATResult.UNDEF) {
            throw work.nodesPassed();
        } else if (result == MaxSATResult.UNSATISFIABLE) {
            return Optional.empty();
        }
        Set<Variable> off = new LinkedHashSet<>(solver.model().negativeVariables());
        BitSet standing = (BitSet) switches.clone();
        switches.stream().filter(v -> off.contains(encoding.on(v))).forEach(standing::clear);
        return Optional.of(standing);
    }

    /**
     * Rules and needs of a supplier without which these red lines would leave some agreement; none of them can be spared,
     * unless the budget was passed before that was found out.
     *
     * @param closed ids of red lines that leave nothing
     */
    public AgreementSpace.Frame contextOf(Set<String> closed) {
        BitSet needed = frame;
        try {
            SatOracle oracle = new SatOracle(encoding, variables(closed), work());
            needed = oracle.findClosing(frame).orElse(frame);
        } catch (BudgetPassedException e) {
            needed = frame;
        }
        return AgreementSpace.Frame.of(needed.stream()
                .mapToObj(v -> problem.variables().names().get(v))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Asks another solver whether a set leaves nothing, and leaves something without any one of its members. */
    private boolean isClash(BitSet set, SatOracle oracle) {
        try {
            boolean minimal = !oracle.isOpen(set);
            for (int member : set.stream().toArray()) {
                BitSet rest = (BitSet) set.clone();
                rest.clear(member);
                minimal = minimal && oracle.isOpen(rest);
            }
            return minimal;
        } catch (BudgetPassedException e) {
            return false;
        }
    }

    /** Asks another solver whether a set leaves something when withdrawn, and nothing when one of it stays. */
    private boolean isConcession(BitSet set, SatOracle oracle) {
        try {
            BitSet standing = (BitSet) switches.clone();
            standing.andNot(set);
            boolean minimal = oracle.isOpen(standing);
            for (int member : set.stream().toArray()) {
                BitSet more = (BitSet) standing.clone();
                more.set(member);
                minimal = minimal && !oracle.isOpen(more);
            }
            return minimal;
        } catch (BudgetPassedException e) {
            return false;
        }
    }

    /** A walk between the sets of switches that leave something and those that do not. */
    private final class Exploration {
        private final int limit;
        private final Work work = work();
        private final SatOracle oracle = new SatOracle(encoding, frame, work);
        private final MiniSat unexplored = MiniSat.miniSat(
                encoding.factory(), MiniSatConfig.builder().initialPhase(true).build());
        private final List<BitSet> closing = new ArrayList<>();
        private final List<BitSet> opening = new ArrayList<>();

        Exploration(int limit) {
            this.limit = limit;
        }

        /** True when every set was explored. */
        boolean run() {
            try {
                while (closing.size() < limit && opening.size() < limit) {
                    Tristate left = unexplored.sat(new SatLimit(work));
                    if (left != Tristate.TRUE) {
                        return left == Tristate.FALSE;
                    }
                    explore(seed(unexplored.model()));
                }
            } catch (BudgetPassedException e) {
                return false;
            }
            return false;
        }

        /** The switches that the next unexplored set may hold: those that are not ruled out. */
        private BitSet seed(Assignment model) {
            Set<Variable> out = new LinkedHashSet<>(model.negativeVariables());
            BitSet seed = (BitSet) switches.clone();
            switches.stream().filter(v -> out.contains(encoding.on(v))).forEach(seed::clear);
            return seed;
        }

        private void explore(BitSet seed) throws BudgetPassedException {
            Optional<BitSet> closed = oracle.findClosing(seed);
            if (closed.isPresent()) {
                closing.add(closed.get());
                unexplored.add(encoding.clause(closed.get().stream()
                        .mapToObj(v -> encoding.on(v).negate())
                        .toList()));
            } else {
                BitSet out = (BitSet) switches.clone();
                out.andNot(oracle.grown(seed, switches));
                opening.add(out);
                unexplored.add(
                        encoding.clause(out.stream().mapToObj(encoding::on).toList()));
            }
        }
    }
}
