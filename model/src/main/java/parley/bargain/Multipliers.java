package parley.bargain;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Weights under which a weighted sum bounds a goal closely: Lagrange multipliers. They come of floating-point numbers, which
 * is harmless: every weights give a bound, and what a bound says is worked out exactly from the weights as they are.
 *
 * @param ofStakes one for each party, 1 where the goal is a sum, 0 where the party does not count
 * @param ofConditions one for each party: what a unit of utility above the least that it must have counts besides
 */
record Multipliers(List<BigFraction> ofStakes, List<BigFraction> ofConditions) {

    /** Weight on each party's utility. */
    List<BigFraction> ofUtilities(Goal goal) {
        List<BigFraction> weights = new ArrayList<>();
        for (int i = 0; i < ofStakes.size(); i++) {
            weights.add(ofStakes.get(i).multiply(goal.rates().get(i)).add(ofConditions.get(i)));
        }
        return weights;
    }
}
