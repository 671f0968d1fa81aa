package parley.experiment;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How exact a share is to be: the runs go on until half of its interval is at most this wide. It is looked at after stated
 * numbers of runs only, so that where they end depends on nothing but the runs.
 *
 * <p>Looking several times and stopping at the first success makes intervals cover a little less often than they say, mostly
 * for shares near 0 and 1 (Frey, Fixed-Width Sequential Confidence Intervals for a Proportion, 2010). The first look therefore
 * comes late, and each further one only after half as many runs again.
 *
 * @param halfWidth above 0, at most 0.5
 * @param confidence above 0 and below 1
 */
public record Precision(double halfWidth, double confidence) {

    /** Runs before the first look. */
    public static final long FIRST_LOOK = 400;

    public Precision {
        if (!(halfWidth > 0 && halfWidth <= 0.5 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("half-width " + halfWidth + ", confidence " + confidence);
        }
    }

    /**
     * Runs that are enough for any share. Half of Wilson's interval is widest for a share of one half, where it is
     * z / (2 √(n + z²)); solved for n.
     */
    public long runsThatSuffice() {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double runs = Math.ceil(z * z * (1 / (4 * halfWidth * halfWidth) - 1));
        return Math.max(FIRST_LOOK, (long) runs);
    }

    /** The number of runs after which the share is looked at next. */
    public long nextLook(long runs) {
        return runs < FIRST_LOOK ? FIRST_LOOK : Math.min(Math.max(runs + 1, runsThatSuffice()), runs + runs / 2);
    }

    /** True when the interval of a share is narrow enough. */
    public boolean isReached(Share share) {
        return share.interval(confidence).halfWidth() <= halfWidth;
    }
}
