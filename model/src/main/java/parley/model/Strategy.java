package parley.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a party bargains: which agreement it offers next. A strategy is the modeller's assumption about a party, never
 * something that the party said.
 *
 * <p>Utilities here run from 0, the worst agreement that rules and supply allow, to 1, the best.
 */
public sealed interface Strategy {

    /** The word for it in files and on the command line. */
    String word();

    /** What the party does, as half a sentence that goes on after its name. */
    String meaning();

    /**
     * Concession by the clock (Faratin, Sierra and Jennings, Robotics and Autonomous Systems 24, 1998, polynomial family).
     * In round r of n, time is t = (r − 1)/(n − 1), or 1 where there is one round. The party aims at
     *
     * <pre>
     * u(t) = best − f(t) (best − reservation value)      f(t) = start + (1 − start) t^(1/exponent)
     * </pre>
     *
     * and offers the agreement that gives it least above that.
     *
     * @param exponent above 0. Below 1 it holds out and gives way late (Boulware), above 1 it gives way early (conceder).
     *     Tools that write t^e mean 1/exponent by e.
     * @param start what is conceded in the first round, from 0 to below 1
     */
    record TimeDependent(double exponent, double start) implements Strategy {

        /** Gives way late. */
        public static final TimeDependent BOULWARE = new TimeDependent(0.25, 0);

        /** Gives way by the same step each round. */
        public static final TimeDependent LINEAR = new TimeDependent(1, 0);

        /** Gives way early. */
        public static final TimeDependent CONCEDER = new TimeDependent(4, 0);

        public TimeDependent {
            if (!(exponent > 0) || Double.isInfinite(exponent) || !(start >= 0 && start < 1)) {
                throw new IllegalArgumentException("the exponent is above 0, and the start from 0 to below 1");
            }
        }

        /** The share of the way from the best to the reservation value that is conceded at a time from 0 to 1. */
        public double conceded(double time) {
            return start + (1 - start) * StrictMath.pow(time, 1 / exponent);
        }

        @Override
        public String word() {
            return exponent < 1 ? "boulware" : exponent > 1 ? "conceder" : "linear";
        }

        @Override
        public String meaning() {
            return exponent < 1
                    ? "holds out, and gives way as the deadline comes near"
                    : exponent > 1 ? "gives way early" : "gives way by the same step each round";
        }
    }

    /**
     * Gives what it gets (behaviour-dependent tactics of Faratin, Sierra and Jennings 1998, with a delay of one offer). It
     * compares the last two offers of each other party, by what they give itself: u' before, u now. From what its own last
     * offer gave it, it aims at {@code u(own) · u'/u} where it mirrors shares, and at {@code u(own) − (u − u')} where it mirrors
     * amounts; with several others, by the mean of u'/u or of u − u' over those that have offered since. A ratio with a 0 in
     * it counts as 1. It aims no higher than its best and no lower than its reservation value, and at its best until another
     * party has made two offers. What is given back starts from what its own last offer was worth, so that a concession
     * smaller than the step to its next outcome is lost.
     *
     * @param mirrors shares (relative tit-for-tat) or amounts (absolute, without the random part)
     */
    record TitForTat(Mirrors mirrors) implements Strategy {

        /** What is given back. */
        public enum Mirrors {
            RELATIVE,
            ABSOLUTE
        }

        @Override
        public String word() {
            return mirrors == Mirrors.RELATIVE ? "tit-for-tat" : "tit-for-tat-absolute";
        }

        @Override
        public String meaning() {
            return "gives as " + (mirrors == Mirrors.RELATIVE ? "large a share" : "much") + " as it is given";
        }
    }

    /**
     * The minimal concession strategy of de Jonge (IJCAI 2022). It goes down its list of agreements, the best first, and makes
     * a new offer only while it has made no more different ones than every other party; otherwise it repeats one of its
     * own, drawn at random. Between two parties this is the published strategy; with more, an offer that was accepted
     * counts as made by whoever accepted it, too.
     */
    record Micro() implements Strategy {
        @Override
        public String word() {
            return "micro";
        }

        @Override
        public String meaning() {
            return "goes down its list of agreements, a new one for each new one of the others";
        }
    }

    /**
     * Zeuthen's strategy (Rosenschein and Zlotkin, Rules of Encounter, 1994; for more than two parties after Endriss, AAMAS
     * 2006): whoever has less to lose by giving way gives way, by just enough. It knows everybody's utilities. With gains g
     * over the reservation value and the offers x, the willingness to risk conflict is {@code 1 − min_j g_i(x_j) / g_i(x_i)},
     * and 1 where {@code g_i(x_i)} is 0.
     */
    record Zeuthen() implements Strategy {
        @Override
        public String word() {
            return "zeuthen";
        }

        @Override
        public String meaning() {
            return "gives way, by just enough, when it has least to lose by that";
        }
    }

    /** Offers any agreement that its red lines allow and that is worth its reservation value, each with the same chance. */
    record RandomWalker() implements Strategy {
        @Override
        public String word() {
            return "random-walker";
        }

        @Override
        public String meaning() {
            return "offers anything that it could live with";
        }
    }

    /** One strategy of each name, in the order of the documentation. */
    List<Strategy> NAMED = List.copyOf(Arrays.asList(
            TimeDependent.BOULWARE,
            TimeDependent.LINEAR,
            TimeDependent.CONCEDER,
            new TitForTat(TitForTat.Mirrors.RELATIVE),
            new TitForTat(TitForTat.Mirrors.ABSOLUTE),
            new Micro(),
            new Zeuthen(),
            new RandomWalker()));

    /** The strategy of a name. */
    static Optional<Strategy> findNamed(String word) {
        return NAMED.stream().filter(strategy -> strategy.word().equals(word)).findFirst();
    }
}
