package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import parley.report.Document;
import parley.report.Stamp;
import parley.study.Findings;
import parley.study.Why;
import picocli.CommandLine.Mixin;

/** A command that asks one scenario one question, which needs no options of its own, and shows the answer. */
abstract class AnalysisCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final String name;
    private final Function<Why, Findings> question;
    private final BiFunction<Findings, Stamp, Document> document;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /**
     * @param name of the command
     * @param question asks for what the document shows, and no more
     */
    AnalysisCommand(
            Surroundings surroundings,
            String name,
            Function<Why, Findings> question,
            BiFunction<Findings, Stamp, Document> document) {
        this.surroundings = surroundings;
        this.name = name;
        this.question = question;
        this.document = document;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        ScenarioOptions.Loaded loaded = scenario.load(surroundings);
        Findings findings = question.apply(Why.of(scenario.study(loaded)));
        Stamp stamp = scenario.stamp(surroundings, loaded, scenario.limits(), name, List.of());
        output.show(surroundings, document.apply(findings, stamp));
        return status(findings).code();
    }

    /** How the command ends. */
    ExitStatus status(Findings findings) {
        return ExitStatus.of(findings);
    }
}
