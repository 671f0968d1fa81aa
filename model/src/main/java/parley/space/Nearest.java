package parley.space;

import java.math.BigInteger;
import java.util.List;
import parley.model.Agreement;

/**
 * The agreements of a zone that come nearest to some wanted terms.
 *
 * @param distance on how many of the wanted issues they differ; 0 when the zone has agreements with all wanted terms
 * @param count number of agreements at that distance
 * @param terms what they say on the wanted issues, each combination once, in the scenario's order; no more than were
 *     asked for
 */
public record Nearest(int distance, BigInteger count, List<Agreement> terms) {
    public Nearest {
        terms = List.copyOf(terms);
    }
}
