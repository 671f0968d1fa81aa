package parley.cli;

import parley.report.AskDocument;
import parley.study.Why;
import picocli.CommandLine.Command;

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
final class AskCommand extends AnalysisCommand {

    AskCommand(Surroundings surroundings) {
        super(surroundings, "ask", Why::inquiries, AskDocument::new);
    }
}
