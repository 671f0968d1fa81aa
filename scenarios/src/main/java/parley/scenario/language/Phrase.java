package parley.scenario.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Place;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;

/**
 * A record of two keys that can also be written as one text, such as {@code ru-nato to last} for {@code {statement:
 * ru-nato, to: last}}.
 *
 * @param word stands between the two values
 * @param example such a text
 */
public record Phrase(RecordShape record, String first, String word, String second, String example) implements Shape {

    private Pattern form() {
        return Pattern.compile("(\\S+)\\s+" + word + "\\s+(\\S.*)");
    }

    /** The values by key, in whichever way they are written. */
    public Fields fields(Node node) {
        return Fields.of(node instanceof Node.Scalar text ? taken(text) : node);
    }

    /** The record that a text stands for; the text itself where it is none. */
    private Node taken(Node.Scalar text) {
        Matcher matcher = form().matcher(text.text());
        return matcher.matches()
                ? new Node.Mapping(
                        text.place(),
                        List.of(
                                new Node.Entry(Tree.text(first), part(text, matcher, 1)),
                                new Node.Entry(Tree.text(second), part(text, matcher, 2))))
                : text;
    }

    /** A part of a text; where the text stands as it is in the file, the part has a place of its own. */
    private static Node part(Node.Scalar text, Matcher matcher, int group) {
        Place place = text.place();
        int skipped = text.isPlain() ? matcher.start(group) : 0;
        return new Node.Scalar(
                new Place(place.file(), place.line(), place.column() + skipped), matcher.group(group), text.isPlain());
    }

    @Override
    public boolean check(Node node, Checker in) {
        Node record = node instanceof Node.Scalar text ? taken(text) : node;
        if (record instanceof Node.Scalar text && !text.isAbsent()) {
            in.error(node.place(), Checker.quoted(text.text()) + " is not of this form.", inWords());
            return false;
        }
        return this.record.check(record, in);
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object(
                "anyOf",
                List.of(Json.object("type", "string", "pattern", "^\\S+\\s+" + word + "\\s+\\S"), record.schema()));
    }

    @Override
    public String inWords() {
        return "a text such as " + example + ", or " + record.inWords();
    }

    @Override
    public String label() {
        return "a text such as `" + example + "`, or " + record.label();
    }

    @Override
    public Set<Section> sections() {
        return record.sections();
    }
}
