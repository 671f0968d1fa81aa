package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parley.model.Conflict.Direction;
import parley.model.Truth;

/** Ways of the conflict, what it takes for an equilibrium, and robustness, against naive counterparts. */
class BeyondStabilityAgainstOracleTest {

    @Provide
    Arbitrary<RandomConflict> known() {
        return Arbitraries.longs().map(seed -> RandomConflict.ofSeed(seed, false));
    }

    private static Game game(RandomConflict conflict) {
        Assume.that(conflict.form() instanceof ActionForm.Formed);
        return conflict.game(conflict.form().getForm());
    }

    private static int combination(Game game, int state) {
        return (int) ((ActionForm) game.model()).combination(state);
    }

    @Property(seed = "3121", tries = 100)
    void improvementsLeadWhereTheDefinitionSays(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        Set<Integer> everybody = new TreeSet<>();
        for (int i = 0; i < conflict.deciders(); i++) {
            everybody.add(i);
        }
        int start = game.model().states() / 2;
        Evolution evolution = Evolution.from(game, start);
        Set<Integer> expected = new TreeSet<>(naive.reach(everybody, combination(game, start), true));
        expected.add(combination(game, start));
        Set<Integer> found = new TreeSet<>();
        evolution.reached().stream().forEach(state -> found.add(combination(game, state)));
        assertEquals(expected, found);
        for (int end = 0; end < game.model().states(); end++) {
            Evolution.Ways ways = evolution.waysTo(end);
            List<Integer> lengths = new ArrayList<>();
            walk(
                    naive,
                    conflict.deciders(),
                    new ArrayList<>(List.of(combination(game, start))),
                    -1,
                    combination(game, end),
                    lengths);
            if (end == start) {
                assertEquals(List.of(), ways.shortest().orElseThrow());
            } else if (lengths.size() < 500 && ways.countComplete()) {
                assertEquals(lengths.size(), ways.count());
                assertEquals(
                        lengths.stream().mapToInt(l -> l).min().orElse(-1),
                        ways.shortest().map(List::size).orElse(-1));
            }
        }
    }

    /** Every way of improvements that comes to no state twice, nobody moving twice in a row. */
    private static void walk(
            NaiveConflict naive, int deciders, List<Integer> way, int last, int end, List<Integer> lengths) {
        int here = way.get(way.size() - 1);
        if (here == end || lengths.size() >= 500) {
            lengths.add(way.size() - 1);
            return;
        }
        for (int i = 0; i < deciders; i++) {
            for (int to : naive.moves(i, here)) {
                if (i != last && naive.better(i, to, here) && !way.contains(to)) {
                    way.add(to);
                    walk(naive, deciders, way, i, end, lengths);
                    way.remove(way.size() - 1);
                }
            }
        }
    }

    @Property(seed = "3122", tries = 60)
    void aStateIsAnEquilibriumExactlyIfWhatItTakesHolds(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
            BitSet equilibria = Stability.of(game).equilibria(concept).getStates();
            for (int state = 0; state < game.model().states(); state++) {
                Truth all = Truth.TRUE;
                for (Requirement requirement : Requirement.forEquilibrium(game.model(), concept, state)) {
                    all = all.and(requirement.holds(game, concept));
                }
                assertEquals(Truth.of(equilibria.get(state)), all, concept.word() + " " + state);
            }
        }
    }

    @Test
    void almostAllThatItTakesIsToldInSmallConflicts() {
        int complete = 0;
        for (long seed = 0; seed < 80; seed++) {
            RandomConflict conflict = RandomConflict.ofSeed(seed, false);
            if (conflict.form() instanceof ActionForm.Formed formed) {
                complete += Requirement.forEquilibrium(formed.form(), Concept.SEQ, 0).stream()
                                .allMatch(Requirement::isComplete)
                        ? 1
                        : 0;
            }
        }
        assertTrue(complete > 50, "only " + complete);
    }

    /** Six parties with an action each: far more courses of answers than are told, and yet it is known what holds. */
    @Test
    void whatCannotAllBeToldIsDecidedAllTheSame() {
        List<ActionForm.Action> actions = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            actions.add(new ActionForm.Action("a" + i, i, Direction.BOTH));
            parties.add("p" + i);
        }
        ActionForm form = ActionForm.form(new ActionForm.Description(parties, actions, List.of(), List.of(), List.of()))
                .getForm();
        java.util.Random random = new java.util.Random(5);
        int incomplete = 0;
        int held = 0;
        for (int draw = 0; draw < 20; draw++) {
            List<Preference> preferences = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                preferences.add(Preference.ofValues(
                        random.ints(form.states(), 0, 40).boxed().toList()));
            }
            Game game = new Game(form, preferences);
            int state = random.nextInt(form.states());
            Truth all = Truth.TRUE;
            for (Requirement requirement : Requirement.forEquilibrium(form, Concept.SEQ, state)) {
                all = all.and(requirement.holds(game, Concept.SEQ));
                incomplete += requirement.isComplete() ? 0 : 1;
            }
            boolean isStable =
                    Stability.of(game).equilibria(Concept.SEQ).getStates().get(state);
            held += isStable ? 1 : 0;
            assertEquals(Truth.of(isStable), all);
        }
        assertTrue(incomplete > 50 && held > 0 && held < 20, incomplete + " " + held);
    }

    private static ActionForm twoByTwo() {
        return ActionForm.form(new ActionForm.Description(
                        List.of("one", "two"),
                        List.of(
                                new ActionForm.Action("a", 0, Direction.BOTH),
                                new ActionForm.Action("b", 1, Direction.BOTH)),
                        List.of(),
                        List.of(),
                        List.of()))
                .getForm();
    }

    /** All orders of four states, by trying all of 4^4 lists. */
    private static List<List<Integer>> permutations() {
        List<List<Integer>> all = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            List<Integer> order = List.of(code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3);
            if (new TreeSet<>(order).size() == 4) {
                all.add(order);
            }
        }
        return all;
    }

    private static boolean keeps(List<Integer> order, Preference preference) {
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                if (preference.compare(a, b) == Attraction.BETTER && order.indexOf(a) > order.indexOf(b)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Preference strict(List<Integer> order) {
        return Preference.ofRanking(4, order.stream().map(List::of).toList());
    }

    @Property(seed = "3123", tries = 30)
    void theShareOfOrdersIsThatOfTryingEachPermutation(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        ActionForm form = twoByTwo();
        List<Preference> preferences = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Preference preference = Preference.ofValues(
                    List.of(random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            BitSet one = new BitSet();
            one.set(random.nextInt(4));
            BitSet other = new BitSet();
            other.set(random.nextInt(4));
            preferences.add(random.nextBoolean() ? preference : preference.withDoubt(one, other));
        }
        Map<Integer, Integer> stable = new LinkedHashMap<>();
        int orders = 0;
        for (List<Integer> first : permutations()) {
            for (List<Integer> second : permutations()) {
                if (keeps(first, preferences.get(0)) && keeps(second, preferences.get(1))) {
                    orders++;
                    Stability.of(new Game(form, List.of(strict(first), strict(second))))
                            .equilibria(Concept.SEQ)
                            .getStates()
                            .stream()
                            .forEach(state -> stable.merge(state, 1, Integer::sum));
                }
            }
        }
        BitSet all = new BitSet();
        all.set(0, 4);
        Robustness found =
                Robustness.of(new Game(form, preferences), Concept.SEQ, all, 1).orElseThrow();
        assertEquals(BigInteger.valueOf(orders), found.orders());
        assertTrue(found.isExact());
        for (int state = 0; state < 4; state++) {
            assertEquals(stable.getOrDefault(state, 0), found.stable().getOrDefault(state, -1));
        }
    }

    /** Everybody is indifferent between all eight states: each of 8!^3 orders counts, and a sample is drawn. */
    @Test
    void aSampleSaysHowSureItIsAndIsTheSameAgain() {
        List<ActionForm.Action> actions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            actions.add(new ActionForm.Action("a" + i, i, Direction.BOTH));
        }
        ActionForm form = ActionForm.form(
                        new ActionForm.Description(List.of("x", "y", "z"), actions, List.of(), List.of(), List.of()))
                .getForm();
        Preference indifferent = Preference.ofValues(List.of(0, 0, 0, 0, 0, 0, 0, 0));
        Game game = new Game(form, List.of(indifferent, indifferent, indifferent));
        BitSet first = new BitSet();
        first.set(0);
        Robustness found = Robustness.of(game, Concept.NASH, first, 7).orElseThrow();
        assertEquals(BigInteger.valueOf(40_320).pow(3), found.orders());
        assertEquals(found, Robustness.of(game, Concept.NASH, first, 7).orElseThrow());
        // Each of three has one move, which is no improvement in half of the orders.
        assertTrue(found.interval(0).getLowerBound() < 0.125);
        assertTrue(found.interval(0).getUpperBound() > 0.125);
    }

    @Test
    void improvementsThatGoRoundAreACircle() {
        MoveLists ring = MoveLists.of(
                List.of("one", "two"),
                List.of("0", "1", "2", "3"),
                List.of(
                        new MoveLists.Move(0, 0, 1),
                        new MoveLists.Move(1, 1, 2),
                        new MoveLists.Move(0, 2, 3),
                        new MoveLists.Move(1, 3, 0)));
        Game game = new Game(
                ring,
                List.of(
                        Preference.ofRanking(4, List.of(List.of(1), List.of(3), List.of(0), List.of(2))),
                        Preference.ofRanking(4, List.of(List.of(0), List.of(2), List.of(3), List.of(1)))));
        assertEquals("[{0, 1, 2, 3}]", Evolution.from(game, 0).circles().toString());
    }
}
