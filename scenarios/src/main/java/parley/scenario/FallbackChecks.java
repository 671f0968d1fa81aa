package parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Level;
import parley.model.Option;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Truth;
import parley.scenario.language.Checker;

/**
 * Checks that each fallback level of a demand is softer than the one before it, by trying every combination of the
 * options that they speak of.
 */
final class FallbackChecks {

    /** How many combinations of options are tried for all demands of a file together. */
    static final int MOST_COMBINATIONS = 200_000;

    private final Checker in;
    private final Scenario scenario;
    private long tried;

    FallbackChecks(Checker in, Scenario scenario) {
        this.in = in;
        this.scenario = scenario;
    }

    /** Checks the demands of the scenario, and those that its what-ifs would add. */
    void check() {
        scenario.statements().forEach(this::check);
        Stream.concat(
                        scenario.variants().values().stream().flatMap(v -> v.changes().stream()),
                        scenario.expectations().stream().flatMap(e -> e.changes().stream()))
                .distinct()
                .forEach(this::check);
    }

    /** Checks the demand that a what-if adds, if it adds one. */
    void check(Change change) {
        if (change instanceof Change.Add add) {
            check(add.statement());
        }
    }

    private void check(Statement statement) {
        if (statement.stance() instanceof Stance.Demands demand) {
            Proposition before = demand.what();
            String name = "the demand";
            for (Level level : statement.coding().fallbacks()) {
                compare(before, name, level);
                before = level.what();
                name = "the level " + level.id();
            }
        }
    }

    private void compare(Proposition before, String name, Level level) {
        Set<String> issues = new LinkedHashSet<>(before.issues());
        issues.addAll(level.what().issues());
        long combinations = issues.stream()
                .mapToLong(issue -> scenario.getIssue(issue).options().size())
                .reduce(1, (a, b) -> Math.min(a * b, MOST_COMBINATIONS + 1L));
        tried += combinations;
        if (tried > MOST_COMBINATIONS) {
            in.error(
                    level.place(),
                    "The level " + level.id() + " cannot be compared with " + name
                            + ": their issues have too many combinations of options.",
                    String.format(
                            java.util.Locale.ROOT,
                            "at most %,d combinations in all fallback levels together",
                            MOST_COMBINATIONS));
            return;
        }
        List<Agreement> all = combinations(List.copyOf(issues));
        Optional<Agreement> refused = all.stream()
                .filter(a -> holds(before, a) && !holds(level.what(), a))
                .findFirst();
        if (refused.isPresent()) {
            report(
                    level.place(),
                    "The level " + level.id() + " refuses what " + name + " allows: " + refused.get() + ".");
        } else if (all.stream().allMatch(a -> holds(before, a) == holds(level.what(), a))) {
            report(level.place(), "The level " + level.id() + " allows nothing more than " + name + ".");
        }
    }

    private void report(Place place, String message) {
        in.error(place, message, "a level that allows everything that the one before it allows, and more");
    }

    private static boolean holds(Proposition p, Agreement agreement) {
        return p.holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }

    private List<Agreement> combinations(List<String> issues) {
        List<Map<String, String>> partial = List.of(Map.of());
        for (String issue : issues) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> terms : partial) {
                for (Option option : scenario.getIssue(issue).options()) {
                    Map<String, String> more = new LinkedHashMap<>(terms);
                    more.put(issue, option.id());
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream().map(Agreement::new).toList();
    }
}
