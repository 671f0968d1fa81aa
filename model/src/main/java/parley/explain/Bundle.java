package parley.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Credence;
import parley.model.Positions;
import parley.model.RedLine;

/**
 * Binding red lines that are real together or not at all: those that one statement draws, with all its fallback levels,
 * and those of statements that are the same as it.
 *
 * @param id id of the first of its statements
 * @param lines one or more, in the scenario's order
 * @param credence the modeller's probability that they are real; absent when taken to be certain
 */
public record Bundle(String id, List<RedLine> lines, Optional<Credence> credence) {
    public Bundle {
        lines = List.copyOf(lines);
    }

    /** Probability that its red lines are real, from 0 to 1. */
    public double probability() {
        return credence.map(Credence::probability).orElse(1.0);
    }

    /** True when the modeller is not sure that its red lines are real. */
    public boolean isDoubtful() {
        return probability() < 1;
    }

    /** Ids of its red lines, in order. */
    public Set<String> ids() {
        return Positions.ids(lines);
    }

    /** Ids of the parties that drew its red lines; several only where statements of several are said to be the same. */
    public Set<String> parties() {
        Set<String> parties = new LinkedHashSet<>();
        lines.forEach(line -> parties.add(line.party()));
        return parties;
    }
}
