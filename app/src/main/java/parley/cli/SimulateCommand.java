package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.report.SimulationDocument;
import parley.report.Stamp;
import parley.simulation.Simulation;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private final RunsOptions runs = new RunsOptions();

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
        runs.refuseContradictions();
        ScenarioOptions.Loaded loaded = doubt.applied(scenario.load(surroundings));
        Why why = Why.of(scenario.study(loaded));
        DoubtOption.refuseContradiction(why.doubts());
        return Interruption.toItsEnd(() -> {
            Simulation simulation = why.findSimulation(runs.settings())
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

    private List<String> more() {
        List<String> more = new ArrayList<>(runs.typed());
        more.addAll(doubt.typed());
        return more;
    }
}
