package parley.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.experiment.ExactIndices;
import parley.experiment.Precision;
import parley.experiment.Share;
import parley.experiment.SobolIndices;
import parley.explain.Chances;
import parley.explain.DoubtfulScenarios;
import parley.explain.Doubts;
import parley.model.Credence;
import parley.model.Positions;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.Scenarios;

/** What is drawn against what the diagram works out. */
class SimulationTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return DoubtfulScenarios.small();
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    private static SimulationSettings settings(long first, long end, int threads) {
        return new SimulationSettings(17, first, end, Optional.empty(), true, threads, () -> false);
    }

    private static Simulation simulate(Scenario scenario, SimulationSettings settings) {
        AgreementSpace space = compile(scenario);
        return Simulation.of(space, Doubts.of(space.positions()), settings, Budget.DEFAULT);
    }

    @Property(seed = "902", tries = 60)
    void threadsAndRangesChangeNoRun(@ForAll("scenarios") Scenario scenario) {
        Assume.that(Doubts.of(Positions.of(scenario, scenario.asOf()))
                .findContradiction()
                .isEmpty());
        Simulation whole = simulate(scenario, settings(0, 250, 1));
        Simulation part = simulate(scenario, settings(100, 201, 2));
        Simulation eight = simulate(scenario, settings(0, 250, 8));
        assertEquals(whole.kept(), eight.kept());
        assertEquals(whole.course(), eight.course());
        assertEquals(whole.options(), eight.options());
        assertEquals(whole.room(), eight.room());
        assertEquals(whole.isSettled() ? whole.kept() : whole.kept().subList(100, 201), part.kept());
    }

    @Property(seed = "903", tries = 60)
    void estimatedIndicesAreNearTheExactOnes(@ForAll("scenarios") Scenario scenario) {
        AgreementSpace space = compile(scenario);
        Doubts doubts = Doubts.of(space.positions());
        Assume.that(doubts.findContradiction().isEmpty() && !doubts.areNone());
        for (SensitivityQuestion.Kind kind : SensitivityQuestion.Kind.values()) {
            Sensitivity found = Sensitivity.of(
                    space,
                    doubts,
                    new SensitivityQuestion(kind, List.of()),
                    new Sensitivity.Settings(5, 1_024, 6, 10, 1));
            ExactIndices exact = found.exact().orElseThrow();
            SobolIndices sobol = found.sobol();
            assertEquals(exact.mean(), sobol.mean(), 0.05);
            if (exact.variance() > 0.1) {
                for (int i = 0; i < exact.indices().size(); i++) {
                    double first = sobol.indices().get(i).first().value();
                    double total = sobol.indices().get(i).total().value();
                    assertEquals(exact.indices().get(i).first(), first, 0.2);
                    assertEquals(exact.indices().get(i).total(), total, 0.2);
                }
            }
        }
    }

    /** The chance of a deal is the mean of the measure: two ways to one number that share nothing but the red lines. */
    @Property(seed = "904", tries = 200)
    void theExactMeanIsTheChanceOfADeal(@ForAll("scenarios") Scenario scenario) {
        AgreementSpace space = compile(scenario);
        Doubts doubts = Doubts.of(space.positions());
        Assume.that(doubts.findContradiction().isEmpty() && !doubts.areNone());
        Draws draws = Draws.of(doubts);
        Rooms rooms = new Rooms(space, draws, List.of());
        ExactIndices exact = ExactIndices.find(draws.factors(), v -> rooms.of(v).isOpen() ? 1 : 0)
                .orElseThrow();
        double deal = Chances.dealOf(space, Budget.DEFAULT).orElseThrow();
        assertEquals(deal, exact.mean(), 1e-9);
    }

    /** The first scenario whose red lines, each real at even odds, leave an agreement with a middling chance. */
    private static Scenario openScenario() {
        return LongStream.range(0, 1_000)
                .mapToObj(Scenarios::ofSeed)
                .map(scenario -> AssumedDoubt.in(Positions.of(scenario, scenario.asOf()), 0.5))
                .filter(scenario -> Doubts.of(Positions.of(scenario, scenario.asOf()))
                        .findContradiction()
                        .isEmpty())
                .filter(scenario -> Chances.dealOf(compile(scenario), Budget.DEFAULT)
                        .filter(deal -> deal > 0.3 && deal < 0.7)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Example
    void aPrecisionEndsTheRunsWhereverTheyAreMade() {
        Scenario doubtful = openScenario();
        SimulationSettings settings =
                new SimulationSettings(1, 0, 100_000, Optional.of(new Precision(0.03, 0.95)), false, 2, () -> false);
        Simulation found = simulate(doubtful, settings);
        assertTrue(found.made() >= Precision.FIRST_LOOK && found.made() < 1_100, () -> found.made() + " runs");
        assertTrue(found.possible().interval().halfWidth() <= 0.03);
        assertEquals(false, found.isStopped());
        assertEquals(
                found.course(),
                simulate(doubtful, new SimulationSettings(1, 0, 100_000, settings.precision(), false, 1, () -> false))
                        .course());
    }

    @Example
    void stoppedRunsSaySo() {
        Scenario doubtful = openScenario();
        Simulation found =
                simulate(doubtful, new SimulationSettings(1, 0, 1_000, Optional.empty(), false, 1, () -> true));
        assertEquals(0, found.made());
        assertTrue(found.isStopped());
        assertEquals(new Share(0, 0), found.possible());
    }

    @Property(seed = "905", tries = 100)
    void anAssumedDoubtIsPutWhereNoneIsStated(@ForAll("scenarios") Scenario scenario) {
        Doubts before = Doubts.of(Positions.of(scenario, scenario.asOf()));
        Scenario assumed = AssumedDoubt.in(Positions.of(scenario, scenario.asOf()), 0.25);
        Doubts after = Doubts.of(Positions.of(assumed, assumed.asOf()));
        assertEquals(before.bundles().size(), after.bundles().size());
        for (int i = 0; i < before.bundles().size(); i++) {
            double expected = before.bundles()
                    .get(i)
                    .credence()
                    .map(Credence::probability)
                    .orElse(0.25);
            assertEquals(expected, after.bundles().get(i).probability());
            assertEquals(before.bundles().get(i).ids(), after.bundles().get(i).ids());
        }
    }
}
