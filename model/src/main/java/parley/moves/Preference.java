package parley.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import parley.model.Proposition;

/**
 * What one decision maker wants: a ranking of all states with ties, and pairs of states of which nobody knows which one it
 * prefers (Li, Hipel, Kilgour and Fang 2004, "Preference Uncertainty in the Graph Model").
 */
public final class Preference {

    private final int[] ranks;
    private final List<Doubt> doubts;

    /** Between each state of one set and each of the other the preference is unknown. */
    private record Doubt(BitSet some, BitSet others) {
        boolean isBetween(int a, int b) {
            return (some.get(a) && others.get(b)) || (some.get(b) && others.get(a));
        }
    }

    private Preference(int[] ranks, List<Doubt> doubts) {
        this.ranks = ranks;
        this.doubts = List.copyOf(doubts);
    }

    /**
     * The preference that a ranking states.
     *
     * @param bestFirst each state once; states in one group are equally good
     */
    public static Preference ofRanking(int states, List<List<Integer>> bestFirst) {
        int[] ranks = new int[states];
        Arrays.fill(ranks, -1);
        for (int group = 0; group < bestFirst.size(); group++) {
            for (int state : bestFirst.get(group)) {
                if (ranks[state] >= 0) {
                    throw new IllegalArgumentException("state " + state + " is ranked twice");
                }
                ranks[state] = bestFirst.size() - 1 - group;
            }
        }
        if (Arrays.stream(ranks).anyMatch(rank -> rank < 0)) {
            throw new IllegalArgumentException("a state is not ranked");
        }
        return new Preference(ranks, List.of());
    }

    /**
     * The preference of somebody for whom more of a value is better.
     *
     * @param values one for each state
     */
    public static <T extends Comparable<? super T>> Preference ofValues(List<T> values) {
        List<T> steps = List.copyOf(new TreeSet<>(values));
        int[] ranks = new int[values.size()];
        for (int state = 0; state < ranks.length; state++) {
            ranks[state] = java.util.Collections.binarySearch(steps, values.get(state));
        }
        return new Preference(ranks, List.of());
    }

    /**
     * Option prioritisation: of two states, that one is better which makes the most important of those statements true of
     * which only one of both makes it true. States that make the same statements true are equally good (Hipel, Kilgour,
     * Fang and Peng 1997, "The decision support system GMCR II").
     *
     * @param statements about actions, most important first
     */
    public static Preference ofPriorities(ActionForm form, List<Proposition> statements) {
        int[] ranks = new int[form.states()];
        for (Proposition statement : statements) {
            BitSet holds = form.where(statement);
            for (int state = 0; state < ranks.length; state++) {
                ranks[state] = 2 * ranks[state] + (holds.get(state) ? 1 : 0);
            }
            closeGaps(ranks);
        }
        return new Preference(ranks, List.of());
    }

    /**
     * Groups of states, the best first: a state is in the first group whose proposition holds of it, in a last group if none
     * does. States of one group are equally good.
     */
    public static Preference ofGroups(ActionForm form, List<Proposition> bestFirst) {
        int[] ranks = new int[form.states()];
        for (int group = bestFirst.size() - 1; group >= 0; group--) {
            int rank = bestFirst.size() - group;
            form.where(bestFirst.get(group)).stream().forEach(state -> ranks[state] = rank);
        }
        closeGaps(ranks);
        return new Preference(ranks, List.of());
    }

    /** Numbers the ranks that occur from 0 on, so that they never grow past the number of states. */
    private static void closeGaps(int[] ranks) {
        BitSet used = new BitSet();
        for (int rank : ranks) {
            used.set(rank);
        }
        int[] number = new int[used.length()];
        int next = 0;
        for (int rank = used.nextSetBit(0); rank >= 0; rank = used.nextSetBit(rank + 1)) {
            number[rank] = next++;
        }
        for (int state = 0; state < ranks.length; state++) {
            ranks[state] = number[ranks[state]];
        }
    }

    /** The same, except that between each state of one set and each other one of the other nothing is known. */
    public Preference withDoubt(BitSet some, BitSet others) {
        List<Doubt> more = new ArrayList<>(doubts);
        more.add(new Doubt((BitSet) some.clone(), (BitSet) others.clone()));
        return new Preference(ranks, more);
    }

    /** Whether nothing is unknown, so that the preference is its ranking. */
    public boolean isTotal() {
        return doubts.isEmpty();
    }

    /** How many states it compares. */
    public int states() {
        return ranks.length;
    }

    /** The place of a state in the ranking, ignoring what is unknown: 0 is worst; equal for states of one group. */
    public int rank(int state) {
        return ranks[state];
    }

    /** How the first state is liked beside the second. */
    public Attraction compare(int state, int other) {
        if (!doubts.isEmpty() && state != other && doubts.stream().anyMatch(doubt -> doubt.isBetween(state, other))) {
            return Attraction.UNKNOWN;
        } else if (ranks[state] == ranks[other]) {
            return Attraction.EQUAL;
        }
        return ranks[state] > ranks[other] ? Attraction.BETTER : Attraction.WORSE;
    }

    /** The ranking, best first; states of one group are equally good, ignoring what is unknown. */
    public List<List<Integer>> ranking() {
        int groups = Arrays.stream(ranks).max().orElse(-1) + 1;
        List<List<Integer>> bestFirst = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            bestFirst.add(new ArrayList<>());
        }
        for (int state = 0; state < ranks.length; state++) {
            bestFirst.get(groups - 1 - ranks[state]).add(state);
        }
        return bestFirst.stream()
                .filter(group -> !group.isEmpty())
                .map(List::copyOf)
                .toList();
    }
}
