package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Grounds;
import parley.model.IssueWeight;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.Valuation;
import parley.moves.Attraction;

/** States ranked by the utility of what they come to, against adding thirds and tenths up by hand. */
class StateUtilitiesTest {

    private static final Grounds GROUNDS = Grounds.assumed("made for a test");

    private static final List<String> OPTIONS = List.of("low", "middle", "high");

    private static Conflict.Action action(String id, String party) {
        return new Conflict.Action(id, Place.NONE, party, "acts", Direction.BOTH, false, GROUNDS);
    }

    private static Conflict conflict(List<Conflict.Outcome> outcomes) {
        Map<String, Conflict.Action> actions = new LinkedHashMap<>();
        actions.put("a", action("a", "one"));
        actions.put("b", action("b", "one"));
        actions.put("c", action("c", "two"));
        Map<String, Conflict.Wants> wants = new LinkedHashMap<>();
        wants.put("one", new Conflict.Wants("one", Place.NONE, new Conflict.ByUtility(), List.of(), GROUNDS));
        wants.put(
                "two",
                new Conflict.Wants(
                        "two",
                        Place.NONE,
                        new Conflict.ByPriorities(List.of(Choice.of("c", "yes"))),
                        List.of(),
                        GROUNDS));
        return new Conflict(Place.NONE, "drawn", actions, List.of(), List.of(), List.of(), wants, outcomes);
    }

    private static Map<String, Preferences> preferences(Map<String, Map<String, BigFraction>> scores) {
        Map<String, IssueWeight> weights = Map.of();
        return Map.of(
                "one",
                new Preferences(
                        Place.NONE,
                        "one",
                        GROUNDS,
                        Valuation.Additive.of(weights, scores),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        ""));
    }

    /** Scores are so many sixtieths: thirds, quarters and tenths among them. */
    @Property(seed = "3151", tries = 60)
    void statesAreRankedByWhatTheFirstFittingOutcomesAreWorth(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> issues = List.of("x", "y");
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> sixtieths = new LinkedHashMap<>();
        for (String issue : issues) {
            Map<String, BigFraction> points = new LinkedHashMap<>();
            Map<String, Integer> plain = new LinkedHashMap<>();
            for (String option : OPTIONS) {
                int value = List.of(0, 6, 15, 20, 26, 35, 40).get(random.nextInt(7));
                plain.put(option, value);
                points.put(option, new BigFraction(value, 60));
            }
            scores.put(issue, points);
            sixtieths.put(issue, plain);
        }
        List<Conflict.Outcome> outcomes = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            char[] pattern = "---".toCharArray();
            pattern[random.nextInt(3)] = "YN".charAt(random.nextInt(2));
            Map<String, String> terms = new LinkedHashMap<>();
            for (String issue : issues) {
                if (random.nextInt(3) > 0 || terms.isEmpty()) {
                    terms.put(issue, OPTIONS.get(random.nextInt(3)));
                }
            }
            patterns.add(new String(pattern));
            outcomes.add(new Conflict.Outcome(Place.NONE, proposition(patterns.get(i)), terms, GROUNDS));
        }
        ConflictModel model =
                ConflictModel.of(conflict(outcomes), preferences(scores)).orElseThrow();
        List<Integer> expected = new ArrayList<>();
        for (int state = 0; state < 8; state++) {
            expected.add(worth(state, issues, patterns, outcomes, sixtieths));
        }
        for (int state = 0; state < 8; state++) {
            for (int other = 0; other < 8; other++) {
                int here = expected.get(state);
                int there = expected.get(other);
                Attraction attraction = state == other || (here >= 0 && there >= 0 && here == there)
                        ? Attraction.EQUAL
                        : here < 0 || there < 0
                                ? Attraction.UNKNOWN
                                : here > there ? Attraction.BETTER : Attraction.WORSE;
                assertEquals(attraction, model.game().compare(0, state, other), state + " beside " + other);
            }
        }
    }

    /** In sixtieths; below 0 where an issue is left open. */
    private static int worth(
            int state,
            List<String> issues,
            List<String> patterns,
            List<Conflict.Outcome> outcomes,
            Map<String, Map<String, Integer>> sixtieths) {
        int sum = 0;
        for (String issue : issues) {
            int points = -1_000;
            for (int i = outcomes.size() - 1; i >= 0; i--) {
                String option = outcomes.get(i).terms().get(issue);
                if (option != null && fits(state, patterns.get(i))) {
                    points = sixtieths.getOrDefault(issue, Map.of()).getOrDefault(option, 0);
                }
            }
            sum += points;
        }
        return sum;
    }

    private static boolean fits(int state, String pattern) {
        for (int action = 0; action < 3; action++) {
            char letter = (state >> action) % 2 == 1 ? 'Y' : 'N';
            if (pattern.charAt(action) != '-' && pattern.charAt(action) != letter) {
                return false;
            }
        }
        return true;
    }

    private static Proposition proposition(String pattern) {
        for (int action = 0; action < 3; action++) {
            if (pattern.charAt(action) != '-') {
                return Choice.of("" + "abc".charAt(action), pattern.charAt(action) == 'Y' ? "yes" : "no");
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    @Test
    void aTenthAndTwoTenthsAreExactlyThreeTenths() {
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        scores.put("x", Map.of("low", new BigFraction(1, 10), "high", new BigFraction(3, 10)));
        scores.put("y", Map.of("high", new BigFraction(2, 10)));
        List<Conflict.Outcome> outcomes = List.of(
                new Conflict.Outcome(Place.NONE, Choice.of("a", "yes"), Map.of("x", "low", "y", "high"), GROUNDS),
                new Conflict.Outcome(Place.NONE, Choice.of("a", "no"), Map.of("x", "high", "y", "low"), GROUNDS));
        ConflictModel model =
                ConflictModel.of(conflict(outcomes), preferences(scores)).orElseThrow();
        assertEquals(Attraction.EQUAL, model.game().compare(0, 0, 1));
        StateUtilities utilities = model.findUtilities("one").orElseThrow();
        assertEquals("{3 / 10={0, 1, 2, 3, 4, 5, 6, 7}}", utilities.groups().toString());
        assertEquals("{}", utilities.unknown().toString());
        assertEquals(Optional.empty(), model.findUtilities("two"));
    }
}
