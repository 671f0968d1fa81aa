package parley.bargain;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;

/**
 * Agreements that are worth the same to every party.
 *
 * @param utilities one for each party, in their order
 * @param count how many agreements
 * @param taken by issue, the options that some of them take
 * @param examples the first of them, in the order of issues and options; at least one
 */
public record Payoff(
        List<BigFraction> utilities, BigInteger count, Map<String, Set<String>> taken, List<Agreement> examples) {

    public Payoff {
        utilities = List.copyOf(utilities);
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        taken.forEach((issue, options) -> copy.put(issue, Collections.unmodifiableSet(new LinkedHashSet<>(options))));
        taken = Collections.unmodifiableMap(copy);
        examples = List.copyOf(examples);
    }

    /** True when every party has as much here as there, and some party more. */
    static boolean dominates(List<BigFraction> here, List<BigFraction> there) {
        boolean isMore = false;
        for (int i = 0; i < here.size(); i++) {
            int order = here.get(i).compareTo(there.get(i));
            if (order < 0) {
                return false;
            }
            isMore |= order > 0;
        }
        return isMore;
    }

    /** True when every party has at least as much here as there. */
    static boolean covers(List<BigFraction> here, List<BigFraction> there) {
        return here.equals(there) || dominates(here, there);
    }
}
