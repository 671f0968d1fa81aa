package parley.explain;

import java.math.BigInteger;
import java.util.Comparator;
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
 * @param cost what it costs, by {@link Costs}
 */
public record Concession(List<RedLine> redLines, Optional<BigInteger> opens, double cost) {

    /** Fewest red lines first; then fewest parties that move; then lowest cost. */
    public static final Comparator<Concession> ORDER = Comparator.<Concession>comparingInt(
                    c -> c.redLines().size())
            .thenComparingInt(c -> c.parties().size())
            .thenComparingDouble(Concession::cost);

    public Concession {
        redLines = List.copyOf(redLines);
    }

    /** Number of agreements that become possible; throws where it is not known. */
    public BigInteger getOpens() {
        return opens.orElseThrow(() -> new IllegalStateException("how much " + ids() + " opens is not known"));
    }

    /** The same, when it is known how many agreements are possible then. */
    public Concession opening(BigInteger agreements) {
        return new Concession(redLines, Optional.of(agreements), cost);
    }

    /** Ids of the red lines. */
    public Set<String> ids() {
        return Positions.ids(redLines);
    }

    /** Ids of the parties that move. */
    public Set<String> parties() {
        return redLines.stream().map(RedLine::party).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
