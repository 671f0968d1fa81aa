package parley.study;

import java.math.BigInteger;

/** Numbers as readers see them. */
public final class Numbers {

    private Numbers() {}

    /** A whole number with a comma between thousands, whatever the locale: {@code 1,234,567}. */
    public static String count(BigInteger number) {
        String digits = number.abs().toString();
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return (number.signum() < 0 ? "-" : "") + grouped;
    }
}
