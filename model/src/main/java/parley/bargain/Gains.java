package parley.bargain;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What one choice gives each party, beside what it has without an agreement and the most that it could have.
 *
 * @param utilities one for each party
 * @param disagreement the same without an agreement; none is above the utility
 * @param ideal the most that any choice on offer gives the party
 */
record Gains(List<BigFraction> utilities, List<BigFraction> disagreement, List<BigFraction> ideal) {

    /** Utility over the disagreement point. */
    List<BigFraction> gains() {
        return each(i -> utilities.get(i).subtract(disagreement.get(i)));
    }

    /** The same, of those parties to whom some choice gives more than the disagreement point. */
    List<BigFraction> ofThoseWhoCanGain() {
        List<BigFraction> gains = gains();
        return whereRoom(gains::get);
    }

    /** Gain as a share of the most that the party could gain, of those who can. */
    List<BigFraction> shares() {
        List<BigFraction> gains = gains();
        return whereRoom(i -> gains.get(i).divide(room(i)));
    }

    /** The most that the party could have, less what it has. */
    List<BigFraction> losses() {
        return each(i -> ideal.get(i).subtract(utilities.get(i)));
    }

    private BigFraction room(int party) {
        return ideal.get(party).subtract(disagreement.get(party));
    }

    private List<BigFraction> each(java.util.function.IntFunction<BigFraction> of) {
        return IntStream.range(0, utilities.size()).mapToObj(of).toList();
    }

    private List<BigFraction> whereRoom(java.util.function.IntFunction<BigFraction> of) {
        return IntStream.range(0, utilities.size())
                .filter(i -> room(i).getNumerator().signum() > 0)
                .mapToObj(of)
                .toList();
    }
}
