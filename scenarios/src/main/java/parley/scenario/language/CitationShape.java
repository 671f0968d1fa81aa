package parley.scenario.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Citation;
import parley.scenario.yaml.Node;

/** A source and, usually, a paragraph or a range of paragraphs of it. */
public record CitationShape() implements Shape {
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]*)(?: +(?:¶|para ) *([1-9][0-9]{0,5})(?: *- *([1-9][0-9]{0,5}))?)?");

    /** The citation that a text spells, if its form is right. */
    public static Optional<Citation> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = number(form.group(2), 0);
        int to = number(form.group(3), from);
        return to < from ? Optional.empty() : Optional.of(new Citation(form.group(1), from, to));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int ifAbsent) {
        return digits == null ? ifAbsent : Integer.parseInt(digits);
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar text) || text.isAbsent()) {
            in.wrongKind(node, inWords());
            return false;
        }
        Optional<Citation> citation = parse(text.text());
        citation.ifPresentOrElse(
                cited -> in.checkReference(Kind.SOURCE, new Node.Scalar(text.place(), cited.source(), text.isPlain())),
                () -> in.error(text.place(), Checker.quoted(text.text()) + " is not a citation.", inWords()));
        return citation.isPresent();
    }

    @Override
    public Map<String, Object> schema() {
        return Json.object("type", "string", "pattern", "^" + FORM.pattern() + "$");
    }

    @Override
    public String inWords() {
        return "a citation such as article, article ¶3, article ¶3-5 or article para 3";
    }
}
