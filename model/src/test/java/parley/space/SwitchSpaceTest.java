package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Order;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.model.Step;
import parley.testing.Families;
import parley.testing.HardScenario;
import parley.testing.Scenarios;
import parley.testing.Sketch;

/** Questions about red lines whose answers are known in closed form, however large. */
class SwitchSpaceTest {

    private static Positions positions(Scenario scenario) {
        return Positions.of(scenario, scenario.asOf());
    }

    private static SwitchSpace compile(Scenario scenario) {
        return SwitchSpace.compile(SwitchQuestion.of(positions(scenario)), Budget.DEFAULT)
                .getSwitchSpace();
    }

    @Test
    void quarrelsHaveOneClashPerIssueAndEveryCombinationOfConcessions() {
        SwitchSpace space = compile(Families.quarrels(200));
        assertEquals(BigInteger.valueOf(200), space.countClashes().orElseThrow());
        assertEquals(BigInteger.TWO.pow(200), space.countConcessions().orElseThrow());
        assertEquals(List.of(Set.of("n0", "s0"), Set.of("n1", "s1")), space.clashes(2));
        assertEquals(200, space.clashes(1_000).size());
    }

    @Test
    void theFirstConcessionsAreListedInOrderAlthoughThereAreTooManyToHold() {
        SwitchSpace space = compile(Families.quarrels(100));
        List<Set<String>> first = space.concessions(3);
        assertTrue(first.get(0).stream().allMatch(id -> id.startsWith("n")));
        assertTrue(first.get(1).contains("s99") && first.get(1).contains("n98"));
        assertTrue(first.get(2).contains("s98") && first.get(2).contains("n99"));
        assertEquals(1_000, Set.copyOf(space.concessions(1_000)).size());
    }

    @Test
    void theCheapestConcessionTakesTheCheaperSideOfEachQuarrel() {
        SwitchSpace space = compile(Families.quarrels(100));
        List<Set<String>> cheapest = space.cheapestConcessions(2, id -> id.startsWith("s") ? 1 : 2.5);
        assertTrue(cheapest.get(0).stream().allMatch(id -> id.startsWith("s")));
        assertTrue(cheapest.get(1).contains("n0"));
        assertEquals(100, cheapest.get(1).size());
    }

    /** Each quarrel leaves an agreement unless both of its red lines stand. */
    @Test
    void theChanceOfManyQuarrelsIsThePower() {
        SwitchSpace space = compile(Families.quarrels(50));
        Map<String, Double> odds = new LinkedHashMap<>();
        space.lines().forEach(id -> odds.put(id, 0.3));
        assertEquals(Math.pow(1 - 0.09, 50), space.chance(new Odds(odds)), 1e-15);
        double slope = -0.3 * Math.pow(1 - 0.09, 49);
        space.derivatives(new Odds(odds)).forEach((id, d) -> assertEquals(slope, d, 1e-15));
    }

    @Test
    void redLinesThatExcludeEachOtherNeverStandTogether() {
        Positions positions = positions(Families.quarrels(1));
        SwitchQuestion plain = SwitchQuestion.of(positions);
        SwitchQuestion question =
                new SwitchQuestion(positions, plain.lines(), List.of(), List.of(), List.of(List.of("n0", "s0")));
        SwitchSpace space = SwitchSpace.compile(question, Budget.DEFAULT).getSwitchSpace();
        assertEquals(1, space.chance(new Odds(Map.of("n0", 0.5, "s0", 0.5))), 0);
        assertEquals(List.of(Set.of("n0", "s0")), space.clashes(10));
        assertThrows(IllegalArgumentException.class, () -> space.chance(new Odds(Map.of("n0", 0.6, "s0", 0.5))));
    }

    @Test
    void redLinesThatStandTogetherAreOneSwitch() {
        Positions positions = positions(Families.quarrels(2));
        SwitchQuestion plain = SwitchQuestion.of(positions);
        SwitchQuestion question =
                new SwitchQuestion(positions, plain.lines(), List.of(), List.of(List.of("n0", "n1")), List.of());
        SwitchSpace space = SwitchSpace.compile(question, Budget.DEFAULT).getSwitchSpace();
        assertEquals(List.of(Set.of("n0", "n1"), Set.of("s0", "s1")), space.concessions(10));
        double both = 0.5 + 0.5 * 0.8 * 0.8;
        assertEquals(both, space.chance(new Odds(Map.of("n0", 0.5, "s0", 0.2, "s1", 0.2))), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> space.chance(new Odds(Map.of("n0", 0.5, "n1", 0.4))));
    }

    @Test
    void withoutAnyRedLineThereIsNeitherClashNorConcession() {
        SwitchSpace space = compile(Families.independent(30, 4).scenario());
        assertTrue(space.isOpen());
        assertEquals(BigInteger.ZERO, space.countClashes().orElseThrow());
        assertEquals(BigInteger.ZERO, space.countConcessions().orElseThrow());
        assertEquals(1, space.chance(new Odds(Map.of())), 0);
    }

    @Test
    void whatTheRulesForbidNoConcessionOpens() {
        SwitchSpace space = compile(Sketch.of("ruled out")
                .party("north")
                .issue("border", "open", "shut")
                .rule(Choice.of("border", "open"))
                .rule(Choice.of("border", "shut"))
                .says("n", "north", new Stance.Demands(Choice.of("border", "open")))
                .build());
        assertFalse(space.isFeasible());
        assertEquals(List.of(), space.clashes(10));
        assertEquals(List.of(), space.concessions(10));
        assertEquals(0, space.chance(new Odds(Map.of("n", 0.0))), 0);
    }

    @Test
    void aHardQuestionEndsWithinItsBudget() {
        SwitchQuestion question = SwitchQuestion.of(positions(HardScenario.of(120, 900, 3, 7)));
        assertInstanceOf(NotDecided.class, SwitchSpace.compile(question, Budget.nodes(2_000)));
    }

    @Test
    void aQuestionNamesEachRedLineOnce() {
        Positions positions = positions(Families.quarrels(1));
        var lines = SwitchQuestion.of(positions).lines();
        assertThrows(
                IllegalArgumentException.class,
                () -> new SwitchQuestion(
                        positions, lines, List.of(), List.of(List.of("n0"), List.of("n0", "s0")), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SwitchQuestion(positions, lines, List.of(), List.of(), List.of(List.of("nobody"))));
        assertThrows(IllegalArgumentException.class, () -> new Odds(Map.of("n0", 1.5)));
    }

    /** Each of n steps before the next, round in a circle: one clash of all, n concessions of one. */
    @Test
    void aCircleOfStepsIsOneClash() {
        int steps = 12;
        SwitchSpace space = compile(circle(steps));
        assertEquals(List.of(Set.copyOf(space.lines())), space.clashes(10));
        assertEquals(steps, space.concessions(100).size());
        Map<String, Double> odds = new LinkedHashMap<>();
        space.lines().forEach(id -> odds.put(id, 0.9));
        assertEquals(1 - Math.pow(0.9, steps), space.chance(new Odds(odds)), 1e-15);
    }

    /** The last step is taken only where the border opens. */
    @Test
    void aStepThatIsNotTakenLeavesTheCircleOpen() {
        AgreementSpace space =
                AgreementSpace.compile(positions(circle(3)), Budget.DEFAULT).getSpace();
        assertTrue(space.possible().isEmpty());
        Scenario optional = Scenarios.changed(circle(3), copy -> {
            Choice opens = Choice.of("border", "open");
            Step last = new Step("step2", Place.NONE, "step2", Optional.of(opens));
            copy.statements.set(1, order(1, step(1), last));
            copy.statements.set(2, order(2, last, step(0)));
        });
        Zone possible = AgreementSpace.compile(positions(optional), Budget.DEFAULT)
                .getSpace()
                .possible();
        assertEquals(BigInteger.ONE, possible.count());
        assertEquals("shut", possible.first(1).get(0).getOption("border"));
    }

    private static Scenario circle(int steps) {
        Sketch sketch = Sketch.of("a circle").party("north").issue("border", "open", "shut");
        for (int i = 0; i < steps; i++) {
            sketch.says(order(i, step(i), step((i + 1) % steps)));
        }
        return sketch.build();
    }

    private static Step step(int number) {
        return new Step("step" + number, Place.NONE, "step" + number, Optional.empty());
    }

    private static Statement order(int number, Step first, Step then) {
        return Statement.of(
                "order" + number,
                "north",
                DateSpan.stated(Sketch.TODAY),
                Grounds.hypothetical(),
                new Stance.Orders(new Order(first, then)));
    }

    @Test
    void moreCirclesThanCanBeWrittenOutAreNotDecided() {
        Sketch sketch = Sketch.of("many circles").party("north").issue("border", "open", "shut");
        int number = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                if (i != j) {
                    sketch.says(order(number++, step(i), step(j)));
                }
            }
        }
        NotDecided undecided = assertInstanceOf(
                NotDecided.class, SwitchSpace.compile(SwitchQuestion.of(positions(sketch.build())), Budget.DEFAULT));
        assertTrue(undecided.why().contains("circles"), undecided.why());
    }

    @Test
    void aNarrowedSpaceStaysNarrowUnderChangedPositions() {
        Scenario scenario = Sketch.of("a border")
                .party("north")
                .issue("border", "open", "half", "shut")
                .says("n", "north", new Stance.Rejects(Choice.of("border", "open")))
                .build();
        AgreementSpace narrow = AgreementSpace.compile(positions(scenario), Budget.DEFAULT)
                .getSpace()
                .where(Choice.of("border", "open", "half"), Budget.DEFAULT)
                .getSpace();
        Scenario silent = Scenarios.changed(scenario, copy -> copy.statements.clear());
        Scenario louder = Scenarios.changed(
                scenario,
                copy -> copy.statements.add(Statement.of(
                        "m",
                        "north",
                        DateSpan.stated(Sketch.TODAY),
                        Grounds.hypothetical(),
                        new Stance.Rejects(Choice.of("border", "half")))));
        assertEquals(BigInteger.ONE, narrow.possible().count());
        assertEquals(BigInteger.TWO, count(narrow, silent));
        assertEquals(BigInteger.ZERO, count(narrow, louder));
    }

    private static BigInteger count(AgreementSpace space, Scenario changed) {
        return space.under(positions(changed), Budget.DEFAULT)
                .getSpace()
                .possible()
                .count();
    }
}
