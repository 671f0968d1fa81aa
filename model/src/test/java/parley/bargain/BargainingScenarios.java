package parley.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.IssueWeight;
import parley.model.Option;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Valuation;
import parley.testing.Scenarios;
import parley.testing.Sketch;

/** Draws small scenarios with preferences of every kind: ties, caps, zeros, penalties, priorities, fine fractions. */
final class BargainingScenarios {

    private final Random random;

    /** The largest whole number of a score is below this: few numbers tie, many spread out. */
    private int spread = 5;

    private BargainingScenarios(long seed) {
        this.random = new Random(seed);
    }

    /** The same scenario for the same seed. */
    static Scenario ofSeed(long seed) {
        BargainingScenarios drawing = new BargainingScenarios(seed);
        drawing.spread = drawing.chance(50) ? 5 : 40;
        return drawing.withPreferences(drawing.chance(15) ? Scenarios.ofSeed(seed) : drawing.plain());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Few red lines, so that there is something to choose from, and one to five parties. */
    private Scenario plain() {
        Sketch sketch = Sketch.of("a market");
        int parties = 1 + random.nextInt(5);
        for (int p = 0; p < parties; p++) {
            sketch.party("p" + p);
        }
        List<Issue> issues = new ArrayList<>();
        int count = chance(20) ? 1 : 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> options = new ArrayList<>();
            int size = 2 + random.nextInt(3);
            for (int o = 0; o < size; o++) {
                options.add("o" + o);
            }
            sketch.issue("i" + i, options.toArray(new String[0]));
        }
        issues.addAll(sketch.build().issues().values());
        for (int rule = random.nextInt(4) / 2; rule > 0; rule--) {
            sketch.rule(proposition(issues, 2));
        }
        if (chance(30)) {
            sketch.says("s", "p0", new Stance.Rejects(choice(issues)));
        }
        return Scenarios.changed(
                sketch.build(), scenario -> scenario.issues.replaceAll((id, issue) -> withStatusQuo(issue)));
    }

    private static Issue withStatusQuo(Issue issue) {
        return new Issue(
                issue.id(),
                issue.place(),
                issue.name(),
                issue.question(),
                issue.options(),
                issue.consent(),
                issue.needsSupplier(),
                Optional.of(issue.options().get(0).id()),
                issue.code(),
                issue.scale(),
                issue.unit(),
                issue.note());
    }

    private Scenario withPreferences(Scenario scenario) {
        return Scenarios.changed(
                scenario,
                copy -> scenario.parties().keySet().forEach(party -> {
                    if (chance(85)) {
                        copy.preferences.put(party, preferences(party, scenario));
                    }
                }));
    }

    private Preferences preferences(String party, Scenario scenario) {
        List<Issue> issues = List.copyOf(scenario.issues().values());
        boolean knowsStatusQuo =
                issues.stream().allMatch(issue -> issue.statusQuo().isPresent());
        return new Preferences(
                Place.NONE,
                party,
                Grounds.assumed("drawn"),
                chance(10) ? priorities(issues) : points(issues),
                reservationValue(knowsStatusQuo),
                Optional.empty(),
                false,
                "");
    }

    private Optional<ReservationValue> reservationValue(boolean knowsStatusQuo) {
        if (chance(60)) {
            return Optional.empty();
        }
        return Optional.of(
                knowsStatusQuo && chance(50)
                        ? new ReservationValue.StatusQuo()
                        : new ReservationValue.Stated(number()));
    }

    private Valuation priorities(List<Issue> issues) {
        List<Proposition> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            all.add(proposition(issues, 2));
        }
        return new Valuation.Prioritised(all);
    }

    private Valuation points(List<Issue> issues) {
        Map<String, IssueWeight> weights = new LinkedHashMap<>();
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        boolean isWeighted = chance(50);
        for (Issue issue : issues) {
            if (chance(85)) {
                Map<String, BigFraction> row = new LinkedHashMap<>();
                issue.options().stream().filter(o -> chance(80)).forEach(o -> row.put(o.id(), number()));
                scores.put(issue.id(), row);
                if (isWeighted) {
                    weights.put(issue.id(), IssueWeight.of(number().abs()));
                }
            }
        }
        List<Valuation.Bonus> bonuses = new ArrayList<>();
        while (chance(35)) {
            bonuses.add(new Valuation.Bonus(proposition(issues, 2), number(), ""));
        }
        List<Proposition> zeroWhen = chance(12) ? List.of(proposition(issues, 1)) : List.of();
        return new Valuation.Additive(
                weights,
                scores,
                bonuses,
                zeroWhen,
                chance(20) ? Fractions.of("7/2") : BigFraction.ONE,
                chance(15) ? Optional.of(number()) : Optional.empty());
    }

    /** Small whole numbers, which tie often; now and then fractions, and numbers too fine for 64 bits. */
    private BigFraction number() {
        if (chance(5)) {
            return Fractions.of("12345678901234567890123/" + (1 + random.nextInt(997)));
        }
        BigFraction whole = new BigFraction(random.nextInt(spread + 1) - 1);
        return chance(15) ? whole.divide(1 + random.nextInt(4)) : whole;
    }

    private Choice choice(List<Issue> issues) {
        Issue issue = issues.get(random.nextInt(issues.size()));
        Set<String> options = new LinkedHashSet<>();
        List<Option> all = issue.options();
        do {
            options.add(all.get(random.nextInt(all.size())).id());
        } while (chance(30));
        return new Choice(issue.id(), options);
    }

    private Proposition proposition(List<Issue> issues, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1 -> new All(parts(issues, depth));
            case 2 -> new Any(parts(issues, depth));
            case 3 -> new Not(proposition(issues, depth - 1));
            case 4 -> new Proposition.If(proposition(issues, depth - 1), proposition(issues, depth - 1));
            case 5 -> new AtMost(random.nextInt(2), parts(issues, depth));
            default -> choice(issues);
        };
    }

    private List<Proposition> parts(List<Issue> issues, int depth) {
        List<Proposition> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(proposition(issues, depth - 1));
        }
        return parts;
    }
}
