package parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Valuation;
import parley.testing.Sketch;

/** Adjusted Winner on the cases of its authors, and what it promises on drawn ones. */
class AdjustedWinnerTest {

    /** Issues that one party or the other wins, with the points of each. */
    private static AdjustedWinner winner(int[][] points) {
        Sketch sketch = Sketch.of("division").party("one").party("two");
        Map<String, Map<String, BigFraction>> ofOne = new LinkedHashMap<>();
        Map<String, Map<String, BigFraction>> ofTwo = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            sketch.issue("i" + i, "one", "two");
            ofOne.put("i" + i, Map.of("one", new BigFraction(points[i][0])));
            ofTwo.put("i" + i, Map.of("two", new BigFraction(points[i][1])));
        }
        return AdjustedWinner.find(sketch.build(), List.of(wants("one", ofOne), wants("two", ofTwo)))
                .orElseThrow();
    }

    private static Preferences wants(String party, Map<String, Map<String, BigFraction>> scores) {
        return wants(party, Valuation.Additive.of(Map.of(), scores));
    }

    private static Preferences wants(String party, Valuation valuation) {
        return new Preferences(
                Place.NONE,
                party,
                Grounds.assumed("made for a test"),
                valuation,
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    private static List<String> shares(AdjustedWinner winner) {
        return winner.items().stream()
                .map(item -> Fractions.text(item.shareOfFirst()))
                .toList();
    }

    /** Brams and Togman, 1996: Israel and Egypt on Sinai, recognition, West Bank and Gaza, linkage, rights, Jerusalem. */
    @Test
    void campDavid() {
        AdjustedWinner winner = winner(new int[][] {{35, 55}, {10, 5}, {20, 10}, {10, 5}, {5, 20}, {20, 5}});
        assertEquals(List.of("1/6", "1", "1", "1", "0", "1"), shares(winner));
        assertEquals("395/6", Fractions.text(winner.points()));
    }

    /** The teaching example of a divorce: a retirement account, a home, a summer cottage, investments, the rest. */
    @Test
    void divorce() {
        AdjustedWinner winner = winner(new int[][] {{50, 40}, {20, 30}, {15, 10}, {10, 10}, {5, 10}});
        assertEquals(List.of("5/6", "0", "1", "0", "0"), shares(winner));
        assertEquals("170/3", Fractions.text(winner.points()));
    }

    /** Raiffa, 1982; Brams and Taylor, 1996: the United States and Panama on the canal, in ten issues. */
    @Test
    void panama() {
        AdjustedWinner winner = winner(
                new int[][] {{22, 9}, {22, 15}, {15, 15}, {14, 3}, {11, 15}, {6, 5}, {4, 11}, {2, 7}, {2, 7}, {2, 13}});
        assertEquals(List.of("1", "1", "2/15", "1", "0", "1", "0", "0", "0", "0"), shares(winner));
        assertEquals("66", Fractions.text(winner.points()));
    }

    @Test
    void issuesThatBothWantAlikeAreNotInDispute() {
        Scenario scenario = Sketch.of("division")
                .party("one")
                .party("two")
                .issue("a", "x", "y")
                .issue("b", "x", "y", "z")
                .build();
        Preferences one = wants("one", Map.of("a", Map.of("x", BigFraction.ONE), "b", Map.of("x", BigFraction.ONE)));
        Preferences two = wants("two", Map.of("a", Map.of("x", BigFraction.TWO), "b", Map.of("z", BigFraction.ONE)));
        AdjustedWinner winner = AdjustedWinner.find(scenario, List.of(one, two)).orElseThrow();
        assertEquals(List.of("a"), winner.common());
        assertEquals(List.of("0.5"), shares(winner));
        assertEquals("z", winner.items().get(0).ofSecond());
        assertEquals(Optional.empty(), AdjustedWinner.find(scenario, List.of(one)));
        assertEquals(Optional.empty(), AdjustedWinner.find(scenario, List.of(one, wants("two", one.valuation()))));
        Preferences order = wants("two", new Valuation.Prioritised(List.of(Choice.of("a", "y"))));
        assertEquals(Optional.empty(), AdjustedWinner.find(scenario, List.of(one, order)));
    }

    @Property(tries = 200)
    void bothHaveTheSameAndHalfOfTheirsAtLeast(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int[][] points = new int[1 + random.nextInt(8)][2];
        int[][] turned = new int[points.length][2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new int[] {1 + random.nextInt(9), 1 + random.nextInt(9)};
            turned[i] = new int[] {points[i][1], points[i][0]};
        }
        AdjustedWinner winner = winner(points);
        List<BigFraction> own = totals(winner);
        assertEquals(own.get(0), own.get(1));
        assertEquals(winner.points(), own.get(0));
        assertTrue(own.get(0).compareTo(new BigFraction(50)) >= 0);
        assertTrue(winner.items().stream().filter(AdjustedWinner.Item::isSplit).count() <= 1);
        assertEquals(winner.points(), winner(turned).points());
        assertEfficient(winner);
    }

    private static List<BigFraction> totals(AdjustedWinner winner) {
        BigFraction one = BigFraction.ZERO;
        BigFraction two = BigFraction.ZERO;
        for (AdjustedWinner.Item item : winner.items()) {
            one = one.add(item.pointsOfFirst().multiply(item.shareOfFirst()));
            two = two.add(item.pointsOfSecond().multiply(BigFraction.ONE.subtract(item.shareOfFirst())));
        }
        return List.of(one, two);
    }

    /** No two issues of which each party would rather have the other's part: then nobody can gain but at a cost. */
    private static void assertEfficient(AdjustedWinner winner) {
        List<AdjustedWinner.Item> held = new ArrayList<>();
        List<AdjustedWinner.Item> others = new ArrayList<>();
        for (AdjustedWinner.Item item : winner.items()) {
            if (!item.shareOfFirst().equals(BigFraction.ZERO)) {
                held.add(item);
            }
            if (!item.shareOfFirst().equals(BigFraction.ONE)) {
                others.add(item);
            }
        }
        for (AdjustedWinner.Item mine : held) {
            for (AdjustedWinner.Item theirs : others) {
                BigFraction here = mine.pointsOfFirst().multiply(theirs.pointsOfSecond());
                BigFraction there = theirs.pointsOfFirst().multiply(mine.pointsOfSecond());
                assertTrue(here.compareTo(there) >= 0, mine + " and " + theirs);
            }
        }
    }
}
