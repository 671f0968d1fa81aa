package parley.scenario.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.scenario.yaml.Node;

/** A single text of one shape, or a list or mapping of another. */
public record Either(Shape ifText, Shape otherwise) implements Shape {

    @Override
    public boolean check(Node node, Checker in) {
        if (node instanceof Node.Scalar scalar) {
            if (scalar.isAbsent()) {
                in.wrongKind(node, inWords());
                return false;
            }
            return ifText.check(node, in);
        }
        if (node instanceof Node.Mapping == otherwise instanceof RecordShape) {
            return otherwise.check(node, in);
        }
        in.wrongKind(node, inWords());
        return false;
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object("anyOf", List.of(ifText.schema(), otherwise.schema()));
    }

    @Override
    public String inWords() {
        return ifText.inWords() + ", or " + otherwise.inWords();
    }

    @Override
    public String label() {
        return ifText.label() + ", or " + otherwise.label();
    }

    @Override
    public Set<Section> sections() {
        Set<Section> all = new LinkedHashSet<>(ifText.sections());
        all.addAll(otherwise.sections());
        return all;
    }
}
