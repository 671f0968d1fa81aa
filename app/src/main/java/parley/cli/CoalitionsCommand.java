package parley.cli;

import parley.report.CoalitionsDocument;
import parley.study.Why;
import picocli.CommandLine.Command;

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
final class CoalitionsCommand extends AnalysisCommand {

    CoalitionsCommand(Surroundings surroundings) {
        super(surroundings, "coalitions", Why::coalitions, CoalitionsDocument::new);
    }
}
