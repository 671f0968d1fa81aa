package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.experiment.Interval;
import parley.experiment.Precision;
import parley.simulation.SimulationSettings;
import parley.study.Chance;
import picocli.CommandLine.Option;

/** How many runs are made, of which numbers, and how. */
final class RunsOptions {

    private static final long USUAL = 10_000;
    private static final long MOST_KEPT = 100_000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of runs, 1 to 10,000,000 (default: 10,000, where many are made).",
            converter = Numbers.ManyRuns.class)
    private Optional<Long> runs = Optional.empty();

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            description =
                    "Instead of --runs: go on until half of the 95-percent interval is this narrow, 0.1 to 25 percent.",
            converter = Numbers.HalfWidth.class)
    private Optional<Double> precision = Optional.empty();

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "Number of the first run (default: 0). A run depends on the seed and on its number alone.",
            converter = Numbers.FirstRun.class)
    private long first;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws (default: 1).",
            converter = Numbers.Seed.class)
    private long seed = 1;

    @Option(names = "--each", description = "Keep each run by itself, for JSON and CSV; up to 100,000 runs.")
    private boolean each;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many runs are made at a time, 1 to 64 (default: one for each processor). Changes only the"
                            + " time it takes.",
            converter = Numbers.Threads.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    void refuseContradictions() {
        if (runs.isPresent() && precision.isPresent()) {
            throw Refusal.badInput("--runs and --precision both say how many runs are made. Leave one of them out.");
        } else if (each && count() > MOST_KEPT) {
            throw Refusal.badInput("--each keeps at most 100,000 runs, not " + count()
                    + ". Ask for fewer --runs, or for some at a time with --first.");
        }
    }

    /** Whether the number of runs was given, one way or the other. */
    boolean areAskedFor() {
        return runs.isPresent() || precision.isPresent();
    }

    /** An option that means something for many runs only, where one was given. */
    Optional<String> findForMany() {
        return each ? Optional.of("--each") : first > 0 ? Optional.of("--first") : Optional.empty();
    }

    long seed() {
        return seed;
    }

    private Optional<Precision> asked() {
        return precision.map(halfWidth -> new Precision(halfWidth, Interval.CONFIDENCE));
    }

    private long count() {
        return asked().map(Precision::runsThatSuffice).orElseGet(() -> runs.orElse(USUAL));
    }

    SimulationSettings settings() {
        return new SimulationSettings(seed, first, first + count(), asked(), each, threads, Interruption::isUnderWay);
    }

    /** As it would be typed. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        runs.ifPresent(number -> typed.addAll(List.of("--runs", number.toString())));
        precision.ifPresent(halfWidth ->
                typed.addAll(List.of("--precision", Chance.decimals(100 * halfWidth, 4) + "%")));
        if (first > 0) {
            typed.addAll(List.of("--first", Long.toString(first)));
        }
        typed.addAll(List.of("--seed", Long.toString(seed)));
        if (each) {
            typed.add("--each");
        }
        return typed;
    }
}
