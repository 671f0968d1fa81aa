package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import parley.model.Conflict.Direction;

/** On random conflicts of two to four decision makers, every concept says what the textbook's definition says. */
class StabilityAgainstOracleTest {

    private static final Set<Concept> IN_TURN = Set.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);

    @Provide
    Arbitrary<RandomConflict> known() {
        return Arbitraries.longs().map(seed -> RandomConflict.ofSeed(seed, false));
    }

    @Provide
    Arbitrary<RandomConflict> unknown() {
        return Arbitraries.longs().map(seed -> RandomConflict.ofSeed(seed, true));
    }

    private static Game game(RandomConflict conflict) {
        Assume.that(conflict.form() instanceof ActionForm.Formed);
        return conflict.game(conflict.form().getForm());
    }

    private static Set<Integer> combinations(Game game, BitSet states) {
        return states.stream()
                .map(state -> (int) ((ActionForm) game.model()).combination(state))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> where(NaiveConflict naive, IntPredicate holds) {
        return naive.states().stream().filter(holds::test).collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(seed = "3101")
    void aConflictHasTheStatesAndMovesThatItsPatternsLeave(@ForAll("known") RandomConflict conflict) {
        NaiveConflict naive = new NaiveConflict(conflict);
        assertEquals(naive.states().isEmpty(), conflict.form() == ActionForm.NotFormed.NO_STATE);
        Game game = game(conflict);
        ActionForm form = (ActionForm) game.model();
        BitSet all = new BitSet();
        all.set(0, form.states());
        assertEquals(naive.states(), combinations(game, all));
        for (int state = 0; state < form.states(); state++) {
            for (int i = 0; i < conflict.deciders(); i++) {
                int here = state;
                BitSet out = new BitSet();
                form.eachMove(i, here, out::set);
                assertEquals(naive.moves(i, (int) form.combination(here)), combinations(game, out));
                BitSet into = new BitSet();
                form.eachMoveInto(i, here, into::set);
                int decider = i;
                into.stream().forEach(from -> assertTrue(form.canMove(decider, from, here)));
                out.stream().forEach(to -> {
                    BitSet back = new BitSet();
                    form.eachMoveInto(decider, to, back::set);
                    assertTrue(back.get(here));
                });
            }
        }
    }

    /** Larger groups of states among which somebody moves at will: looked at group by group, and move by move. */
    @Property(seed = "3107", tries = 60)
    void movesAtWillAndTheSameMovesOneByOneComeToTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<ActionForm.Action> actions = new ArrayList<>();
        for (int action = 0; action < 7; action++) {
            actions.add(new ActionForm.Action("a" + action, action < 3 ? action : random.nextInt(3), Direction.BOTH));
        }
        List<String> parties = List.of("p", "q", "r");
        ActionForm form = ActionForm.form(new ActionForm.Description(parties, actions, List.of(), List.of(), List.of()))
                .getForm();
        assertTrue(form.isPlain());
        List<MoveLists.Move> moves = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        for (int state = 0; state < form.states(); state++) {
            names.add(form.name(state));
            for (int i = 0; i < 3; i++) {
                for (int to : form.listMoves(i, state)) {
                    moves.add(new MoveLists.Move(i, state, to));
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            int levels = 1 + random.nextInt(60);
            preferences.add(Preference.ofValues(
                    random.ints(form.states(), 0, levels).boxed().toList()));
        }
        Stability atWill = Stability.of(new Game(form, preferences));
        Stability oneByOne = Stability.of(new Game(MoveLists.of(parties, names, moves), preferences));
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        oneByOne.stable(concept, i).getStates(),
                        atWill.stable(concept, i).getStates(),
                        concept.word());
            }
        }
    }

    /** More than a thousand million moves, of which nobody has to look at each. */
    @Test
    void whatMovesAtWillIsDecidedWhateverTheNumberOfMoves() {
        List<ActionForm.Action> actions = new ArrayList<>();
        for (int action = 0; action < 17; action++) {
            actions.add(new ActionForm.Action("a" + action, action < 16 ? 0 : 1, Direction.BOTH));
        }
        ActionForm form = ActionForm.form(
                        new ActionForm.Description(List.of("p", "q"), actions, List.of(), List.of(), List.of()))
                .getForm();
        assertTrue(form.countMovesAtMost() > Stability.MOST_MOVES);
        Preference more =
                Preference.ofValues(IntStream.range(0, form.states()).boxed().toList());
        Stability stability = Stability.of(new Game(form, List.of(more, more)));
        assertEquals(
                "{65535, 131071}", stability.stable(Concept.NASH, 0).getStates().toString());
        assertEquals("{131071}", stability.equilibria(Concept.NASH).getStates().toString());
        assertEquals(StableStates.Open.NOT_DECIDED, stability.stable(Concept.SEQ, 0));
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "3102")
    void everyConceptIsWhatTheTextbookSays(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        Stability stability = Stability.of(game);
        Set<Integer> equilibria = naive.states();
        for (int i = 0; i < conflict.deciders(); i++) {
            Set<Integer> alone = Set.of(i);
            assertEquals(
                    where(naive, s -> naive.nash(alone, s, true)),
                    combinations(game, stability.stable(Concept.NASH, i).getStates()));
            for (Concept concept : IN_TURN) {
                assertEquals(
                        where(naive, s -> naive.deterred(alone, s, credible(concept), symmetric(concept), true, false)),
                        combinations(game, stability.stable(concept, i).getStates()),
                        concept.word());
            }
            equilibria.removeIf(s -> !naive.deterred(alone, s, true, false, true, false));
        }
        assertEquals(
                equilibria, combinations(game, stability.equilibria(Concept.SEQ).getStates()));
        Statistics.label("decision makers").collect(conflict.deciders());
        Statistics.label("deterred").collect(isAnyDeterred(stability, conflict));
        Statistics.label("deterred").coverage(c -> c.check(true).percentage(p -> p > 50));
        Statistics.label("credibly only").collect(isCredibilityADifference(stability, conflict));
        Statistics.label("credibly only").coverage(c -> c.check(true).percentage(p -> p > 20));
    }

    private static boolean credible(Concept concept) {
        return concept == Concept.SEQ || concept == Concept.SSEQ;
    }

    private static boolean symmetric(Concept concept) {
        return concept == Concept.SMR || concept == Concept.SSEQ;
    }

    private static boolean isAnyDeterred(Stability stability, RandomConflict conflict) {
        return differ(stability, conflict, Concept.NASH, Concept.SMR);
    }

    private static boolean isCredibilityADifference(Stability stability, RandomConflict conflict) {
        return differ(stability, conflict, Concept.SEQ, Concept.GMR);
    }

    private static boolean differ(Stability stability, RandomConflict conflict, Concept a, Concept b) {
        for (int i = 0; i < conflict.deciders(); i++) {
            if (!stability
                    .stable(a, i)
                    .getStates()
                    .equals(stability.stable(b, i).getStates())) {
                return true;
            }
        }
        return false;
    }

    @Property(seed = "3103", tries = 150)
    void unknownPreferencesTemptAndDeterAsTheFourFormsSay(@ForAll("unknown") RandomConflict conflict) {
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        for (Caution caution : Caution.values()) {
            boolean tempts = caution == Caution.A || caution == Caution.C;
            boolean deters = caution == Caution.C || caution == Caution.D;
            Stability stability = Stability.of(game, caution);
            for (int i = 0; i < conflict.deciders(); i++) {
                Set<Integer> alone = Set.of(i);
                assertEquals(
                        where(naive, s -> naive.nash(alone, s, tempts)),
                        combinations(game, stability.stable(Concept.NASH, i).getStates()));
                for (Concept concept : IN_TURN) {
                    assertEquals(
                            where(
                                    naive,
                                    s -> naive.deterred(
                                            alone, s, credible(concept), symmetric(concept), tempts, deters)),
                            combinations(game, stability.stable(concept, i).getStates()),
                            concept.word() + caution.word());
                }
            }
        }
    }

    @Property(seed = "3104", tries = 600)
    void whatTwoDoAtOnceIsJudgedAsTheDefinitionSays(@ForAll("known") RandomConflict conflict) {
        Assume.that(conflict.deciders() == 2 && conflict.merged().isEmpty());
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        Stability stability = Stability.of(game);
        for (int i = 0; i < 2; i++) {
            int me = i;
            Set<Integer> together = where(naive, s -> naive.simultaneous(me, s));
            assertEquals(
                    together,
                    combinations(game, stability.stable(Concept.SIM, i).getStates()));
            Set<Integer> classical = where(
                    naive,
                    s -> naive.deterred(Set.of(me), s, true, false, true, false)
                            || (!naive.deterred(Set.of(1 - me), s, true, false, true, false) && together.contains(s)));
            assertEquals(
                    classical,
                    combinations(game, stability.stable(Concept.SEQ_OR_SIM, i).getStates()));
        }
    }

    @Property(seed = "3105", tries = 150)
    void someConceptsImplyOthers(@ForAll("unknown") RandomConflict conflict) {
        Game game = game(conflict);
        for (Caution caution : Caution.values()) {
            Stability stability = Stability.of(game, caution);
            for (List<Concept> pair : List.of(
                    List.of(Concept.NASH, Concept.SMR),
                    List.of(Concept.SMR, Concept.GMR),
                    List.of(Concept.NASH, Concept.SSEQ),
                    List.of(Concept.SSEQ, Concept.SEQ),
                    List.of(Concept.SSEQ, Concept.SMR),
                    List.of(Concept.SEQ, Concept.GMR))) {
                for (int i = 0; i < conflict.deciders(); i++) {
                    BitSet outside = stability.stable(pair.get(0), i).getStates();
                    outside.andNot(stability.stable(pair.get(1), i).getStates());
                    assertTrue(outside.isEmpty(), pair + " " + caution);
                }
            }
        }
    }

    @Property(seed = "3106", tries = 150)
    void lookingBackAndListingComeToTheSame(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        Stability stability = Stability.of(game);
        for (int i = 0; i < conflict.deciders(); i++) {
            Answers answers = new Answers(game, Game.alone(i), Caution.A);
            for (Concept concept : IN_TURN) {
                BitSet listed = new BitSet();
                for (int state = 0; state < game.model().states(); state++) {
                    listed.set(state, answers.isStable(concept, state));
                }
                assertEquals(stability.stable(concept, i).getStates(), listed);
            }
        }
    }
}
