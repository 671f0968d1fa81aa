package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.scenario.yaml.Node;

/**
 * One word of a list.
 *
 * @param meanings what each word means, in the order in which they are shown
 */
public record Words(Map<String, String> meanings) implements Shape {

    public Words {
        meanings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** Words that need no explanation. */
    public static Words of(String... words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        List.of(words).forEach(word -> meanings.put(word, ""));
        return new Words(meanings);
    }

    /** Yes or no. */
    public static final Words YES_NO = of("yes", "no");

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar word) || word.isAbsent()) {
            in.wrongKind(node, inWords());
            return false;
        }
        boolean isKnown = meanings.containsKey(word.text());
        if (!isKnown) {
            in.wrongWord(word, Checker.quoted(word.text()) + " is not a word that can stand here.", meanings.keySet());
        }
        return isKnown;
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object("enum", List.copyOf(meanings.keySet()));
    }

    @Override
    public String label() {
        return String.join(
                ", ", meanings.keySet().stream().map(word -> "`" + word + "`").toList());
    }

    @Override
    public String inWords() {
        return Checker.listing(meanings.keySet());
    }
}
