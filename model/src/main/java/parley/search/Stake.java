package parley.search;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Valuation;

/**
 * What an agreement is to give a party. The party's gain is {@code (utility − zero) / unit}.
 *
 * @param zero the utility that counts as no gain, such as that of the disagreement point
 * @param unit above 0; makes gains of different parties comparable where an objective compares them
 * @param atLeast the least utility that the party takes; absent where it takes any
 */
public record Stake(
        String party, Valuation valuation, BigFraction zero, BigFraction unit, Optional<BigFraction> atLeast) {

    public Stake {
        if (unit.compareTo(BigFraction.ZERO) <= 0) {
            throw new IllegalArgumentException("a unit of utility is above 0");
        }
    }

    /** A stake whose gain is the utility itself, and of which any will do. */
    public static Stake of(String party, Valuation valuation) {
        return new Stake(party, valuation, BigFraction.ZERO, BigFraction.ONE, Optional.empty());
    }

    BigFraction gain(Agreement agreement) {
        return gainAt(valuation.utility(agreement));
    }

    BigFraction gainAt(BigFraction utility) {
        return utility.subtract(zero).divide(unit);
    }
}
