package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.space.Threshold;

/**
 * The least that weighted utilities must add up to.
 *
 * @param weights one for each party, none below 0
 */
record Hurdle(List<BigFraction> weights, BigFraction least) {

    Hurdle {
        weights = List.copyOf(weights);
    }

    /** The least that one party must have. */
    static Hurdle of(int party, int parties, BigFraction least) {
        List<BigFraction> weights = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            weights.add(i == party ? BigFraction.ONE : BigFraction.ZERO);
        }
        return new Hurdle(weights, least);
    }

    /**
     * The same of sums: every utility that takes the hurdle has sums that reach the threshold, since no utility is above
     * its sum divided by its unit.
     *
     * @param units by which sums are divided, in the order of the parties; 0 where a party's utility is 0
     * @param order of the parties in the threshold
     */
    Threshold ofSums(List<BigFraction> units, List<Integer> order) {
        List<BigFraction> each = new ArrayList<>();
        for (int i : order) {
            boolean counts = units.get(i).getNumerator().signum() != 0;
            each.add(counts ? weights.get(i).divide(units.get(i)) : BigFraction.ZERO);
        }
        BigInteger common = Fractions.commonDenominator(each);
        BigInteger divisor = BigInteger.ZERO;
        List<BigInteger> whole = new ArrayList<>();
        for (BigFraction one : each) {
            whole.add(one.multiply(common).getNumerator());
            divisor = divisor.gcd(whole.get(whole.size() - 1));
        }
        BigInteger by = divisor.signum() == 0 ? BigInteger.ONE : divisor;
        return new Threshold(
                whole.stream().map(weight -> weight.divide(by)).toList(),
                roundedUp(least.multiply(common).divide(by)));
    }

    private static BigInteger roundedUp(BigFraction number) {
        BigInteger[] parts = number.getNumerator().divideAndRemainder(number.getDenominator());
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
