package parley.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Scenario;
import parley.model.Step;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, the courses of possible agreements are those found by looking at each agreement. */
class CoursesAgainstOracleTest {

    /** The steps that agreements take, and the orders that bind them. */
    private record Taken(List<Step> steps, Set<String> orders) {}

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.withSteps();
    }

    @Property(seed = "2511")
    void everyPossibleAgreementRunsOneCourse(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Map<Taken, BigInteger> expected = new LinkedHashMap<>();
        for (Agreement agreement : naive.possible()) {
            expected.merge(
                    new Taken(naive.stepsOf(agreement), naive.ordersOf(agreement)), BigInteger.ONE, BigInteger::add);
        }
        Positions positions = Positions.of(scenario, scenario.asOf());
        Courses courses =
                Courses.of(AgreementSpace.compile(positions, Budget.DEFAULT).getSpace());
        Map<Taken, BigInteger> found = new LinkedHashMap<>();
        for (Course course : courses.listed()) {
            Precedence precedence = course.precedence();
            found.put(new Taken(precedence.steps(), Positions.ids(precedence.orders())), course.agreements());
            assertTrue(course.sequences().count().orElseThrow().signum() > 0);
        }
        assertEquals(expected, found);
        assertTrue(courses.complete());
    }

    @Property(seed = "2512")
    void anAgreementIsDeadlockedWhereTheOracleSaysSo(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Positions positions = Positions.of(scenario, scenario.asOf());
        for (Agreement agreement : naive.feasible().stream().limit(20).toList()) {
            assertEquals(
                    !naive.deadlocksOf(agreement).isEmpty(),
                    Precedence.of(positions, agreement).isDeadlocked());
        }
    }
}
