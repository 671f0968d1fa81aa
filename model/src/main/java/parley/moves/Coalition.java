package parley.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What two or more decision makers can do together that none of them can do alone.
 *
 * <p>A coalition leads the conflict from one state to another by any legal sequence of its members' moves. That is an
 * improvement of the coalition if each member prefers the end to the start, whatever lies between (Kilgour, Hipel, Fang and
 * Peng 2001). It is stable in the sense of a concept as a single decision maker is, where what some member does not prefer
 * deters it (Inohara and Hipel 2008).
 */
public final class Coalition {

    /** Most decision makers of whom all coalitions are looked at. */
    public static final int MOST_DECISION_MAKERS = 8;

    private final Game game;
    private final BitSet members;
    private final Answers answers;

    private Coalition(Game game, BitSet members, Caution caution) {
        this.game = game;
        this.members = members;
        this.answers = new Answers(game, members, caution);
    }

    /**
     * Every coalition of two or more: small ones first, then in the order of their members; none where there are more than
     * {@link #MOST_DECISION_MAKERS} decision makers or {@link Stability#MOST_LISTED} states.
     */
    public static List<Coalition> listAll(Game game, Caution caution) {
        if (!canList(game)) {
            return List.of();
        }
        return IntStream.range(1, 1 << game.size())
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .filter(set -> set.cardinality() >= 2)
                .sorted(java.util.Comparator.comparingInt(BitSet::cardinality)
                        .thenComparing(set -> set.stream().boxed().toList(), Coalition::compareMembers))
                .map(set -> new Coalition(game, set, caution))
                .toList();
    }

    /** Whether the model is small enough to look at all coalitions. */
    public static boolean canList(Game game) {
        return game.size() <= MOST_DECISION_MAKERS && game.model().states() <= Stability.MOST_LISTED;
    }

    private static int compareMembers(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < some.size(); i++) {
            int compared = Integer.compare(some.get(i), others.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Numbers of its decision makers, ascending. */
    public List<Integer> members() {
        return members.stream().boxed().toList();
    }

    /** The states to which it can lead from here and that each member prefers to this one. */
    public BitSet improvements(int state) {
        return answers.temptations(state);
    }

    /** A shortest way on which its members lead from one state to another; throws if there is none. */
    public List<Step> way(int from, int to) {
        return answers.leaving()
                .shortest(from, state -> state == to)
                .orElseThrow(() -> new IllegalArgumentException(members + " cannot lead from " + from + " to " + to));
    }

    /**
     * The states that it does not leave.
     *
     * @param concept one whose answers come in turn, or {@link Concept#NASH}
     */
    public StableStates stable(Concept concept) {
        if (concept != Concept.NASH && !concept.isAnsweredInTurn()) {
            return StableStates.Open.NOT_DEFINED;
        }
        BitSet stable = new BitSet(game.model().states());
        for (int state = 0; state < game.model().states(); state++) {
            stable.set(state, answers.isStable(concept, state));
        }
        return new StableStates.Decided(stable);
    }

    /** Whether it does not leave this state. */
    public boolean isStable(Concept concept, int state) {
        return answers.isStable(concept, state);
    }

    /** The states that no decision maker and no coalition leaves: coalitional equilibria. */
    public static StableStates equilibria(Stability stability, Concept concept) {
        if (!canList(stability.game())) {
            return StableStates.Open.NOT_DECIDED;
        }
        if (!(stability.equilibria(concept) instanceof StableStates.Decided decided)) {
            return stability.equilibria(concept);
        }
        List<Coalition> coalitions = listAll(stability.game(), stability.caution());
        BitSet stable = decided.states();
        for (int state : new ArrayList<>(stable.stream().boxed().toList())) {
            stable.set(state, coalitions.stream().allMatch(coalition -> coalition.isStable(concept, state)));
        }
        return new StableStates.Decided(stable);
    }
}
