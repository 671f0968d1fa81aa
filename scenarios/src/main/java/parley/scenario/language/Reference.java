package parley.scenario.language;

import java.util.Map;
import parley.scenario.yaml.Node;

/** The id of something that the scenario, or its base, introduces. */
public record Reference(Kind kind) implements Shape {

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar id) || id.isAbsent()) {
            in.wrongKind(node, inWords());
            return false;
        }
        in.checkReference(kind, id);
        return true;
    }

    @Override
    public Map<String, Object> schema() {
        return Leaf.ID.schema();
    }

    @Override
    public String inWords() {
        return "the id of " + kind.withArticle();
    }
}
