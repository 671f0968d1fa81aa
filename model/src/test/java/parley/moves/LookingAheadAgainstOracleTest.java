package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Looking ahead, coalitions and the reasons of verdicts, against definitions tried on every state. */
class LookingAheadAgainstOracleTest {

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

    private static int combination(Game game, int state) {
        return (int) ((ActionForm) game.model()).combination(state);
    }

    private static Set<Integer> combinations(Game game, BitSet states) {
        return states.stream()
                .map(state -> combination(game, state))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where it ends if a decision maker is to move and looks some moves ahead, by the recursion of the definition. */
    private static final class Foresight {
        private final NaiveConflict naive;
        private final RandomConflict conflict;
        private final Map<List<Integer>, Integer> known = new LinkedHashMap<>();

        Foresight(RandomConflict conflict) {
            this.conflict = conflict;
            this.naive = new NaiveConflict(conflict);
        }

        int end(int i, int s, int horizon) {
            if (horizon == 0) {
                return s;
            }
            Integer before = known.get(List.of(i, s, horizon));
            if (before != null) {
                return before;
            }
            int best = s;
            boolean found = false;
            for (int to : naive.moves(i, s)) {
                int end = expected(i, to, horizon - 1);
                if (value(i, end) > value(i, best) || (found && value(i, end) == value(i, best) && end < best)) {
                    best = end;
                    found = true;
                }
            }
            known.put(List.of(i, s, horizon), best);
            return best;
        }

        private int expected(int i, int state, int horizon) {
            List<Integer> ends = new ArrayList<>();
            for (int j = 0; j < conflict.deciders(); j++) {
                if (j != i && end(j, state, horizon) != state) {
                    ends.add(end(j, state, horizon));
                }
            }
            return ends.stream()
                    .min(java.util.Comparator.<Integer>comparingInt(end -> value(i, end))
                            .thenComparingInt(end -> end))
                    .orElse(state);
        }

        private int value(int i, int s) {
            return conflict.values().get(i).get(s);
        }

        Set<Integer> lasting(int i, int horizon) {
            return naive.states().stream()
                    .filter(s -> end(i, s, horizon) == s)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Property(seed = "3111", tries = 150)
    void limitedMovesEndWhereTheRecursionSays(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        Foresight foresight = new Foresight(conflict);
        LimitedMoves moves = LimitedMoves.of(game);
        for (int i = 0; i < conflict.deciders(); i++) {
            for (int horizon = 1; horizon <= 5; horizon++) {
                assertEquals(
                        foresight.lasting(i, horizon),
                        combinations(game, moves.stable(i, horizon).getStates()));
            }
        }
    }

    @Property(seed = "3112", tries = 100)
    void nonMyopicStabilityHoldsForEveryLongHorizon(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        Foresight foresight = new Foresight(conflict);
        LimitedMoves moves = LimitedMoves.of(game);
        for (int i = 0; i < conflict.deciders(); i++) {
            Set<Integer> always = foresight.lasting(i, 100);
            for (int horizon = 101; horizon < 160; horizon++) {
                always.retainAll(foresight.lasting(i, horizon));
            }
            assertEquals(always, combinations(game, moves.nonMyopic(i).getStates()));
        }
    }

    @Property(seed = "3113", tries = 100)
    void oneMoveAheadIsNash(@ForAll("known") RandomConflict conflict) {
        Game game = game(conflict);
        for (int i = 0; i < conflict.deciders(); i++) {
            assertEquals(
                    Stability.of(game).stable(Concept.NASH, i),
                    LimitedMoves.of(game).stable(i, 1));
        }
    }

    @Property(seed = "3114", tries = 150)
    void coalitionsStayWhereTheDefinitionsSay(@ForAll("unknown") RandomConflict conflict) {
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        for (Coalition coalition : Coalition.listAll(game, Caution.A)) {
            Set<Integer> members = new TreeSet<>(coalition.members());
            for (int state = 0; state < game.model().states(); state++) {
                int s = combination(game, state);
                BitSet improvements = coalition.improvements(state);
                assertEquals(naive.temptations(members, s, true), combinations(game, improvements));
                assertEquals(naive.nash(members, s, true), coalition.isStable(Concept.NASH, state));
                assertEquals(
                        naive.deterred(members, s, false, false, true, false), coalition.isStable(Concept.GMR, state));
                assertEquals(
                        naive.deterred(members, s, false, true, true, false), coalition.isStable(Concept.SMR, state));
                assertEquals(
                        naive.deterred(members, s, true, false, true, false), coalition.isStable(Concept.SEQ, state));
                int from = state;
                improvements.stream().forEach(to -> checkWay(game, members, from, to, coalition.way(from, to)));
            }
        }
        assertEquals(
                (1 << conflict.deciders()) - 1 - conflict.deciders(),
                Coalition.listAll(game, Caution.A).size());
    }

    private static void checkWay(Game game, Set<Integer> movers, int from, int to, List<Step> way) {
        int here = from;
        int last = -1;
        for (Step step : way) {
            assertTrue(movers.contains(step.decisionMaker()));
            assertTrue(step.decisionMaker() != last);
            assertTrue(game.model().canMove(step.decisionMaker(), here, step.to()));
            last = step.decisionMaker();
            here = step.to();
        }
        assertEquals(to, here);
    }

    @Property(seed = "3115", tries = 150)
    void aVerdictGivesReasonsThatHold(@ForAll("unknown") RandomConflict conflict) {
        Game game = game(conflict);
        NaiveConflict naive = new NaiveConflict(conflict);
        Stability stability = Stability.of(game);
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
            for (int i = 0; i < conflict.deciders(); i++) {
                BitSet stable = stability.stable(concept, i).getStates();
                for (int state = 0; state < game.model().states(); state++) {
                    Verdict verdict = Verdict.of(stability, concept, i, state);
                    assertEquals(stable.get(state), verdict.isStable());
                    checkReasons(game, naive, concept, i, state, verdict);
                }
            }
        }
    }

    private static void checkReasons(
            Game game, NaiveConflict naive, Concept concept, int i, int state, Verdict verdict) {
        List<Verdict.Sanction> sanctions = verdict instanceof Verdict.Deterred deterred
                ? deterred.sanctions()
                : verdict instanceof Verdict.Tempted tempted ? tempted.sanctions() : List.of();
        Set<Integer> others = new TreeSet<>();
        for (int other = 0; other < game.size(); other++) {
            others.add(other);
        }
        others.remove(i);
        for (Verdict.Sanction sanction : sanctions) {
            int last = sanction.answer().get(sanction.answer().size() - 1).to();
            checkWay(game, others, sanction.improvement(), last, sanction.answer());
            assertTrue(!naive.better(i, combination(game, last), combination(game, state)));
            for (int way : sanction.ways()) {
                assertTrue(!naive.better(i, combination(game, way), combination(game, state)));
            }
            int here = sanction.improvement();
            for (Step step : sanction.answer()) {
                Attraction attraction = game.compare(step.decisionMaker(), step.to(), here);
                assertTrue(!concept.isCredible() || (attraction != Attraction.WORSE && attraction != Attraction.EQUAL));
                here = step.to();
            }
        }
        if (verdict instanceof Verdict.NoMove) {
            assertTrue(naive.moves(i, combination(game, state)).isEmpty());
        }
    }

    @Test
    void twoWhoseAimsGoRoundInACircleAreNotStableForEveryHorizon() {
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
        LimitedMoves moves = LimitedMoves.of(game);
        assertEquals("{1, 3}", moves.stable(0, 1).getStates().toString());
        assertTrue(moves.nonMyopic(0) instanceof StableStates.Decided);
    }
}
