package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.LadderDocument;
import parley.study.Findings;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley ladder}: the steps by which each demand could give way, and what each opens. */
@Command(
        name = "ladder",
        description =
                "Show the concession ladder: for each demand that takes part in a clash, the steps by which it can"
                        + " give way, and what each of them opens, alone and with the steps of others.",
        footer = {
            "",
            "Examples:",
            "  parley ladder scenarios/library/ukraine-2025-03/scenario.yaml --variant france-insists",
            "  parley ladder peace.yaml --format csv --out ladder.csv"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LadderCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    LadderCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        Findings findings = Why.of(scenario.study(loaded)).findings();
        output.show(
                surroundings,
                new LadderDocument(
                        findings, scenario.stamp(surroundings, loaded, scenario.limits(), "ladder", List.of())));
        ExitStatus status =
                findings.space() instanceof Findings.NotDecided ? ExitStatus.NOT_DECIDED : ExitStatus.ANSWERED;
        return status.code();
    }
}
