package parley.moves;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * For each state, the worst that the others can bring about from it, in the eyes of one decision maker who ranks all states.
 * Instead of looking forward from each state, this looks back once from each end that the others may want to reach, the
 * worst end first: whoever is met for the first time cannot be led to anything worse. So the work is one look at each move
 * of the others at most, and no set of states is held per state.
 */
final class WorstAnswers {

    /** Stands for a state from which the others cannot move at all. */
    static final int NONE = Integer.MAX_VALUE;

    private final Game game;
    private final int[] others;
    private final boolean improving;
    private final int[] worst;
    /** For each of the others, the states of which it is known how badly it may end once this one has led there. */
    private final BitSet[] met;

    /** Where the states fall into groups of moves at will, by decision maker and group how far it was looked back. */
    private final int[][] looked;

    private int[] stack = new int[1024];
    private int height;

    private WorstAnswers(Game game, int decisionMaker, boolean improving) {
        this.game = game;
        this.others = game.others(Game.alone(decisionMaker)).stream().toArray();
        this.improving = improving;
        this.worst = new int[game.model().states()];
        Arrays.fill(worst, NONE);
        this.met = new BitSet[others.length];
        Arrays.setAll(met, other -> new BitSet(worst.length));
        this.looked = new int[others.length][];
        if (game.model() instanceof ActionForm form && form.isPlain()) {
            Arrays.setAll(looked, other -> groups(form, others[other]));
        }
    }

    private static int[] groups(ActionForm form, int decisionMaker) {
        int[] groups = new int[form.countGroups(decisionMaker)];
        Arrays.fill(groups, -1);
        return groups;
    }

    /**
     * The worst values, by state.
     *
     * @param decisionMaker who is answered
     * @param values how good each state is as an end, 0 or more; more is better
     * @param improving true if each step must be an improvement for whoever takes it
     */
    static int[] of(Game game, int decisionMaker, int[] values, boolean improving) {
        WorstAnswers answers = new WorstAnswers(game, decisionMaker, improving);
        for (int end : ascending(values)) {
            answers.lookBackFrom(end, values[end]);
        }
        return answers.worst;
    }

    /** The states in ascending order of their values. */
    private static int[] ascending(int[] values) {
        int most = Arrays.stream(values).max().orElse(0);
        int[] next = new int[most + 2];
        for (int value : values) {
            next[value + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[values.length];
        for (int state = 0; state < values.length; state++) {
            order[next[values[state]]++] = state;
        }
        return order;
    }

    private void lookBackFrom(int end, int value) {
        for (int other = 0; other < others.length; other++) {
            meet(other, end);
        }
        while (height > 0) {
            int arrival = stack[--height];
            lookBack(arrival / worst.length, arrival % worst.length, value);
        }
    }

    /** One of the others led to this state: from where, and who may have moved before? */
    private void lookBack(int last, int to, int value) {
        if (game.model() instanceof ActionForm form && form.isPlain() && isKnown(form, last, to)) {
            return;
        }
        Preference preference = game.preferences().get(others[last]);
        IntConsumer visit = from -> {
            if (!improving || Caution.isCredible(preference.compare(to, from))) {
                worst[from] = Math.min(worst[from], value);
                for (int before = 0; before < others.length; before++) {
                    if (before != last) {
                        meet(before, from);
                    }
                }
            }
        };
        game.model().eachMoveInto(others[last], to, visit);
    }

    /**
     * Whether looking back from a state finds nothing new, since one of the others leads from all states of a group to all
     * others of it. Of moves of any kind, the first two states looked back from have found each state of the group; of
     * improvements, a state that is liked as well or better has found the same and more.
     */
    private boolean isKnown(ActionForm form, int last, int to) {
        Preference preference = game.preferences().get(others[last]);
        int group = form.group(others[last], to);
        int before = looked[last][group];
        if (!improving) {
            looked[last][group] = Math.min(1, before + 1);
            return before == 1;
        } else if (!preference.isTotal()) {
            return false;
        }
        looked[last][group] = Math.max(before, preference.rank(to));
        return preference.rank(to) <= before;
    }

    private void meet(int other, int state) {
        if (!met[other].get(state)) {
            met[other].set(state);
            if (height == stack.length) {
                stack = Arrays.copyOf(stack, 2 * height);
            }
            stack[height++] = other * worst.length + state;
        }
    }
}
