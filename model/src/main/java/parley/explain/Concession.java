package parley.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Positions;
import parley.model.RedLine;

/**
 * A minimal set of red lines whose withdrawal opens an agreement: no smaller part of it does.
 *
 * @param redLines in the scenario's order
 * @param opens number of agreements that are possible once these red lines are withdrawn
 */
public record Concession(List<RedLine> redLines, BigInteger opens) {
    public Concession {
        redLines = List.copyOf(redLines);
    }

    /** Ids of the red lines. */
    public Set<String> ids() {
        return Positions.ids(redLines);
    }

    /** What it costs: the sum of what its red lines cost. */
    public double cost() {
        return redLines.stream().mapToDouble(RedLine::cost).sum();
    }

    /** Ids of the parties that move. */
    public Set<String> parties() {
        return redLines.stream().map(RedLine::party).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
