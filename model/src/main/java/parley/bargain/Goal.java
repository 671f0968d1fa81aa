package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A number that is to be large and never falls as utilities rise: a sum, a least or a product of stakes. A party's stake
 * is its rate times what its utility exceeds its base by.
 *
 * @param rates one for each party, 0 where it does not count, of which some is above 0
 * @param base one for each party
 */
record Goal(Kind kind, List<BigFraction> rates, List<BigFraction> base) {

    /** How stakes make a number. */
    enum Kind {
        SUM,
        LEAST,
        PRODUCT
    }

    /** Bits after the point to which roots are worked out, beside those of the number itself. */
    private static final int ROOT_BITS = 64;

    Goal {
        rates = List.copyOf(rates);
        base = List.copyOf(base);
    }

    /** The parties that count, by their place. */
    List<Integer> counting() {
        return IntStream.range(0, rates.size())
                .filter(i -> rates.get(i).getNumerator().signum() > 0)
                .boxed()
                .toList();
    }

    BigFraction stake(int party, BigFraction utility) {
        return rates.get(party).multiply(utility.subtract(base.get(party)));
    }

    BigFraction value(List<BigFraction> utilities) {
        List<BigFraction> stakes =
                counting().stream().map(i -> stake(i, utilities.get(i))).toList();
        return switch (kind) {
            case SUM -> stakes.stream().reduce(BigFraction.ZERO, BigFraction::add);
            case LEAST ->
                stakes.stream().reduce((a, b) -> a.compareTo(b) <= 0 ? a : b).orElseThrow();
            case PRODUCT -> stakes.stream().reduce(BigFraction.ONE, BigFraction::multiply);
        };
    }

    /**
     * What the value cannot exceed where the weighted stakes add up to no more than this: for a product, because the
     * geometric mean exceeds no arithmetic one.
     *
     * @param weights one for each party, above 0 for each that counts in a product
     */
    BigFraction bound(List<BigFraction> weights, BigFraction most) {
        return switch (kind) {
            case SUM -> most;
            case LEAST -> most.divide(total(weights));
            case PRODUCT -> {
                int n = counting().size();
                yield most.getNumerator().signum() <= 0
                        ? BigFraction.ZERO
                        : most.divide(n).pow(n).divide(product(weights));
            }
        };
    }

    /** The least that the weighted stakes add up to where the value is at least this; a little less where it is no fraction. */
    BigFraction needed(List<BigFraction> weights, BigFraction value) {
        return switch (kind) {
            case SUM -> value;
            case LEAST -> value.multiply(total(weights));
            case PRODUCT -> {
                int n = counting().size();
                yield root(value.multiply(product(weights)), n).multiply(n);
            }
        };
    }

    /** What each party's stake is at least where the value is; nothing follows from a sum. */
    List<Hurdle> hurdles(BigFraction value, List<BigFraction> ideal) {
        List<Hurdle> hurdles = new ArrayList<>();
        for (int i : kind == Kind.SUM ? List.<Integer>of() : counting()) {
            BigFraction stake = kind == Kind.LEAST ? value : share(i, value, ideal);
            hurdles.add(Hurdle.of(i, rates.size(), stake.divide(rates.get(i)).add(base.get(i))));
        }
        return hurdles;
    }

    /** What is left for one party of a product where all others have the most that they can. */
    private BigFraction share(int party, BigFraction product, List<BigFraction> ideal) {
        BigFraction others = counting().stream()
                .filter(i -> i != party)
                .map(i -> stake(i, ideal.get(i)))
                .reduce(BigFraction.ONE, BigFraction::multiply);
        return others.getNumerator().signum() > 0 ? product.divide(others) : BigFraction.ZERO;
    }

    private BigFraction total(List<BigFraction> weights) {
        return counting().stream().map(weights::get).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private BigFraction product(List<BigFraction> weights) {
        return counting().stream().map(weights::get).reduce(BigFraction.ONE, BigFraction::multiply);
    }

    /** A root, rounded down. */
    static BigFraction root(BigFraction number, int degree) {
        if (number.getNumerator().signum() <= 0) {
            return BigFraction.ZERO;
        }
        int bits = ROOT_BITS
                + Math.max(
                        0,
                        number.getDenominator().bitLength()
                                - number.getNumerator().bitLength());
        BigInteger whole = number.getNumerator().shiftLeft(bits * degree).divide(number.getDenominator());
        return new BigFraction(root(whole, degree), BigInteger.ONE.shiftLeft(bits));
    }

    private static BigInteger root(BigInteger number, int degree) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(degree).compareTo(number) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
