package parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.DerivedPreferences;
import parley.model.Positions;
import parley.model.Scenario;
import parley.space.Budget;

/** What is found one by one, without the frontier, is what comparing each agreement with each finds. */
class SingleSolutionsTest {

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "74")
    void eachSolutionIsThatOfAListing(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = BargainingScenarios.ofSeed(seed);
        NaiveBargain naive =
                new NaiveBargain(scenario, DerivedPreferences.listAll(Positions.of(scenario, scenario.asOf())));
        Bargain bargain =
                Bargaining.oneByOne(Positions.of(scenario, scenario.asOf()), Disagreement.RESERVATION, Budget.DEFAULT);
        if (naive.parties.isEmpty() || naive.possible.isEmpty()) {
            return;
        }
        Bargain.OneByOne found = assertInstanceOf(Bargain.OneByOne.class, bargain);
        for (Single single : found.solutions()) {
            check(naive, naive.reservationPoint(), single);
        }
        assertTrue(found.isDecided());
    }

    private static void check(NaiveBargain naive, List<BigFraction> point, Single single) {
        String word = single.concept().word();
        Statistics.label(word).collect(single.getClass().getSimpleName());
        Set<String> expected = naive.chosen(word, point);
        if (single instanceof Single.Chosen chosen) {
            assertEquals(expected.size(), chosen.ties(), word);
            Set<String> given = chosen.payoffs().stream()
                    .map(payoff -> payoff.utilities().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(expected.containsAll(given), word);
            assertEquals(Math.min(5, expected.size()), given.size(), word);
            for (Payoff payoff : chosen.payoffs()) {
                Set<String> alike =
                        naive.frontier().getOrDefault(payoff.utilities().toString(), Set.of());
                assertEquals(BigInteger.valueOf(alike.size()), payoff.count());
            }
        } else if (single instanceof Single.Nothing) {
            assertEquals(Set.of(), expected, word + " " + single);
        } else {
            assertTrue(single.concept() == Concept.EQUAL_SHARES || single.concept() == Concept.EQUAL_UTILITIES, word);
        }
    }

    /** Rounded down, and by less than a part in 2^60. */
    @Property(tries = 200)
    void rootsAreJustBelow(@ForAll @LongRange(min = 1) long whole, @ForAll @LongRange(min = 1, max = 1 << 20) long by) {
        BigFraction number = new BigFraction(whole).divide(by);
        for (int degree = 1; degree <= 6; degree++) {
            BigFraction root = Goal.root(number, degree);
            BigFraction above =
                    root.multiply(BigFraction.ONE.add(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(60))));
            assertTrue(root.pow(degree).compareTo(number) <= 0);
            assertTrue(above.pow(degree).compareTo(number) > 0);
        }
    }
}
