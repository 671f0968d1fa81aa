package parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Ranking;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Positions;
import parley.model.Preferences;
import parley.space.Budget;

/**
 * The possible agreements that are worth most, by one or several weighted sums of utilities.
 *
 * @param bargainers every party with a say in some issue, in the scenario's order
 * @param lists one for each sum
 */
public record RankingFinding(List<Preferences> bargainers, List<ByWeights> lists) {

    public RankingFinding {
        bargainers = List.copyOf(bargainers);
        lists = List.copyOf(lists);
    }

    /**
     * The largest sums under some weights.
     *
     * @param weights on the utility of each bargainer, none below 0
     */
    public record ByWeights(List<BigFraction> weights, Ranking ranking) {
        public ByWeights {
            weights = List.copyOf(weights);
        }

        /** Places of the bargainers that count. */
        public List<Integer> counting() {
            List<Integer> counting = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                if (weights.get(i).getNumerator().signum() > 0) {
                    counting.add(i);
                }
            }
            return counting;
        }
    }

    /**
     * Ranks by some weights; by each party's own utility and by the sum of all where none are given.
     *
     * @param weights on the utility of each party with a say, in the scenario's order; empty for the usual ones
     * @param howMany agreements of each list, above 0
     */
    public static RankingFinding of(Positions positions, List<BigFraction> weights, int howMany, Budget budget) {
        List<Preferences> bargainers = DerivedPreferences.listAll(positions);
        List<List<BigFraction>> all = weights.isEmpty() ? usual(bargainers.size()) : List.of(weights);
        List<Ranking> rankings = Ranking.listAll(positions, all, howMany, budget);
        return new RankingFinding(
                bargainers,
                IntStream.range(0, all.size())
                        .mapToObj(i -> new ByWeights(all.get(i), rankings.get(i)))
                        .toList());
    }

    private static List<List<BigFraction>> usual(int parties) {
        List<List<BigFraction>> usual = new ArrayList<>();
        if (parties > 1) {
            usual.add(Collections.nCopies(parties, BigFraction.ONE));
        }
        for (int party = 0; party < parties; party++) {
            List<BigFraction> own = new ArrayList<>(Collections.nCopies(parties, BigFraction.ZERO));
            own.set(party, BigFraction.ONE);
            usual.add(own);
        }
        return usual;
    }

    /** What an agreement is worth to each bargainer. */
    public List<BigFraction> utilitiesOf(Agreement agreement) {
        return bargainers.stream()
                .map(bargainer -> bargainer.valuation().utility(agreement))
                .toList();
    }

    /** Whether every list was worked out. */
    public boolean isDecided() {
        return lists.stream().noneMatch(list -> list.ranking() instanceof Ranking.NotRanked);
    }
}
