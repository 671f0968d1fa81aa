package parley.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import parley.model.Change;
import parley.model.Circumstance;
import parley.model.Issue;
import parley.model.Rule;
import parley.model.Scenario;
import parley.model.Statement;
import parley.study.Findings.Limits;
import parley.study.Tracing.Suspect;

/**
 * What leads from one scenario to another, piece by piece: statements, issues' consent and supply, circumstances, claims
 * and rules of the same id that differ, and the day. Each piece is made alone in the first scenario, where that has the
 * issues and options that the piece speaks of.
 */
final class Suspects {

    private final Scenario before;
    private final Scenario after;
    private final Limits limits;
    private final Wording old;
    private final Wording now;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Suspect> found = new ArrayList<>();

    Suspects(Scenario before, Scenario after, Limits limits) {
        this.before = before;
        this.after = after;
        this.limits = limits;
        this.old = new Wording(before);
        this.now = new Wording(after);
        before.issues().values().stream()
                .filter(issue ->
                        findOther(issue).filter(issue::hasSameOptionsAs).isPresent())
                .forEach(issue -> known.add(issue.id()));
    }

    private Optional<Issue> findOther(Issue issue) {
        return Optional.ofNullable(after.issues().get(issue.id()));
    }

    List<Suspect> list() {
        if (isSameButForTheDay()) {
            return ofTheDays();
        }
        issues();
        rules();
        circumstances();
        statements();
        claims();
        if (!before.asOf().equals(after.asOf())) {
            add("the day studied: " + after.asOf() + " instead of " + before.asOf(), true, b -> b.asOf = after.asOf());
        }
        return found;
    }

    private boolean isSameButForTheDay() {
        return before.statements().equals(after.statements())
                && before.issues().equals(after.issues())
                && before.rules().equals(after.rules())
                && before.circumstances().equals(after.circumstances())
                && before.heldClaims().equals(after.heldClaims());
    }

    private List<Suspect> ofTheDays() {
        return before.asOf().isBefore(after.asOf())
                ? saidBetween(after, before.asOf(), after.asOf(), limits)
                : unsaidBetween(before, after.asOf(), before.asOf(), limits);
    }

    /**
     * Statements that count on a later day and did not count on an earlier one: each as if no other of them were made.
     *
     * @param from a day, left out
     * @param to a day, included
     */
    static List<Suspect> saidBetween(Scenario scenario, LocalDate from, LocalDate to, Limits limits) {
        List<Statement> said = listSaid(scenario, from, to);
        Wording wording = new Wording(scenario);
        return said.stream()
                .map(statement -> {
                    Set<String> others = ids(said);
                    others.remove(statement.id());
                    return new Suspect(
                            named(wording, statement),
                            Optional.of(new Study(scenario, scenario.with(new Change.Drop(others)), to, limits)));
                })
                .toList();
    }

    /** The same in the other direction: each as the only one of them that is not made. */
    private static List<Suspect> unsaidBetween(Scenario scenario, LocalDate from, LocalDate to, Limits limits) {
        Wording wording = new Wording(scenario);
        return listSaid(scenario, from, to).stream()
                .map(statement -> new Suspect(
                        "not yet said: " + named(wording, statement),
                        Optional.of(new Study(
                                scenario, scenario.with(new Change.Drop(Set.of(statement.id()))), to, limits))))
                .toList();
    }

    private static String named(Wording wording, Statement statement) {
        return wording.says(statement) + " (" + statement.id() + ")";
    }

    /** Statements that count for the first time after one day and by another. */
    static List<Statement> listSaid(Scenario scenario, LocalDate from, LocalDate to) {
        return scenario.statements().stream()
                .filter(s -> s.date().isOverBy(to) && !s.date().isOverBy(from))
                .toList();
    }

    private static Set<String> ids(List<Statement> statements) {
        Set<String> ids = new LinkedHashSet<>();
        statements.forEach(statement -> ids.add(statement.id()));
        return ids;
    }

    private void add(String words, boolean canBeAlone, Consumer<Scenario.Builder> change) {
        Scenario.Builder builder = new Scenario.Builder(before);
        after.parties().forEach(builder.parties::putIfAbsent);
        after.sources().forEach(builder.sources::putIfAbsent);
        after.circumstances().forEach(builder.circumstances::putIfAbsent);
        after.steps().forEach(builder.steps::putIfAbsent);
        change.accept(builder);
        Scenario alone = builder.build();
        found.add(new Suspect(
                words, canBeAlone ? Optional.of(new Study(before, alone, alone.asOf(), limits)) : Optional.empty()));
    }

    private void issues() {
        for (Issue issue : before.issues().values()) {
            findOther(issue)
                    .filter(other -> known.contains(issue.id()))
                    .filter(other ->
                            !other.consent().parties().equals(issue.consent().parties())
                                    || !other.needsSupplier().equals(issue.needsSupplier()))
                    .ifPresent(other -> add(
                            "who has a say, or what needs a supplier, in " + now.issue(issue.id()),
                            true,
                            b -> b.issues.put(issue.id(), other)));
        }
    }

    private void rules() {
        for (Rule rule : before.rules()) {
            Optional<Rule> other = find(after.rules(), rule.id());
            if (other.isEmpty()) {
                add("rule " + rule.id() + " is gone", true, b -> b.rules.remove(rule));
            } else if (!other.get().requires().equals(rule.requires())) {
                add(
                        "rule " + rule.id() + " is another",
                        known.containsAll(other.get().requires().issues()),
                        b -> b.rules.replaceAll(r -> r.id().equals(rule.id()) ? other.get() : r));
            }
        }
        after.rules().stream()
                .filter(rule -> find(before.rules(), rule.id()).isEmpty())
                .forEach(rule -> add(
                        "rule " + rule.id() + ": " + now.proposition(rule.requires()),
                        known.containsAll(rule.requires().issues()),
                        b -> b.rules.add(rule)));
    }

    private static Optional<Rule> find(List<Rule> rules, String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private void circumstances() {
        for (Map.Entry<String, Circumstance> entry : before.circumstances().entrySet()) {
            Circumstance other = after.circumstances().get(entry.getKey());
            if (other != null && other.holds() != entry.getValue().holds()) {
                add(
                        now.circumstance(other.id()) + " is answered "
                                + other.holds().word(),
                        true,
                        b -> b.circumstances.put(other.id(), other));
            }
        }
    }

    private void statements() {
        for (Statement statement : before.statements()) {
            Optional<Statement> other = after.statements().stream()
                    .filter(s -> s.id().equals(statement.id()))
                    .findFirst();
            if (other.isEmpty()) {
                add(
                        "statement " + statement.id() + " is not said: " + old.says(statement),
                        true,
                        b -> b.statements.remove(statement));
            } else if (!other.get().effect().equals(statement.effect())) {
                add(
                        "statement " + statement.id() + " is another: " + now.says(other.get()),
                        known.containsAll(other.get().issues()),
                        b -> b.statements.replaceAll(s -> s.id().equals(statement.id()) ? other.get() : s));
            }
        }
        Set<String> ids = ids(before.statements());
        after.statements().stream()
                .filter(s -> !ids.contains(s.id()))
                .forEach(s -> add(
                        "statement " + s.id() + " is said: " + now.says(s),
                        known.containsAll(s.issues()),
                        b -> b.statements.add(s)));
    }

    private void claims() {
        Set<String> differ = new LinkedHashSet<>(before.heldClaims());
        differ.addAll(after.heldClaims());
        for (String claim : differ) {
            boolean held = after.heldClaims().contains(claim);
            boolean there = before.statements().stream().anyMatch(s -> s.id().equals(claim));
            if (held != before.heldClaims().contains(claim)) {
                add("claim " + claim + (held ? " is held right" : " is not held right"), there, b -> {
                    if (held) {
                        b.heldClaims.add(claim);
                    } else {
                        b.heldClaims.remove(claim);
                    }
                });
            }
        }
    }
}
