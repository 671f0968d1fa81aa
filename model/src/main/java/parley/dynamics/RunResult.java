package parley.dynamics;

import java.util.List;
import java.util.Optional;

/**
 * What came of one run, in short.
 *
 * @param tops by party: the best that its red lines allowed at the start, worth 0 where they allowed nothing
 * @param conceded by party: what it last offered or took gives it less than the best that its red lines allowed at the
 *     start; 0 for one that did neither
 * @param levels by wall: how far it fell, 0 where it did not
 * @param offers how many were made
 */
public record RunResult(End end, List<Double> tops, List<Double> conceded, List<Integer> levels, int offers) {

    public RunResult {
        tops = List.copyOf(tops);
        conceded = List.copyOf(conceded);
        levels = List.copyOf(levels);
    }

    /** Number of the outcome that was agreed. */
    public Optional<Integer> agreed() {
        return end instanceof End.Agreed agreed ? Optional.of(agreed.outcome()) : Optional.empty();
    }
}
