package parley.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * A problem as clauses over true-or-false variables: one per option of an issue, one per switch, and one per state of a
 * weighted sum that is read literal by literal.
 */
final class SatEncoding {

    private final SwitchProblem problem;
    private final FormulaFactory factory = new FormulaFactory();
    private final List<Formula> clauses = new ArrayList<>();
    private final long[] full;
    private int states;

    SatEncoding(SwitchProblem problem) {
        this.problem = problem;
        this.full = problem.variables().full();
        for (int issue = 0; issue < problem.variables().issueCount(); issue++) {
            takeExactlyOne(issue);
        }
        for (Constraint constraint : problem.constraints()) {
            if (isClause(constraint)) {
                add(clauseOf(constraint));
            } else {
                add(List.of(new Sum(constraint).state(0, constraint.bound())));
            }
        }
    }

    List<Formula> clauses() {
        return clauses;
    }

    FormulaFactory factory() {
        return factory;
    }

    /** The variable that is true when a switch is on. */
    Variable on(int switchVariable) {
        return factory.variable("s" + switchVariable);
    }

    /** The number of the switch that a variable stands for; -1 for any other. */
    int switchOf(String name) {
        return name.startsWith("s") ? Integer.parseInt(name.substring(1)) : -1;
    }

    Formula clause(List<? extends Literal> literals) {
        return factory.clause(literals);
    }

    private void add(List<? extends Literal> clause) {
        clauses.add(clause(clause));
    }

    private Literal takes(int variable, long value) {
        if (variable >= problem.variables().issueCount()) {
            return factory.literal("s" + variable, value == Zone.SWITCH_ON);
        }
        return factory.variable("o" + variable + "." + Long.numberOfTrailingZeros(value));
    }

    private List<Literal> takesOneOf(int variable, long values) {
        List<Literal> literals = new ArrayList<>();
        for (long rest = values; rest != 0; rest &= rest - 1) {
            literals.add(takes(variable, Long.lowestOneBit(rest)));
        }
        return literals;
    }

    private void takeExactlyOne(int issue) {
        List<Literal> options = takesOneOf(issue, full[issue]);
        add(options);
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < i; j++) {
                add(List.of(options.get(i).negate(), options.get(j).negate()));
            }
        }
    }

    /** True where all but one of the literals may hold, so that one must not. */
    private static boolean isClause(Constraint constraint) {
        int weight = 0;
        for (int w : constraint.weights()) {
            weight += w;
        }
        return weight == constraint.vars().length && constraint.bound() == weight - 1;
    }

    private List<Literal> clauseOf(Constraint constraint) {
        List<Literal> literals = new ArrayList<>();
        for (int i = 0; i < constraint.vars().length; i++) {
            int v = constraint.vars()[i];
            literals.addAll(takesOneOf(v, full[v] & ~constraint.masks()[i]));
        }
        return literals;
    }

    /** A weighted sum, read from its first literal on: a state stands for the weight that may still come. */
    private final class Sum {
        private final Constraint constraint;
        private final Map<Long, Literal> known = new HashMap<>();
        private final Literal always = factory.variable("x");

        Sum(Constraint constraint) {
            this.constraint = constraint;
            add(List.of(always));
        }

        Literal state(int at, int slack) {
            if (slack < 0 || at == constraint.vars().length) {
                return slack < 0 ? always.negate() : always;
            }
            long key = (long) at << Integer.SIZE | slack;
            Literal met = known.get(key);
            if (met != null) {
                return met;
            }
            Literal state = factory.variable("x" + states++);
            known.put(key, state);
            int v = constraint.vars()[at];
            long mask = constraint.masks()[at];
            follow(state, v, full[v] & mask, state(at + 1, slack - constraint.weights()[at]));
            follow(state, v, full[v] & ~mask, state(at + 1, slack));
            return state;
        }

        private void follow(Literal state, int variable, long values, Literal next) {
            for (Literal takes : takesOneOf(variable, values)) {
                add(List.of(state.negate(), takes.negate(), next));
            }
        }
    }

    /** The value that a model gives to each issue; throws when it breaks a constraint, which would be a mistake of ours. */
    long[] values(Assignment model) {
        long[] values = new long[full.length];
        for (int v = 0; v < values.length; v++) {
            for (long rest = full[v]; rest != 0; rest &= rest - 1) {
                long value = Long.lowestOneBit(rest);
                values[v] |= model.evaluateLit(takes(v, value)) ? value : 0;
            }
        }
        for (Constraint constraint : problem.constraints()) {
            int weight = 0;
            for (int i = 0; i < constraint.vars().length; i++) {
                weight += (values[constraint.vars()[i]] & constraint.masks()[i]) == 0
                        ? 0
                        : constraint.weights()[i];
            }
            if (weight > constraint.bound()) {
                throw new IllegalStateException("a model breaks a constraint");
            }
        }
        return values;
    }
}
