package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.moves.Caution;
import parley.moves.Concept;
import parley.study.ConflictFinding.Analysed;
import parley.testing.Sketch;

/** What is told of a conflict: a dilemma of two who could each hold fire. */
class ConflictFindingTest {

    private static final Grounds GROUNDS = Grounds.assumed("made for a test");

    private static Conflict.Action action(String id, String party, boolean taken) {
        return new Conflict.Action(id, Place.NONE, party, "holds fire", Direction.BOTH, taken, GROUNDS);
    }

    private static Conflict.Wants ranking(String party, Proposition... bestFirst) {
        return new Conflict.Wants(party, Place.NONE, new Conflict.ByRanking(List.of(bestFirst)), List.of(), GROUNDS);
    }

    private static Proposition state(String north, String south) {
        return Proposition.All.of(Choice.of("n", north), Choice.of("s", south));
    }

    private static Conflict dilemma(List<Conflict.Exclusion> impossible, boolean taken) {
        Map<String, Conflict.Action> actions = new LinkedHashMap<>();
        actions.put("n", action("n", "north", taken));
        actions.put("s", action("s", "south", taken));
        Map<String, Conflict.Wants> wants = new LinkedHashMap<>();
        wants.put("north", ranking("north", state("no", "yes"), state("yes", "yes"), state("no", "no")));
        wants.put("south", ranking("south", state("yes", "no"), state("yes", "yes"), state("no", "no")));
        return new Conflict(
                Place.NONE,
                "A dilemma",
                actions,
                impossible,
                List.of(),
                List.of(),
                wants,
                List.of(new Conflict.Outcome(Place.NONE, state("yes", "yes"), Map.of("truce", "kept"), GROUNDS)));
    }

    private static Analysed analyse(Conflict conflict) {
        Scenario.Builder builder = new Scenario.Builder(Sketch.of("a dilemma")
                .party("north")
                .party("south")
                .issue("truce", "kept", "broken")
                .issue("border", "open", "shut")
                .says("n-open", "north", new Stance.Demands(Choice.of("border", "open")))
                .build());
        builder.conflict = Optional.of(conflict);
        Findings findings = Study.of(builder.build()).runWithConflict(Caution.A, Concept.SEQ);
        return assertInstanceOf(Analysed.class, findings.further().conflict().orElseThrow());
    }

    @Test
    void statesComeToTermsAndTermsToAgreements() {
        Analysed found = analyse(dilemma(List.of(), false));
        assertEquals(4, found.listed().size());
        assertEquals(Map.of("truce", "kept"), found.listed().get(3).terms());
        assertEquals(Optional.of(BigInteger.ONE), found.listed().get(3).agreements());
        assertEquals(Optional.empty(), found.listed().get(0).agreements());
        assertEquals("{0, 3}", found.equilibria(Concept.SEQ).toString());
        assertEquals(0, found.model().start());
    }

    @Test
    void whereThereIsAConflictAloneNoAgreementIsCounted() {
        Scenario.Builder builder = new Scenario.Builder(sketched());
        builder.conflict = Optional.of(dilemma(List.of(), false));
        assertEquals(
                List.of(
                        "The scenario has no issues, so there is nothing to agree on; what would hold in its conflict is"
                                + " another question."),
                Study.of(builder.build()).run().answer());
        assertEquals(
                List.of("The scenario has no issues, so there is nothing to agree on."),
                Study.of(sketched()).run().answer());
    }

    @Test
    void theNarrationNamesWhoIsTemptedAndWhatDeters() {
        Analysed found = analyse(dilemma(List.of(), true));
        ConflictWording words = new ConflictWording(new Wording(sketched()), found.model());
        assertEquals(3, found.model().start());
        assertEquals(
                List.of(
                        "north would rather have state 3: north no longer holds fire. But then south no longer holds fire"
                                + " (state 1), which north does not prefer. Each of those steps is one that whoever takes it"
                                + " prefers, so it deters (SEQ)."),
                words.narrate(found.stability(), 0, 3));
        assertEquals(
                List.of("north could move to 1 other state, but prefers none of them."),
                words.narrate(found.stability(), 0, 0));
        assertEquals(
                List.of(
                        "north would rather have state 1: north no longer holds fire. Nothing that the others can do then"
                                + " leaves it where it would rather not have moved: it is tempted."),
                words.narrate(found.stability(), 0, 1));
        assertEquals("north holds fire; south holds fire", words.state(3));
        assertEquals("nobody does anything", words.state(0));
    }

    private static Scenario sketched() {
        return Sketch.of("names").party("north").party("south").build();
    }

    @Test
    void togetherTheyLeaveWhatNeitherLeavesAlone() {
        Analysed found = analyse(dilemma(List.of(), false));
        assertEquals(1, found.leaps().size());
        assertEquals(3, found.leaps().get(0).to());
        assertEquals("{}", found.coalitional().orElseThrow().toString());
    }

    @Test
    void aConflictIsJudgedBeforeItIsAnalysed() {
        assertEquals(ConflictModel.Soundness.SOUND, ConflictModel.judge(dilemma(List.of(), false)));
        List<Conflict.Exclusion> both = new ArrayList<>();
        both.add(new Conflict.Exclusion(Place.NONE, Choice.of("n", "yes"), GROUNDS));
        assertEquals(ConflictModel.Soundness.NO_START, ConflictModel.judge(dilemma(both, true)));
        both.add(new Conflict.Exclusion(Place.NONE, Choice.of("n", "no"), GROUNDS));
        assertEquals(ConflictModel.Soundness.NO_STATE, ConflictModel.judge(dilemma(both, true)));
    }

    @Test
    void aConflictOfTooManyStatesIsNotDecided() {
        Map<String, Conflict.Action> actions = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            actions.put("a" + i, action("a" + i, "north", false));
        }
        Conflict large = new Conflict(
                Place.NONE,
                "Too large",
                actions,
                List.of(),
                List.of(),
                List.of(),
                Map.of("north", ranking("north", Choice.of("a0", "yes"))),
                List.of());
        assertEquals(Optional.empty(), ConflictModel.of(large, Map.of()));
        assertTrue(ConflictModel.judge(large) == ConflictModel.Soundness.SOUND);
    }
}
