package parley.scenario.language;

import java.util.Map;
import java.util.Set;
import parley.scenario.yaml.Node;

/**
 * What a value may look like. Each shape knows the three things that must agree: how the reader checks a value, how the
 * JSON Schema describes it, and how the reference names it.
 */
public sealed interface Shape
        permits Leaf,
                Words,
                Reference,
                CitationShape,
                RedLineReference,
                CredenceShape,
                Phrase,
                ListOf,
                OneOrMany,
                MapOf,
                RecordShape,
                Either,
                ChoicesShape,
                PropositionShape {

    /**
     * Checks a value and everything in it.
     *
     * @return true when the value itself is of this shape; parts of it may still be wrong
     */
    boolean check(Node node, Checker in);

    /** The JSON Schema of such a value; records are referred to by name. */
    Map<String, Object> schema();

    /** What the value is, as it goes on after "Expected ". */
    String inWords();

    /** What the value is, in a table of the reference: shorter, because what has a name of its own is explained there. */
    default String label() {
        return inWords();
    }

    /** Records, and the like, that this shape is made of, for the schema's definitions and the reference's sections. */
    default Set<Section> sections() {
        return Set.of();
    }
}
