package parley.experiment;

/**
 * An interval that covers what is estimated in a stated share of all experiments like this one.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {

    /** The share of experiments whose interval covers what it estimates, unless another is asked for. */
    public static final double CONFIDENCE = 0.95;

    public double halfWidth() {
        return (high - low) / 2;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
