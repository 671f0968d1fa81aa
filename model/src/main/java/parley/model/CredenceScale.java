package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of words for probabilities that others have agreed on. Each word stands for the middle of its range. */
public enum CredenceScale {
    ICD_203(
            "icd-203",
            "Intelligence Community Directive 203 (2015)",
            ranges(
                    word("almost no chance", 1, 5),
                    word("very unlikely", 5, 20),
                    word("unlikely", 20, 45),
                    word("roughly even chance", 45, 55),
                    word("likely", 55, 80),
                    word("very likely", 80, 95),
                    word("almost certain", 95, 99))),
    IPCC(
            "ipcc",
            "likelihood in the reports of the Intergovernmental Panel on Climate Change (guidance note of 2010)",
            ranges(
                    word("exceptionally unlikely", 0, 1),
                    word("very unlikely", 0, 10),
                    word("unlikely", 0, 33),
                    word("about as likely as not", 33, 66),
                    word("likely", 66, 100),
                    word("very likely", 90, 100),
                    word("virtually certain", 99, 100)));

    /** A range of probabilities in percent, both ends included. */
    public record Range(int least, int most) {
        /** The middle, from 0 to 1. */
        public double middle() {
            return (least + most) / 200.0;
        }
    }

    private final String word;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable, and so are its values.
    private final Map<String, Range> ranges;

    CredenceScale(String word, String meaning, Map<String, Range> ranges) {
        this.word = word;
        this.meaning = meaning;
        this.ranges = ranges;
    }

    private static Map.Entry<String, Range> word(String word, int least, int most) {
        return Map.entry(word, new Range(least, most));
    }

    @SafeVarargs
    private static Map<String, Range> ranges(Map.Entry<String, Range>... words) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (Map.Entry<String, Range> each : words) {
            ranges.put(each.getKey(), each.getValue());
        }
        return Collections.unmodifiableMap(ranges);
    }

    /** The word used in scenario files and reports. */
    public String word() {
        return word;
    }

    /** What the scale is, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Its words, from the least probable. */
    public Set<String> words() {
        return ranges.keySet();
    }

    /** The range of a word; nothing when it is no word of the scale. */
    public Optional<Range> findRange(String ofWord) {
        return Optional.ofNullable(ranges.get(ofWord));
    }
}
