package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * How much of the variance of a measure each factor accounts for, as the factors vary together (Sobol, Sensitivity Estimates
 * for Nonlinear Mathematical Models, 1993). The first-order index is the share that would go if the factor were known; the
 * total index is the share that would be left if all others were known. Where they differ, the factor acts together with
 * others.
 *
 * <p>With samples A and B, and A with the column of factor i taken from B, the first-order index is estimated as in Saltelli
 * et al., Variance Based Sensitivity Analysis of Model Output (2010), table 2 (b), and the total index as in Jansen, Analysis
 * of Variance Designs for Model Output (1999). A and B are two halves of one Sobol sequence (direction numbers of Joe and Kuo
 * 2008, at most 1,000 dimensions), moved by a random shift (Cranley and Patterson 1976). The intervals are percentile
 * bootstraps over the rows; since rows of a Sobol sequence spread more evenly than random ones, they tend to be too wide.
 *
 * @param indices in the order of the factors; empty when the measure does not vary
 * @param mean of the measure
 * @param variance of the measure
 * @param rows rows of A and of B
 */
public record SobolIndices(List<Index> indices, double mean, double variance, int rows) {

    /** The most factors: a sample needs two dimensions for each. */
    public static final int MOST_FACTORS = 500;

    /**
     * The indices of a factor.
     *
     * @param first first-order index; from 0 to 1 but for the error of the sample
     * @param total total index, likewise
     */
    public record Index(Factor factor, Estimate first, Estimate total) {}

    /** A number and its interval. */
    public record Estimate(double value, Interval interval) {}

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /** The factor with the largest total index, if the measure varies; among equals the first. */
    public Optional<Index> most() {
        return indices.stream().reduce((a, b) -> b.total().value() > a.total().value() ? b : a);
    }

    /**
     * Estimates the indices, by rows × (factors + 2) evaluations.
     *
     * @param factors at most {@link #MOST_FACTORS}
     * @param rows a power of two gives the most even sample; 2 or more
     */
    public static SobolIndices of(
            List<Factor> factors, Measure measure, int rows, Bootstrap bootstrap, Streams streams, int threads) {
        if (rows < 2 || factors.isEmpty() || factors.size() > MOST_FACTORS) {
            throw new IllegalArgumentException(factors.size() + " factors, " + rows + " rows");
        }
        Sample sample = Sample.of(factors, measure, rows, streams.of(0), threads);
        if (!sample.varies()) {
            return new SobolIndices(List.of(), sample.mean, 0, rows);
        }
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            int factor = i;
            // The same rows are drawn for every factor: what is compared is compared on equal samples.
            Interval first = bootstrap.interval(rows, chosen -> sample.first(factor, chosen), streams.of(1));
            Interval total = bootstrap.interval(rows, chosen -> sample.total(factor, chosen), streams.of(1));
            int[] all = IntStream.range(0, rows).toArray();
            indices.add(new Index(
                    factors.get(i),
                    new Estimate(sample.first(i, all), first),
                    new Estimate(sample.total(i, all), total)));
        }
        return new SobolIndices(indices, sample.mean, sample.variance(), rows);
    }

    /** What the measure says at the points of a sample, less its mean. */
    private static final class Sample {
        private final double[] a;
        private final double[] b;
        /** For each factor, the measure on A with the factor's column from B. */
        private final double[][] mixed;

        private final double mean;

        private Sample(double[] results, int rows) {
            mean = Arrays.stream(results, 0, 2 * rows).average().orElse(0);
            double[] centred = Arrays.stream(results).map(r -> r - mean).toArray();
            a = Arrays.copyOfRange(centred, 0, rows);
            b = Arrays.copyOfRange(centred, rows, 2 * rows);
            mixed = new double[results.length / rows - 2][];
            Arrays.setAll(mixed, i -> Arrays.copyOfRange(centred, (i + 2) * rows, (i + 3) * rows));
        }

        static Sample of(List<Factor> factors, Measure measure, int rows, RandomGenerator random, int threads) {
            List<double[]> points = points(factors, rows, random);
            long[] rowOf =
                    IntStream.range(0, points.size()).mapToLong(i -> i % rows).toArray();
            return new Sample(measure.at(points, rowOf, threads), rows);
        }

        /** The rows of A, then those of B, then for each factor those of A with its column from B. */
        private static List<double[]> points(List<Factor> factors, int rows, RandomGenerator random) {
            int columns = 2 * factors.size();
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(columns);
            double[] shift = new double[columns];
            Arrays.setAll(shift, i -> random.nextDouble());
            List<double[]> left = new ArrayList<>();
            List<double[]> right = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                double[] values = values(factors, sequence.nextVector(), shift);
                left.add(Arrays.copyOfRange(values, 0, factors.size()));
                right.add(Arrays.copyOfRange(values, factors.size(), columns));
            }
            List<double[]> points = new ArrayList<>(left);
            points.addAll(right);
            for (int i = 0; i < factors.size(); i++) {
                for (int row = 0; row < rows; row++) {
                    double[] point = left.get(row).clone();
                    point[i] = right.get(row)[i];
                    points.add(point);
                }
            }
            return points;
        }

        private static double[] values(List<Factor> factors, double[] vector, double[] shift) {
            double[] values = new double[vector.length];
            for (int i = 0; i < vector.length; i++) {
                double u = (vector[i] + shift[i]) % 1;
                values[i] = factors.get(i % factors.size()).distribution().quantile(u);
            }
            return values;
        }

        double first(int factor, int[] chosen) {
            double sum = 0;
            for (int row : chosen) {
                sum += b[row] * (mixed[factor][row] - a[row]);
            }
            return share(sum / chosen.length, chosen);
        }

        double total(int factor, int[] chosen) {
            double sum = 0;
            for (int row : chosen) {
                double difference = a[row] - mixed[factor][row];
                sum += difference * difference;
            }
            return share(sum / (2 * chosen.length), chosen);
        }

        /** As a share of the variance in these rows; nothing where there is none. */
        private double share(double part, int[] chosen) {
            double variance = variance(chosen);
            return variance > 0 ? part / variance : 0;
        }

        /** Compared exactly: rounding alone would leave a constant some variance. */
        boolean varies() {
            return Arrays.stream(a).anyMatch(value -> value != a[0])
                    || Arrays.stream(b).anyMatch(value -> value != a[0]);
        }

        double variance() {
            return variance(IntStream.range(0, a.length).toArray());
        }

        private double variance(int[] chosen) {
            double sum = 0;
            double squares = 0;
            for (int row : chosen) {
                sum += a[row] + b[row];
                squares += a[row] * a[row] + b[row] * b[row];
            }
            double mean = sum / (2 * chosen.length);
            return squares / (2 * chosen.length) - mean * mean;
        }
    }
}
