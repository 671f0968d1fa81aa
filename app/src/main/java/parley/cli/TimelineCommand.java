package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.report.TimelineDocument;
import parley.study.Findings;
import parley.study.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley timeline}: how the answer changed, day by day. */
@Command(
        name = "timeline",
        description = "Say how the answer changed with each day on which somebody spoke, and whose words opened or"
                + " closed the door to an agreement. As CSV, one row per day.",
        footer = {
            "",
            "Examples:",
            "  parley timeline scenarios/library/ukraine-2025-03/scenario.yaml",
            "  parley timeline peace.yaml --variant ukraine-asks --out days.csv"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TimelineCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ScenarioOptions input = new ScenarioOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    TimelineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        Timeline timeline = Timeline.of(loaded.base(), loaded.scenario(), input.limits());
        Findings findings = timeline.last();
        output.show(
                surroundings,
                new TimelineDocument(
                        findings, timeline, input.stamp(surroundings, loaded, input.limits(), "timeline", List.of())));
        return ExitStatus.of(findings).code();
    }
}
