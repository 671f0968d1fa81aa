package parley.bargain;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;

/**
 * Agreements that are worth the same to every party.
 *
 * @param utilities one for each party, in their order
 * @param count how many agreements
 * @param examples the first of them, in the order of issues and options; at least one
 */
public record Payoff(List<BigFraction> utilities, BigInteger count, List<Agreement> examples) {

    public Payoff {
        utilities = List.copyOf(utilities);
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
