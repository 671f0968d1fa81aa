package parley.experiment;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * In how many of some runs something happened.
 *
 * @param hits 0 to {@code runs}
 * @param runs 0 or more
 */
public record Share(long hits, long runs) {

    public Share {
        if (hits < 0 || hits > runs || runs > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(hits + " of " + runs + " runs");
        }
    }

    /** The share, 0 to 1; not a number without a run. */
    public double value() {
        return (double) hits / runs;
    }

    /**
     * Wilson's score interval (Wilson 1927; recommended for shares near 0 and 1 by Brown, Cai and DasGupta 2001). Everything
     * from 0 to 1 without a run.
     *
     * @param confidence above 0 and below 1
     */
    public Interval interval(double confidence) {
        if (runs == 0) {
            return new Interval(0, 1);
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval((int) runs, (int) hits, confidence);
        double low = hits == 0 ? 0 : Math.max(0, wilson.getLowerBound());
        double high = hits == runs ? 1 : Math.min(1, wilson.getUpperBound());
        return new Interval(low, high);
    }

    public Interval interval() {
        return interval(Interval.CONFIDENCE);
    }
}
