package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.explain.Goal.Aim;
import parley.explain.Goal.State;
import parley.model.Proposition.Choice;
import parley.report.Document;
import parley.report.ExplainDocument;
import parley.report.GoalDocument;
import parley.report.Stamp;
import parley.report.WhyNotDocument;
import parley.study.Findings;
import parley.study.GoalFinding;
import parley.study.Why;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley explain}: why there is no agreement, why not a certain one, and what would make a term possible. */
@Command(
        name = "explain",
        description = "Say why there is no agreement and what would open one; or why certain terms are not possible; or"
                + " what would make them possible or certain.",
        footer = {
            "",
            "Terms are ISSUE=OPTION, with commas between them; ISSUE=OPTION|OPTION means any of these options.",
            "",
            "Examples:",
            "  parley explain scenarios/library/ukraine-2025-03/scenario.yaml --variant ukraine-open-door",
            "  parley explain peace.yaml --agreement 'nato=open, neutrality=neutral'",
            "  parley explain peace.yaml --possible 'nato=open'",
            "  parley explain peace.yaml --certain 'observers=after' --format md --out certain.md"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @ArgGroup
    private Question question = new Question();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** One question at a time. */
    static final class Question {
        @Option(
                names = "--agreement",
                paramLabel = "TERMS",
                description =
                        "Why not this agreement, whole or in part? Which red lines it breaks, whose silence it rests"
                                + " on, what comes nearest, and the least that would have to change.")
        private Optional<String> agreement = Optional.empty();

        @Option(
                names = "--possible",
                paramLabel = "TERMS",
                description = "The smallest sets of position changes under which some possible agreement has these"
                        + " terms.")
        private Optional<String> possible = Optional.empty();

        @Option(
                names = "--certain",
                paramLabel = "TERMS",
                description = "The smallest sets of position changes under which every possible agreement has these"
                        + " terms, and there is one.")
        private Optional<String> certain = Optional.empty();
    }

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        Optional<List<Choice>> terms = terms(loaded);
        Why why = Why.of(scenario.study(loaded));
        Findings findings = terms.isPresent() ? why.brief() : why.findings();
        if (terms.isPresent() && question.agreement.isEmpty()) {
            Aim aim = question.possible.isPresent() ? Aim.POSSIBLE : Aim.CERTAIN;
            GoalFinding goal = why.goal(terms.get(), aim);
            output.show(surroundings, new GoalDocument(findings, goal, stamp(loaded)));
            return (goal.goal().state() == State.NOT_DECIDED ? ExitStatus.NOT_DECIDED : ExitStatus.ANSWERED).code();
        }
        output.show(
                surroundings,
                terms.<Document>map(asked -> new WhyNotDocument(findings, why.whyNot(asked), stamp(loaded)))
                        .orElseGet(() -> new ExplainDocument(findings, stamp(loaded))));
        return ExitStatus.of(findings).code();
    }

    private Optional<List<Choice>> terms(ScenarioOptions.Loaded loaded) {
        return question.agreement
                .map(text -> Loading.readTerms("--agreement", text, loaded.scenario()))
                .or(() -> question.possible.map(text -> Loading.readTerms("--possible", text, loaded.scenario())))
                .or(() -> question.certain.map(text -> Loading.readTerms("--certain", text, loaded.scenario())));
    }

    private Stamp stamp(ScenarioOptions.Loaded loaded) {
        List<String> more = new ArrayList<>();
        question.agreement.ifPresent(text -> more.addAll(List.of("--agreement", text)));
        question.possible.ifPresent(text -> more.addAll(List.of("--possible", text)));
        question.certain.ifPresent(text -> more.addAll(List.of("--certain", text)));
        return scenario.stamp(surroundings, loaded, scenario.limits(), "explain", more);
    }
}
