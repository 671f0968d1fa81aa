package parley.dynamics;

import java.util.List;
import java.util.Optional;

/**
 * What came of one run, in short.
 *
 * @param conceded by party: what its last offer gives it less than the best that its red lines allowed at the start; 0 for
 *     one that made no offer
 * @param levels by wall: how far it fell, 0 where it did not
 * @param offers how many were made
 */
public record RunResult(End end, List<Double> conceded, List<Integer> levels, int offers) {

    public RunResult {
        conceded = List.copyOf(conceded);
        levels = List.copyOf(levels);
    }

    /** Number of the outcome that was agreed. */
    public Optional<Integer> agreed() {
        return end instanceof End.Agreed agreed ? Optional.of(agreed.outcome()) : Optional.empty();
    }
}
