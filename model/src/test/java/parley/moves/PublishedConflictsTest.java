package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Conflict.Direction;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;

/** Conflicts of the literature come out as the literature has them. */
class PublishedConflictsTest {

    private static ActionForm.Action action(String id, int owner) {
        return new ActionForm.Action(id, owner, Direction.BOTH);
    }

    /** States given by the numbers of their combinations, best first. */
    private static Preference ranking(ActionForm form, int... combinations) {
        return Preference.ofRanking(
                form.states(),
                Arrays.stream(combinations)
                        .mapToObj(combination -> List.of(form.findState(combination)))
                        .toList());
    }

    private static ActionForm twoByTwo(String id) {
        return ActionForm.form(new ActionForm.Description(
                        List.of("one", "two"),
                        List.of(action(id + "-one", 0), action(id + "-two", 1)),
                        List.of(),
                        List.of(),
                        List.of()))
                .getForm();
    }

    private static void check(Stability stability, Concept concept, String equilibria, String... stable) {
        assertEquals(equilibria, stability.equilibria(concept).getStates().toString(), concept.word());
        for (int i = 0; i < stable.length; i++) {
            assertEquals(stable[i], stability.stable(concept, i).getStates().toString(), concept.word() + " of " + i);
        }
    }

    @Test
    void prisonersDilemma() {
        ActionForm form = twoByTwo("cooperate");
        Stability stability =
                Stability.of(new Game(form, List.of(ranking(form, 2, 3, 0, 1), ranking(form, 1, 3, 0, 2))));
        check(stability, Concept.NASH, "{0}", "{0, 2}", "{0, 1}");
        check(stability, Concept.GMR, "{0, 3}", "{0, 2, 3}", "{0, 1, 3}");
        check(stability, Concept.SMR, "{0, 3}", "{0, 2, 3}", "{0, 1, 3}");
        check(stability, Concept.SEQ, "{0, 3}", "{0, 2, 3}", "{0, 1, 3}");
        check(stability, Concept.SIM, "{0, 3}", "{0, 2, 3}", "{0, 1, 3}");
        check(stability, Concept.SEQ_OR_SIM, "{0, 3}");
    }

    @Test
    void chicken() {
        ActionForm form = twoByTwo("swerve");
        Stability stability =
                Stability.of(new Game(form, List.of(ranking(form, 2, 3, 1, 0), ranking(form, 1, 3, 2, 0))));
        check(stability, Concept.NASH, "{1, 2}", "{1, 2}", "{1, 2}");
        check(stability, Concept.GMR, "{1, 2, 3}", "{1, 2, 3}", "{1, 2, 3}");
        check(stability, Concept.SMR, "{1, 2, 3}", "{1, 2, 3}", "{1, 2, 3}");
        check(stability, Concept.SEQ, "{1, 2}", "{1, 2}", "{1, 2}");
        check(stability, Concept.SIM, "{1, 2, 3}", "{1, 2, 3}", "{1, 2, 3}");
        check(stability, Concept.SEQ_OR_SIM, "{1, 2, 3}");
    }

    /** Elmira in graph form, as Fang, Hipel and Kilgour (1993) have it; states are numbered from 1 there. */
    private static Game elmira() {
        List<MoveLists.Move> moves = new ArrayList<>();
        addMoves(moves, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        addMoves(moves, 1, 1, 3, 1, 9, 2, 4, 2, 9, 3, 9, 4, 9, 5, 7, 5, 9, 6, 8, 6, 9, 7, 9, 8, 9);
        addMoves(moves, 2, 1, 5, 5, 1, 2, 6, 6, 2, 7, 3, 3, 7, 4, 8, 8, 4);
        MoveLists model = MoveLists.of(
                List.of("MoE", "Uniroyal", "Local Government"),
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                moves);
        return new Game(
                model,
                List.of(
                        byNumbers(7, 3, 4, 8, 5, 1, 2, 6, 9),
                        byNumbers(1, 4, 8, 5, 9, 3, 7, 2, 6),
                        byNumbers(7, 3, 5, 1, 8, 6, 4, 2, 9)));
    }

    private static void addMoves(List<MoveLists.Move> moves, int decisionMaker, int... ends) {
        for (int i = 0; i < ends.length; i += 2) {
            moves.add(new MoveLists.Move(decisionMaker, ends[i] - 1, ends[i + 1] - 1));
        }
    }

    private static Preference byNumbers(int... bestFirst) {
        return Preference.ofRanking(
                9, Arrays.stream(bestFirst).mapToObj(n -> List.of(n - 1)).toList());
    }

    private static String numbers(BitSet states) {
        return states.stream().mapToObj(s -> Integer.toString(s + 1)).toList().toString();
    }

    private static void checkElmira(Stability stability, Concept concept, String... expected) {
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i], numbers(stability.stable(concept, i).getStates()), concept.word() + " of " + i);
        }
        assertEquals(expected[3], numbers(stability.equilibria(concept).getStates()), concept.word());
    }

    @Test
    void elmiraHasItsThreeEquilibria() {
        String all = "[1, 2, 3, 4, 5, 6, 7, 8, 9]";
        Stability stability = Stability.of(elmira());
        checkElmira(stability, Concept.NASH, all, "[1, 4, 5, 8, 9]", "[5, 6, 7, 8, 9]", "[5, 8, 9]");
        checkElmira(stability, Concept.GMR, all, "[1, 4, 5, 8, 9]", all, "[1, 4, 5, 8, 9]");
        checkElmira(stability, Concept.SMR, all, "[1, 4, 5, 8, 9]", all, "[1, 4, 5, 8, 9]");
        checkElmira(stability, Concept.SEQ, all, "[1, 4, 5, 8, 9]", "[2, 3, 5, 6, 7, 8, 9]", "[5, 8, 9]");
        assertTrue(stability.equilibria(Concept.SIM) instanceof StableStates.Open);
    }

    /** The coalition of the ministry and Uniroyal leads from 5 to 8, which both prefer; 8 and 9 hold against everybody. */
    @Test
    void elmiraLeavesStateFiveTogether() {
        Game game = elmira();
        Coalition together = Coalition.listAll(game, Caution.A).get(0);
        assertEquals(List.of(0, 1), together.members());
        assertEquals("[8]", numbers(together.improvements(4)));
        assertEquals(List.of(new Step(0, 5), new Step(1, 7)), together.way(4, 7));
        assertEquals(
                "[8, 9]",
                numbers(Coalition.equilibria(Stability.of(game), Concept.NASH).getStates()));
    }

    /** The same nine states from actions: what is irreversible, and the abandoned plant as one state. */
    @Test
    void elmiraFromActionsIsTheSame() {
        ActionForm form = ActionForm.form(new ActionForm.Description(
                        List.of("MoE", "Uniroyal", "Local Government"),
                        List.of(
                                new ActionForm.Action("modify", 0, Direction.TAKE_ONLY),
                                new ActionForm.Action("delay", 1, Direction.GIVE_UP_ONLY),
                                action("accept", 1),
                                new ActionForm.Action("abandon", 1, Direction.TAKE_ONLY),
                                action("insist", 2)),
                        List.of(
                                new AtMost(1, List.of(yes("delay"), yes("accept"), yes("abandon"))),
                                new Not(All.of(no("delay"), no("accept"), no("abandon")))),
                        List.of(),
                        List.of(yes("abandon"))))
                .getForm();
        assertEquals(9, form.states());
        int[] number = new int[9];
        for (int state = 0; state < 9; state++) {
            number[state] = List.of("NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "---Y-")
                            .indexOf(
                                    form.name(state).startsWith("Y", 3)
                                                    || form.name(state).contains("-")
                                            ? "---Y-"
                                            : form.name(state))
                    + 1;
        }
        Game published = elmira();
        for (int i = 0; i < 3; i++) {
            for (int state = 0; state < 9; state++) {
                int from = number[state] - 1;
                assertEquals(
                        Arrays.stream(published.model().listMoves(i, from))
                                .map(s -> s + 1)
                                .boxed()
                                .toList(),
                        Arrays.stream(form.listMoves(i, state))
                                .map(s -> number[s])
                                .sorted()
                                .boxed()
                                .toList());
            }
        }
    }

    private static Proposition yes(String action) {
        return Choice.of(action, "yes");
    }

    private static Proposition no(String action) {
        return Choice.of(action, "no");
    }

    /**
     * The Cuban missile crisis after Fraser and Hipel (1984, "Conflict Analysis: Models and Resolutions"): the United States
     * may strike from the air (1) or blockade (2), the Soviet Union may withdraw its missiles (4) or escalate (8), not both.
     * The rankings and the equilibria 4 and 6 are given as they are remembered in later papers; the book itself was not at
     * hand, so that they could not be compared with it word by word.
     */
    @Test
    void cubanMissileCrisis() {
        ActionForm form = ActionForm.form(new ActionForm.Description(
                        List.of("US", "USSR"),
                        List.of(
                                action("air-strike", 0),
                                action("blockade", 0),
                                action("withdraw", 1),
                                action("escalate", 1)),
                        List.of(new Not(All.of(yes("withdraw"), yes("escalate")))),
                        List.of(),
                        List.of()))
                .getForm();
        assertEquals(12, form.states());
        Stability stability = Stability.of(new Game(
                form,
                List.of(
                        ranking(form, 4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8),
                        ranking(form, 0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8))));
        List<Long> equilibria = stability.equilibria(Concept.SEQ).getStates().stream()
                .mapToObj(form::combination)
                .toList();
        assertEquals(List.of(4L, 6L), equilibria);
    }
}
