package parley.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.moves.Concept;
import parley.moves.Remedy;
import parley.moves.Requirement;

/**
 * What it would take for some states of a conflict to be equilibria, and for others to be none.
 *
 * @param wished states that are to be equilibria, ascending
 * @param avoided states that are to be none, ascending
 * @param answers by concept, in the order of the question
 */
public record ConflictWish(List<Integer> wished, List<Integer> avoided, Map<Concept, Answer> answers) {

    public ConflictWish {
        wished = List.copyOf(wished);
        avoided = List.copyOf(avoided);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * The answer by one concept.
     *
     * @param requirements of each wished state, all of which it takes
     * @param remedy the fewest comparisons to change for everything that is wished
     */
    public record Answer(Map<Integer, List<Requirement>> requirements, Remedy.Outcome remedy) {
        public Answer {
            requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
        }
    }

    /** The answers; each concept must be one for which {@link Requirement#canAsk} says yes. */
    public static ConflictWish of(
            ConflictModel model, List<Concept> concepts, List<Integer> wished, List<Integer> avoided) {
        Map<Concept, Answer> answers = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            Map<Integer, List<Requirement>> requirements = new LinkedHashMap<>();
            for (int state : wished) {
                requirements.put(state, Requirement.forEquilibrium(model.form(), concept, state));
            }
            answers.put(
                    concept, new Answer(requirements, Remedy.seek(model.game(), concept, set(wished), set(avoided))));
        }
        return new ConflictWish(sorted(wished), sorted(avoided), answers);
    }

    private static List<Integer> sorted(List<Integer> states) {
        List<Integer> sorted = new ArrayList<>(states);
        Collections.sort(sorted);
        return sorted;
    }

    private static BitSet set(List<Integer> states) {
        BitSet set = new BitSet();
        states.forEach(set::set);
        return set;
    }
}
