package parley.cli;

import parley.report.ChancesDocument;
import parley.study.Findings;
import parley.study.Why;
import picocli.CommandLine.Command;

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
final class ChancesCommand extends AnalysisCommand {

    ChancesCommand(Surroundings surroundings) {
        super(surroundings, "chances", Why::chances, ChancesDocument::new);
    }

    /** Chances can be had where the agreements cannot. */
    @Override
    ExitStatus status(Findings findings) {
        return findings.further().chances().isPresent() ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
    }
}
