package parley.scenario.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words for probabilities. The words and their ranges are those of Intelligence Community Directive 203 (2015); each
 * stands for the middle of its range.
 */
public final class CredenceScale {

    /** A range of probabilities in percent. */
    public record Range(int least, int most) {
        /** The middle, from 0 to 1. */
        public double middle() {
            return (least + most) / 200.0;
        }
    }

    private static final Pattern PROBABILITY = Pattern.compile("0(\\.[0-9]{1,30})?|1(\\.0{1,30})?");
    private static final Map<String, Range> RANGES = new LinkedHashMap<>();

    static {
        RANGES.put("almost no chance", new Range(1, 5));
        RANGES.put("very unlikely", new Range(5, 20));
        RANGES.put("unlikely", new Range(20, 45));
        RANGES.put("roughly even chance", new Range(45, 55));
        RANGES.put("likely", new Range(55, 80));
        RANGES.put("very likely", new Range(80, 95));
        RANGES.put("almost certain", new Range(95, 99));
    }

    private CredenceScale() {}

    /** The words, from the least probable. */
    public static Set<String> words() {
        return java.util.Collections.unmodifiableSet(RANGES.keySet());
    }

    /** The range of a word; throws when it is no word of the scale. */
    public static Range getRange(String word) {
        return Optional.ofNullable(RANGES.get(word))
                .orElseThrow(() -> new IllegalArgumentException("no word of the scale: " + word));
    }

    /** The probability, 0 to 1, that a text names, as a number or as a word. */
    public static Optional<Double> find(String text) {
        if (PROBABILITY.matcher(text).matches()) {
            return Optional.of(Double.valueOf(text));
        }
        return Optional.ofNullable(RANGES.get(text)).map(Range::middle);
    }
}
