package parley.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.logicng.knowledgecompilation.bdds.orderings.ForceOrdering;
import org.logicng.modelcounting.ModelCounter;
import org.logicng.solvers.MiniSat;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Scenario;

/**
 * The same questions put to LogicNG (2.6) as they come: one variable for each option, exactly one of each issue, and one
 * variable for each red line, which implies what the red line asks.
 */
final class Plain {

    private final FormulaFactory f = new FormulaFactory();
    private final List<Formula> frame = new ArrayList<>();
    private final List<Formula> lines = new ArrayList<>();
    private final List<Variable> switches = new ArrayList<>();

    Plain(Scenario scenario) {
        scenario.issues().values().forEach(this::addIssue);
        for (RedLine line : Positions.of(scenario, scenario.asOf()).redLines()) {
            Variable on = f.variable("on_" + line.id());
            switches.add(on);
            lines.add(f.implication(on, formula(line.demand())));
        }
    }

    private void addIssue(Issue issue) {
        List<Variable> options = issue.options().stream()
                .map(option -> option(issue.id(), option.id()))
                .toList();
        frame.add(f.or(options));
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                frame.add(f.or(options.get(i).negate(), options.get(j).negate()));
            }
        }
    }

    private Variable option(String issue, String option) {
        return f.variable(issue + "_" + option);
    }

    private Formula formula(Proposition p) {
        if (p instanceof Choice choice) {
            return f.or(choice.options().stream()
                    .map(option -> option(choice.issue(), option))
                    .toList());
        } else if (p instanceof All all) {
            return f.and(all.parts().stream().map(this::formula).toList());
        } else if (p instanceof Any any) {
            return f.or(any.parts().stream().map(this::formula).toList());
        } else if (p instanceof Not not) {
            return f.not(formula(not.part()));
        } else if (p instanceof If rule) {
            return f.implication(formula(rule.when()), formula(rule.then()));
        }
        throw new IllegalArgumentException("not in a synthetic scenario: " + p);
    }

    private List<Formula> all() {
        List<Formula> all = new ArrayList<>(frame);
        all.addAll(lines);
        return all;
    }

    /** Agreements with each set of red lines that they keep, counted by a d-DNNF. */
    BigInteger countByDnnf() {
        SortedSet<Variable> variables = new TreeSet<>();
        all().forEach(formula -> variables.addAll(formula.variables()));
        return ModelCounter.count(all(), variables);
    }

    /** The same, counted by a binary decision diagram in FORCE order. */
    BigInteger countByBdd() {
        Formula whole = f.and(all());
        List<Variable> order = new ForceOrdering().getOrder(whole.cnf());
        BDDKernel kernel = new BDDKernel(f, order, 1_000_000, 100_000);
        return BDDFactory.build(whole, kernel).modelCount();
    }

    /** How many clashes and concessions there are, by listing them all with two SAT solvers (MARCO, Liffiton et al. 2016). */
    String listByMarco() {
        MiniSat sat = MiniSat.miniSat(f);
        all().forEach(sat::add);
        MiniSat map = MiniSat.miniSat(f);
        map.add(f.or(f.or(switches), f.not(f.or(switches))));
        int clashes = 0;
        int concessions = 0;
        while (map.sat() == Tristate.TRUE) {
            List<Variable> seed = seed(map.model(switches));
            if (isOpen(sat, seed)) {
                List<Variable> withdrawn = new ArrayList<>(switches);
                withdrawn.removeAll(grown(sat, seed));
                map.add(f.or(withdrawn));
                if (withdrawn.isEmpty()) {
                    break;
                }
                concessions++;
            } else {
                List<Literal> not = new ArrayList<>();
                shrunk(sat, seed).forEach(on -> not.add(on.negate()));
                map.add(f.or(not));
                clashes++;
            }
        }
        return clashes + " / " + concessions;
    }

    private List<Variable> seed(Assignment model) {
        List<Variable> seed = new ArrayList<>(switches);
        model.negativeLiterals().forEach(literal -> seed.remove(literal.variable()));
        return seed;
    }

    private static boolean isOpen(MiniSat sat, List<Variable> standing) {
        return sat.sat(standing) == Tristate.TRUE;
    }

    private List<Variable> grown(MiniSat sat, List<Variable> open) {
        List<Variable> grown = new ArrayList<>(open);
        for (Variable on : switches) {
            if (!grown.contains(on)) {
                grown.add(on);
                if (!isOpen(sat, grown)) {
                    grown.remove(on);
                }
            }
        }
        return grown;
    }

    private static List<Variable> shrunk(MiniSat sat, List<Variable> clashing) {
        List<Variable> shrunk = new ArrayList<>(clashing);
        for (Variable on : clashing) {
            shrunk.remove(on);
            if (isOpen(sat, shrunk)) {
                shrunk.add(on);
            }
        }
        return shrunk;
    }
}
