package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.AskDocument;
import parley.study.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley ask}: what to ask next, and why. */
@Command(
        name = "ask",
        description =
                "Say what to ask next: which silence, open circumstance or doubtful red line an answer would settle most"
                        + " about, the best first, and why.",
        footer = {
            "",
            "Examples:",
            "  parley ask scenarios/library/ukraine-2025-03/scenario.yaml",
            "  parley ask peace.yaml --format csv --out questions.csv"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AskCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = options.load(surroundings);
        Findings findings = options.study(loaded).run();
        output.show(
                surroundings,
                new AskDocument(findings, options.stamp(surroundings, loaded, options.limits(), "ask", List.of())));
        return ExitStatus.of(findings).code();
    }
}
