package parley.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Fractions;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Scenario;
import parley.space.Budget;
import parley.space.Frontier;
import parley.space.MarkedSpace;
import parley.space.Zone;

/** Finds the possible agreements for which a weighted sum of utilities is largest, level by level. */
final class RankingSearch {
    private final Scenario scenario;
    private final MarkedSpace space;
    private final List<Preferences> preferences;
    private final List<Scale> scales;
    private final int howMany;
    private final Budget budget;

    private RankingSearch(
            Scenario scenario,
            MarkedSpace space,
            List<Preferences> preferences,
            List<Scale> scales,
            int howMany,
            Budget budget) {
        this.scenario = scenario;
        this.space = space;
        this.preferences = preferences;
        this.scales = scales;
        this.howMany = howMany;
        this.budget = budget;
    }

    /** A search through the possible agreements of some positions, for any weights. */
    static RankingSearch of(Positions positions, int howMany, Budget budget) throws UndecidedException {
        List<Preferences> preferences = DerivedPreferences.listAll(positions);
        List<Scale> scales = new ArrayList<>();
        MarkedSpace space = Bargaining.compile(positions, preferences, scales, budget);
        return new RankingSearch(positions.scenario(), space, preferences, scales, howMany, budget);
    }

    /** @param weights one for each party with a say */
    Ranking run(List<BigFraction> weights) {
        if (space.zone().isEmpty()) {
            return new Ranking.Impossible();
        }
        try {
            return new Ranking.Ranked(listed(levels(weights)));
        } catch (UndecidedException e) {
            return new Ranking.NotRanked(e.why());
        }
    }

    private SortedMap<BigFraction, List<Zone>> levels(List<BigFraction> weights) throws UndecidedException {
        for (int i = 0; i < scales.size(); i++) {
            if (weights.get(i).getNumerator().signum() != 0) {
                checkCap(i);
            }
        }
        SortedMap<BigFraction, List<Zone>> levels = new TreeMap<>(Collections.reverseOrder());
        for (List<Boolean> zeros : EfficientSet.cases(scales)) {
            add(weights, zeros, levels);
        }
        return levels;
    }

    /** What a cap cuts off is no sum, so the largest sums are not the largest utilities. */
    private void checkCap(int party) throws UndecidedException {
        Scale scale = scales.get(party);
        if (scale.atMost().isEmpty()) {
            return;
        }
        Frontier largest = UndecidedException.known(space.largest(scale.tally(), 1, budget));
        if (largest.sums().stream().anyMatch(sums -> scale.passesCap(sums.get(0)))) {
            throw new UndecidedException("The utility of "
                    + scenario.getParty(preferences.get(party).party()).name()
                    + " is cut off at " + Fractions.text(scale.atMost().get())
                    + ", which some possible agreement passes, so that utilities do not add up."
                    + " Leave this party out of the sum.");
        }
    }

    private void add(List<BigFraction> weights, List<Boolean> zeros, SortedMap<BigFraction, List<Zone>> levels)
            throws UndecidedException {
        WeightedTally sum = WeightedTally.of(scales, weights, zeros);
        Frontier largest = UndecidedException.known(
                EfficientSet.where(space, scales, zeros).largest(sum.tally(), howMany, budget));
        for (int i = 0; i < largest.sums().size(); i++) {
            BigFraction value = new BigFraction(largest.sums().get(i).get(0), sum.times());
            levels.computeIfAbsent(value, v -> new ArrayList<>()).add(largest.reaching(List.of(i)));
        }
    }

    private List<Ranking.Level> listed(SortedMap<BigFraction, List<Zone>> levels) {
        List<Ranking.Level> listed = new ArrayList<>();
        int left = howMany;
        for (var level : levels.entrySet()) {
            if (left == 0) {
                break;
            }
            List<Agreement> first = EfficientSet.first(scenario, level.getValue(), left);
            listed.add(new Ranking.Level(level.getKey(), EfficientSet.count(level.getValue()), first));
            left -= first.size();
        }
        return listed;
    }
}
