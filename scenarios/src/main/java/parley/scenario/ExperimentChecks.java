package parley.scenario;

import java.util.Locale;
import parley.model.Experiment;
import parley.model.Experiment.Credences;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.language.Language;

/** Checks that experiments are not too large, and vary credences of statements that can have one. */
record ExperimentChecks(Scenario scenario, Problems problems) {

    void check() {
        scenario.experiments().values().forEach(this::check);
    }

    private void check(Experiment experiment) {
        if (experiment.countCombinations() > Experiment.MOST_COMBINATIONS) {
            problems.add(
                    Diagnostic.error(experiment.place(), "The experiment has too many combinations of what it varies.")
                            .expecting(String.format(Locale.ROOT, "at most %,d", Experiment.MOST_COMBINATIONS)));
        } else if (experiment.countRuns() > Experiment.MOST_RUNS) {
            problems.add(Diagnostic.error(experiment.place(), "The experiment would take too many runs.")
                    .expecting(String.format(Locale.ROOT, "at most %,d, repetitions counted", Experiment.MOST_RUNS)));
        }
        experiment.factors().forEach(factor -> {
            if (factor instanceof Credences credences) {
                check(experiment, scenario.getStatement(credences.statement()));
            }
        });
    }

    private void check(Experiment experiment, Statement statement) {
        if (!(statement.stance() instanceof Stance.Demands
                || statement.stance() instanceof Stance.Rejects
                || statement.stance() instanceof Stance.Orders)) {
            problems.add(Diagnostic.error(
                            experiment.place(),
                            "The statement " + statement.id()
                                    + " draws no red line, so that its credence plays no part.")
                    .expecting("a statement with " + String.join(", ", Language.RED_LINE_STANCES))
                    .seeAlso(statement.place(), "the statement"));
        }
    }
}
