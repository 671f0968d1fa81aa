package parley.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Expectation;
import parley.model.Grounds;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;

/**
 * One way to spoil a scenario: a statement gone, weakened, or on another footing.
 *
 * @param statement id of the statement, or ids where several go together
 * @param what what is done to it, in words
 */
record Mutation(String statement, String what, Scenario spoilt) {

    /** Every statement dropped, weakened, put on the other basis, and robbed of its condition and of its reason. */
    static List<Mutation> listAll(Scenario scenario) {
        return scenario.statements().stream()
                .flatMap(statement -> listAll(scenario, statement).stream())
                .toList();
    }

    private static List<Mutation> listAll(Scenario scenario, Statement statement) {
        List<Mutation> all = new ArrayList<>();
        all.add(drop(scenario, statement.id()));
        weaker(statement.stance()).ifPresent(stance -> {
            String what = statement.stance().word() + " becomes " + stance.word();
            all.add(replace(scenario, what, with(statement, stance)));
        });
        Basis other = statement.grounds().basis() == Basis.STATED ? Basis.ASSUMPTION : Basis.STATED;
        all.add(replace(scenario, "basis becomes " + other.word(), with(statement, other)));
        if (statement.condition().isPresent()) {
            all.add(replace(scenario, "condition dropped", without(statement, true, false)));
        }
        if (!statement.reason().isEmpty()) {
            all.add(replace(scenario, "reason dropped", without(statement, false, true)));
        }
        return all;
    }

    /** These statements dropped at once; the what-ifs of expectations no longer name them. */
    static Mutation drop(Scenario scenario, String... ids) {
        Set<String> gone = new LinkedHashSet<>(List.of(ids));
        Scenario.Builder spoilt = new Scenario.Builder(scenario);
        spoilt.statements.removeIf(statement -> gone.contains(statement.id()));
        spoilt.expectations.replaceAll(expectation -> withoutMention(expectation, gone));
        return new Mutation(String.join(", ", ids), ids.length == 1 ? "dropped" : "dropped together", spoilt.build());
    }

    private static Expectation withoutMention(Expectation expectation, Set<String> gone) {
        List<Change> changes = expectation.changes().stream()
                .map(change -> withoutMention(change, gone))
                .toList();
        return new Expectation(
                expectation.claim(),
                expectation.place(),
                expectation.says(),
                changes,
                expectation.asOf(),
                expectation.checks());
    }

    private static Change withoutMention(Change change, Set<String> gone) {
        if (change instanceof Change.Drop drop) {
            return new Change.Drop(less(drop.statements(), gone));
        } else if (change instanceof Change.Hold hold) {
            return new Change.Hold(less(hold.claims(), gone));
        }
        return change;
    }

    private static Set<String> less(Set<String> all, Set<String> gone) {
        return all.stream().filter(Predicate.not(gone::contains)).collect(Collectors.toSet());
    }

    private static Mutation replace(Scenario scenario, String what, Statement by) {
        Scenario.Builder spoilt = new Scenario.Builder(scenario);
        spoilt.statements.replaceAll(statement -> statement.id().equals(by.id()) ? by : statement);
        return new Mutation(by.id(), what, spoilt.build());
    }

    /** The next weaker stance on the same matter, where there is one. */
    private static Optional<Stance> weaker(Stance stance) {
        if (stance instanceof Stance.Demands demands) {
            return Optional.of(new Stance.Prefers(demands.what()));
        } else if (stance instanceof Stance.Rejects rejects) {
            return Optional.of(new Stance.Prefers(new Proposition.Not(rejects.what())));
        } else if (stance instanceof Stance.Offers offers) {
            return Optional.of(new Stance.OpenTo(offers.choices()));
        } else if (stance instanceof Stance.Accepts accepts) {
            return Optional.of(new Stance.OpenTo(accepts.choices()));
        } else if (stance instanceof Stance.OpenTo open) {
            return Optional.of(new Stance.Silent(
                    open.choices().stream().map(Choice::issue).collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        return Optional.empty();
    }

    private static Statement with(Statement statement, Stance stance) {
        return copy(statement, stance, statement.grounds(), statement.condition(), statement.reason());
    }

    private static Statement with(Statement statement, Basis basis) {
        Grounds grounds = new Grounds(
                basis, statement.grounds().citation(), statement.grounds().why());
        return copy(statement, statement.stance(), grounds, statement.condition(), statement.reason());
    }

    private static Statement without(Statement statement, boolean condition, boolean reason) {
        return copy(
                statement,
                statement.stance(),
                statement.grounds(),
                condition ? Optional.empty() : statement.condition(),
                reason ? "" : statement.reason());
    }

    private static Statement copy(
            Statement from, Stance stance, Grounds grounds, Optional<Proposition> condition, String reason) {
        return new Statement(
                from.id(),
                from.place(),
                from.party(),
                from.speaker(),
                from.date(),
                grounds,
                from.via(),
                from.language(),
                stance,
                condition,
                reason,
                from.credence(),
                from.note(),
                from.quote(),
                from.coding());
    }
}
