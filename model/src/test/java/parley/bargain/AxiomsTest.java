package parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The axioms that theory gives for the solutions, on drawn sets of choices. */
class AxiomsTest {

    private static final List<Concept> SCALE_FREE =
            List.of(Concept.NASH, Concept.KALAI_SMORODINSKY, Concept.RELATIVE_UTILITARIAN, Concept.EQUAL_SHARES);

    /** Choices that no other one dominates, and a disagreement point. */
    private static Solutions drawn(Random random) {
        int parties = 1 + random.nextInt(5);
        List<List<BigFraction>> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            all.add(vector(random, parties, 12));
        }
        return new Solutions(undominated(all), vector(random, parties, 4));
    }

    private static List<BigFraction> vector(Random random, int parties, int most) {
        List<BigFraction> vector = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            vector.add(new BigFraction(random.nextInt(most), 1 + random.nextInt(2)));
        }
        return vector;
    }

    private static List<List<BigFraction>> undominated(List<List<BigFraction>> all) {
        return all.stream()
                .distinct()
                .filter(a -> all.stream().noneMatch(b -> NaiveBargain.beats(b, a)))
                .toList();
    }

    private static Set<String> chosen(Solutions solutions, Concept concept) {
        return solutions.all().stream()
                .filter(solution -> solution.concept() == concept)
                .flatMap(solution -> solution.choices().stream())
                .map(choice -> solutions.points().get(choice).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 300)
    void everyChoiceIsEfficientAndWorthEverybodysWhile(@ForAll @LongRange(min = 0) long seed) {
        Solutions solutions = drawn(new Random(seed));
        for (Solution solution : solutions.all()) {
            for (int choice : solution.choices()) {
                List<BigFraction> point = solutions.points().get(choice);
                assertFalse(solutions.points().stream().anyMatch(other -> NaiveBargain.beats(other, point)));
                assertTrue(Payoff.covers(point, solutions.disagreement()));
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfThePartiesDoesNotMatter(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Solutions solutions = drawn(random);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < solutions.disagreement().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<List<BigFraction>> points =
                solutions.points().stream().map(point -> permuted(point, order)).toList();
        Solutions other = new Solutions(points, permuted(solutions.disagreement(), order));
        for (Concept concept : Concept.values()) {
            assertEquals(get(solutions, concept).choices(), get(other, concept).choices());
        }
    }

    private static List<BigFraction> permuted(List<BigFraction> point, List<Integer> order) {
        return order.stream().map(point::get).toList();
    }

    /** Symmetry: where the parties can change places, what is chosen is so too. */
    @Property(tries = 300)
    void alikePartiesAreTreatedAlike(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        List<List<BigFraction>> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(15); i > 0; i--) {
            List<BigFraction> point = vector(random, 2, 12);
            all.add(point);
            all.add(List.of(point.get(1), point.get(0)));
        }
        Solutions solutions = new Solutions(undominated(all), List.of(BigFraction.ZERO, BigFraction.ZERO));
        for (Concept concept : Concept.values()) {
            Set<String> chosen = chosen(solutions, concept);
            for (List<BigFraction> point : solutions.points()) {
                assertEquals(
                        chosen.contains(point.toString()),
                        chosen.contains(List.of(point.get(1), point.get(0)).toString()));
            }
        }
    }

    /** Invariance to positive affine transformations of each party's utilities. */
    @Property(tries = 300)
    void unitsAndZerosDoNotMatter(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Solutions solutions = drawn(random);
        int parties = solutions.disagreement().size();
        List<BigFraction> factor =
                vector(random, parties, 9).stream().map(f -> f.add(1)).toList();
        List<BigFraction> shift = vector(random, parties, 50);
        Solutions other = new Solutions(
                solutions.points().stream()
                        .map(point -> transformed(point, factor, shift))
                        .toList(),
                transformed(solutions.disagreement(), factor, shift));
        SCALE_FREE.forEach(concept -> assertEquals(
                get(solutions, concept).choices(), get(other, concept).choices()));
    }

    private static List<BigFraction> transformed(
            List<BigFraction> point, List<BigFraction> factor, List<BigFraction> shift) {
        List<BigFraction> moved = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            moved.add(point.get(i).multiply(factor.get(i)).add(shift.get(i)));
        }
        return moved;
    }

    /** Independence of irrelevant alternatives, for sets of choices as Arrow states it. */
    @Property(tries = 300)
    void whatIsNotChosenMayGo(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Solutions solutions = drawn(random);
        for (Concept concept : List.of(Concept.NASH, Concept.UTILITARIAN, Concept.LEXIMIN)) {
            Set<String> chosen = chosen(solutions, concept);
            List<List<BigFraction>> some = solutions.points().stream()
                    .filter(point -> random.nextInt(3) > 0)
                    .toList();
            Set<String> left = some.stream()
                    .map(Object::toString)
                    .filter(chosen::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!left.isEmpty()) {
                assertEquals(left, chosen(new Solutions(some, solutions.disagreement()), concept));
            }
        }
    }

    /** More to choose from, with the same ideal point: the least share does not fall (restricted monotonicity, Roth 1979). */
    @Property(tries = 300)
    void moreChoiceWithTheSameIdealHurtsNoLeastShare(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Solutions more = drawn(random);
        List<List<BigFraction>> some =
                more.points().stream().filter(point -> random.nextInt(3) > 0).toList();
        Solutions fewer = new Solutions(some, more.disagreement());
        if (!fewer.onOffer().isEmpty() && fewer.ideal().equals(more.ideal())) {
            assertTrue(atLeast(worth(more, Concept.KALAI_SMORODINSKY), worth(fewer, Concept.KALAI_SMORODINSKY)));
        }
    }

    /** More to choose from never lowers the least gain (monotonicity, Kalai 1977), as long as the same parties can gain. */
    @Property(tries = 300)
    void moreChoiceHurtsNoLeastGain(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Solutions more = drawn(random);
        List<List<BigFraction>> some =
                more.points().stream().filter(point -> random.nextInt(3) > 0).toList();
        Solutions fewer = new Solutions(some, more.disagreement());
        if (!fewer.onOffer().isEmpty() && canGain(fewer).equals(canGain(more))) {
            assertTrue(atLeast(worth(more, Concept.EGALITARIAN), worth(fewer, Concept.EGALITARIAN)));
        }
    }

    private static List<Boolean> canGain(Solutions solutions) {
        List<Boolean> can = new ArrayList<>();
        for (int i = 0; i < solutions.disagreement().size(); i++) {
            can.add(solutions.ideal().get(i).compareTo(solutions.disagreement().get(i)) > 0);
        }
        return can;
    }

    private static List<BigFraction> worth(Solutions solutions, Concept concept) {
        return get(solutions, concept).worth();
    }

    private static Solution get(Solutions solutions, Concept concept) {
        return solutions.all().stream()
                .filter(solution -> solution.concept() == concept)
                .findFirst()
                .orElseThrow();
    }

    private static boolean atLeast(List<BigFraction> a, List<BigFraction> b) {
        return a.isEmpty() || a.get(0).compareTo(b.get(0)) >= 0;
    }
}
