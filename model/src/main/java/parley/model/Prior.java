package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The modeller's probabilities of what a party would answer, were it asked about an issue on which it has not spoken.
 *
 * @param insists by option id, the probability that the party would insist on exactly that option
 * @param any probability that every option would be acceptable; all of them add up to 1
 * @param why the reason; empty where none was given
 */
public record Prior(Place place, String party, String issue, Map<String, Double> insists, double any, String why) {
    public Prior {
        insists = Collections.unmodifiableMap(new LinkedHashMap<>(insists));
    }
}
