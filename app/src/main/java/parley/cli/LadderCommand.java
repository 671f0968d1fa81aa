package parley.cli;

import parley.report.LadderDocument;
import parley.study.Why;
import picocli.CommandLine.Command;

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
final class LadderCommand extends AnalysisCommand {

    LadderCommand(Surroundings surroundings) {
        super(surroundings, "ladder", Why::findings, LadderDocument::new);
    }
}
