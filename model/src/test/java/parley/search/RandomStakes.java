package parley.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Issue;
import parley.model.IssueWeight;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.model.Scenario;
import parley.model.Valuation;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.model.Valuation.Prioritised;

/** Draws what parties want: points, bonuses, caps, zeros and priorities. */
final class RandomStakes {

    private final List<Issue> issues;
    private final Random random;

    private RandomStakes(Scenario scenario, Random random) {
        this.issues = List.copyOf(scenario.issues().values());
        this.random = random;
    }

    static List<Stake> of(Scenario scenario, int parties, Random random) {
        RandomStakes drawn = new RandomStakes(scenario, random);
        List<Stake> stakes = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            stakes.add(drawn.stake("p" + i));
        }
        return stakes;
    }

    private Stake stake(String party) {
        Optional<BigFraction> least =
                random.nextInt(3) == 0 ? Optional.of(new BigFraction(random.nextInt(5))) : Optional.empty();
        BigFraction zero = new BigFraction(random.nextInt(7) - 4, 1 + random.nextInt(3));
        return new Stake(party, valuation(), zero, new BigFraction(1 + random.nextInt(4), 3), least);
    }

    private Valuation valuation() {
        return random.nextInt(4) == 0 ? new Prioritised(propositions(1 + random.nextInt(5))) : additive();
    }

    private Additive additive() {
        Map<String, IssueWeight> weights = new LinkedHashMap<>();
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        for (Issue issue : issues) {
            if (random.nextInt(4) > 0) {
                weights.put(issue.id(), IssueWeight.of(new BigFraction(random.nextInt(5), 1 + random.nextInt(3))));
                Map<String, BigFraction> points = new LinkedHashMap<>();
                for (Option option : issue.options()) {
                    points.put(option.id(), new BigFraction(random.nextInt(8) - 2, 1 + random.nextInt(2)));
                }
                scores.put(issue.id(), points);
            }
        }
        List<Bonus> bonuses = propositions(random.nextInt(4)).stream()
                .map(when -> new Bonus(when, new BigFraction(random.nextInt(13) - 5, 2), ""))
                .toList();
        Optional<BigFraction> cap =
                random.nextInt(3) == 0 ? Optional.of(new BigFraction(random.nextInt(9) - 1)) : Optional.empty();
        List<Proposition> zeros = random.nextInt(3) == 0 ? propositions(1) : List.of();
        return new Additive(weights, scores, bonuses, zeros, new BigFraction(1 + random.nextInt(3)), cap);
    }

    private List<Proposition> propositions(int count) {
        List<Proposition> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(proposition(2));
        }
        return drawn;
    }

    private Proposition proposition(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1 -> new All(List.of(proposition(depth - 1), proposition(depth - 1)));
            case 2 -> new Any(List.of(proposition(depth - 1), proposition(depth - 1)));
            case 3 -> new Not(proposition(depth - 1));
            case 4 -> new If(proposition(depth - 1), proposition(depth - 1));
            case 5 ->
                new AtMost(
                        random.nextInt(2),
                        List.of(proposition(depth - 1), proposition(depth - 1), proposition(depth - 1)));
            default -> choice();
        };
    }

    private Proposition choice() {
        Issue issue = issues.get(random.nextInt(issues.size()));
        List<String> options =
                new ArrayList<>(issue.options().stream().map(Option::id).toList());
        Collections.shuffle(options, random);
        return Choice.of(
                issue.id(),
                options.subList(0, 1 + random.nextInt(options.size() - 1)).toArray(String[]::new));
    }
}
