package parley.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.explain.Concession;
import parley.explain.Move;

/**
 * A concession, told.
 *
 * @param moves what each demand gives up
 * @param cost sum of the costs of the red lines given up
 * @param costStated whether the scenario states the cost of any of them
 * @param options options that become possible, by issue id; in the scenario's order; empty where it is not decided
 * @param endorsed number of agreements that open and that everyone with a say endorses, as far as they have spoken; absent
 *     where it is not decided
 * @param text sentences that say who gives up what, and what that opens
 */
public record ConcessionFinding(
        Concession concession,
        List<Move> moves,
        double cost,
        boolean costStated,
        Map<String, List<String>> options,
        Optional<BigInteger> endorsed,
        String text) {
    public ConcessionFinding {
        moves = List.copyOf(moves);
    }
}
