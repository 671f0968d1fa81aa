package parley.scenario.exporting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;

/** Writes fractions as the decimals that other tools read, and counts those that had to be rounded. */
final class Decimals {

    /** What a double-precision number of another tool can hold of a decimal. */
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private int rounded;

    /** True where a fraction ends as a decimal. */
    static boolean isDecimal(BigFraction number) {
        return !Fractions.text(number).contains("/");
    }

    String text(BigFraction number) {
        if (isDecimal(number)) {
            return Fractions.text(number);
        }
        rounded++;
        return new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** How many numbers had to be rounded. */
    int rounded() {
        return rounded;
    }

    /** The smallest whole numbers in the same proportions. */
    static Map<String, BigInteger> whole(Map<String, BigFraction> numbers) {
        BigInteger denominator = Fractions.commonDenominator(numbers.values());
        Map<String, BigInteger> multiplied = new LinkedHashMap<>();
        numbers.forEach((key, number) ->
                multiplied.put(key, number.multiply(denominator).getNumerator()));
        BigInteger divisor = gcd(multiplied.values());
        multiplied.replaceAll((key, number) -> number.divide(divisor));
        return multiplied;
    }

    private static BigInteger gcd(Collection<BigInteger> numbers) {
        BigInteger divisor = numbers.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return divisor.signum() == 0 ? BigInteger.ONE : divisor;
    }
}
