package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Shapes that several records use. */
final class CommonKeys {
    static final CitationShape CITATION = new CitationShape();
    static final ChoicesShape CHOICES = new ChoicesShape();
    static final PropositionShape PROPOSITION = new PropositionShape(PropositionShape.About.AGREEMENTS);
    static final PropositionShape CONDITION = new PropositionShape(PropositionShape.About.CIRCUMSTANCES);
    static final Reference PARTY = new Reference(Kind.PARTY);
    static final Reference ISSUE = new Reference(Kind.ISSUE);
    static final Words TRUTH = new Words(ordered(
            "yes", "It holds.",
            "no", "It does not hold.",
            "unknown", "Nothing says whether it holds."));
    static final Words DATE_IS = new Words(ordered(
            "stated", "The source gives the date.",
            "inferred", "The modeller worked the date out."));

    private CommonKeys() {}

    /** Words with their meanings, in turn. */
    static Map<String, String> ordered(String... wordsAndMeanings) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            map.put(wordsAndMeanings[i], wordsAndMeanings[i + 1]);
        }
        return map;
    }

    /** Words taken from an enumeration. */
    static <E> Words words(E[] values, Function<E, String> word, Function<E, String> meaning) {
        Map<String, String> map = new LinkedHashMap<>();
        for (E value : values) {
            map.put(word.apply(value), meaning.apply(value));
        }
        return new Words(map);
    }

    /** Checks that the option of a record belongs to the issue of the same record. */
    static Demand optionOfIssue() {
        return Demand.that(
                "The `option` is one of the options of the `issue`.",
                (fields, in) ->
                        fields.findScalar("option").ifPresent(option -> in.checkOption(fields.text("issue"), option)));
    }

    static Key note() {
        return Key.optional("note", Leaf.TEXT, "A note of the modeller.");
    }
}
