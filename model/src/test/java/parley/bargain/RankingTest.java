package parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Scenario;
import parley.model.Valuation.Additive;
import parley.space.Budget;

/** The agreements that are worth most are those that come first when all are sorted. */
class RankingTest {

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "75")
    void theFirstAreThoseOfASortedListing(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = BargainingScenarios.ofSeed(seed);
        Positions positions = Positions.of(scenario, scenario.asOf());
        NaiveBargain naive = new NaiveBargain(scenario, DerivedPreferences.listAll(positions));
        if (naive.parties.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        List<BigFraction> weights = naive.parties.stream()
                .map(party -> new BigFraction(random.nextInt(4), 1 + random.nextInt(3)))
                .toList();
        int howMany = 1 + random.nextInt(6);
        Ranking ranking = Ranking.listAll(positions, List.of(weights), howMany, Budget.DEFAULT)
                .get(0);
        Statistics.label("outcome").collect(ranking.getClass().getSimpleName());
        if (naive.possible.isEmpty()) {
            assertInstanceOf(Ranking.Impossible.class, ranking);
        } else if (ranking instanceof Ranking.NotRanked) {
            assertTrue(naive.parties.stream().anyMatch(RankingTest::isCapped));
        } else {
            check(naive, weights, howMany, (Ranking.Ranked) ranking);
        }
    }

    private static boolean isCapped(Preferences party) {
        return party.valuation() instanceof Additive additive
                && additive.atMost().isPresent();
    }

    private static void check(NaiveBargain naive, List<BigFraction> weights, int howMany, Ranking.Ranked ranked) {
        Comparator<Agreement> largestFirst = Comparator.comparing(
                (Agreement agreement) -> sum(naive, weights, agreement), Comparator.reverseOrder());
        List<Agreement> sorted = naive.possible.stream().sorted(largestFirst).toList();
        List<Agreement> listed = new ArrayList<>();
        for (Ranking.Level level : ranked.levels()) {
            long alike = sorted.stream()
                    .filter(agreement -> sum(naive, weights, agreement).equals(level.value()))
                    .count();
            assertEquals(BigInteger.valueOf(alike), level.count());
            level.first().forEach(agreement -> assertEquals(level.value(), sum(naive, weights, agreement)));
            listed.addAll(level.first());
        }
        assertEquals(Math.min(howMany, sorted.size()), listed.size());
        assertEquals(sorted.subList(0, listed.size()), listed);
    }

    private static BigFraction sum(NaiveBargain naive, List<BigFraction> weights, Agreement agreement) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            sum = sum.add(
                    weights.get(i).multiply(naive.parties.get(i).valuation().utility(agreement)));
        }
        return sum;
    }
}
