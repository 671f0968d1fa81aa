package parley.space;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whole numbers that an agreement adds up: one for the option that it takes on each issue, and one for each mark that
 * holds of it. What is not named adds 0.
 *
 * @param options by issue id and option id
 * @param marks by the name of the mark
 */
public record Tally(Map<String, Map<String, BigInteger>> options, Map<String, BigInteger> marks) {

    /** A tally of nothing. */
    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        Map<String, Map<String, BigInteger>> copy = new LinkedHashMap<>();
        options.forEach((issue, row) -> copy.put(issue, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
        options = Collections.unmodifiableMap(copy);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** The same with every number's sign turned, so that what was least is largest. */
    public Tally negated() {
        return times(BigInteger.ONE.negate());
    }

    /** The same with every number multiplied by another. */
    public Tally times(BigInteger factor) {
        Map<String, Map<String, BigInteger>> multiplied = new LinkedHashMap<>();
        options.forEach((issue, row) -> multiplied.put(issue, times(row, factor)));
        return new Tally(multiplied, times(marks, factor));
    }

    private static Map<String, BigInteger> times(Map<String, BigInteger> row, BigInteger factor) {
        Map<String, BigInteger> multiplied = new LinkedHashMap<>();
        row.forEach((key, number) -> multiplied.put(key, number.multiply(factor)));
        return multiplied;
    }

    /** What both add together. */
    public Tally plus(Tally other) {
        Map<String, Map<String, BigInteger>> sums = new LinkedHashMap<>(options);
        other.options.forEach((issue, row) -> sums.merge(issue, row, Tally::plus));
        return new Tally(sums, plus(marks, other.marks));
    }

    private static Map<String, BigInteger> plus(Map<String, BigInteger> one, Map<String, BigInteger> other) {
        Map<String, BigInteger> sums = new LinkedHashMap<>(one);
        other.forEach((key, number) -> sums.merge(key, number, BigInteger::add));
        return sums;
    }

    /** What a value of a variable adds. */
    BigInteger of(Variables variables, int variable, int value) {
        String name = variables.names().get(variable);
        String word = variables.values(variable).get(value);
        if (variable < variables.issueCount()) {
            return options.getOrDefault(name, Map.of()).getOrDefault(word, BigInteger.ZERO);
        }
        return word.equals(Variables.ON)
                ? marks.getOrDefault(name.substring(MarkedSpace.MARK.length()), BigInteger.ZERO)
                : BigInteger.ZERO;
    }
}
