package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.model.Change;
import parley.model.Scenario;
import parley.report.TransitionDocument;
import parley.study.Transition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley what-if}: what changes make of a scenario, each alone and all together. */
@Command(
        name = "what-if",
        description = "Change something and see what differs: what becomes possible or impossible, which clashes and"
                + " concessions come and go, and which change does what.",
        footer = {
            "",
            "Examples:",
            "  parley what-if scenarios/library/ukraine-2025-03/scenario.yaml --change 'drop: ru-no-contingents'",
            "  parley what-if peace.yaml --change 'circumstance: {asked: yes}' --change 'hold: fr-claim'"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WhatIfCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ScenarioOptions input = new ScenarioOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--change",
            required = true,
            paramLabel = "CHANGE",
            description = "What to change, in the words of --what-if; may be given several times. What --variant and"
                    + " --what-if change is there before, and is not compared.")
    private List<String> changes = List.of();

    WhatIfCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        Scenario start = loaded.scenario();
        Transition transition = Transition.ofChanges(start, made(start, changes), input.limits());
        output.show(
                surroundings,
                TransitionDocument.ofWhatIf(
                        transition,
                        input.stamp(surroundings, loaded, input.limits(), "what-if", typed("--change", changes))));
        return ExitStatus.of(transition.together().before())
                .worse(ExitStatus.of(transition.together().after()))
                .code();
    }

    /** The changes that some texts stand for, in order. */
    static List<Change> made(Scenario start, List<String> texts) {
        Scenario changed = Loading.withWhatIfs("--change", start, texts);
        return changed.changes()
                .subList(start.changes().size(), changed.changes().size());
    }

    /** An option given several times, as it would be typed. */
    static List<String> typed(String option, List<String> values) {
        return values.stream().flatMap(value -> List.of(option, value).stream()).toList();
    }
}
