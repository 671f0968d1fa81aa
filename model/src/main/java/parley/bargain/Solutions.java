package parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Chooses among the efficient points that give every party at least what it has without an agreement.
 *
 * @param points of the frontier
 * @param disagreement one utility for each party
 */
record Solutions(List<List<BigFraction>> points, List<BigFraction> disagreement) {

    /** Why nothing is chosen where nothing is on offer. */
    static final String NONE_ON_OFFER =
            "No possible agreement gives every party as much as it is taken to have without one.";

    /** Points, by their index, that give every party at least what it has without an agreement. */
    List<Integer> onOffer() {
        return IntStream.range(0, points.size())
                .filter(point -> Payoff.covers(points.get(point), disagreement))
                .boxed()
                .toList();
    }

    /** The most that some point on offer gives each party; nothing where none is. */
    List<BigFraction> ideal() {
        List<Integer> onOffer = onOffer();
        return onOffer.isEmpty()
                ? List.of()
                : IntStream.range(0, disagreement.size())
                        .mapToObj(party -> onOffer.stream()
                                .map(point -> points.get(point).get(party))
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                        .toList();
    }

    /** What each concept chooses. */
    List<Solution> all() {
        List<Integer> onOffer = onOffer();
        List<BigFraction> ideal = ideal();
        return List.of(Concept.values()).stream()
                .map(concept ->
                        onOffer.isEmpty() ? Solution.none(concept, NONE_ON_OFFER) : solve(concept, onOffer, ideal))
                .toList();
    }

    /** What a concept chooses among these points, of which there is one or more. */
    Solution solve(Concept concept, List<Integer> onOffer, List<BigFraction> ideal) {
        List<Integer> best = new ArrayList<>();
        List<BigFraction> most = List.of();
        for (int point : onOffer) {
            List<BigFraction> worth = concept.worth(new Gains(points.get(point), disagreement, ideal));
            int order = best.isEmpty() ? 1 : compare(worth, most);
            if (order > 0) {
                best.clear();
                most = worth;
            }
            if (order >= 0) {
                best.add(point);
            }
        }
        boolean isEmptyProduct =
                concept == Concept.NASH && most.get(0).getNumerator().signum() == 0;
        return isEmptyProduct
                ? Solution.none(
                        concept,
                        "No agreement gives more than the disagreement point to all of those at once who could have more,"
                                + " so every product is 0.")
                : new Solution(concept, best, most, "");
    }

    private static int compare(List<BigFraction> a, List<BigFraction> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
