package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Screening by elementary effects (Morris, Factorial Sampling Plans for Preliminary Computational Experiments, 1991): walks
 * through a grid over the ranges of the factors, each of which changes every factor once. A change of one factor by a step Δ,
 * divided by Δ, is an elementary effect. Ranges count as 0 to 1, and nothing in a range counts as more probable than the rest
 * of it.
 *
 * @param effects the largest mean of absolute effects first; among equals in the order of the factors
 * @param walks how many walks, so many effects of each factor
 * @param levels points of the grid along each factor
 */
public record Morris(List<Effect> effects, int walks, int levels) {

    /**
     * The elementary effects of a factor.
     *
     * @param mean mean of the effects
     * @param absolute mean of their absolute values, μ* (Campolongo, Cariboni and Saltelli 2007): how much the factor matters
     * @param deviation standard deviation of the effects, σ: how much what it does depends on the others, or is curved
     */
    public record Effect(Factor factor, double mean, Mean absolute, double deviation) {}

    public Morris {
        effects = List.copyOf(effects);
    }

    /**
     * Screens factors.
     *
     * @param walks 2 or more
     * @param levels an even number, 2 or more; the step Δ is levels / (2 (levels - 1))
     */
    public static Morris of(
            List<Factor> factors, Measure measure, int walks, int levels, RandomGenerator random, int threads) {
        if (walks < 2 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("two walks or more, and an even number of levels");
        }
        double step = levels / (2.0 * (levels - 1));
        List<Walk> drawn = IntStream.range(0, walks)
                .mapToObj(i -> Walk.draw(factors.size(), levels, step, random))
                .toList();
        double[] results = measure.at(points(factors, drawn), rows(factors.size(), walks), threads);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            effects.add(effect(factors.get(i), i, drawn, results, step));
        }
        effects.sort(
                Comparator.comparingDouble((Effect e) -> e.absolute().value()).reversed());
        return new Morris(effects, walks, levels);
    }

    private static Effect effect(Factor factor, int number, List<Walk> walks, double[] results, double step) {
        SummaryStatistics effects = new SummaryStatistics();
        SummaryStatistics absolute = new SummaryStatistics();
        int perWalk = results.length / walks.size();
        for (int w = 0; w < walks.size(); w++) {
            int at = w * perWalk + walks.get(w).stepOf(number);
            double up = walks.get(w).isUp(number) ? 1 : -1;
            double effect = up * (results[at + 1] - results[at]) / step;
            effects.addValue(effect);
            absolute.addValue(Math.abs(effect));
        }
        return new Effect(factor, effects.getMean(), Mean.of(absolute), effects.getStandardDeviation());
    }

    private static List<double[]> points(List<Factor> factors, List<Walk> walks) {
        return walks.stream()
                .flatMap(walk -> walk.points().stream())
                .map(unit -> across(factors, unit))
                .toList();
    }

    private static double[] across(List<Factor> factors, double[] unit) {
        return IntStream.range(0, unit.length)
                .mapToDouble(i -> factors.get(i).distribution().across(unit[i]))
                .toArray();
    }

    private static long[] rows(int factors, int walks) {
        return IntStream.range(0, walks * (factors + 1))
                .mapToLong(i -> i / (factors + 1))
                .toArray();
    }

    /**
     * A way through the grid.
     *
     * @param points one more than there are factors; neighbours differ in one factor
     * @param order the factor that changes after each point
     */
    private record Walk(List<double[]> points, List<Integer> order) {

        static Walk draw(int factors, int levels, double step, RandomGenerator random) {
            double[] at = new double[factors];
            boolean[] up = new boolean[factors];
            for (int i = 0; i < factors; i++) {
                up[i] = random.nextBoolean();
                double low = (double) random.nextInt(levels / 2) / (levels - 1);
                at[i] = up[i] ? low : low + step;
            }
            List<Integer> order = drawOrder(factors, random);
            List<double[]> points = new ArrayList<>(List.of(at.clone()));
            for (int factor : order) {
                at[factor] += up[factor] ? step : -step;
                points.add(at.clone());
            }
            return new Walk(points, order);
        }

        private static List<Integer> drawOrder(int factors, RandomGenerator random) {
            int[] order = factors == 0 ? new int[0] : new RandomDataGenerator(random).nextPermutation(factors, factors);
            return Arrays.stream(order).boxed().toList();
        }

        int stepOf(int factor) {
            return order.indexOf(factor);
        }

        boolean isUp(int factor) {
            int step = stepOf(factor);
            return points.get(step + 1)[factor] > points.get(step)[factor];
        }
    }
}
