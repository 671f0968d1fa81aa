package parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.Positions;
import parley.model.Scenario;
import parley.simulation.AssumedDoubt;
import parley.study.Chance;
import picocli.CommandLine.Option;

/** A doubt that the scenario does not state, for commands that draw what is in doubt. */
final class DoubtOption {

    @Option(
            names = "--doubt",
            paramLabel = "PROBABILITY",
            description = "Take each binding red line to which the scenario gives no credence to be real with this"
                    + " probability, 0 to 1: your assumption (default: it is certain).",
            converter = Numbers.Probability.class)
    private Optional<Double> probability = Optional.empty();

    Optional<Double> probability() {
        return probability;
    }

    /** The same with that credence where the scenario gives none. */
    ScenarioOptions.Loaded applied(ScenarioOptions.Loaded loaded) {
        return probability
                .map(assumed -> {
                    Scenario scenario = loaded.scenario();
                    Scenario doubtful = AssumedDoubt.in(Positions.of(scenario, scenario.asOf()), assumed);
                    return new ScenarioOptions.Loaded(loaded.reading(), loaded.base(), doubtful);
                })
                .orElse(loaded);
    }

    /** Refuses credences from which nothing can be drawn. */
    static void refuseContradiction(Doubts doubts) {
        doubts.findContradiction().ifPresent(bundles -> {
            double sum = bundles.stream().mapToDouble(Bundle::probability).sum();
            throw Refusal.badInput("The credences contradict each other, so nothing can be drawn: at most one of "
                    + bundles.stream().map(Bundle::id).collect(Collectors.joining(", "))
                    + " can be real, but their probabilities add up to " + Chance.decimals(sum, 3)
                    + ". Expected: 1 at most.");
        });
    }

    /** As it would be typed. */
    List<String> typed() {
        return probability
                .map(number -> List.of("--doubt", Chance.decimals(number, 9)))
                .orElse(List.of());
    }
}
