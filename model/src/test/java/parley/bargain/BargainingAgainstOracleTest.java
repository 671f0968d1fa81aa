package parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** The frontier and what the concepts choose are those found by comparing each agreement with each. */
class BargainingAgainstOracleTest {

    private static final int ALL = 100_000;

    static Bargain bargain(Scenario scenario, Disagreement kind) {
        return Bargaining.of(Positions.of(scenario, scenario.asOf()), kind, Budget.DEFAULT);
    }

    private static NaiveBargain naive(Scenario scenario) {
        return new NaiveBargain(scenario, DerivedPreferences.listAll(Positions.of(scenario, scenario.asOf())));
    }

    private static Map<String, Set<String>> frontier(EfficientSet efficient) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (int point = 0; point < efficient.points().size(); point++) {
            Payoff payoff = efficient.payoffAt(point, ALL);
            assertEquals(BigInteger.valueOf(payoff.examples().size()), payoff.count());
            found.put(
                    payoff.utilities().toString(),
                    payoff.examples().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
        }
        return found;
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "71")
    void frontierAndSolutionsAreThoseOfAListing(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = BargainingScenarios.ofSeed(seed);
        NaiveBargain naive = naive(scenario);
        Bargain bargain = bargain(scenario, Disagreement.RESERVATION);
        Statistics.label("outcome").collect(bargain.getClass().getSimpleName());
        if (naive.parties.isEmpty()) {
            assertInstanceOf(Bargain.Nobody.class, bargain);
            return;
        } else if (naive.possible.isEmpty()) {
            assertInstanceOf(Bargain.Impossible.class, bargain);
            return;
        }
        Bargain.Found found = assertInstanceOf(Bargain.Found.class, bargain);
        assertEquals(naive.frontier(), frontier(found.efficient()));
        List<BigFraction> point = naive.reservationPoint();
        assertEquals(point, found.disagreement());
        for (int i = 0; i < point.size(); i++) {
            assertEquals(naive.least(i), found.bargainers().get(i).least());
            assertEquals(naive.most(i), found.bargainers().get(i).most());
        }
        checkChoices(naive, found, point);
    }

    private static void checkChoices(NaiveBargain naive, Bargain.Found found, List<BigFraction> point) {
        Statistics.label("on offer").collect(Math.min(found.onOffer().size(), 5));
        for (Solution solution : found.solutions()) {
            Set<String> chosen = solution.choices().stream()
                    .map(choice -> found.efficient().points().get(choice).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    naive.chosen(solution.concept().word(), point),
                    chosen,
                    solution.concept().word());
            assertEquals(chosen.isEmpty(), !solution.whyNone().isEmpty());
            Statistics.label("ties").collect(Math.min(chosen.size(), 3));
        }
    }

    @Property(seed = "72", tries = 100)
    void otherDisagreementPointsAreTheirDefinitions(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = BargainingScenarios.ofSeed(seed);
        NaiveBargain naive = naive(scenario);
        if (naive.parties.isEmpty() || naive.possible.isEmpty()) {
            return;
        }
        for (Disagreement kind : Disagreement.values()) {
            Bargain bargain = bargain(scenario, kind);
            if (bargain instanceof Bargain.NoStatusQuo) {
                assertEquals(Disagreement.STATUS_QUO, kind);
                assertTrue(scenario.issues().values().stream()
                        .anyMatch(i -> i.statusQuo().isEmpty()));
                continue;
            }
            Bargain.Found found = assertInstanceOf(Bargain.Found.class, bargain);
            for (int i = 0; i < naive.parties.size(); i++) {
                assertEquals(expected(naive, kind, i), found.disagreement().get(i), kind.word());
            }
        }
    }

    private static BigFraction expected(NaiveBargain naive, Disagreement kind, int party) {
        BigFraction stated = naive.reservationPoint().get(party);
        return switch (kind) {
            case RESERVATION -> stated;
            case LEAST -> naive.least(party);
            case FLOOR -> stated.compareTo(naive.least(party)) > 0 ? stated : naive.least(party);
            case STATUS_QUO -> naive.statusQuo(party);
            case ZERO -> BigFraction.ZERO;
        };
    }

    /** With next to no budget the answer is that it is not decided, never another one. */
    @Property(seed = "73", tries = 50)
    void aSmallBudgetGivesTheSameOrNothing(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = BargainingScenarios.ofSeed(seed);
        Positions positions = Positions.of(scenario, scenario.asOf());
        Bargain full = Bargaining.of(positions, Disagreement.RESERVATION, Budget.DEFAULT);
        for (long nodes : List.of(1L, 10L, 30L)) {
            Bargain small = Bargaining.of(positions, Disagreement.RESERVATION, Budget.nodes(nodes));
            if (small instanceof Bargain.Found found) {
                assertEquals(((Bargain.Found) full).solutions(), found.solutions());
            } else if (!(small instanceof Bargain.NotDecided)) {
                assertEquals(full, small);
            }
        }
    }
}
