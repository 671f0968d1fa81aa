package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** The fewest red lines to withdraw are those found by withdrawing one, then any two, and so on. */
class LeastWithdrawnAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "1201")
    void theLeastIsFoundAndItsWaysCounted(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        List<String> binding = naive.linesThatAre(RedLine.Status.BINDING).stream()
                .map(NaiveNegotiation.Line::id)
                .toList();
        AgreementSpace space = AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
        Optional<LeastWithdrawn> expected = least(naive, binding, Set.of());
        assertEquals(expected, space.possible().leastWithdrawn(Set.of()));
        Set<String> kept = new LinkedHashSet<>(binding.subList(0, binding.size() / 3));
        assertEquals(least(naive, binding, kept), space.possible().leastWithdrawn(kept));
        Statistics.label("several")
                .collect(expected.filter(l -> l.redLines() > 1).isPresent());
        Statistics.label("several").coverage(c -> c.check(true).percentage(p -> p > 5));
    }

    private static Optional<LeastWithdrawn> least(NaiveNegotiation naive, List<String> binding, Set<String> kept) {
        List<String> free = binding.stream().filter(id -> !kept.contains(id)).toList();
        for (int size = 0; size <= free.size(); size++) {
            long ways = 0;
            for (Set<String> withdrawn : subsets(free, size)) {
                Set<String> standing = new LinkedHashSet<>(binding);
                standing.removeAll(withdrawn);
                ways += naive.possibleWith(standing).size();
            }
            if (ways > 0) {
                return Optional.of(new LeastWithdrawn(size, BigInteger.valueOf(ways)));
            }
        }
        return Optional.empty();
    }

    private static List<Set<String>> subsets(List<String> ids, int size) {
        if (size == 0) {
            return List.of(Set.of());
        }
        List<Set<String>> subsets = new ArrayList<>();
        for (int i = 0; i <= ids.size() - size; i++) {
            for (Set<String> rest : subsets(ids.subList(i + 1, ids.size()), size - 1)) {
                Set<String> one = new LinkedHashSet<>(rest);
                one.add(ids.get(i));
                subsets.add(one);
            }
        }
        return subsets;
    }
}
