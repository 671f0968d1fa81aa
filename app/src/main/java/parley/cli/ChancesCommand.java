package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.ChancesDocument;
import parley.study.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley chances}: the chances under the stated credences, and what each red line weighs. */
@Command(
        name = "chances",
        description =
                "Say how chancy the answer is under the credences that the scenario states, and how much each red line and"
                        + " party weighs where they leave no agreement.",
        footer = {
            "",
            "Examples:",
            "  parley chances peace.yaml",
            "  parley chances scenarios/library/ukraine-2025-03/scenario.yaml --variant ukraine-open-door --format json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChancesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ChancesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = options.load(surroundings);
        Findings findings = options.study(loaded).run();
        output.show(
                surroundings,
                new ChancesDocument(
                        findings, options.stamp(surroundings, loaded, options.limits(), "chances", List.of())));
        return ExitStatus.of(findings).code();
    }
}
