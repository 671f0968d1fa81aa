package parley.bargain;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a concept chooses.
 *
 * @param choices points of the frontier that tie, in its order; none where the concept chooses nothing
 * @param worth what was largest, such as the product of gains; empty where nothing is chosen, or where there was no choice
 * @param whyNone why nothing is chosen, as a full sentence; empty where something is
 */
public record Solution(Concept concept, List<Integer> choices, List<BigFraction> worth, String whyNone) {

    public Solution {
        choices = List.copyOf(choices);
        worth = List.copyOf(worth);
    }

    static Solution none(Concept concept, String why) {
        return new Solution(concept, List.of(), List.of(), why);
    }
}
