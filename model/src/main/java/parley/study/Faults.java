package parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scenario;
import parley.order.Deadlock;
import parley.order.Precedence;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.NotDecided;
import parley.space.SwitchCompilation;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;

/**
 * What is wrong with some terms, whatever else is agreed. Red lines and deadlocks are judged by the agreements with these
 * terms that keep the rules, if any does; else by all with these terms.
 *
 * @param rules that every agreement with these terms breaks
 * @param unsupplied options among the terms that nobody supplies then
 * @param breaks red lines in force, whatever their status, that every agreement judged breaks
 * @param deadlocks that every agreement judged runs into
 */
record Faults(List<Rule> rules, List<Choice> unsupplied, List<RedLine> breaks, List<Deadlock> deadlocks) {

    static final Faults NONE = new Faults(List.of(), List.of(), List.of(), List.of());

    Faults {
        rules = List.copyOf(rules);
        unsupplied = List.copyOf(unsupplied);
        breaks = List.copyOf(breaks);
        deadlocks = List.copyOf(deadlocks);
    }

    /** As one compiled space tells. */
    static Faults of(AgreementSpace space, List<Choice> terms) {
        Positions positions = space.positions();
        AgreementSpace.Frame broken = space.brokenBy(terms);
        return new Faults(
                positions.scenario().rules().stream()
                        .filter(rule -> broken.rules().contains(rule.id()))
                        .toList(),
                options(terms).stream()
                        .filter(option -> broken.supplies().contains(option.toString()))
                        .toList(),
                space.listBroken(terms),
                Precedence.ofEvery(positions, space.judged(terms)).deadlocks());
    }

    /** Without a space of agreements: one small question after another. Nothing where one of them passes the budget. */
    static Optional<Faults> of(Positions positions, List<Choice> terms, Budget budget) {
        try {
            return Optional.of(new Questions(positions, terms, budget).faults());
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }

    private static List<Choice> options(List<Choice> terms) {
        return terms.stream()
                .flatMap(term -> term.options().stream().map(option -> Choice.of(term.issue(), option)))
                .toList();
    }

    /** A question past the budget; caught in {@link #of}. */
    private static final class UndecidedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether an agreement can have the terms and something else. */
    private record Questions(Positions positions, List<Choice> terms, Budget budget) {

        Faults faults() {
            List<Rule> rules = positions.scenario().rules();
            List<Proposition> all = rules.stream().map(Rule::requires).toList();
            List<Proposition> kept = canTake(all, List.of()) ? all : List.of();
            Predicate<Proposition> always = p -> {
                List<Proposition> asked = new ArrayList<>(kept);
                asked.add(new Not(p.whereSure(positions::known)));
                return !canTake(asked, List.of());
            };
            return new Faults(
                    rules.stream()
                            .filter(rule -> !canTake(List.of(rule.requires()), List.of()))
                            .toList(),
                    options(terms).stream().filter(this::isUnsupplied).toList(),
                    positions.redLines().stream()
                            .filter(line -> !canTake(kept, List.of(line)))
                            .toList(),
                    Precedence.ofEvery(positions, always).deadlocks());
        }

        private boolean isUnsupplied(Choice option) {
            String single = option.options().iterator().next();
            if (!positions.scenario().getIssue(option.issue()).needsSupplier().contains(single)) {
                return false;
            }
            List<Proposition> ways = positions.listSuppliers(option.issue(), single).stream()
                    .map(supplier -> supplier.where().orElse(new All(List.of())))
                    .toList();
            return !canTake(List.of(new If(option, new Any(ways))), List.of());
        }

        /** Whether some agreement with the terms keeps these red lines and has all that is asked. */
        private boolean canTake(List<Proposition> asked, List<RedLine> lines) {
            Scenario.Builder bare = new Scenario.Builder(positions.scenario());
            bare.rules.clear();
            for (Proposition p : asked) {
                bare.rules.add(new Rule("asked-" + bare.rules.size(), Place.NONE, p, Grounds.hypothetical()));
            }
            for (Issue issue : positions.scenario().issues().values()) {
                bare.issues.put(issue.id(), issue.withNeeds(Set.of()));
            }
            Positions under = new Positions(
                    bare.build(),
                    positions.asOf(),
                    positions.inForce(),
                    positions.replaced(),
                    positions.notYet(),
                    positions.redLines());
            SwitchCompilation compiled =
                    SwitchSpace.compile(SwitchQuestion.of(under, lines).within(terms), budget);
            if (compiled instanceof NotDecided) {
                throw new UndecidedException();
            }
            return compiled.getSwitchSpace().isOpen();
        }
    }
}
