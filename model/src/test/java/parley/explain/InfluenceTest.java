package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.model.Coding;
import parley.model.Credence;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.Families;
import parley.testing.HardScenario;
import parley.testing.Scenarios;
import parley.testing.Sketch;

/** What red lines weigh where it can be worked out by hand. */
class InfluenceTest {

    private static Chances chances(Scenario scenario, Budget budget) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        return Chances.of(AgreementSpace.compile(positions, Budget.DEFAULT).getSpace(), budget);
    }

    private static Influence.Measured measured(Scenario scenario) {
        return assertInstanceOf(
                Influence.Measured.class, chances(scenario, Budget.DEFAULT).influence());
    }

    /** One demand against k restatements of its opposite. */
    private static Scenario oneAgainst(int restatements) {
        Sketch sketch = Sketch.of("one against many")
                .party("north")
                .party("south")
                .issue("border", "open", "shut")
                .says("n", "north", new Stance.Demands(Choice.of("border", "open")));
        for (int i = 0; i < restatements; i++) {
            sketch.says("s" + i, "south", new Stance.Demands(Choice.of("border", "shut")));
        }
        return sketch.build();
    }

    @Test
    void aRedLineAgainstManyWeighsAsTheShareOfOrdersInWhichItIsNotFirst() {
        Influence.Measured measured = measured(oneAgainst(60));
        assertEquals("n", measured.lines().get(0).subject().id());
        assertEquals(60.0 / 61, measured.lines().get(0).shapley(), 1e-12);
        assertEquals(1 - Math.pow(0.5, 60), measured.lines().get(0).banzhaf(), 1e-12);
        assertEquals(1.0 / 61 / 60, measured.lines().get(1).shapley(), 1e-12);
        assertEquals(0.5, measured.parties().get(1).shapley(), 1e-12);
        assertTrue(measured.lines().get(0).opensAlone());
    }

    @Test
    void quarrelsOnManyIssuesShareTheDeadlockEvenly() {
        Influence.Measured measured = measured(Families.quarrels(40));
        assertEquals(80, measured.lines().size());
        measured.lines().forEach(weight -> assertEquals(1.0 / 80, weight.shapley(), 1e-12));
    }

    @Test
    void pastItsBudgetNothingIsSaidAboutWeights() {
        assertInstanceOf(
                Influence.Undecided.class,
                chances(HardScenario.of(6, 400, 3, 1), Budget.nodes(1)).influence());
    }

    @Test
    void restatementsTiedTogetherAreOneAndOfExcludingOnesAtMostOneIsReal() {
        Scenario tied = Scenarios.changed(oneAgainst(3), copy -> {
            copy.statements.replaceAll(s -> s.id().equals("s1") ? with(s, Optional.of("s0"), 0.5) : s);
            copy.statements.replaceAll(s -> s.id().equals("s2") ? excluding(s, "s0", 0.25) : s);
        });
        Chances chances = chances(tied, Budget.DEFAULT);
        assertEquals(3, chances.doubts().bundles().size());
        assertEquals(1, chances.doubts().exclusive().size());
        assertEquals(0.25, chances.deal().orElseThrow(), 1e-12);
    }

    @Test
    void credencesOfWhatExcludesItselfMustNotPassOne() {
        Scenario contradictory = Scenarios.changed(
                oneAgainst(2),
                copy -> copy.statements.replaceAll(s -> s.id().equals("s1") ? excluding(s, "s0", 0.25) : s));
        Chances chances = chances(contradictory, Budget.DEFAULT);
        assertTrue(chances.contradiction().isPresent());
        assertEquals(Optional.empty(), chances.deal());
    }

    private static Statement with(Statement statement, Optional<String> sameAs, double credence) {
        return DoubtfulScenarios.with(
                statement,
                Optional.of(new Credence(credence, "")),
                new Coding(
                        Optional.empty(),
                        java.util.List.of(),
                        sameAs,
                        java.util.Set.of(),
                        java.util.List.of(),
                        java.util.Set.of()));
    }

    private static Statement excluding(Statement statement, String other, double credence) {
        return DoubtfulScenarios.with(
                statement,
                Optional.of(new Credence(credence, "")),
                new Coding(
                        Optional.empty(),
                        java.util.List.of(),
                        Optional.empty(),
                        java.util.Set.of(other),
                        java.util.List.of(),
                        java.util.Set.of()));
    }
}
