package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.CoalitionsDocument;
import parley.study.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley coalitions}: who agrees with whom. */
@Command(
        name = "coalitions",
        description =
                "Say which parties agree among themselves, which sets of them block every agreement, and without whom the"
                        + " others agree.",
        footer = {
            "",
            "Examples:",
            "  parley coalitions peace.yaml",
            "  parley coalitions scenarios/library/ukraine-2025-03/scenario.yaml --variant france-insists"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CoalitionsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    CoalitionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = options.load(surroundings);
        Findings findings = options.study(loaded).run();
        output.show(
                surroundings,
                new CoalitionsDocument(
                        findings, options.stamp(surroundings, loaded, options.limits(), "coalitions", List.of())));
        return ExitStatus.of(findings).code();
    }
}
