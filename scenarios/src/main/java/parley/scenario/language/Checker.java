package parley.scenario.language;

import java.util.Collection;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Node;

/**
 * What the shapes need to check a file: the ids that are known, and where to say what is wrong.
 *
 * @param symbols every id that may be referred to
 * @param inherited those of them that a base scenario introduces
 */
public record Checker(Problems problems, Symbols symbols, Symbols inherited) {

    private static final int MOST_WORDS = 12;

    /** A word of the file as messages show it. */
    public static String quoted(String word) {
        return "\"" + Characters.visible(word, 64) + "\"";
    }

    /** Words as a list for the expectation of a message; a long one is cut. */
    public static String listing(Collection<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int left = words.size();
        int shown = 0;
        for (String word : words) {
            left--;
            boolean isLast = left == 0 || ++shown == MOST_WORDS;
            text.append(text.isEmpty() ? "" : left == 0 ? " or " : ", ").append(word);
            if (isLast) {
                break;
            }
        }
        return left == 0 ? text.toString() : text + " or one of " + left + " more";
    }

    public void error(Place place, String message, String expected) {
        problems.add(Diagnostic.error(place, message).expecting(expected));
    }

    /** The node is of the wrong kind: a list where a text should stand, or nothing at all. */
    public void wrongKind(Node node, String expected) {
        boolean isAbsent = node instanceof Node.Scalar scalar && scalar.isAbsent();
        error(node.place(), isAbsent ? "The value is missing." : "Here stands " + node.inWords() + ".", expected);
    }

    /** The word is none of the valid ones. */
    public void wrongWord(Node.Scalar word, String message, Collection<String> valid) {
        problems.add(Diagnostic.error(word.place(), message)
                .expecting(listing(valid))
                .near(problems.findNearest(word.text(), valid)));
    }

    /** Checks that an id of this kind is known. */
    public void checkReference(Kind kind, Node.Scalar id) {
        if (symbols.find(kind, id.text()).isEmpty() && !symbols.isUnclear(kind)) {
            Collection<String> known = symbols.list(kind);
            String none = known.isEmpty() ? " The scenario has no " + kind.plural() + "." : "";
            wrongWord(id, "There is no " + kind.word() + " " + quoted(id.text()) + "." + none, known);
        }
    }

    /** Checks that an issue has this option; says nothing when the issue is not known. */
    public void checkOption(String issue, Node.Scalar option) {
        Collection<String> known = symbols.listOptions(issue);
        if (!known.isEmpty() && !known.contains(option.text())) {
            wrongWord(option, "The issue " + quoted(issue) + " has no option " + quoted(option.text()) + ".", known);
        }
    }

    /** Checks the form of an id that the file introduces, and that no base scenario has introduced it. */
    public void checkNewId(Kind kind, Node.Scalar id) {
        if ((kind == Kind.ISSUE || kind == Kind.ACTION) && PropositionShape.RESERVED.contains(id.text())) {
            error(id.place(), quoted(id.text()) + " is a word of propositions.", "another id for the " + kind.word());
        } else if (Leaf.ID.check(id, this)) {
            inherited
                    .find(kind, id.text())
                    .ifPresent(place -> problems.add(Diagnostic.error(
                                    id.place(),
                                    "The base scenario has " + kind.withArticle() + " " + quoted(id.text())
                                            + " already.")
                            .expecting("an id that is not taken")
                            .seeAlso(place, "the one of the base")));
        }
    }
}
