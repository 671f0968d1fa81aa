package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Scenario;
import parley.testing.Families;
import parley.testing.Families.Family;
import parley.testing.Scenarios;

/** Drawn agreements are spread evenly over the zone. Seeds are fixed, so that these tests give the same answer always. */
class SamplingTest {

    /** A fair sample fails one test in a hundred thousand. */
    private static final double RARELY = 1e-5;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    static List<Family> families() {
        return Families.small();
    }

    private static Zone possible(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace()
                .possible();
    }

    /** How probable it is that a fair sample is at least as uneven as this one. */
    private static double evenness(Zone zone, int perAgreement, long seed) {
        List<Agreement> all = zone.first(Integer.MAX_VALUE);
        long[] drawn = new long[all.size()];
        zone.sample(perAgreement * all.size(), seed).forEach(agreement -> drawn[all.indexOf(agreement)]++);
        double[] expected = new double[all.size()];
        Arrays.fill(expected, perAgreement);
        return new ChiSquareTest().chiSquareTest(expected, drawn);
    }

    @ParameterizedTest
    @MethodSource("families")
    void familiesAreDrawnFromEvenly(Family family) {
        double p = evenness(possible(family.scenario()), 20, 2025);
        assertTrue(p > RARELY, () -> "p = " + p);
    }

    @Property(tries = 100, seed = "601")
    void smallScenariosAreDrawnFromEvenly(@ForAll("scenarios") Scenario scenario) {
        Zone zone = possible(scenario);
        Assume.that(zone.count().bitLength() <= 8 && zone.count().intValueExact() > 1);
        double p = evenness(zone, 20, 2025);
        assertTrue(p > RARELY, () -> "p = " + p);
    }

    @Property(tries = 20, seed = "602")
    void drawsDifferBetweenSeeds(@ForAll long seed) {
        Zone zone = possible(Families.independent(60, 3).scenario());
        assertEquals(zone.sample(3, seed), zone.sample(3, seed));
        assertTrue(!zone.sample(3, seed).equals(zone.sample(3, seed + 1)));
    }
}
