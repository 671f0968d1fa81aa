package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Positions;
import parley.model.Scenario;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** However small the budget, what is said is true, and what is not known is not said. */
class WithinBudgetTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "1301")
    void trueAnswersOnWhatIsDecided(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 40) int nodes) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Explanation found = Explanation.of(Positions.of(scenario, scenario.asOf()), Budget.nodes(nodes), 3);
        Statistics.label("exists").collect(found.exists());
        if (found.exists() != Explanation.Existence.UNKNOWN) {
            assertEquals(
                    found.exists() == Explanation.Existence.YES,
                    !naive.possible().isEmpty());
        }
        assertTrue(found.example().stream().allMatch(naive::isPossible));
        assertTrue(!found.impossibleByRules() || naive.feasible().isEmpty());
        if (found.exists() == Explanation.Existence.NO) {
            assertPart(naive.clashes(), found.clashes().stream().map(Clash::ids).toList());
            assertPart(
                    naive.concessions(),
                    found.concessions().stream().map(Concession::ids).toList());
            found.clashCount().ifPresent(n -> assertEquals(count(naive.clashes()), n));
            found.concessionCount().ifPresent(n -> assertEquals(count(naive.concessions()), n));
        }
    }

    private static void assertPart(Set<Set<String>> all, List<Set<String>> found) {
        assertTrue(all.containsAll(found), () -> found + " of " + all);
        assertEquals(found.size(), Set.copyOf(found).size());
    }

    private static BigInteger count(Set<?> all) {
        return BigInteger.valueOf(all.size());
    }
}
