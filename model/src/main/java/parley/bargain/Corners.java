package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.space.Budget;
import parley.space.MarkedSpace;
import parley.space.Tally;

/** Possible agreements that are best for some weighted sum: corners of the convex hull of what is possible. */
final class Corners {

    private final MarkedSpace space;
    private final List<Scale> scales;
    private final Budget budget;
    private final Set<List<BigFraction>> seen = new LinkedHashSet<>();

    Corners(MarkedSpace space, List<Scale> scales, Budget budget) {
        this.space = space;
        this.scales = scales;
        this.budget = budget;
    }

    /**
     * A corner.
     *
     * @param most the weighted sum of the utilities, before any cap
     * @param uncapped utilities before any cap
     */
    record Corner(BigFraction most, List<BigFraction> uncapped) {}

    List<Scale> scales() {
        return scales;
    }

    /** Utilities of agreements that were corners so far. */
    Set<List<BigFraction>> seen() {
        return seen;
    }

    /**
     * The corner for some weights, one for each party, none below 0. There is one wherever an agreement is possible.
     *
     * @throws UndecidedException where the budget does not suffice
     */
    Corner find(List<BigFraction> weights) throws UndecidedException {
        List<Corner> corners = new ArrayList<>();
        for (List<Boolean> zeros : EfficientSet.cases(scales)) {
            add(weights, zeros, corners);
        }
        return corners.stream()
                .reduce((best, other) -> other.most().compareTo(best.most()) > 0 ? other : best)
                .orElseThrow();
    }

    private void add(List<BigFraction> weights, List<Boolean> zeros, List<Corner> corners) throws UndecidedException {
        WeightedTally weighted = WeightedTally.of(scales, weights, zeros);
        List<Tally> tallies = new ArrayList<>(List.of(weighted.tally()));
        for (int i = 0; i < scales.size(); i++) {
            tallies.add(zeros.get(i) ? Tally.NOTHING : scales.get(i).tally());
        }
        UndecidedException.known(EfficientSet.where(space, scales, zeros).largest(tallies, 1, budget))
                .sums()
                .forEach(sums -> corners.add(corner(sums, weighted.times(), zeros)));
    }

    private Corner corner(List<BigInteger> sums, BigInteger times, List<Boolean> zeros) {
        List<BigFraction> uncapped = new ArrayList<>();
        List<BigFraction> utilities = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            BigInteger sum = sums.get(i + 1);
            boolean isZero = zeros.get(i);
            uncapped.add(
                    isZero
                            ? BigFraction.ZERO
                            : new BigFraction(sum).divide(scales.get(i).unit()));
            utilities.add(isZero ? BigFraction.ZERO : scales.get(i).utility(sum));
        }
        seen.add(List.copyOf(utilities));
        return new Corner(new BigFraction(sums.get(0), times), uncapped);
    }
}
