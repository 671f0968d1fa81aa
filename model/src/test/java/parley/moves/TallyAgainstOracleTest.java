package parley.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Proposition;
import parley.study.ConflictModel;
import parley.study.ConflictTally;

/**
 * What-if tallies against a listing that changes plain patterns instead of conflicts: every party ranks by priorities that
 * are patterns of actions, and each change is made on those by hand.
 */
class TallyAgainstOracleTest {

    private static final Grounds GROUNDS = Grounds.assumed("made for a test");

    /** A small conflict: who owns which action, what is impossible, and what each party wants, as patterns of Y, N and -. */
    private record Plain(List<Integer> owners, String directions, List<String> infeasible, List<List<String>> wants) {

        static Plain draw(Random random) {
            List<Integer> owners = random.nextBoolean() ? List.of(0, 1, 0) : List.of(1, 0, 2);
            int parties = 1 + owners.stream().mapToInt(o -> o).max().orElseThrow();
            List<List<String>> wants = new ArrayList<>();
            for (int i = 0; i < parties; i++) {
                wants.add(List.of(pattern(random), pattern(random)));
            }
            List<String> infeasible = random.nextBoolean() ? List.of(pattern(random)) : List.of();
            return new Plain(owners, random.nextBoolean() ? "BBB" : "BTB", infeasible, wants);
        }

        private static String pattern(Random random) {
            char[] letters = "---".toCharArray();
            letters[random.nextInt(3)] = "YN".charAt(random.nextInt(2));
            letters[random.nextInt(3)] = "YN".charAt(random.nextInt(2));
            return new String(letters);
        }

        int parties() {
            return wants.size();
        }

        /** Equilibria by SEQ as the textbook has them, as combinations; nothing where there is no state. */
        Optional<Set<Integer>> equilibria() {
            List<List<Integer>> values = new ArrayList<>();
            for (List<String> priorities : wants) {
                List<Integer> ofOne = new ArrayList<>();
                for (int combination = 0; combination < 8; combination++) {
                    int value = 0;
                    for (String priority : priorities) {
                        value = 2 * value + (meets(combination, priority) ? 1 : 0);
                    }
                    ofOne.add(value);
                }
                values.add(ofOne);
            }
            List<Set<List<Integer>>> unknown = new ArrayList<>();
            wants.forEach(party -> unknown.add(Set.of()));
            NaiveConflict naive = new NaiveConflict(new RandomConflict(
                    parties(), owners, directions, infeasible, List.of(), List.of(), values, unknown));
            if (naive.states().isEmpty()) {
                return Optional.empty();
            }
            Set<Integer> found = new TreeSet<>();
            for (int state : naive.states()) {
                boolean isStable = true;
                for (int i = 0; i < parties(); i++) {
                    isStable &= naive.deterred(Set.of(i), state, true, false, true, false);
                }
                if (isStable) {
                    found.add(state);
                }
            }
            return Optional.of(found);
        }

        /** A pattern after an exclamation mark is one that is not met. */
        private static boolean meets(int combination, String priority) {
            boolean isTurned = priority.startsWith("!");
            String pattern = isTurned ? priority.substring(1) : priority;
            for (int action = 0; action < 3; action++) {
                char letter = (combination >> action) % 2 == 1 ? 'Y' : 'N';
                if (pattern.charAt(action) != '-' && pattern.charAt(action) != letter) {
                    return isTurned;
                }
            }
            return !isTurned;
        }

        Plain want(int party, List<String> priorities) {
            List<List<String>> changed = new ArrayList<>(wants);
            changed.set(party, priorities);
            return new Plain(owners, directions, infeasible, changed);
        }

        Plain direct(int action, char direction) {
            StringBuilder changed = new StringBuilder(directions);
            changed.setCharAt(action, direction);
            return new Plain(owners, changed.toString(), infeasible, wants);
        }

        Plain forbid(int action, char letter) {
            char[] pattern = "---".toCharArray();
            pattern[action] = letter;
            List<String> more = new ArrayList<>(infeasible);
            more.add(new String(pattern));
            return new Plain(owners, directions, more, wants);
        }

        /** Parties in the order in which the program meets them: that of their first actions. */
        List<Integer> order() {
            return owners.stream().distinct().toList();
        }

        /** The conflict that the program gets. */
        Conflict conflict() {
            Map<String, Conflict.Action> actions = new LinkedHashMap<>();
            for (int action = 0; action < 3; action++) {
                Direction direction = switch (directions.charAt(action)) {
                    case 'T' -> Direction.TAKE_ONLY;
                    case 'G' -> Direction.GIVE_UP_ONLY;
                    default -> Direction.BOTH;
                };
                String id = RandomConflict.id(action);
                actions.put(
                        id,
                        new Conflict.Action(
                                id, Place.NONE, "d" + owners.get(action), "acts", direction, false, GROUNDS));
            }
            Map<String, Conflict.Wants> all = new LinkedHashMap<>();
            for (int i = 0; i < parties(); i++) {
                List<Proposition> priorities =
                        wants.get(i).stream().map(RandomConflict::proposition).toList();
                all.put(
                        "d" + i,
                        new Conflict.Wants(
                                "d" + i, Place.NONE, new Conflict.ByPriorities(priorities), List.of(), GROUNDS));
            }
            List<Conflict.Exclusion> impossible = infeasible.stream()
                    .map(pattern -> new Conflict.Exclusion(Place.NONE, RandomConflict.proposition(pattern), GROUNDS))
                    .toList();
            return new Conflict(Place.NONE, "drawn", actions, impossible, List.of(), List.of(), all, List.of());
        }
    }

    /** Every small change, in the documented order. */
    private static List<Map.Entry<String, java.util.function.UnaryOperator<Plain>>> changes(Plain plain) {
        List<Map.Entry<String, java.util.function.UnaryOperator<Plain>>> all = new ArrayList<>();
        for (int i : plain.order()) {
            List<String> w = plain.wants().get(i);
            all.add(Map.entry("d" + i, p -> p.want(i, List.of(w.get(1)))));
            all.add(Map.entry("d" + i, p -> p.want(i, List.of("!" + w.get(0), w.get(1)))));
            all.add(Map.entry("d" + i, p -> p.want(i, List.of(w.get(1), w.get(0)))));
            all.add(Map.entry("d" + i, p -> p.want(i, List.of(w.get(0)))));
            all.add(Map.entry("d" + i, p -> p.want(i, List.of(w.get(0), "!" + w.get(1)))));
        }
        for (int a = 0; a < 3; a++) {
            int action = a;
            String subject = RandomConflict.id(action);
            all.add(Map.entry(subject, p -> p.forbid(action, 'N')));
            all.add(Map.entry(subject, p -> p.forbid(action, 'Y')));
            for (char direction : "BTG".toCharArray()) {
                if (plain.directions().charAt(action) != direction) {
                    all.add(Map.entry(subject, p -> p.direct(action, direction)));
                }
            }
        }
        if (!plain.infeasible().isEmpty()) {
            String first = plain.infeasible().get(0);
            all.add(Map.entry("impossible 1", p -> {
                List<String> fewer = new ArrayList<>(p.infeasible());
                fewer.remove(first);
                return new Plain(p.owners(), p.directions(), fewer, p.wants());
            }));
        }
        return all;
    }

    @Property(seed = "3141", tries = 15)
    void eachCaseIsThatOfTheConflictChangedByHand(@ForAll long seed) {
        Plain plain = Plain.draw(new Random(seed));
        Optional<Set<Integer>> now = plain.equilibria();
        Assume.that(now.isPresent());
        ConflictModel model = ConflictModel.of(plain.conflict(), Map.of()).orElseThrow();
        ConflictTally tally = ConflictTally.of(model, Concept.SEQ, Caution.A, 2).orElseThrow();
        assertEquals(now.get(), combinations(model, tally.now()));
        var changes = changes(plain);
        assertEquals(
                changes.stream().map(Map.Entry::getKey).toList(),
                tally.changes().stream().map(change -> change.subject()).toList());
        int cases = changes.size();
        for (int one = 0; one < changes.size(); one++) {
            for (int other = 0; other < one; other++) {
                cases += changes.get(one).getKey().equals(changes.get(other).getKey()) ? 0 : 1;
            }
        }
        assertEquals(cases, tally.cases().size());
        for (ConflictTally.Case found : tally.cases()) {
            Plain changed = plain;
            for (int change : found.changes()) {
                changed = changes.get(change).getValue().apply(changed);
            }
            Optional<Set<Integer>> expected = changed.equilibria();
            assertEquals(expected.isPresent(), found.equilibria().isPresent(), found.toString());
            if (expected.isPresent()) {
                Set<Integer> known = new TreeSet<>(expected.get());
                known.removeIf(combination -> model.form().findState(combination) < 0);
                assertEquals(known, combinations(model, found.equilibria().orElseThrow()), found.toString());
                assertEquals(expected.get().size() - known.size(), found.others());
            }
        }
    }

    private static Set<Integer> combinations(ConflictModel model, java.util.BitSet states) {
        Set<Integer> found = new TreeSet<>();
        states.stream().forEach(state -> found.add((int) model.form().combination(state)));
        return found;
    }

    @Test
    void countsAddUp() {
        Plain plain = Plain.draw(new Random(3));
        ConflictModel model = ConflictModel.of(plain.conflict(), Map.of()).orElseThrow();
        ConflictTally tally = ConflictTally.of(model, Concept.SEQ, Caution.A, 1).orElseThrow();
        assertEquals(tally.changes().size(), tally.cases().size());
        for (int state = 0; state < model.form().states(); state++) {
            ConflictTally.Count all = tally.count(state, one -> true);
            ConflictTally.Count wants = tally.count(state, tally::isOfWants);
            ConflictTally.Count actions = tally.count(state, tally::isOfActions);
            assertEquals(all.in(), wants.in() + actions.in());
            assertEquals(all.of(), wants.of() + actions.of());
            assertTrue(all.in() <= all.of());
        }
    }
}
