package parley.simulation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import parley.experiment.Precision;

/**
 * How many runs of what.
 *
 * @param first number of the first run
 * @param end number after that of the last run; where a precision is asked for, the runs may end before it
 * @param precision how exact the share of runs with a possible agreement is to be; absent for exactly the runs asked for
 * @param keepsRuns whether each run is kept by itself
 * @param threads how many work at a time, 1 or more; changes nothing but the time it takes
 * @param isToStop asked now and then; once it says yes, the runs end early
 */
public record SimulationSettings(
        long seed,
        long first,
        long end,
        Optional<Precision> precision,
        boolean keepsRuns,
        int threads,
        BooleanSupplier isToStop) {

    public long runs() {
        return end - first;
    }
}
