package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parley.model.Conflict.Direction;
import parley.model.Truth;
import parley.moves.Requirement.Comparison;

/**
 * The fewest changes of preference, against trying every order with ties of every decision maker. Two of them have one
 * action each; sometimes one of the four states is impossible.
 */
class RemedyAgainstOracleTest {

    private static final int DECIDERS = 2;

    /** Every way to give four states a rank: values 0 to 3, each order with ties once. */
    private static final List<List<Integer>> ORDERS = orders();

    private static List<List<Integer>> orders() {
        Set<List<Integer>> orders = new LinkedHashSet<>();
        for (int code = 0; code < 256; code++) {
            List<Integer> values = List.of(code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3);
            List<Integer> steps = values.stream().sorted().distinct().toList();
            orders.add(values.stream().map(steps::indexOf).toList());
        }
        return List.copyOf(orders);
    }

    private static RandomConflict with(RandomConflict frame, List<Integer> one, List<Integer> other) {
        return new RandomConflict(
                DECIDERS,
                frame.owners(),
                frame.directions(),
                frame.infeasible(),
                List.of(),
                List.of(),
                List.of(one, other),
                List.of(Set.of(), Set.of()));
    }

    private static RandomConflict draw(Random random) {
        String directions = random.nextInt(4) == 0 ? "BT" : "BB";
        List<String> infeasible = random.nextInt(4) == 0 ? List.of("YY") : List.of();
        RandomConflict frame = new RandomConflict(
                DECIDERS, List.of(0, 1), directions, infeasible, List.of(), List.of(), List.of(), List.of());
        return with(frame, any(random), any(random));
    }

    private static List<Integer> any(Random random) {
        return ORDERS.get(random.nextInt(ORDERS.size()));
    }

    /** Whether the definitions make each wished state an equilibrium, and none of the avoided. States are combinations. */
    private static boolean isAsWished(
            RandomConflict conflict, Concept concept, Set<Integer> wished, Set<Integer> avoided) {
        NaiveConflict naive = new NaiveConflict(conflict);
        return wished.stream().allMatch(state -> isEquilibrium(naive, concept, state))
                && avoided.stream().noneMatch(state -> isEquilibrium(naive, concept, state));
    }

    private static boolean isEquilibrium(NaiveConflict naive, Concept concept, int state) {
        for (int i = 0; i < DECIDERS; i++) {
            boolean isStable = concept == Concept.NASH
                    ? naive.moves(i, state).stream().noneMatch(isBetter(naive, i, state))
                    : naive.deterred(
                            Set.of(i),
                            state,
                            concept == Concept.SEQ || concept == Concept.SSEQ,
                            concept == Concept.SMR || concept == Concept.SSEQ,
                            true,
                            false);
            if (!isStable) {
                return false;
            }
        }
        return true;
    }

    private static java.util.function.Predicate<Integer> isBetter(NaiveConflict naive, int i, int state) {
        return to -> naive.better(i, to, state);
    }

    private static boolean holds(RandomConflict conflict, ActionForm form, Comparison comparison) {
        List<Integer> values = conflict.values().get(comparison.decisionMaker());
        int state = values.get((int) form.combination(comparison.state()));
        int other = values.get((int) form.combination(comparison.other()));
        return (state > other) == comparison.prefers();
    }

    /** In how many ordered pairs of states it differs who is preferred to whom. */
    private static int distance(RandomConflict one, RandomConflict other, Set<Integer> states) {
        int differing = 0;
        for (int i = 0; i < DECIDERS; i++) {
            for (int a : states) {
                for (int b : states) {
                    boolean before =
                            one.values().get(i).get(a) > one.values().get(i).get(b);
                    boolean after =
                            other.values().get(i).get(a) > other.values().get(i).get(b);
                    differing += before == after ? 0 : 1;
                }
            }
        }
        return differing;
    }

    @Property(seed = "3131", tries = 40)
    void eachRemedyWorksWhateverTheRestAndNoOrdersAreNearer(@ForAll long seed) {
        Random random = new Random(seed);
        RandomConflict conflict = draw(random);
        ActionForm form = conflict.form().getForm();
        Game game = conflict.game(form);
        Concept concept = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)
                .get(random.nextInt(5));
        BitSet wished = new BitSet();
        BitSet avoided = new BitSet();
        for (int state = 0; state < form.states(); state++) {
            int kind = random.nextInt(4);
            wished.set(state, kind == 0);
            avoided.set(state, kind == 1);
        }
        Remedy.Outcome outcome = Remedy.seek(game, concept, wished, avoided);
        Set<Integer> wishedStates = combinations(form, wished);
        Set<Integer> avoidedStates = combinations(form, avoided);
        BitSet all = new BitSet();
        all.set(0, form.states());
        Set<Integer> states = combinations(form, all);
        int nearest = Integer.MAX_VALUE;
        List<RandomConflict> games = new ArrayList<>();
        for (List<Integer> one : ORDERS) {
            for (List<Integer> other : ORDERS) {
                RandomConflict tried = with(conflict, one, other);
                games.add(tried);
                if (isAsWished(tried, concept, wishedStates, avoidedStates)) {
                    nearest = Math.min(nearest, distance(conflict, tried, states));
                }
            }
        }
        if (nearest == Integer.MAX_VALUE) {
            assertInstanceOf(Remedy.Impossible.class, outcome);
            return;
        }
        Remedy.Found found = assertInstanceOf(Remedy.Found.class, outcome);
        assertTrue(found.isFewest());
        for (Remedy remedy : found.remedies()) {
            assertTrue(remedy.changed().size() <= nearest, remedy + " " + nearest);
            assertEquals(nearest == 0, remedy.changed().isEmpty());
            assertTrue(remedy.changed().stream().noneMatch(c -> holds(conflict, form, c)));
            assertTrue(remedy.kept().stream().allMatch(c -> holds(conflict, form, c)));
            int agreeing = 0;
            for (RandomConflict tried : games) {
                if (remedy.changed().stream().allMatch(c -> holds(tried, form, c))
                        && remedy.kept().stream().allMatch(c -> holds(tried, form, c))) {
                    agreeing++;
                    assertTrue(
                            isAsWished(tried, concept, wishedStates, avoidedStates),
                            () -> remedy + " does not do for " + tried);
                }
            }
            assertTrue(agreeing > 0, () -> remedy + " agrees with no orders");
        }
    }

    private static Set<Integer> combinations(ActionForm form, BitSet states) {
        Set<Integer> combinations = new LinkedHashSet<>();
        states.stream().forEach(state -> combinations.add((int) form.combination(state)));
        return combinations;
    }

    private static final List<ActionForm.Action> TWO =
            List.of(new ActionForm.Action("a", 0, Direction.BOTH), new ActionForm.Action("b", 1, Direction.BOTH));

    /** The prisoner's dilemma; state 3 is that both cooperate, state 0 that neither does. */
    private static Game dilemma() {
        ActionForm form = ActionForm.form(
                        new ActionForm.Description(List.of("one", "two"), TWO, List.of(), List.of(), List.of()))
                .getForm();
        return new Game(
                form, List.of(Preference.ofValues(List.of(1, 0, 3, 2)), Preference.ofValues(List.of(1, 3, 0, 2))));
    }

    private static BitSet only(int state) {
        BitSet set = new BitSet();
        set.set(state);
        return set;
    }

    @Test
    void thePrisonersCooperateByNashIfBothGiveUpTheirTemptation() {
        Remedy.Found found =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(dilemma(), Concept.NASH, only(3), new BitSet()));
        assertEquals(1, found.remedies().size());
        assertEquals(
                List.of(new Comparison(0, 2, 3, false), new Comparison(1, 1, 3, false)),
                found.remedies().get(0).changed());
        assertTrue(found.areAll() && found.isFewest());
    }

    @Test
    void theyDoSoAnywayWhereEachFearsTheOther() {
        Remedy.Found found =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(dilemma(), Concept.SEQ, only(3), new BitSet()));
        assertEquals(List.of(), found.remedies().get(0).changed());
        assertFalse(found.remedies().get(0).kept().isEmpty());
    }

    @Test
    void toAvoidThatNobodyCooperatesOneOfThemMustRatherDoIt() {
        Remedy.Found found =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(dilemma(), Concept.NASH, new BitSet(), only(0)));
        assertEquals(
                List.of(List.of(new Comparison(0, 1, 0, true)), List.of(new Comparison(1, 2, 0, true))),
                found.remedies().stream().map(Remedy::changed).toList());
    }

    /** One party likes each of 31 other states better: by Nash it has to change its mind about all of them. */
    @Test
    void whatHasToChangeInAnyCaseIsFoundHoweverMuchItIs() {
        List<ActionForm.Action> actions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            actions.add(new ActionForm.Action("a" + i, 0, Direction.BOTH));
        }
        actions.add(new ActionForm.Action("b", 1, Direction.BOTH));
        ActionForm form = ActionForm.form(
                        new ActionForm.Description(List.of("one", "two"), actions, List.of(), List.of(), List.of()))
                .getForm();
        List<Integer> values = new ArrayList<>();
        for (int state = 0; state < form.states(); state++) {
            values.add(state % 32);
        }
        Game game = new Game(form, List.of(Preference.ofValues(values), Preference.ofValues(values)));
        Remedy.Found byNash =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(game, Concept.NASH, only(0), new BitSet()));
        assertEquals(31, byNash.remedies().get(0).changed().size());
        assertTrue(byNash.isFewest() && byNash.areAll());
        Remedy.Found byAnswers =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(game, Concept.SEQ, only(0), new BitSet()));
        assertFalse(byAnswers.isFewest());
    }

    @Test
    void whatIsWishedAndAvoidedIsImpossible() {
        assertInstanceOf(Remedy.Impossible.class, Remedy.seek(dilemma(), Concept.NASH, only(3), only(3)));
    }

    @Test
    void anUnknownPreferenceHasToBecomeKnown() {
        Game game = dilemma();
        Preference doubtful = game.preferences().get(1).withDoubt(only(2), only(0));
        Game unsure = new Game(game.model(), List.of(game.preferences().get(0), doubtful));
        Requirement needed = Requirement.forEquilibrium(game.model(), Concept.NASH, 0).stream()
                .filter(requirement -> requirement.decisionMaker() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(Truth.TRUE, needed.holds(game, Concept.NASH));
        assertEquals(Truth.UNKNOWN, needed.holds(unsure, Concept.NASH));
        Remedy.Found found =
                assertInstanceOf(Remedy.Found.class, Remedy.seek(unsure, Concept.NASH, only(0), new BitSet()));
        assertEquals(
                List.of(new Comparison(1, 2, 0, false)), found.remedies().get(0).changed());
    }
}
