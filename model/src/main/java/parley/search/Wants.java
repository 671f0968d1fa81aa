package parley.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Fractions;
import parley.model.Issue;
import parley.model.Proposition;
import parley.model.Truth;
import parley.model.Valuation;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.model.Valuation.Prioritised;
import parley.search.SearchOutcome.Part;
import parley.search.SearchOutcome.Step;

/** What a party wants, as one sum: points of options, and bonuses. */
final class Wants {

    private final Stake stake;
    private final Additive sum;
    private final BigFraction largest;

    private Wants(Stake stake, Additive sum, BigFraction largest) {
        this.stake = stake;
        this.sum = sum;
        this.largest = largest;
    }

    static Wants of(Stake stake, List<Issue> issues) {
        Additive sum = asSum(stake.valuation());
        BigFraction largest = BigFraction.ZERO;
        for (Issue issue : issues) {
            largest = largest.add(largestPoints(sum, issue));
        }
        for (Bonus bonus : sum.bonuses()) {
            largest = largest.add(bonus.adds().abs());
        }
        return new Wants(stake, sum, largest);
    }

    /** Of n priorities, the one at position j adds 2^(n−1−j): so they are bonuses. */
    private static Additive asSum(Valuation valuation) {
        if (valuation instanceof Additive additive) {
            return additive;
        }
        List<Bonus> bonuses = new ArrayList<>();
        BigInteger adds =
                BigInteger.ONE.shiftLeft(((Prioritised) valuation).priorities().size());
        for (var priority : ((Prioritised) valuation).priorities()) {
            adds = adds.shiftRight(1);
            bonuses.add(new Bonus(priority, new BigFraction(adds), ""));
        }
        return new Additive(Map.of(), Map.of(), bonuses, List.of(), BigFraction.ONE, Optional.empty());
    }

    private static BigFraction largestPoints(Additive sum, Issue issue) {
        return issue.options().stream()
                .map(option -> sum.points(issue.id(), option.id()).abs())
                .reduce(BigFraction.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    Stake stake() {
        return stake;
    }

    Additive sum() {
        return sum;
    }

    /** No sum is farther from 0. */
    BigFraction largest() {
        return largest;
    }

    /** What points and bonuses add to the gain, each: they are multiplied by this. */
    BigFraction gainOfPoint() {
        return sum.divideBy().multiply(stake.unit()).reciprocal();
    }

    /** The gain that a sum of 0 stands for. */
    BigFraction gainOfNothing() {
        return stake.zero().divide(stake.unit()).negate();
    }

    /** The gain that the cap allows. */
    Optional<BigFraction> mostGain() {
        return sum.atMost().map(stake::gainAt);
    }

    /** What the sum is made of; what adds nothing is left out. */
    List<Part> listParts(Agreement agreement) {
        List<Part> parts = new ArrayList<>();
        for (String issue : sum.scores().keySet()) {
            String option = agreement.getOption(issue);
            parts.add(new Part(issue + "=" + option, sum.points(issue, option)));
        }
        for (Bonus bonus : sum.bonuses()) {
            boolean holds = holds(bonus.when(), agreement);
            parts.add(new Part(bonus.when().toString(), holds ? bonus.adds() : BigFraction.ZERO));
        }
        parts.removeIf(part -> part.adds().equals(BigFraction.ZERO));
        return parts;
    }

    /** What is done to the sum of the parts; what changes nothing is left out. */
    List<Step> listSteps(Agreement agreement) {
        for (Proposition zero : sum.zeroWhen()) {
            if (holds(zero, agreement)) {
                return List.of(new Step("set to 0 because " + zero + " holds", BigFraction.ZERO));
            }
        }
        List<Step> steps = new ArrayList<>();
        BigFraction all = listParts(agreement).stream().map(Part::adds).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction divided = all.divide(sum.divideBy());
        if (!divided.equals(all)) {
            steps.add(new Step("divided by " + Fractions.text(sum.divideBy()), divided));
        }
        sum.atMost()
                .filter(cap -> cap.compareTo(divided) < 0)
                .ifPresent(cap -> steps.add(new Step("capped at " + Fractions.text(cap), cap)));
        return steps;
    }

    private static boolean holds(Proposition proposition, Agreement agreement) {
        return proposition.holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }
}
