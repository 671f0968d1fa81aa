package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Fractions;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Scenario;
import parley.model.Truth;
import parley.model.Valuation;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.model.Valuation.Prioritised;
import parley.space.Tally;

/**
 * A valuation as a tally of whole numbers and the way back from sums to utilities.
 *
 * @param unit what a sum is divided by to give the utility, above 0
 * @param atMost the cap of the utility; absent where there is none
 * @param zeroMark the mark under which the utility is 0; absent where there is none
 */
record Scale(Tally tally, BigFraction unit, Optional<BigFraction> atMost, Optional<String> zeroMark) {

    /** Gives names to the propositions that diagrams must have marks for. */
    static final class Marks {
        private final Map<Proposition, String> names = new LinkedHashMap<>();

        /** The name of a proposition's mark, the same for equal ones. */
        String nameOf(Proposition proposition) {
            return names.computeIfAbsent(proposition, p -> Integer.toString(names.size()));
        }

        /** Propositions by name. */
        Map<String, Proposition> byName() {
            Map<String, Proposition> byName = new LinkedHashMap<>();
            names.forEach((proposition, name) -> byName.put(name, proposition));
            return byName;
        }
    }

    /** The utility of a sum, where the zero mark is off. */
    BigFraction utility(BigInteger sum) {
        BigFraction utility = new BigFraction(sum).divide(unit);
        return atMost.filter(cap -> cap.compareTo(utility) < 0).orElse(utility);
    }

    /** True where a sum is worth no more than a smaller one may be. */
    boolean passesCap(BigInteger sum) {
        return atMost.filter(cap -> cap.compareTo(new BigFraction(sum).divide(unit)) < 0)
                .isPresent();
    }

    static Scale of(Valuation valuation, Scenario scenario, Marks marks) {
        if (valuation instanceof Additive additive) {
            return of(additive, scenario, marks);
        }
        Prioritised prioritised = (Prioritised) valuation;
        List<Bonus> powers = new ArrayList<>();
        BigInteger power = BigInteger.ONE.shiftLeft(prioritised.priorities().size());
        for (Proposition priority : prioritised.priorities()) {
            power = power.shiftRight(1);
            powers.add(new Bonus(priority, new BigFraction(power), ""));
        }
        return of(
                new Additive(Map.of(), Map.of(), powers, List.of(), BigFraction.ONE, Optional.empty()),
                scenario,
                marks);
    }

    private static Scale of(Additive additive, Scenario scenario, Marks marks) {
        Map<String, Map<String, BigFraction>> options = new LinkedHashMap<>();
        Map<String, BigFraction> marked = new LinkedHashMap<>();
        additive.scores()
                .forEach((issue, scores) ->
                        scores.keySet().forEach(option -> add(options, issue, option, additive.points(issue, option))));
        for (Bonus bonus : additive.bonuses()) {
            if (bonus.when().issues().size() == 1) {
                Issue issue = scenario.getIssue(bonus.when().issues().iterator().next());
                for (Option option : issue.options()) {
                    if (holds(bonus.when(), issue, option)) {
                        add(options, issue.id(), option.id(), bonus.adds());
                    }
                }
            } else {
                marked.merge(marks.nameOf(bonus.when()), bonus.adds(), BigFraction::add);
            }
        }
        Optional<String> zeroMark = additive.zeroWhen().isEmpty()
                ? Optional.empty()
                : Optional.of(marks.nameOf(new Proposition.Any(additive.zeroWhen())));
        return whole(options, marked, additive, zeroMark);
    }

    private static boolean holds(Proposition proposition, Issue issue, Option option) {
        Agreement alone = new Agreement(Map.of(issue.id(), option.id()));
        return proposition.holds(alone, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }

    private static void add(
            Map<String, Map<String, BigFraction>> options, String issue, String option, BigFraction points) {
        options.computeIfAbsent(issue, i -> new LinkedHashMap<>()).merge(option, points, BigFraction::add);
    }

    private static Scale whole(
            Map<String, Map<String, BigFraction>> options,
            Map<String, BigFraction> marked,
            Additive additive,
            Optional<String> zeroMark) {
        List<BigFraction> numbers = new ArrayList<>(marked.values());
        options.values().forEach(row -> numbers.addAll(row.values()));
        BigInteger common = Fractions.commonDenominator(numbers);
        Map<String, Map<String, BigInteger>> wholeOptions = new LinkedHashMap<>();
        options.forEach((issue, row) -> wholeOptions.put(issue, whole(row, common)));
        return new Scale(
                new Tally(wholeOptions, whole(marked, common)),
                additive.divideBy().multiply(common),
                additive.atMost(),
                zeroMark);
    }

    private static Map<String, BigInteger> whole(Map<String, BigFraction> row, BigInteger common) {
        Map<String, BigInteger> whole = new LinkedHashMap<>();
        row.forEach((key, number) -> whole.put(key, number.multiply(common).getNumerator()));
        return whole;
    }
}
