package parley.dynamics;

import java.util.Locale;

/** Numbers in reasons. */
final class Numbers {

    private Numbers() {}

    /** With three decimals; never a negative zero. */
    static String text(double number) {
        return String.format(Locale.ROOT, "%.3f", number + 0.0 == 0 || Math.abs(number) < 0.0005 ? 0.0 : number);
    }

    /** So many of something. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
