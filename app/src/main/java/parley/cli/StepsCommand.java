package parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.model.Proposition.Choice;
import parley.report.StepsDocument;
import parley.study.Findings;
import parley.study.StepsFinding;
import parley.study.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley steps}: which step comes before which, where they wait for each other, and in which sequences. */
@Command(
        name = "steps",
        description =
                "Show the order of steps: which demands about it bind, where they wait for each other, and in which"
                        + " sequences the possible agreements, or one of them, can be carried out.",
        footer = {
            "",
            "Examples:",
            "  parley steps peace.yaml",
            "  parley steps peace.yaml --agreement 'observers=yes, cease-fire=agreed'"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class StepsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--agreement",
            paramLabel = "TERMS",
            description = "The steps of this agreement alone, given as ISSUE=OPTION with commas between the terms.")
    private Optional<String> agreement = Optional.empty();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    StepsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        Optional<List<Choice>> terms = agreement.map(text -> Loading.readTerms("--agreement", text, loaded.scenario()));
        Why why = Why.of(scenario.study(loaded));
        Optional<StepsFinding> steps = terms.isPresent() ? why.findSteps(settled(why, terms.get())) : why.findSteps();
        Findings findings = why.brief();
        List<String> more = agreement.map(text -> List.of("--agreement", text)).orElse(List.of());
        output.show(
                surroundings,
                new StepsDocument(
                        findings, steps, scenario.stamp(surroundings, loaded, scenario.limits(), "steps", more)));
        ExitStatus status = steps.isEmpty() ? ExitStatus.NOT_DECIDED : ExitStatus.ANSWERED;
        return status.code();
    }

    /** The terms as one option per issue; refuses those that leave open which steps are taken. */
    private static Map<String, String> settled(Why why, List<Choice> terms) {
        Map<String, String> settled = new LinkedHashMap<>();
        terms.stream()
                .filter(term -> term.options().size() == 1)
                .forEach(term ->
                        settled.put(term.issue(), term.options().iterator().next()));
        Set<String> open = why.listUnsettled(settled.keySet());
        if (!open.isEmpty()) {
            throw Refusal.badInput("--agreement: which steps are taken depends on " + String.join(", ", open)
                    + " too. Name one option of each.");
        }
        return settled;
    }
}
