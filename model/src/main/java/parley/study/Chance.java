package parley.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Probabilities as readers see them, the same in every locale. */
public final class Chance {

    private Chance() {}

    /** Three decimals, such as {@code 0.375}; never 0 or 1 unless it is. */
    public static String of(double probability) {
        if (probability <= 0 || probability >= 1) {
            return probability <= 0 ? "0" : "1";
        } else if (probability < 0.0005) {
            return "below 0.001";
        } else if (probability > 0.9995) {
            return "above 0.999";
        }
        return decimals(probability, 3);
    }

    /** A probability, or word that it was not decided. */
    public static String of(Optional<Double> probability) {
        return probability.map(Chance::of).orElse("not decided");
    }

    /** Rounded to so many decimals, without zeros at the end. */
    public static String decimals(double number, int places) {
        BigDecimal rounded = new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
