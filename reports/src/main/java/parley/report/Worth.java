package parley.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;

/** Utilities as people read them: exact where that is short, else rounded and marked so. */
final class Worth {

    private static final int LONGEST = 7;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private static final MathContext UP = new MathContext(5, RoundingMode.CEILING);

    private Worth() {}

    /** {@code 3.5}, {@code 1/3}, {@code ≈0.4286}. */
    static String text(BigFraction number) {
        String exact = Fractions.text(number);
        return exact.length() <= LONGEST ? exact : "≈" + rounded(number).toPlainString();
    }

    /** A number that is no smaller: exact where that is short, else rounded up. */
    static String roundedUp(BigFraction number) {
        String exact = Fractions.text(number);
        return exact.length() <= LONGEST
                ? exact
                : new BigDecimal(number.getNumerator())
                        .divide(new BigDecimal(number.getDenominator()), UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The same with a sign: {@code +3}, {@code −1/3}, {@code ±0}. */
    static String signed(BigFraction number) {
        int sign = number.getNumerator().signum();
        String size = text(number.abs());
        return sign == 0 ? "±0" : (sign > 0 ? "+" : "−") + size;
    }

    /** Rounded, for places in drawings and for data beside the exact number. */
    static BigDecimal rounded(BigFraction number) {
        return new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), DIGITS)
                .stripTrailingZeros();
    }
}
