package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers as people read them, the same in every locale. */
final class Numbers {

    private static final int LONGEST_PLAIN = 15;

    private Numbers() {}

    /** Exact, in groups of three: {@code 12,345}. */
    static String exact(BigInteger number) {
        StringBuilder text = new StringBuilder(number.toString());
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Exact while that can be read, then rounded: {@code about 1.27 × 10^30}. */
    static String readable(BigInteger number) {
        String digits = number.toString();
        if (digits.length() <= LONGEST_PLAIN) {
            return exact(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new java.math.MathContext(3, RoundingMode.HALF_UP));
        return "about " + rounded.unscaledValue().toString().replaceFirst("^(.)(.*)$", "$1.$2") + " × 10^"
                + (rounded.precision() - rounded.scale() - 1);
    }

    /** {@code 1 agreement}, {@code 3 agreements}, {@code no agreement}. */
    static String agreements(BigInteger number) {
        if (number.signum() == 0) {
            return "no agreement";
        }
        return readable(number) + (number.equals(BigInteger.ONE) ? " agreement" : " agreements");
    }

    /** {@code 1 clash}, {@code 3 clashes}. */
    static String clashes(int number) {
        return number + (number == 1 ? " clash" : " clashes");
    }

    /** {@code 1 source}, {@code 2 sources}. */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** A share in thousandths, rounded down, but 1 where something is left. */
    static int perMille(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0 || part.signum() == 0) {
            return 0;
        }
        return Math.max(1, part.multiply(BigInteger.valueOf(1000)).divide(whole).intValueExact());
    }
}
