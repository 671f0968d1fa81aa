package parley.scenario;

import java.util.List;
import parley.model.Experiment;
import parley.model.Experiment.Choice;
import parley.model.Experiment.Choices;
import parley.model.Experiment.Credences;
import parley.model.Experiment.Days;
import parley.model.Experiment.Deadlines;
import parley.model.Experiment.Doubt;
import parley.model.Experiment.Factor;
import parley.model.Experiment.Measure;
import parley.model.Experiment.Protocols;
import parley.model.Experiment.Strategies;
import parley.model.Experiment.Variants;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/**
 * Writes experiments. Ranges are written out.
 *
 * @param statements writes their changes
 */
record ExperimentWriter(StatementWriter statements) {

    Node write(Experiment experiment) {
        MapBuilder map = new MapBuilder()
                .put("title", experiment.title())
                .put("why", experiment.why())
                .put(
                        "vary",
                        Tree.list(
                                experiment.factors().stream().map(this::factor).toList()));
        experiment
                .repetitions()
                .ifPresent(number ->
                        map.put("repetitions", number.toString()).put("seed", Long.toString(experiment.seed())));
        return map.put(
                        "measures",
                        texts(experiment.measures().stream().map(Measure::word).toList()))
                .build();
    }

    private Node factor(Factor factor) {
        MapBuilder map = new MapBuilder().put("name", factor.name());
        if (factor instanceof Days days) {
            map.put("as-of", texts(days.values()));
        } else if (factor instanceof Variants variants) {
            map.put("variants", texts(variants.variants()));
        } else if (factor instanceof Choices choices) {
            map.put("choices", choices(choices));
        } else if (factor instanceof Credences credences) {
            map.put(
                    "credence",
                    new MapBuilder()
                            .put("statement", credences.statement())
                            .put("values", texts(credences.values()))
                            .build());
        } else if (factor instanceof Doubt doubt) {
            map.put("doubt", Tree.map("values", texts(doubt.values())));
        } else if (factor instanceof Protocols protocols) {
            map.put("protocol", texts(protocols.values()));
        } else if (factor instanceof Deadlines deadlines) {
            map.put("deadline", texts(deadlines.values()));
        } else if (factor instanceof Strategies strategies) {
            map.put(
                    "strategy",
                    new MapBuilder()
                            .put("party", strategies.party().orElse(""))
                            .put("values", texts(strategies.values()))
                            .build());
        } else {
            throw new AssertionError("no such factor: " + factor);
        }
        return map.build();
    }

    private Node choices(Choices choices) {
        MapBuilder map = new MapBuilder();
        for (Choice choice : choices.choices()) {
            map.put(choice.name(), (Node) statements.changes(choice.changes()));
        }
        return map.build();
    }

    private static Node.Sequence texts(List<String> texts) {
        return Tree.list(texts.stream().map(Tree::text).toList());
    }
}
