package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** What an agreement is worth to a party. All numbers are exact. */
public sealed interface Valuation {

    /** The utility of an agreement that takes an option on every issue named here. */
    BigFraction utility(Agreement agreement);

    /** Ids of all issues on which the utility depends, in order of mention. */
    Set<String> issues();

    /** True where only the order of utilities means something, not their differences. */
    boolean isOrdinal();

    /**
     * Points for options, weighted by issue and added up, with bonuses over several issues (Keeney and Raiffa, Decisions with
     * Multiple Objectives, 1976, for the additive part; Ito, Hattori and Klein, IJCAI 2007, for the bonuses).
     *
     * <p>The utility is {@code min(atMost, sum / divideBy)}, and 0 wherever one of {@code zeroWhen} holds. The sum is, over
     * all issues, weight times score of the option taken, plus what each bonus adds where its proposition holds.
     *
     * @param weights by issue; an issue that is not there counts with weight 1 if it has scores
     * @param scores by issue and option; an option that is not there scores 0
     * @param divideBy above 0
     * @param atMost the cap; absent where there is none
     */
    record Additive(
            Map<String, IssueWeight> weights,
            Map<String, Map<String, BigFraction>> scores,
            List<Bonus> bonuses,
            List<Proposition> zeroWhen,
            BigFraction divideBy,
            Optional<BigFraction> atMost)
            implements Valuation {

        public Additive {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
            Map<String, Map<String, BigFraction>> copy = new LinkedHashMap<>();
            scores.forEach(
                    (issue, points) -> copy.put(issue, Collections.unmodifiableMap(new LinkedHashMap<>(points))));
            scores = Collections.unmodifiableMap(copy);
            bonuses = List.copyOf(bonuses);
            zeroWhen = List.copyOf(zeroWhen);
            if (divideBy.compareTo(BigFraction.ZERO) <= 0) {
                throw new IllegalArgumentException("utilities are divided by a number above 0");
            }
        }

        /** Weights and scores alone. */
        public static Additive of(Map<String, IssueWeight> weights, Map<String, Map<String, BigFraction>> scores) {
            return new Additive(weights, scores, List.of(), List.of(), BigFraction.ONE, Optional.empty());
        }

        /** What an option adds to the sum: weight times score. */
        public BigFraction points(String issue, String option) {
            BigFraction score = scores.getOrDefault(issue, Map.of()).getOrDefault(option, BigFraction.ZERO);
            IssueWeight weight = weights.get(issue);
            return weight == null ? score : weight.value().multiply(score);
        }

        @Override
        public BigFraction utility(Agreement agreement) {
            if (zeroWhen.stream().anyMatch(p -> holds(p, agreement))) {
                return BigFraction.ZERO;
            }
            BigFraction sum = BigFraction.ZERO;
            for (String issue : scores.keySet()) {
                sum = sum.add(points(issue, agreement.getOption(issue)));
            }
            for (Bonus bonus : bonuses) {
                sum = holds(bonus.when(), agreement) ? sum.add(bonus.adds()) : sum;
            }
            BigFraction utility = sum.divide(divideBy);
            return atMost.filter(cap -> cap.compareTo(utility) < 0).orElse(utility);
        }

        @Override
        public Set<String> issues() {
            Set<String> issues = new LinkedHashSet<>(scores.keySet());
            bonuses.forEach(bonus -> issues.addAll(bonus.when().issues()));
            zeroWhen.forEach(p -> issues.addAll(p.issues()));
            return issues;
        }

        @Override
        public boolean isOrdinal() {
            return false;
        }
    }

    /**
     * Propositions, the most important first, read lexicographically: option prioritisation in the graph model for conflict
     * resolution (Fang, Hipel and Kilgour, Interactive Decision Making, 1993; Peng, Hipel and Fraser, 1997). Of n
     * propositions, the one at position j, counted from 0, adds 2^(n−1−j) where it holds: so an agreement is better the
     * more important the first proposition is in which they differ.
     */
    record Prioritised(List<Proposition> priorities) implements Valuation {

        public Prioritised {
            priorities = List.copyOf(priorities);
        }

        @Override
        public BigFraction utility(Agreement agreement) {
            BigFraction sum = BigFraction.ZERO;
            for (Proposition priority : priorities) {
                sum = sum.multiply(2).add(holds(priority, agreement) ? 1 : 0);
            }
            return sum;
        }

        @Override
        public Set<String> issues() {
            Set<String> issues = new LinkedHashSet<>();
            priorities.forEach(p -> issues.addAll(p.issues()));
            return issues;
        }

        @Override
        public boolean isOrdinal() {
            return true;
        }
    }

    /**
     * What the sum changes by wherever a proposition holds.
     *
     * @param adds below 0 for a penalty
     * @param why the modeller's reason; empty if none
     */
    record Bonus(Proposition when, BigFraction adds, String why) {}

    private static boolean holds(Proposition proposition, Agreement agreement) {
        return proposition.holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }
}
