package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parley.model.Positions;
import parley.model.Scenario;
import parley.testing.Families;
import parley.testing.HardScenario;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** The SAT solver and the diagram over red lines answer alike, and as the oracle does. */
class SatSpaceAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    private static SwitchQuestion question(Scenario scenario) {
        return SwitchQuestion.of(Positions.of(scenario, scenario.asOf()));
    }

    private static SatSpace sat(Scenario scenario) {
        return SatSpace.of(question(scenario), Budget.DEFAULT).orElseThrow();
    }

    private static SwitchSpace switches(Scenario scenario) {
        return SwitchSpace.compile(question(scenario), Budget.DEFAULT).getSwitchSpace();
    }

    @Property(seed = "1201")
    void whatIsFoundIsPossibleAndWhatIsNotThereIsProvenNone(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        SatSpace.Answer answer = sat(scenario).find();
        if (naive.possible().isEmpty()) {
            assertInstanceOf(SatSpace.ProvenNone.class, answer);
        } else {
            assertTrue(naive.isPossible(((SatSpace.Found) answer).agreement()));
        }
    }

    @Property(seed = "1202")
    void bothMethodsFindTheSameClashesAndConcessions(@ForAll("scenarios") Scenario scenario) {
        Withdrawals found = sat(scenario).withdrawals(10_000);
        SwitchSpace switches = switches(scenario);
        assertEquals(switches.clashes(10_000), found.clashes());
        assertEquals(switches.concessions(10_000), found.concessions());
        assertTrue(found.clashesComplete() && found.concessionsComplete());
    }

    @Property(seed = "1203")
    void theLeastThatMustGiveWayComesFirst(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Map<String, Double> costs = new LinkedHashMap<>();
        Positions.ids(question(scenario).lines()).forEach(id -> costs.put(id, 0.5 + random.nextInt(20) / 4.0));
        SatSpace.Sets found = sat(scenario).cheapestConcessions(3, id -> costs.getOrDefault(id, 0.0));
        List<Set<String>> expected = switches(scenario).cheapestConcessions(3, id -> costs.getOrDefault(id, 0.0));
        assertEquals(totals(expected, costs), totals(found.sets(), costs));
        assertTrue(Set.copyOf(switches(scenario).concessions(10_000)).containsAll(found.sets()));
    }

    private static List<Double> totals(List<Set<String>> sets, Map<String, Double> costs) {
        return sets.stream()
                .map(set -> set.stream()
                        .mapToDouble(id -> costs.getOrDefault(id, 0.0))
                        .sum())
                .collect(Collectors.toList());
    }

    @Property(seed = "1204")
    void theContextOfAClashIsThatOfTheDiagram(@ForAll("scenarios") Scenario scenario) {
        SatSpace sat = sat(scenario);
        AgreementSpace space = AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
        for (Set<String> clash : switches(scenario).clashes(5)) {
            AgreementSpace.Frame found = sat.contextOf(clash);
            AgreementSpace.Frame diagram = space.contextOf(space.possible().withOnly(clash));
            boolean noneNeeded = diagram.rules().isEmpty() && diagram.supplies().isEmpty();
            assertEquals(noneNeeded, found.rules().isEmpty() && found.supplies().isEmpty());
        }
    }

    @Test
    void ofTooManyConcessionsTheSmallestAreFound() {
        Withdrawals found = sat(Families.quarrels(40)).withdrawals(50);
        assertEquals(40, found.clashes().size());
        assertTrue(!found.concessionsComplete() && !found.concessions().isEmpty());
        assertTrue(found.concessions().stream().allMatch(set -> set.size() == 40));
    }

    @Test
    void aHardSearchGivesUpInsideItsBudget() {
        SwitchQuestion question = question(HardScenario.of(200, 3_600, 3, 5));
        SatSpace.Answer answer =
                SatSpace.of(question, Budget.nodes(1_000)).orElseThrow().find();
        assertInstanceOf(SatSpace.GaveUp.class, answer);
    }
}
