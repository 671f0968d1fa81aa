package parley.space;

import java.math.BigInteger;
import java.util.List;

/**
 * The least that multiples of tallies must add up to.
 *
 * @param weights one for each tally, none below 0, so that more of a tally never falls short of what less of it reaches
 */
public record Threshold(List<BigInteger> weights, BigInteger least) {

    public Threshold {
        weights = List.copyOf(weights);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("a tally counts towards a threshold, or does not count");
        }
    }

    /** Where a single tally is the whole sum: its place; −1 where it is not. */
    int single() {
        boolean isSingle = weights.stream().filter(w -> w.signum() > 0).count() == 1;
        return isSingle && weights.contains(BigInteger.ONE) ? weights.indexOf(BigInteger.ONE) : -1;
    }

    /** What numbers of the tallies add up to. */
    BigInteger sum(BigInteger[] numbers) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            sum = sum.add(weights.get(i).multiply(numbers[i]));
        }
        return sum;
    }
}
