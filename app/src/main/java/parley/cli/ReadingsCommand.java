package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.ReadingsDocument;
import parley.study.Findings;
import parley.study.Readings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley readings}: the answer under rival readings of the same words. */
@Command(
        name = "readings",
        description = "Give the answer for every combination of the rival readings that the scenario states, and say"
                + " which conclusions hold under all, most or few of them.",
        footer = {"", "Example:", "  parley readings peace.yaml --format csv"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReadingsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ScenarioOptions input = new ScenarioOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReadingsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        Readings readings = Readings.of(loaded.base(), loaded.scenario(), input.limits());
        Findings findings = readings.asWritten();
        output.show(
                surroundings,
                new ReadingsDocument(
                        findings, readings, input.stamp(surroundings, loaded, input.limits(), "readings", List.of())));
        return ExitStatus.of(findings).code();
    }
}
