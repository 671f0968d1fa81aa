package parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each of some kinds was seen in runs that show one kind each, or none. Changes as runs are added. */
public final class Tally<K> {

    private final Map<K, Long> counts = new LinkedHashMap<>();
    private long runs;

    /** A kind with its share of the runs. */
    public record Line<K>(K kind, Share share) {}

    /** A tally that lists these kinds first, in this order, even if none is seen. */
    public Tally(Iterable<K> kinds) {
        kinds.forEach(kind -> counts.put(kind, 0L));
    }

    /** Counts one run that showed a kind. */
    public void add(K kind) {
        counts.merge(kind, 1L, Long::sum);
        runs++;
    }

    /** Counts one run that showed none. */
    public void addNone() {
        runs++;
    }

    /** The kinds in their order; those that were not named at first come last, as they were first seen. */
    public List<Line<K>> lines() {
        List<Line<K>> lines = new ArrayList<>();
        counts.forEach((kind, count) -> lines.add(new Line<>(kind, new Share(count, runs))));
        return lines;
    }
}
