package parley.search;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Positions;

/**
 * Which possible agreement is good for these parties?
 *
 * @param stakes one for each party that counts, at least one; in the order of the report
 */
public record SearchQuestion(Positions positions, List<Stake> stakes, Objective objective) {

    public SearchQuestion {
        if (stakes.isEmpty()) {
            throw new IllegalArgumentException("a search needs somebody for whom an agreement is good");
        }
        stakes = objective == Objective.NASH
                ? stakes.stream().map(SearchQuestion::withoutLoss).toList()
                : List.copyOf(stakes);
    }

    /** A product of gains means something only where none is below 0. */
    private static Stake withoutLoss(Stake stake) {
        BigFraction least = stake.atLeast()
                .filter(utility -> utility.compareTo(stake.zero()) > 0)
                .orElse(stake.zero());
        return new Stake(stake.party(), stake.valuation(), stake.zero(), stake.unit(), Optional.of(least));
    }
}
