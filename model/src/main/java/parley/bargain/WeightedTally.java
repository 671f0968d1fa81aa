package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.space.Tally;

/**
 * A weighted sum of utilities, before any cap, as a tally of whole numbers.
 *
 * @param times by what its sums exceed the sums of utilities
 */
record WeightedTally(Tally tally, BigInteger times) {

    /**
     * The sum where just some utilities are 0.
     *
     * @param weights one for each scale
     * @param zeros for each scale, whether its utility is 0
     */
    static WeightedTally of(List<Scale> scales, List<BigFraction> weights, List<Boolean> zeros) {
        List<BigFraction> each = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            each.add(
                    zeros.get(i)
                            ? BigFraction.ZERO
                            : weights.get(i).divide(scales.get(i).unit()));
        }
        BigInteger common = Fractions.commonDenominator(each);
        Tally sum = Tally.NOTHING;
        for (int i = 0; i < each.size(); i++) {
            BigInteger factor = each.get(i).multiply(common).getNumerator();
            sum = factor.signum() == 0 ? sum : sum.plus(scales.get(i).tally().times(factor));
        }
        return new WeightedTally(sum, common);
    }
}
