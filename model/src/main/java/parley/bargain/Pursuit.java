package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Corners.Corner;
import parley.model.Scenario;
import parley.space.Budget;
import parley.space.MarkedSpace;

/**
 * Finds the efficient agreements with the largest value of one goal, where all efficient ones are too many to find.
 * Multipliers bound the goal from above (Everett, Operations Research 11, 1963); every agreement whose value is near the
 * bound has a weighted sum near the largest. Only those are looked for, first very near to it and then less so, until one is
 * found whose value is as large as what was looked for: nothing left out can be as good.
 */
final class Pursuit {

    /** The gap between the bound and the best agreement known is opened in steps: 4 to the power of minus this, and up. */
    private static final int STEPS = 7;

    private final Scenario scenario;
    private final MarkedSpace space;
    private final Corners corners;
    private final List<BigFraction> least;
    private final List<BigFraction> most;
    private final List<Integer> conditions;
    private final Budget budget;

    /**
     * Among the agreements of a space.
     *
     * @param least utilities that each party must have
     * @param range what agreements are worth to each party at least and at most
     */
    Pursuit(
            Scenario scenario,
            MarkedSpace space,
            List<Scale> scales,
            List<BigFraction> least,
            List<Bargainer> range,
            Budget budget) {
        this.scenario = scenario;
        this.space = space;
        this.corners = new Corners(space, scales, budget);
        this.least = least;
        this.most = range.stream().map(Bargainer::most).toList();
        this.conditions = IntStream.range(0, least.size())
                .filter(i -> least.get(i).compareTo(range.get(i).least()) > 0)
                .boxed()
                .toList();
        this.budget = budget;
    }

    /** True where every possible agreement gives each party what it must have. */
    boolean isUnconditional() {
        return conditions.isEmpty();
    }

    /** What a pursuit comes to. */
    sealed interface End {

        /**
         * The efficient agreements with the largest value are among these, all of them.
         *
         * @param value the largest
         */
        record Reached(EfficientSet among, BigFraction value) implements End {}

        /** No possible agreement gives every party what it must have. */
        record NoneOnOffer() implements End {}
    }

    /**
     * Pursues a goal.
     *
     * @throws UndecidedException where the budget does not suffice
     */
    End run(Goal goal) throws UndecidedException {
        List<Integer> binding = conditions.stream()
                .filter(i -> !goal.counting().contains(i)
                        || goal.kind() == Goal.Kind.SUM
                        || goal.base().get(i).compareTo(least.get(i)) < 0)
                .toList();
        List<BigFraction> range = IntStream.range(0, most.size())
                .mapToObj(i -> most.get(i).subtract(least.get(i)))
                .toList();
        if (range.stream().anyMatch(r -> r.getNumerator().signum() < 0)) {
            return new End.NoneOnOffer();
        }
        Multipliers multipliers = new MultiplierSearch(goal, corners, binding, least, range).run();
        return approach(goal, new Bounding(goal, multipliers));
    }

    /** What multipliers say of a goal. */
    private final class Bounding {
        private final Goal goal;
        private final Multipliers multipliers;
        private final List<BigFraction> weights;
        private final BigFraction constant;

        Bounding(Goal goal, Multipliers multipliers) {
            this.goal = goal;
            this.multipliers = multipliers;
            this.weights = multipliers.ofUtilities(goal);
            BigFraction sum = BigFraction.ZERO;
            for (int i : goal.counting()) {
                BigFraction weight =
                        multipliers.ofStakes().get(i).multiply(goal.rates().get(i));
                sum = sum.add(weight.multiply(goal.base().get(i)));
            }
            for (int i = 0; i < least.size(); i++) {
                sum = sum.add(multipliers.ofConditions().get(i).multiply(least.get(i)));
            }
            this.constant = sum;
        }

        BigFraction bound() throws UndecidedException {
            Corner corner = corners.find(weights);
            return goal.bound(multipliers.ofStakes(), corner.most().subtract(constant));
        }

        Hurdle hurdle(BigFraction value) {
            return new Hurdle(
                    weights, goal.needed(multipliers.ofStakes(), value).add(constant));
        }
    }

    private End approach(Goal goal, Bounding bounding) throws UndecidedException {
        BigFraction bound = bounding.bound();
        BigFraction known = known(goal);
        if (bound.compareTo(known) < 0) {
            return new End.NoneOnOffer();
        }
        for (int step = STEPS; step >= 0; step--) {
            BigFraction gap = bound.subtract(known).divide(BigInteger.ONE.shiftLeft(2 * step));
            BigFraction aim = step == 0 ? known : bound.subtract(gap);
            EfficientSet near = near(goal, bounding, aim);
            Optional<BigFraction> best = best(goal, near);
            if (best.isPresent() && best.get().compareTo(aim) >= 0) {
                return new End.Reached(near, best.get());
            } else if (aim.equals(known)) {
                return new End.NoneOnOffer();
            }
        }
        throw new IllegalStateException("the last aim is what is known");
    }

    /** A value that the goal reaches wherever anything is on offer: that of an agreement met, or of the least of all. */
    private BigFraction known(Goal goal) {
        BigFraction least = goal.value(this.least);
        return corners.seen().stream()
                .filter(utilities -> Payoff.covers(utilities, this.least))
                .map(goal::value)
                .reduce(least, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private EfficientSet near(Goal goal, Bounding bounding, BigFraction aim) throws UndecidedException {
        List<Hurdle> hurdles = new ArrayList<>(List.of(bounding.hurdle(aim)));
        conditions.forEach(i -> hurdles.add(Hurdle.of(i, least.size(), least.get(i))));
        hurdles.addAll(goal.hurdles(aim, most));
        if (EfficientSet.find(scenario, space, corners.scales(), hurdles, budget) instanceof EfficientSet found) {
            return found;
        }
        throw new UndecidedException("Too many agreements come near to what it chooses to tell them apart within the"
                + " budget of " + budget.nodes() + " nodes.");
    }

    private Optional<BigFraction> best(Goal goal, EfficientSet near) {
        return near.points().stream()
                .filter(point -> Payoff.covers(point, least))
                .map(goal::value)
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
