package parley.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import parley.experiment.Share;
import parley.explain.DoubtfulScenarios;
import parley.explain.Doubts;
import parley.model.Positions;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;

/** Intervals around shares of runs hold the exact chances of the diagram as often as they say. */
class CoverageTest {

    private static final int RUNS = 200;

    private int intervals;
    private int covering;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return DoubtfulScenarios.small();
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    private void count(Share share, double exact) {
        if (exact > 0.03 && exact < 0.97) {
            intervals++;
            covering += share.interval().contains(exact) ? 1 : 0;
        } else if (exact == 0 || exact == 1) {
            assertEquals(exact, share.value());
        }
    }

    /** Each scenario is a try of its own, with its own seed; together they cover as often as the intervals say. */
    @Property(seed = "901", tries = 600)
    void sharesOfRunsBracketTheExactChances(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        AgreementSpace space = compile(scenario);
        Doubts doubts = Doubts.of(space.positions());
        Assume.that(doubts.findContradiction().isEmpty() && !doubts.areNone());
        SimulationSettings settings = new SimulationSettings(seed, 0, RUNS, Optional.empty(), false, 1, () -> false);
        Simulation found = Simulation.of(space, doubts, settings, Budget.DEFAULT);
        assertEquals(RUNS, found.made());
        count(found.possible(), found.deal().orElseThrow());
        found.options().forEach(option -> count(option.share(), option.exact().orElseThrow()));
        found.bundles().forEach(bundle -> count(bundle.real(), bundle.bundle().probability()));
    }

    @AfterProperty
    void coverageIsNominal() {
        // Intervals of one scenario go together, so that their share varies more than that of as many single ones.
        assertTrue(intervals > 400, () -> intervals + " intervals say too little");
        assertEquals(0.95, covering / (double) intervals, 0.02);
    }
}
