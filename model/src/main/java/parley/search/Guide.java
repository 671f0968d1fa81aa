package parley.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Valuation.Bonus;

/**
 * A party's gain in whole points, which can be added up quickly. They are exact where they fit into 52 bits, and rounded
 * where they do not: good enough to lead a search, whose finds are weighed exactly.
 */
final class Guide {

    private static final BigFraction MOST_POINTS = new BigFraction(BigInteger.ONE.shiftLeft(52));

    private final BigFraction scale;
    private final double gainOfPoint;
    private final double gainOfNothing;
    private final double mostGain;
    private final double leastGain;
    private final double gainOfZero;
    private final double range;
    private final long[][] points;

    Guide(Wants wants, List<Issue> issues) {
        this.scale = scaleOf(wants, issues);
        this.gainOfPoint = wants.gainOfPoint().divide(scale).doubleValue();
        this.gainOfNothing = wants.gainOfNothing().doubleValue();
        this.mostGain = wants.mostGain().map(BigFraction::doubleValue).orElse(Double.POSITIVE_INFINITY);
        this.leastGain = wants.stake()
                .atLeast()
                .map(wants.stake()::gainAt)
                .map(BigFraction::doubleValue)
                .orElse(Double.NEGATIVE_INFINITY);
        this.gainOfZero = wants.stake().gainAt(BigFraction.ZERO).doubleValue();
        double reach = wants.largest().multiply(wants.gainOfPoint()).doubleValue();
        this.range = Math.max(reach + Math.abs(gainOfNothing), Double.MIN_NORMAL);
        this.points = issues.stream().map(issue -> pointsOf(wants, issue)).toArray(long[][]::new);
    }

    private static BigFraction scaleOf(Wants wants, List<Issue> issues) {
        List<BigFraction> numbers = new ArrayList<>();
        for (Issue issue : issues) {
            for (Option option : issue.options()) {
                numbers.add(wants.sum().points(issue.id(), option.id()));
            }
        }
        wants.sum().bonuses().stream().map(Bonus::adds).forEach(numbers::add);
        BigFraction whole = new BigFraction(Fractions.commonDenominator(numbers));
        boolean fits = wants.largest().multiply(whole).compareTo(MOST_POINTS) <= 0;
        return fits ? whole : MOST_POINTS.divide(wants.largest());
    }

    private long[] pointsOf(Wants wants, Issue issue) {
        return issue.options().stream()
                .mapToLong(option -> points(wants.sum().points(issue.id(), option.id())))
                .toArray();
    }

    long points(BigFraction exact) {
        return StrictMath.round(exact.multiply(scale).doubleValue());
    }

    long points(int issue, int option) {
        return points[issue][option];
    }

    double gain(long sum, boolean isZero) {
        return isZero ? gainOfZero : Math.min(mostGain, gainOfNothing + sum * gainOfPoint);
    }

    double leastGain() {
        return leastGain;
    }

    /** No gain is farther from 0 than this. */
    double range() {
        return range;
    }
}
