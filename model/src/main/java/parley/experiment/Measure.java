package parley.experiment;

import java.util.List;

/** The number that an experiment is about. */
public interface Measure {

    /**
     * The number under given values of the factors.
     *
     * @param values of the factors, in their order
     * @param row which random numbers a measure takes that needs some: the same row, the same numbers, whatever the values,
     *     so that values are compared under equal luck
     */
    double of(double[] values, long row);

    /** The numbers at some points; point i takes row {@code rows[i]}. Threads change nothing. Given up when interrupted. */
    default double[] at(List<double[]> points, long[] rows, int threads) {
        double[] results = new double[points.size()];
        Runs.giveUpIfInterrupted();
        Runs.of(points.size(), threads)
                .make(i -> of(points.get((int) i), rows[(int) i]), (i, result) -> results[(int) i] = result);
        Runs.giveUpIfInterrupted();
        return results;
    }
}
