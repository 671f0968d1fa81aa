package parley.scenario.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.CredenceScale;
import parley.scenario.yaml.Node;

/** The modeller's probability: a number, or a word of the scale that the scenario uses. */
public record CredenceShape() implements Shape {

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar credence) || credence.isAbsent()) {
            in.wrongKind(node, inWords());
            return false;
        }
        CredenceScale scale = in.symbols().scale();
        boolean isNumber = Leaf.PROBABILITY.fault().apply(credence.text()).isEmpty();
        boolean fits = isNumber || scale.words().contains(credence.text());
        if (!fits) {
            in.wrongWord(
                    credence,
                    Checker.quoted(credence.text()) + " is neither a number from 0 to 1 nor a word of the scale "
                            + scale.word() + ".",
                    scale.words());
        }
        return fits;
    }

    @Override
    public Map<String, Object> schema() {
        Set<String> words = new LinkedHashSet<>();
        for (CredenceScale scale : CredenceScale.values()) {
            words.addAll(scale.words());
        }
        return Json.object("anyOf", List.of(Leaf.PROBABILITY.schema(), Json.object("enum", List.copyOf(words))));
    }

    @Override
    public String inWords() {
        return "a number from 0 to 1, or a word such as likely (the reference lists them)";
    }

    @Override
    public String label() {
        return "number from 0 to 1, or a [word for one](#words-for-probabilities)";
    }
}
