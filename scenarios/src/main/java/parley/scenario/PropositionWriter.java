package parley.scenario;

import java.util.List;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Holds;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/** Writes propositions, each operator in its own mapping. */
final class PropositionWriter {

    private PropositionWriter() {}

    static Node write(Proposition p) {
        if (p instanceof Choice choice) {
            return choices(List.of(choice));
        } else if (p instanceof All all) {
            return Tree.map("all", parts(all.parts()));
        } else if (p instanceof Any any) {
            return Tree.map("any", parts(any.parts()));
        } else if (p instanceof Not not) {
            return Tree.map("not", write(not.part()));
        } else if (p instanceof If rule) {
            return new MapBuilder()
                    .put("if", write(rule.when()))
                    .put("then", write(rule.then()))
                    .build();
        } else if (p instanceof AtMost most) {
            return new MapBuilder()
                    .put("at-most", Integer.toString(most.limit()))
                    .put("of", parts(most.parts()))
                    .build();
        } else if (p instanceof Holds holds) {
            return Tree.map("circumstance", Tree.text(holds.circumstance()));
        }
        throw new AssertionError("no such proposition: " + p);
    }

    private static Node parts(List<Proposition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the language has no operator without parts");
        }
        return Tree.list(parts.stream().map(PropositionWriter::write).toList());
    }

    /** Options by issue. */
    static Node.Mapping choices(List<Choice> choices) {
        MapBuilder map = new MapBuilder();
        choices.forEach(choice -> map.put(choice.issue(), Tree.oneOrMany(choice.options())));
        return map.build();
    }
}
