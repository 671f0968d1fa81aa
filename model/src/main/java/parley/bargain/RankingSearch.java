package parley.bargain;

import java.math.BigInteger;
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
import parley.space.Budget;
import parley.space.Frontier;
import parley.space.Frontiers;
import parley.space.MarkedSpace;
import parley.space.NotDecided;
import parley.space.Tally;
import parley.space.Zone;

/** Finds the possible agreements for which a weighted sum of utilities is largest, level by level. */
final class RankingSearch {
    private final Positions positions;
    private final List<BigFraction> weights;
    private final int howMany;
    private final Budget budget;
    private final List<Preferences> preferences;
    private final List<Scale> scales = new ArrayList<>();

    RankingSearch(Positions positions, List<BigFraction> weights, int howMany, Budget budget) {
        this.positions = positions;
        this.weights = weights;
        this.howMany = howMany;
        this.budget = budget;
        this.preferences = DerivedPreferences.listAll(positions);
    }

    Ranking run() throws UndecidedException {
        MarkedSpace space = Bargaining.compile(positions, preferences, scales, budget);
        if (space.zone().isEmpty()) {
            return new Ranking.Impossible();
        }
        for (int i = 0; i < scales.size(); i++) {
            checkCap(i, space);
        }
        SortedMap<BigFraction, List<Zone>> levels = new TreeMap<>(Collections.reverseOrder());
        for (List<Boolean> zeros : EfficientSet.cases(scales)) {
            add(space, zeros, levels);
        }
        return new Ranking.Ranked(listed(levels));
    }

    /** What a cap cuts off is no sum, so the largest sums are not the largest utilities. */
    private void checkCap(int party, MarkedSpace space) throws UndecidedException {
        Scale scale = scales.get(party);
        boolean counts = weights.get(party).getNumerator().signum() != 0;
        if (!counts || scale.atMost().isEmpty()) {
            return;
        }
        Frontier largest = known(space.largest(scale.tally(), 1, budget));
        if (largest.sums().stream().anyMatch(sums -> scale.passesCap(sums.get(0)))) {
            throw new UndecidedException("The utility of "
                    + positions
                            .scenario()
                            .getParty(preferences.get(party).party())
                            .name()
                    + " is cut off at " + Fractions.text(scale.atMost().get())
                    + ", which some possible agreement passes, so that utilities do not add up."
                    + " Leave this party out of the sum.");
        }
    }

    private static Frontier known(Frontiers frontiers) throws UndecidedException {
        if (frontiers instanceof NotDecided undecided) {
            throw new UndecidedException(undecided.why());
        }
        return (Frontier) frontiers;
    }

    private void add(MarkedSpace space, List<Boolean> zeros, SortedMap<BigFraction, List<Zone>> levels)
            throws UndecidedException {
        List<BigFraction> each = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            each.add(
                    zeros.get(i)
                            ? BigFraction.ZERO
                            : weights.get(i).divide(scales.get(i).unit()));
        }
        BigInteger common = Fractions.commonDenominator(each);
        Tally sum = Tally.NOTHING;
        for (int i = 0; i < each.size(); i++) {
            BigInteger times = each.get(i).multiply(common).getNumerator();
            sum = times.signum() == 0 ? sum : sum.plus(scales.get(i).tally().times(times));
        }
        Frontier largest = known(EfficientSet.where(space, scales, zeros).largest(sum, howMany, budget));
        for (int i = 0; i < largest.sums().size(); i++) {
            BigFraction value = new BigFraction(largest.sums().get(i).get(0), common);
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
            BigInteger count = level.getValue().stream().map(Zone::count).reduce(BigInteger.ZERO, BigInteger::add);
            int wanted = left;
            List<Agreement> first = level.getValue().stream()
                    .flatMap(zone -> zone.first(wanted).stream())
                    .sorted(EfficientSet.order(positions.scenario()))
                    .limit(wanted)
                    .toList();
            listed.add(new Ranking.Level(level.getKey(), count, first));
            left -= first.size();
        }
        return listed;
    }
}
