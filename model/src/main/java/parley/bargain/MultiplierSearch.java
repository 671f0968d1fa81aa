package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import parley.bargain.Corners.Corner;

/** Looks for multipliers under which a weighted sum bounds a goal closely. */
final class MultiplierSearch {

    private static final int MOST_ROUNDS = 60;
    private static final int INNER_ROUNDS = 300;
    private static final double CLOSE = 1e-6;
    private static final double LARGEST_CONDITION = 1_000;
    private static final int BITS = 20;

    private final Goal goal;
    private final Corners corners;
    private final List<Integer> counting;
    private final List<Integer> conditions;
    private final double[] conditionAt;
    private final double[] range;
    private final double scale;
    private final List<double[]> met = new ArrayList<>();

    /**
     * A search.
     *
     * @param conditions parties, by their place, that must have some least utility of which it is not sure that all
     *     agreements give it
     * @param least these utilities, one for each party
     * @param range how far utilities lie apart, one for each party
     */
    MultiplierSearch(
            Goal goal, Corners corners, List<Integer> conditions, List<BigFraction> least, List<BigFraction> range) {
        this.goal = goal;
        this.corners = corners;
        this.counting = goal.counting();
        this.conditions = conditions;
        this.conditionAt = least.stream().mapToDouble(BigFraction::doubleValue).toArray();
        this.range = range.stream()
                .mapToDouble(r -> r.getNumerator().signum() > 0 ? r.doubleValue() : 1)
                .toArray();
        this.scale = counting.stream()
                .mapToDouble(i -> goal.rates().get(i).doubleValue() * this.range[i])
                .max()
                .orElseThrow();
    }

    Multipliers run() throws UndecidedException {
        if (goal.kind() == Goal.Kind.SUM && conditions.isEmpty()) {
            return rounded(new double[counting.size()], new double[0]);
        }
        for (int i : counting) {
            double[] alone = new double[counting.size()];
            alone[counting.indexOf(i)] = 1;
            meet(alone, new double[conditions.size()]);
        }
        return goal.kind() == Goal.Kind.PRODUCT ? ofProduct() : byCuttingPlanes();
    }

    /** Cutting planes (Kelley, Journal of SIAM 8, 1960) for the least bound over all multipliers. */
    private Multipliers byCuttingPlanes() throws UndecidedException {
        double least = Double.POSITIVE_INFINITY;
        Multipliers best = rounded(even(), new double[conditions.size()]);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] solution = master();
            double[] stakes = goal.kind() == Goal.Kind.SUM ? even() : part(solution, 0, counting.size());
            double[] extra = part(solution, solution.length - 2 - conditions.size(), conditions.size());
            double promised = solution[solution.length - 2] - solution[solution.length - 1];
            double reached = value(meet(stakes, extra), stakes, extra);
            if (reached < least) {
                least = reached;
                best = rounded(stakes, extra);
            }
            if (least <= promised + CLOSE) {
                break;
            }
        }
        return best;
    }

    private double[] even() {
        double[] even = new double[counting.size()];
        Arrays.fill(even, goal.kind() == Goal.Kind.SUM ? 1 : 1.0 / even.length);
        return even;
    }

    private static double[] part(double[] from, int start, int length) {
        return Arrays.copyOfRange(from, start, start + length);
    }

    /** Multipliers with the least bound that the corners so far leave open, and that bound in two parts, plus and minus. */
    private double[] master() {
        int free = goal.kind() == Goal.Kind.SUM ? 0 : counting.size();
        int variables = free + conditions.size() + 2;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (double[] corner : met) {
            double[] row = new double[variables];
            double constant = 0;
            for (int i = 0; i < counting.size(); i++) {
                if (free > 0) {
                    row[i] = -corner[i];
                } else {
                    constant += corner[i];
                }
            }
            for (int i = 0; i < conditions.size(); i++) {
                row[free + i] = -corner[counting.size() + i];
            }
            row[variables - 2] = 1;
            row[variables - 1] = -1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, constant));
        }
        double[] all = new double[variables];
        Arrays.fill(all, 0, free, 1);
        if (free > 0) {
            constraints.add(new LinearConstraint(all, Relationship.EQ, 1));
        }
        for (int i = 0; i < conditions.size(); i++) {
            double[] row = new double[variables];
            row[free + i] = 1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, LARGEST_CONDITION));
        }
        double[] bound = new double[variables];
        bound[variables - 2] = 1;
        bound[variables - 1] = -1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(bound, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true))
                    .getPoint();
        } catch (MathIllegalStateException e) {
            double[] anyway = new double[variables];
            Arrays.fill(anyway, 0, free, 1.0 / Math.max(1, free));
            anyway[variables - 2] = LARGEST_CONDITION;
            return anyway;
        }
    }

    /**
     * The point of the convex hull of the corners so far with the largest product (Cover, IEEE Transactions on Information
     * Theory 30, 1984), then the corner that lies farthest beyond it, and so on (Frank and Wolfe, Naval Research Logistics
     * Quarterly 3, 1956).
     */
    private Multipliers ofProduct() throws UndecidedException {
        double least = Double.POSITIVE_INFINITY;
        double[] none = new double[conditions.size()];
        Multipliers best = rounded(even(), none);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] point = largestProduct();
            double[] weights = new double[point.length];
            double log = 0;
            for (int i = 0; i < point.length; i++) {
                weights[i] = 1 / point[i];
                log += StrictMath.log(point[i]);
            }
            double reached = value(meet(weights, none), weights, none);
            double bound = log + point.length * StrictMath.log(Math.max(reached, CLOSE) / point.length);
            if (bound < least) {
                least = bound;
                best = rounded(weights, none);
            }
            if (reached <= point.length * (1 + CLOSE)) {
                break;
            }
        }
        return best;
    }

    private double[] largestProduct() {
        double[] share = new double[met.size()];
        Arrays.fill(share, 1.0 / share.length);
        double[] point = mixed(share);
        for (int round = 0; round < INNER_ROUNDS; round++) {
            double total = 0;
            for (int v = 0; v < share.length; v++) {
                double factor = 0;
                for (int i = 0; i < point.length; i++) {
                    factor += Math.max(0, met.get(v)[i]) / point[i];
                }
                share[v] *= factor;
                total += share[v];
            }
            for (int v = 0; v < share.length; v++) {
                share[v] /= total;
            }
            point = mixed(share);
        }
        return point;
    }

    private double[] mixed(double[] share) {
        double[] point = new double[counting.size()];
        for (int i = 0; i < point.length; i++) {
            for (int v = 0; v < share.length; v++) {
                point[i] += share[v] * Math.max(0, met.get(v)[i]);
            }
            point[i] = Math.max(point[i], CLOSE);
        }
        return point;
    }

    /** A new corner, as stakes of those who count and what those on conditions have above them, all about 1 in size. */
    private double[] meet(double[] stakes, double[] extra) throws UndecidedException {
        Corner corner = corners.find(rounded(stakes, extra).ofUtilities(goal));
        double[] numbers = new double[counting.size() + conditions.size()];
        for (int i = 0; i < counting.size(); i++) {
            int party = counting.get(i);
            numbers[i] = goal.stake(party, corner.uncapped().get(party)).doubleValue() / scale;
        }
        for (int i = 0; i < conditions.size(); i++) {
            int party = conditions.get(i);
            numbers[counting.size() + i] =
                    (corner.uncapped().get(party).doubleValue() - conditionAt[party]) / range[party];
        }
        met.add(numbers);
        return numbers;
    }

    private double value(double[] corner, double[] stakes, double[] extra) {
        double value = 0;
        for (int i = 0; i < stakes.length; i++) {
            value += stakes[i] * corner[i];
        }
        for (int i = 0; i < extra.length; i++) {
            value += extra[i] * corner[stakes.length + i];
        }
        return value;
    }

    /** As fractions with few bits, so that sums stay short; those of a sum are 1. */
    private Multipliers rounded(double[] stakes, double[] extra) {
        List<BigFraction> ofStakes = zeros();
        List<BigFraction> ofConditions = zeros();
        for (int i = 0; i < counting.size(); i++) {
            int party = counting.get(i);
            BigFraction unit = corners.scales().get(party).unit();
            BigFraction rate = goal.rates().get(party);
            ofStakes.set(
                    party,
                    goal.kind() == Goal.Kind.SUM
                            ? BigFraction.ONE
                            : rounded(stakes[i] * rate.divide(unit).doubleValue())
                                    .multiply(unit)
                                    .divide(rate));
        }
        for (int i = 0; i < conditions.size(); i++) {
            int party = conditions.get(i);
            BigFraction unit = corners.scales().get(party).unit();
            ofConditions.set(
                    party,
                    rounded(extra[i] * scale / range[party] / unit.doubleValue())
                            .multiply(unit));
        }
        return new Multipliers(ofStakes, ofConditions);
    }

    private List<BigFraction> zeros() {
        return new ArrayList<>(Collections.nCopies(goal.rates().size(), BigFraction.ZERO));
    }

    private static BigFraction rounded(double number) {
        if (!(number > 0)) {
            return BigFraction.ZERO;
        }
        int exponent = Math.getExponent(number) - BITS;
        BigFraction whole = new BigFraction(Math.round(Math.scalb(number, -exponent)));
        BigFraction power = new BigFraction(BigInteger.ONE.shiftLeft(Math.abs(exponent)));
        return exponent < 0 ? whole.divide(power) : whole.multiply(power);
    }
}
