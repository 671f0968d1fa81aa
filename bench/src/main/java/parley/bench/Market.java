package parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Consent;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.IssueWeight;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Valuation;

/**
 * Scenarios without red lines whose parties have drawn preferences, the same for the same seed: weights of two decimals and
 * scores that are whole numbers divided by the largest of their issue, as other tools' domains have them.
 */
record Market(int parties, List<Integer> sizes, int boxes, long seed) {

    private static final Grounds DRAWN = Grounds.assumed("drawn");

    /** Each party with points for single issues; with boxes, with bonuses for boxes of options instead. */
    Scenario scenario() {
        Random random = new Random(seed);
        Scenario.Builder scenario = new Scenario.Builder("market", "A market", LocalDate.of(2026, 1, 31));
        for (int p = 0; p < parties; p++) {
            String id = "p" + p;
            scenario.parties.put(id, new Party(id, Place.NONE, id, "", Role.PRINCIPAL, List.of(), 0, ""));
        }
        for (int i = 0; i < sizes.size(); i++) {
            Issue issue = issue("i" + i, sizes.get(i), scenario.parties.keySet());
            scenario.issues.put(issue.id(), issue);
        }
        List<Issue> issues = List.copyOf(scenario.issues.values());
        for (String party : scenario.parties.keySet()) {
            Valuation valuation = boxes == 0 ? points(issues, random) : bonuses(issues, random);
            scenario.preferences.put(
                    party,
                    new Preferences(
                            Place.NONE, party, DRAWN, valuation, Optional.empty(), Optional.empty(), false, ""));
        }
        return scenario.build();
    }

    private static Issue issue(String id, int size, Set<String> parties) {
        List<Option> options = new ArrayList<>();
        for (int o = 0; o < size; o++) {
            options.add(new Option("o" + o, Place.NONE, "o" + o, Optional.empty()));
        }
        return new Issue(
                id,
                Place.NONE,
                id,
                id + "?",
                options,
                new Consent(parties, DRAWN, true),
                Set.of(),
                Optional.empty(),
                "",
                Issue.Scale.UNORDERED,
                "",
                "");
    }

    private static Valuation points(List<Issue> issues, Random random) {
        Map<String, IssueWeight> weights = new LinkedHashMap<>();
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        for (Issue issue : issues) {
            weights.put(issue.id(), IssueWeight.of(new BigFraction(1 + random.nextInt(100), 100)));
            int[] drawn = issue.options().stream()
                    .mapToInt(option -> 1 + random.nextInt(100))
                    .toArray();
            int largest = java.util.Arrays.stream(drawn).max().orElseThrow();
            Map<String, BigFraction> row = new LinkedHashMap<>();
            for (int o = 0; o < drawn.length; o++) {
                row.put("o" + o, new BigFraction(drawn[o], largest));
            }
            scores.put(issue.id(), row);
        }
        return Valuation.Additive.of(weights, scores);
    }

    /** Boxes of one to three issues, each with a range of options, as hyper-rectangles are. */
    private Valuation bonuses(List<Issue> issues, Random random) {
        List<Valuation.Bonus> bonuses = new ArrayList<>();
        for (int b = 0; b < boxes; b++) {
            Map<String, Proposition> sides = new LinkedHashMap<>();
            for (int side = 1 + random.nextInt(3); side > 0; side--) {
                Issue issue = issues.get(random.nextInt(issues.size()));
                sides.put(issue.id(), range(issue, random));
            }
            bonuses.add(new Valuation.Bonus(
                    new Proposition.All(List.copyOf(sides.values())), new BigFraction(1 + random.nextInt(100)), ""));
        }
        return new Valuation.Additive(Map.of(), Map.of(), bonuses, List.of(), BigFraction.ONE, Optional.empty());
    }

    private static Choice range(Issue issue, Random random) {
        int from = random.nextInt(issue.options().size());
        int to = Math.min(
                issue.options().size() - 1,
                from + random.nextInt(issue.options().size() / 2 + 1));
        Set<String> options = new LinkedHashSet<>();
        for (int o = from; o <= to; o++) {
            options.add("o" + o);
        }
        return new Choice(issue.id(), options);
    }
}
