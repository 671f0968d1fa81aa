package parley.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.math3.fraction.BigFraction;

/** Exact numbers as people write them: {@code 0.25}, {@code -3} or {@code 1/3}. */
public final class Fractions {

    private Fractions() {}

    /** The number that a text names; throws when it names none. */
    public static BigFraction of(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new BigFraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0
                ? new BigFraction(number.toBigIntegerExact())
                : new BigFraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** The number as a decimal where that ends, and as a fraction where it does not. */
    public static String text(BigFraction number) {
        if (number.getDenominator().equals(BigInteger.ONE)) {
            return number.getNumerator().toString();
        } else if (!isDecimal(number.getDenominator())) {
            return number.getNumerator() + "/" + number.getDenominator();
        }
        return new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()))
                .toPlainString();
    }

    /** True when a fraction in lowest terms with this denominator ends as a decimal: it has no factor but 2 and 5. */
    private static boolean isDecimal(BigInteger denominator) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** The least positive whole number that makes each of the numbers whole when multiplied by it. */
    public static BigInteger commonDenominator(Collection<BigFraction> numbers) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction number : numbers) {
            BigInteger denominator = number.getDenominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        return common;
    }
}
