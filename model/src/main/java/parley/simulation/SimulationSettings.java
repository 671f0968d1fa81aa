package parley.simulation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import parley.experiment.Precision;
import parley.experiment.Runs;
import parley.experiment.Share;

/**
 * How many runs of what.
 *
 * @param first number of the first run
 * @param end number after that of the last run; where a precision is asked for, the runs may end before it
 * @param precision how exact the share of runs that is counted is to be; absent for exactly the runs asked for
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

    /** Whether so many runs are exact enough. */
    boolean isEnough(Share soFar) {
        return precision
                .filter(asked -> soFar.runs() >= asked.runsThatSuffice()
                        || (soFar.runs() >= Precision.FIRST_LOOK && asked.isReached(soFar)))
                .isPresent();
    }

    /**
     * Makes the runs, until there are enough, or they are to stop.
     *
     * @param run what comes of the run of a number
     * @param taker takes it, in the order of the numbers
     * @param soFar the share that is to be exact, of the runs taken so far
     * @return number of runs taken
     */
    <T> long make(LongFunction<T> run, Runs.Taker<T> taker, Supplier<Share> soFar) {
        long made = 0;
        while (made < runs() && !isEnough(soFar.get())) {
            long upTo = precision
                    .map(asked -> Math.min(asked.nextLook(soFar.get().runs()), runs()))
                    .orElse(runs());
            made += new Runs(first + made, first + upTo, threads, isToStop).make(run, taker);
            if (made < upTo) {
                return made;
            }
        }
        return made;
    }
}
