package parley.model;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How much an issue counts for a party, 0 or more, in a unit of the party's own.
 *
 * @param value the one value that exact analyses use: the stated one, or the middle of the uncertain one
 * @param spread how uncertain it is; absent where the weight is given as certain
 */
public record IssueWeight(BigFraction value, Optional<Spread> spread) {

    public IssueWeight {
        if (value.compareTo(BigFraction.ZERO) < 0) {
            throw new IllegalArgumentException("a weight is 0 or more, not " + Fractions.text(value));
        }
    }

    public static IssueWeight of(BigFraction value) {
        return new IssueWeight(value, Optional.empty());
    }

    /** An uncertain weight, whose value is the middle of it. */
    public static IssueWeight of(Spread spread) {
        return new IssueWeight(spread.middle(), Optional.of(spread));
    }

    /** A distribution of a weight. */
    public sealed interface Spread {

        /** The value that stands for it where one is needed. */
        BigFraction middle();

        /** In words, for readers. */
        String inWords();
    }

    /** Every value from {@code from} to {@code to} alike, {@code from < to}. Its middle is halfway. */
    public record Uniform(BigFraction from, BigFraction to) implements Spread {
        public Uniform {
            requireOrder(from, to);
        }

        @Override
        public BigFraction middle() {
            return from.add(to).divide(2);
        }

        @Override
        public String inWords() {
            return "anything from " + Fractions.text(from) + " to " + Fractions.text(to);
        }
    }

    /** Triangular from {@code from} to {@code to} with its peak at {@code about}, which is its middle here. */
    public record Triangular(BigFraction from, BigFraction about, BigFraction to) implements Spread {
        public Triangular {
            requireOrder(from, to);
            if (about.compareTo(from) < 0 || about.compareTo(to) > 0) {
                throw new IllegalArgumentException(Fractions.text(about) + " lies outside the range");
            }
        }

        @Override
        public BigFraction middle() {
            return about;
        }

        @Override
        public String inWords() {
            return "about " + Fractions.text(about) + ", from " + Fractions.text(from) + " to " + Fractions.text(to);
        }
    }

    /** Normal with mean {@code about} and standard deviation {@code sd > 0}, cut off below 0. */
    public record Normal(BigFraction about, BigFraction sd) implements Spread {
        public Normal {
            if (sd.compareTo(BigFraction.ZERO) <= 0) {
                throw new IllegalArgumentException("a standard deviation is above 0");
            }
        }

        @Override
        public BigFraction middle() {
            return about;
        }

        @Override
        public String inWords() {
            return "about " + Fractions.text(about) + ", with a standard deviation of " + Fractions.text(sd);
        }
    }

    private static void requireOrder(BigFraction from, BigFraction to) {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("a range goes from a smaller number to a larger one");
        }
    }
}
