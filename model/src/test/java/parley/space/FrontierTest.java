package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.testing.Sketch;

/** Frontiers of sums where one can say what they are. */
class FrontierTest {

    private static MarkedSpace space(Sketch sketch, Map<String, Proposition> marks) {
        Scenario scenario = sketch.build();
        return assertInstanceOf(
                MarkedSpace.class, MarkedSpace.compile(Positions.of(scenario, scenario.asOf()), marks, Budget.DEFAULT));
    }

    private static Sketch binary(int issues) {
        Sketch sketch = Sketch.of("binary").party("one").party("two");
        for (int i = 0; i < issues; i++) {
            sketch.issue("i" + i, "off", "on");
        }
        return sketch;
    }

    /** One number gets 2^i wherever issue i is on, times a factor. */
    private static Tally powers(int issues, BigInteger factor) {
        Map<String, Map<String, BigInteger>> options = new LinkedHashMap<>();
        for (int i = 0; i < issues; i++) {
            options.put("i" + i, Map.of("on", factor.shiftLeft(i)));
        }
        return new Tally(options, Map.of());
    }

    private static Frontier frontier(Frontiers frontiers) {
        return assertInstanceOf(Frontier.class, frontiers);
    }

    /** What one gains the other loses: every agreement is efficient, and each has sums of its own. */
    @Test
    void inAZeroSumGameEveryAgreementIsAPoint() {
        MarkedSpace space = space(binary(12), Map.of());
        Tally one = powers(12, BigInteger.ONE);
        Frontier frontier = frontier(space.pareto(List.of(one, one.negated()), List.of(), Budget.DEFAULT));
        assertEquals(1 << 12, frontier.sums().size());
        for (int i = 0; i < frontier.sums().size(); i += 97) {
            int expected = (1 << 12) - 1 - i;
            assertEquals(
                    List.of(BigInteger.valueOf(expected), BigInteger.valueOf(-expected)),
                    frontier.sums().get(i));
            assertEquals(BigInteger.ONE, frontier.reaching(List.of(i)).count());
        }
    }

    @Test
    void numbersBeyondAnyWordAreExact() {
        BigInteger huge = BigInteger.TEN.pow(60).add(BigInteger.ONE);
        MarkedSpace space = space(binary(8), Map.of());
        Tally one = powers(8, huge);
        Frontier frontier = frontier(space.pareto(List.of(one, one.negated()), List.of(), Budget.DEFAULT));
        assertEquals(256, frontier.sums().size());
        assertEquals(
                huge.multiply(BigInteger.valueOf(255)), frontier.sums().get(0).get(0));
        assertEquals(
                huge.multiply(BigInteger.valueOf(-254)), frontier.sums().get(1).get(1));
    }

    @Test
    void agreementsWithEqualSumsAreOnePoint() {
        Map<String, Map<String, BigInteger>> ones = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            ones.put("i" + i, Map.of("on", BigInteger.ONE));
        }
        Tally count = new Tally(ones, Map.of());
        Frontier frontier = frontier(
                space(binary(30), Map.of()).pareto(List.of(count, count.negated()), List.of(), Budget.DEFAULT));
        assertEquals(31, frontier.sums().size());
        assertEquals(
                BigInteger.valueOf(155117520), frontier.reaching(List.of(15)).count());
        assertEquals(
                BigInteger.ONE.shiftLeft(30),
                frontier.reaching(
                                java.util.stream.IntStream.range(0, 31).boxed().toList())
                        .count());
    }

    @Test
    void marksCountWhereTheirPropositionHolds() {
        Proposition all = Proposition.All.of(Choice.of("i0", "on"), Choice.of("i1", "on"), Choice.of("i2", "on"));
        Tally bonus =
                new Tally(Map.of("i0", Map.of("on", BigInteger.valueOf(-1))), Map.of("all", BigInteger.valueOf(5)));
        MarkedSpace space = space(binary(4), Map.of("all", all));
        Frontier largest = frontier(space.largest(bonus, 3, Budget.DEFAULT));
        assertEquals(
                List.of(List.of(BigInteger.valueOf(4)), List.of(BigInteger.ZERO), List.of(BigInteger.valueOf(-1))),
                largest.sums());
        assertEquals(BigInteger.TWO, largest.reaching(List.of(0)).count());
        assertEquals(BigInteger.valueOf(8), largest.reaching(List.of(1)).count());
        assertEquals(BigInteger.valueOf(6), largest.reaching(List.of(2)).count());
        assertEquals(BigInteger.TWO, space.where("all", true).zone().count());
    }

    /** What is beaten only in the last number is kept, because more of it may be worth no more. */
    @Test
    void cappedNumbersBeatNothingAlone() {
        MarkedSpace space = space(binary(2), Map.of());
        Tally first = new Tally(Map.of("i0", Map.of("on", BigInteger.ONE)), Map.of());
        Tally second = new Tally(Map.of("i1", Map.of("on", BigInteger.ONE)), Map.of());
        assertEquals(
                1,
                frontier(space.pareto(List.of(first, second), List.of(), Budget.DEFAULT))
                        .sums()
                        .size());
        assertEquals(
                2,
                frontier(space.pareto(List.of(first), List.of(second), Budget.DEFAULT))
                        .sums()
                        .size());
    }

    @Test
    void aSmallBudgetDecidesNothing() {
        Tally one = powers(12, BigInteger.ONE);
        MarkedSpace space = space(binary(12), Map.of());
        assertInstanceOf(NotDecided.class, space.pareto(List.of(one, one.negated()), List.of(), Budget.nodes(1)));
    }
}
