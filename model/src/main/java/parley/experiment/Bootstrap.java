package parley.experiment;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The percentile interval of the bootstrap (Efron 1979; Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13): rows are drawn anew with repetition, the statistic is taken of each such sample, and its percentiles are the
 * bounds.
 *
 * @param resamples how many samples are drawn, 1 or more
 * @param confidence above 0 and below 1
 */
public record Bootstrap(int resamples, double confidence) {

    /** As many as give percentiles that hardly change with the seed. */
    public static final Bootstrap DEFAULT = new Bootstrap(1_000, Interval.CONFIDENCE);

    public Bootstrap {
        if (resamples < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(resamples + " resamples, confidence " + confidence);
        }
    }

    /**
     * The interval of a statistic.
     *
     * @param rows number of rows, 1 or more
     * @param statistic of a sample, given as the numbers of its rows, from 0, as many as there are rows
     */
    public Interval interval(int rows, ToDoubleFunction<int[]> statistic, RandomGenerator random) {
        double[] values = new double[resamples];
        int[] sample = new int[rows];
        for (int i = 0; i < resamples; i++) {
            Runs.giveUpIfInterrupted();
            for (int row = 0; row < rows; row++) {
                sample[row] = random.nextInt(rows);
            }
            values[i] = statistic.applyAsDouble(sample);
        }
        Percentile percentile = new Percentile();
        percentile.setData(values);
        double tail = 50 * (1 - confidence);
        return new Interval(percentile.evaluate(tail), percentile.evaluate(100 - tail));
    }

    /** The interval of the mean of numbers. */
    public Interval ofMean(double[] numbers, RandomGenerator random) {
        return interval(
                numbers.length,
                sample -> {
                    double sum = 0;
                    for (int row : sample) {
                        sum += numbers[row];
                    }
                    return sum / sample.length;
                },
                random);
    }
}
