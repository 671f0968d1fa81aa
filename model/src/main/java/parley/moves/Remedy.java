package parley.moves;

import java.util.BitSet;
import java.util.List;
import parley.moves.Requirement.Comparison;

/**
 * Preferences under which wished states are equilibria and others are not: goal seeking. It says what must change in how
 * pairs of states are liked, and which of the other pairs must stay as they are. Whatever the decision makers make of all
 * other pairs, the states are then as wished; and there are orders of all states that agree with it.
 *
 * @param changed comparisons that do not hold now, or of which it is not known whether they do
 * @param kept comparisons that hold now and must go on holding
 */
public record Remedy(List<Comparison> changed, List<Comparison> kept) {

    /** Most remedies that are told. */
    public static final int MOST_TOLD = 12;

    /** Most comparisons that are changed at once, beside those that must change in any case. */
    public static final int MOST_CHANGED = 8;

    public Remedy {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /** What came of the search. */
    public sealed interface Outcome {}

    /**
     * These remedies change the same number of comparisons.
     *
     * @param remedies {@link #MOST_TOLD} at most; one that changes nothing if all is as wished already
     * @param areAll whether no other remedy changes as few
     * @param isFewest whether no remedy changes fewer; otherwise one may, by answers that are too long to be looked at
     */
    public record Found(List<Remedy> remedies, boolean areAll, boolean isFewest) implements Outcome {
        public Found {
            remedies = List.copyOf(remedies);
        }
    }

    /** No preferences whatever make these states as wished. */
    public record Impossible() implements Outcome {}

    /** No remedy was found within the limits, and none was excluded. */
    public record Undecided() implements Outcome {}

    /**
     * The remedies that change the fewest comparisons.
     *
     * @param concept Nash, or one whose answers come in turn
     * @param wished states that are to be equilibria
     * @param avoided states that are to be none
     */
    public static Outcome seek(Game game, Concept concept, BitSet wished, BitSet avoided) {
        if (wished.intersects(avoided)) {
            return new Impossible();
        }
        return RemedySearch.of(game, concept, wished, avoided).search();
    }
}
