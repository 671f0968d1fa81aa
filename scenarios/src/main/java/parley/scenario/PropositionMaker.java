package parley.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.scenario.language.Fields;
import parley.scenario.language.OneOrMany;
import parley.scenario.yaml.Node;

/** Makes propositions of parts of a file that have been checked. */
final class PropositionMaker {

    private PropositionMaker() {}

    static Proposition make(Node node) {
        Fields fields = Fields.of(node);
        if (fields.has("all")) {
            return new All(each(fields, "all"));
        } else if (fields.has("any")) {
            return new Any(each(fields, "any"));
        } else if (fields.has("not")) {
            return new Not(make(fields.get("not")));
        } else if (fields.has("if")) {
            return new If(make(fields.get("if")), make(fields.get("then")));
        } else if (fields.has("at-most")) {
            return new AtMost(Integer.parseInt(fields.text("at-most")), each(fields, "of"));
        } else if (fields.has("circumstance")) {
            return new Holds(fields.text("circumstance"));
        }
        List<Choice> choices = choices(node);
        return choices.size() == 1 ? choices.get(0) : new All(List.copyOf(choices));
    }

    private static List<Proposition> each(Fields fields, String key) {
        return fields.items(key).stream().map(PropositionMaker::make).toList();
    }

    /** Options by issue. */
    static List<Choice> choices(Node node) {
        return Fields.of(node).mapping().entries().stream()
                .map(entry -> new Choice(
                        entry.key().text(),
                        OneOrMany.scalars(entry.value()).stream()
                                .map(Node.Scalar::text)
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                .toList();
    }
}
