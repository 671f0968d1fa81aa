package parley.bargain;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Positions;
import parley.space.Budget;

/** The possible agreements for which a weighted sum of utilities is largest. */
public sealed interface Ranking {

    /**
     * The largest.
     *
     * @param levels the largest first, as many as hold the agreements asked for
     */
    record Ranked(List<Level> levels) implements Ranking {
        public Ranked {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Agreements for which the sum is the same.
     *
     * @param value the weighted sum of utilities
     * @param count how many agreements have it
     * @param first the first of them, in the order of issues and options: all, unless more were not asked for
     */
    record Level(BigFraction value, BigInteger count, List<Agreement> first) {
        public Level {
            first = List.copyOf(first);
        }
    }

    /** No agreement is possible, so there is none to rank. */
    record Impossible() implements Ranking {}

    /**
     * Not worked out.
     *
     * @param why a full sentence
     */
    record NotRanked(String why) implements Ranking {}

    /**
     * Ranks the possible agreements of some positions, by each of several sums.
     *
     * @param sums for each of them weights on the utility of each party with a say, in the scenario's order, none below 0
     * @param howMany agreements of each, above 0
     */
    static List<Ranking> listAll(Positions positions, List<List<BigFraction>> sums, int howMany, Budget budget) {
        try {
            RankingSearch search = RankingSearch.of(positions, howMany, budget);
            return sums.stream().map(search::run).toList();
        } catch (UndecidedException e) {
            return sums.stream().<Ranking>map(sum -> new NotRanked(e.why())).toList();
        }
    }
}
