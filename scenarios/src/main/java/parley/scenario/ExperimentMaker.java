package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Change;
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
import parley.model.Protocol;
import parley.model.Strategy;
import parley.scenario.language.Fields;
import parley.scenario.language.Language;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/**
 * Makes experiments of parts of a file that have been checked.
 *
 * @param statements makes their changes
 */
record ExperimentMaker(StatementMaker statements) {

    private static final long USUAL_SEED = 1;

    Experiment experiment(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        Optional<Integer> repetitions = fields.findScalar("repetitions").map(number -> Integer.valueOf(number.text()));
        List<Factor> factors = fields.items("vary").stream().map(this::factor).toList();
        return new Experiment(
                entry.key().text(),
                entry.key().place(),
                fields.text("title"),
                factors,
                repetitions,
                fields.findScalar("seed")
                        .map(seed -> Long.parseLong(seed.text()))
                        .orElse(USUAL_SEED),
                measures(fields, repetitions.isPresent(), factors.stream().anyMatch(Factor::isOfRounds)),
                fields.text("why"));
    }

    private static List<Measure> measures(Fields fields, boolean draws, boolean rounds) {
        List<String> words =
                fields.items("measures").stream().map(StatementMaker::text).toList();
        return words.isEmpty()
                ? Measure.listFor(draws, rounds)
                : Stream.of(Measure.values())
                        .filter(measure -> words.contains(measure.word()))
                        .toList();
    }

    private Factor factor(Node node) {
        Fields fields = Fields.of(node);
        String name = Language.nameOfFactor(fields);
        if (fields.has("as-of")) {
            return new Days(
                    name,
                    fields.items("as-of").stream()
                            .map(day -> Leaf.findDay(StatementMaker.text(day)).orElseThrow())
                            .toList());
        } else if (fields.has("variants")) {
            return new Variants(
                    name,
                    fields.items("variants").stream().map(StatementMaker::text).toList());
        } else if (fields.has("change")) {
            return Choices.of(name, statements.change(fields.get("change")));
        } else if (fields.has("choices")) {
            return new Choices(
                    name, fields.entries("choices").stream().map(this::choice).toList());
        }
        return fields.has("credence") || fields.has("doubt") ? doubt(name, fields) : ofRounds(name, fields);
    }

    private static Factor doubt(String name, Fields fields) {
        Fields what = Fields.of(fields.get(fields.has("credence") ? "credence" : "doubt"));
        return fields.has("credence")
                ? new Credences(name, what.text("statement"), Language.probabilities(what))
                : new Doubt(name, Language.probabilities(what));
    }

    private static Factor ofRounds(String name, Fields fields) {
        if (fields.has("protocol")) {
            return new Protocols(
                    name,
                    texts(fields, "protocol")
                            .map(word -> ExpectationMaker.find(Protocol.values(), Protocol::word, word))
                            .toList());
        } else if (fields.has("deadline")) {
            return new Deadlines(
                    name, texts(fields, "deadline").map(Integer::valueOf).toList());
        }
        Fields strategy = Fields.of(fields.get("strategy"));
        return new Strategies(
                name,
                strategy.findScalar("party").map(Node.Scalar::text),
                texts(strategy, "values")
                        .map(word -> Strategy.findNamed(word).orElseThrow())
                        .toList());
    }

    private static Stream<String> texts(Fields fields, String key) {
        return fields.items(key).stream().map(StatementMaker::text);
    }

    private Choice choice(Node.Entry entry) {
        List<Change> changes = new ArrayList<>();
        if (entry.value() instanceof Node.Sequence list) {
            list.items().forEach(change -> changes.add(statements.change(change)));
        }
        return new Choice(entry.key().text(), changes);
    }
}
