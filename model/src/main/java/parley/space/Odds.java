package parley.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The probability that each red line stands, by id. Red lines stand independently of each other, but for those that a
 * question groups.
 *
 * @param standing from 0 to 1; a red line that is absent stands for sure
 */
public record Odds(Map<String, Double> standing) {

    public Odds {
        standing.forEach((id, p) -> {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("the probability of " + id + " is not from 0 to 1: " + p);
            }
        });
        standing = Collections.unmodifiableMap(new LinkedHashMap<>(standing));
    }

    /** Probability that the red line stands. */
    public double of(String id) {
        return standing.getOrDefault(id, 1.0);
    }
}
