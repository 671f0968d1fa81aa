package parley.experiment;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The mean of numbers, with how far they spread.
 *
 * @param count how many numbers
 * @param value their mean; not a number without any
 * @param deviation their standard deviation, by n - 1; 0 for fewer than two
 */
public record Mean(long count, double value, double deviation) {

    /** The mean of what has been added so far. */
    public static Mean of(SummaryStatistics added) {
        return new Mean(added.getN(), added.getMean(), added.getN() < 2 ? 0 : added.getStandardDeviation());
    }

    /** The mean of these numbers. */
    public static Mean of(double... numbers) {
        SummaryStatistics sum = new SummaryStatistics();
        for (double number : numbers) {
            sum.addValue(number);
        }
        return of(sum);
    }

    /**
     * Student's interval (Student 1908): the mean, give or take the quantile of the t distribution with n - 1 degrees of
     * freedom times the standard error. Without bounds for fewer than two numbers.
     *
     * @param confidence above 0 and below 1
     */
    public Interval interval(double confidence) {
        if (count < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        // No random numbers are drawn from it: null keeps it from making a generator.
        double t = new TDistribution(null, count - 1).inverseCumulativeProbability((1 + confidence) / 2);
        double reach = t * deviation / Math.sqrt((double) count);
        return new Interval(value - reach, value + reach);
    }

    public Interval interval() {
        return interval(Interval.CONFIDENCE);
    }
}
