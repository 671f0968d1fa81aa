package parley.scenario.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import parley.model.Issue;

/**
 * How ranges of numbers are cut into values: evenly, both ends included.
 *
 * @param points how many values a range gives that has too many, 2 to {@value Issue#MAX_OPTIONS}
 */
public record Grid(int points) {

    /** How many unless somebody says otherwise: ten steps from end to end. */
    public static final Grid USUAL = new Grid(11);

    /** Digits after the point that a value of a continuous range has beyond those of its ends. */
    private static final int EXTRA_DIGITS = 6;

    public Grid {
        if (points < 2 || points > Issue.MAX_OPTIONS) {
            throw new IllegalArgumentException("a grid has 2 to " + Issue.MAX_OPTIONS + " points, not " + points);
        }
    }

    /**
     * Values of a range.
     *
     * @param said how they were chosen, as a sentence; empty where they are all that there are
     */
    record Values(List<BigDecimal> numbers, String said) {
        Values {
            numbers = List.copyOf(numbers);
        }
    }

    /** Whole numbers, all of them where they are few enough to be options. */
    Values whole(BigInteger low, BigInteger high) {
        return steps(new BigDecimal(low), new BigDecimal(high), BigDecimal.ONE);
    }

    /** Numbers in steps from the low end, all of them where they are few enough to be options. */
    Values steps(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigInteger last = high.subtract(low).divideToIntegralValue(step).toBigIntegerExact();
        boolean isFew = last.compareTo(BigInteger.valueOf(Issue.MAX_OPTIONS)) < 0;
        int count = isFew ? last.intValueExact() + 1 : points;
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal index = isFew ? BigDecimal.valueOf(i) : share(new BigDecimal(last), i, 0);
            numbers.add(low.add(index.multiply(step)).stripTrailingZeros());
        }
        String said = isFew
                ? ""
                : count + " of the " + last.add(BigInteger.ONE) + " values from " + plain(low) + " to " + plain(high)
                        + " are options: " + listing(numbers) + ".";
        return new Values(numbers, said);
    }

    /** Any numbers from one to another. */
    Values continuous(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) == 0) {
            return new Values(List.of(low), "");
        }
        List<BigDecimal> numbers = new ArrayList<>();
        int digits = Math.max(0, Math.max(low.scale(), high.scale())) + EXTRA_DIGITS;
        for (int i = 0; i < points; i++) {
            numbers.add(low.add(share(high.subtract(low), i, digits)).stripTrailingZeros());
        }
        return new Values(
                numbers,
                "Of all numbers from " + plain(low) + " to " + plain(high) + ", " + points + " are options: "
                        + listing(numbers) + ".");
    }

    /** The i-th of the points on the way to a number, rounded half up to so many digits. */
    private BigDecimal share(BigDecimal all, int i, int digits) {
        return all.multiply(BigDecimal.valueOf(i))
                .divide(BigDecimal.valueOf(points - 1L), digits, RoundingMode.HALF_UP);
    }

    private static String listing(List<BigDecimal> numbers) {
        List<String> some = numbers.stream().limit(3).map(Grid::plain).toList();
        return String.join(", ", some)
                + (numbers.size() > 4 ? ", …, " : numbers.size() == 4 ? ", " : "")
                + (numbers.size() > 3 ? plain(numbers.get(numbers.size() - 1)) : "");
    }

    /** A number without an exponent and without zeros at its end. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
