package parley.scenario.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;
import parley.scenario.yaml.Node;

/** Numbers of other tools' files, taken for exactly the decimal that is written there. */
final class Exact {

    /** Digits before and after the point together, and how far an exponent may move the point. */
    static final int MOST_DIGITS = 30;

    private Exact() {}

    /** The number that a text names; nothing where it names none, or one with too many digits. */
    static Optional<BigFraction> find(String text) {
        return findDecimal(text).map(Exact::of);
    }

    static BigFraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new BigFraction(number.toBigIntegerExact())
                : new BigFraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static BigFraction of(long number) {
        return new BigFraction(BigInteger.valueOf(number));
    }

    /** The same as a decimal, without zeros at its end. */
    static Optional<BigDecimal> findDecimal(String text) {
        if (!text.matches("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        boolean isShort = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return isShort ? Optional.of(number.scale() < 0 ? number.setScale(0) : number) : Optional.empty();
    }

    /**
     * The number that must stand at a place.
     *
     * @param what it is, such as {@code weight}
     */
    static BigFraction get(String text, Place place, String what) {
        return of(getDecimal(text, place, what));
    }

    static BigDecimal getDecimal(String text, Place place, String what) {
        return findDecimal(text)
                .orElseThrow(() -> Refused.at(
                        place,
                        "The " + what + " \"" + Characters.visible(text, 64) + "\" is no number that can be read.",
                        "a finite decimal number of at most " + MOST_DIGITS + " digits, such as 0.25"));
    }

    /** The whole number that must stand at a place. */
    static BigInteger getWhole(String text, Place place, String what) {
        BigDecimal number = getDecimal(text, place, what);
        if (number.scale() > 0) {
            throw Refused.at(
                    place,
                    "The " + what + " \"" + Characters.visible(text, 64) + "\" is no whole number.",
                    "a whole number");
        }
        return number.toBigIntegerExact();
    }

    /** The number of a scalar in JSON or YAML. */
    static BigFraction get(Node node, String what) {
        if (node instanceof Node.Scalar scalar) {
            return get(scalar.text(), scalar.place(), what);
        }
        throw Refused.at(node.place(), "The " + what + " is " + node.inWords() + ".", "a number");
    }
}
