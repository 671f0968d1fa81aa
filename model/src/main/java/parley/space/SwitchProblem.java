package parley.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.RedLine;
import parley.model.Rule;

/**
 * A question about switches as constraints over issues and switches. Red lines that stand or fall together share one
 * switch.
 *
 * @param variables issues first, then one switch per red line or group
 * @param switchOf variable of the switch of each red line, by id, in the order of the question
 * @param bundles the switches, each with those that must not stand beside it; every switch occurs once
 */
record SwitchProblem(
        Variables variables, List<Constraint> constraints, Map<String, Integer> switchOf, List<int[]> bundles) {

    /** Writes a question out; throws where that takes too many clauses. */
    static SwitchProblem of(SwitchQuestion question) throws BudgetPassedException {
        return of(question, false);
    }

    /**
     * Writes a question out.
     *
     * @param loose whether each rule and each need of a supplier has a switch of its own too, named as in an agreement
     *     space
     */
    static SwitchProblem of(SwitchQuestion question, boolean loose) throws BudgetPassedException {
        Positions positions = question.positions();
        Variables variables = Variables.of(positions.scenario().issues().values());
        Map<String, String> names = switchNames(question);
        names.values().forEach(variables::addSwitch);
        Map<String, Integer> switchOf = new LinkedHashMap<>();
        names.forEach((id, name) -> switchOf.put(id, variables.indexOf(name)));
        if (loose) {
            AgreementSpace.frameNames(positions).forEach(variables::addSwitch);
        }
        Encoder encoder = new Encoder(variables);
        requireFrame(encoder, positions, loose);
        for (Choice choice : question.within()) {
            encoder.require(choice, "What is asked");
        }
        for (RedLine line : question.lines()) {
            encoder.require(new If(on(line, names), positions.requirementOf(line)), "Red line " + line.id());
        }
        for (Proposition order : StepOrders.listRequirements(positions, question.lines(), line -> on(line, names))) {
            encoder.require(order, "An order of steps");
        }
        return new SwitchProblem(variables, encoder.constraints(), switchOf, bundles(question, switchOf));
    }

    private static Choice on(RedLine line, Map<String, String> names) {
        return Choice.of(names.getOrDefault(line.id(), line.id()), Variables.ON);
    }

    /** Name of the switch of each red line, by id: a group takes the name of its first. */
    private static Map<String, String> switchNames(SwitchQuestion question) {
        Map<String, String> leaders = new LinkedHashMap<>();
        for (List<String> group : question.together()) {
            group.forEach(id -> leaders.put(id, group.get(0)));
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (RedLine line : question.lines()) {
            names.put(line.id(), AgreementSpace.RED_LINE + leaders.getOrDefault(line.id(), line.id()));
        }
        return names;
    }

    /** Asks for what holds whatever the red lines: rules, and a supplier for each option taken that needs one. */
    private static void requireFrame(Encoder encoder, Positions positions, boolean loose) throws BudgetPassedException {
        for (Rule rule : positions.scenario().rules()) {
            encoder.require(where(loose, AgreementSpace.RULE + rule.id(), rule.requires()), "Rule " + rule.id());
        }
        for (var issue : positions.scenario().issues().values()) {
            for (String option : issue.needsSupplier()) {
                Choice needed = Choice.of(issue.id(), option);
                List<Proposition> ways = positions.listSuppliers(issue.id(), option).stream()
                        .map(supplier -> supplier.where().orElse(new All(List.of())))
                        .toList();
                encoder.require(
                        where(loose, AgreementSpace.SUPPLY + needed, new If(needed, new Any(ways))),
                        "The supply of " + needed);
            }
        }
    }

    private static Proposition where(boolean loose, String name, Proposition asked) {
        return loose ? new If(Choice.of(name, Variables.ON), asked) : asked;
    }

    private static List<int[]> bundles(SwitchQuestion question, Map<String, Integer> switchOf) {
        Map<Integer, Set<Integer>> bundleOf = new TreeMap<>();
        switchOf.values().forEach(v -> bundleOf.put(v, new TreeSet<>(Set.of(v))));
        for (List<String> group : question.apart()) {
            Set<Integer> bundle = new TreeSet<>();
            for (String id : group) {
                int v = switchOf.getOrDefault(id, -1);
                if (!bundle.add(v)) {
                    throw new IllegalArgumentException(id + " stands together with what it excludes");
                }
                if (bundleOf.getOrDefault(v, Set.of()).size() > 1) {
                    throw new IllegalArgumentException("the red line " + id + " is in two groups");
                }
            }
            bundle.forEach(v -> bundleOf.put(v, bundle));
        }
        List<int[]> bundles = new ArrayList<>();
        for (Set<Integer> bundle : new LinkedHashSet<>(bundleOf.values())) {
            bundles.add(bundle.stream().mapToInt(Integer::intValue).toArray());
        }
        return bundles;
    }
}
