package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One assumption changed at a time, all others in the middle: how far the measure swings. The picture of it, widest bar on
 * top, is known as a tornado (Howard, Decision Analysis: Practice and Promise, 1988). It does not see what two assumptions do
 * together.
 *
 * @param middle the measure with every factor in the middle, as a mean over the repetitions
 * @param bars the widest first; among equals in the order of the factors
 * @param repetitions how many rows of random numbers each value was tried with
 */
public record Tornado(double middle, List<Bar> bars, int repetitions) {

    /** What one factor does. */
    public record Bar(Factor factor, List<At> values) {
        public Bar {
            values = List.copyOf(values);
        }

        /** The difference between the highest and the lowest measure. */
        public double swing() {
            double high = values.stream().mapToDouble(At::measure).max().orElse(0);
            double low = values.stream().mapToDouble(At::measure).min().orElse(0);
            return high - low;
        }
    }

    /**
     * The measure at one value of the factor.
     *
     * @param measure mean over the repetitions
     */
    public record At(double value, double measure) {}

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * Changes one factor at a time.
     *
     * @param repetitions 1 or more; more than 1 is of use where the measure takes random numbers
     */
    public static Tornado of(List<Factor> factors, Measure measure, int repetitions, int threads) {
        double[] middle =
                factors.stream().mapToDouble(f -> f.distribution().middle()).toArray();
        List<double[]> points = new ArrayList<>(List.of(middle));
        for (int i = 0; i < factors.size(); i++) {
            for (double value : factors.get(i).distribution().extremes()) {
                double[] point = middle.clone();
                point[i] = value;
                points.add(point);
            }
        }
        double[] means = means(points, measure, repetitions, threads);
        List<Bar> bars = new ArrayList<>();
        int next = 1;
        for (Factor factor : factors) {
            List<At> values = new ArrayList<>();
            for (double value : factor.distribution().extremes()) {
                values.add(new At(value, means[next++]));
            }
            bars.add(new Bar(factor, values));
        }
        bars.sort(Comparator.comparingDouble(Bar::swing).reversed());
        return new Tornado(means[0], bars, repetitions);
    }

    private static double[] means(List<double[]> points, Measure measure, int repetitions, int threads) {
        List<double[]> all = points.stream()
                .flatMap(point -> IntStream.range(0, repetitions).mapToObj(r -> point))
                .toList();
        long[] rows =
                IntStream.range(0, all.size()).mapToLong(i -> i % repetitions).toArray();
        double[] results = measure.at(all, rows, threads);
        return IntStream.range(0, points.size())
                .mapToDouble(i -> Arrays.stream(results, i * repetitions, (i + 1) * repetitions)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }
}
