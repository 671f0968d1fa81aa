package parley.scenario.language;

import java.util.Map;
import java.util.regex.Pattern;
import parley.scenario.yaml.Node;

/**
 * The id of a red line: that of its statement, with {@code /1}, {@code /2} ... where the statement draws several, or with
 * {@code ~} and the id of a fallback level.
 */
public record RedLineReference() implements Shape {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(/[1-9][0-9]{0,5}|~[a-z][a-z0-9-]*)?");

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar id) || id.isAbsent()) {
            in.wrongKind(node, inWords());
            return false;
        }
        boolean fits = FORM.matcher(id.text()).matches();
        if (!fits) {
            in.error(id.place(), Checker.quoted(id.text()) + " is not the id of a red line.", inWords());
        }
        return fits;
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object("type", "string", "pattern", "^" + FORM.pattern() + "$");
    }

    @Override
    public String inWords() {
        return "the id of a red line (its statement's id, with /1, /2 and so on where the statement draws several, or ~ and a fallback level)";
    }
}
