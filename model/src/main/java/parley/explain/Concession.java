package parley.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Positions;
import parley.model.RedLine;

/**
 * A minimal set of red lines whose withdrawal opens an agreement: no smaller part of it does.
 *
 * @param redLines in the scenario's order
 * @param opens number of agreements that are possible once these red lines are withdrawn, where it is known
 */
public record Concession(List<RedLine> redLines, Optional<BigInteger> opens) {
    public Concession {
        redLines = List.copyOf(redLines);
    }

    /** Number of agreements that become possible; throws where it is not known. */
    public BigInteger getOpens() {
        return opens.orElseThrow(() -> new IllegalStateException("how much " + ids() + " opens is not known"));
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
