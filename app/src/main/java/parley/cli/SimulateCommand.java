package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.experiment.Interval;
import parley.experiment.Precision;
import parley.report.SimulationDocument;
import parley.report.Stamp;
import parley.simulation.Simulation;
import parley.simulation.SimulationSettings;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley simulate}: draws what is in doubt again and again, and says what comes of it. */
@Command(
        name = "simulate",
        description =
                "Draw again and again which of the doubtful red lines are real, and say in how many runs an agreement"
                        + " is possible, and on which terms, beside the exact chances and what no model would say.",
        footer = {
            "",
            "Examples:",
            "  parley simulate peace.yaml",
            "  parley simulate peace.yaml --precision 1% --seed 7",
            "  parley simulate peace.yaml --doubt 0.9 --runs 100000 --out runs.html",
            "  parley simulate peace.yaml --first 500 --runs 101 --each --format csv"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SimulateCommand implements Callable<Integer> {

    private static final long USUAL_RUNS = 10_000;
    private static final long MOST_KEPT = 100_000;

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of runs, 1 to 10,000,000 (default: 10,000).",
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

    @Mixin
    private final DoubtOption doubt = new DoubtOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        refuseContradictions();
        ScenarioOptions.Loaded loaded = doubt.applied(scenario.load(surroundings));
        Why why = Why.of(scenario.study(loaded));
        DoubtOption.refuseContradiction(why.doubts());
        return Interruption.toItsEnd(() -> {
            Simulation simulation = why.findSimulation(settings())
                    .orElseThrow(
                            () -> Refusal.notDecided("The agreements were not worked out within the limits, so no run"
                                    + " could be made. Ask for more --nodes or --seconds; \"parley chances\" may know the"
                                    + " chance without them."));
            Stamp stamp = scenario.stamp(surroundings, loaded, scenario.limits(), "simulate", more());
            output.show(surroundings, new SimulationDocument(why.brief(), simulation, doubt.probability(), stamp));
            surroundings.out().flush();
            return (simulation.made() > 0 || simulation.isSettled() ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED)
                    .code();
        });
    }

    private void refuseContradictions() {
        if (runs.isPresent() && precision.isPresent()) {
            throw Refusal.badInput("--runs and --precision both say how many runs are made. Leave one of them out.");
        } else if (each && count() > MOST_KEPT) {
            throw Refusal.badInput("--each keeps at most 100,000 runs, not " + count()
                    + ". Ask for fewer --runs, or for some at a time with --first.");
        }
    }

    private Optional<Precision> asked() {
        return precision.map(halfWidth -> new Precision(halfWidth, Interval.CONFIDENCE));
    }

    private long count() {
        return asked().map(Precision::runsThatSuffice).orElseGet(() -> runs.orElse(USUAL_RUNS));
    }

    private SimulationSettings settings() {
        return new SimulationSettings(seed, first, first + count(), asked(), each, threads, Interruption::isUnderWay);
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        runs.ifPresent(number -> more.addAll(List.of("--runs", number.toString())));
        precision.ifPresent(halfWidth ->
                more.addAll(List.of("--precision", parley.study.Chance.decimals(100 * halfWidth, 4) + "%")));
        if (first > 0) {
            more.addAll(List.of("--first", Long.toString(first)));
        }
        more.addAll(List.of("--seed", Long.toString(seed)));
        if (each) {
            more.add("--each");
        }
        more.addAll(doubt.typed());
        return more;
    }
}
