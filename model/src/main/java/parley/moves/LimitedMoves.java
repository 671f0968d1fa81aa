package parley.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Limited-move stability of horizon h (Kilgour 1985; Fang, Hipel and Kilgour 1993): a decision maker looks h moves ahead,
 * takes it that whoever moves does what is best for itself within what is left of the horizon, and moves only if that ends
 * in a state that it prefers. Non-myopic stability is what holds for every horizon from some length on.
 *
 * <p>For two decision makers, who take turns, this is the book's definition. For more, books and papers differ. Here anybody
 * but the last mover may move next; the one who judges a state expects, of those who would move on from it, the one who
 * leads to what is worst for it, and expects the state to last only if nobody would move on. Of ends that are equally good
 * or bad, the one of the lowest number is taken, which may matter where preferences have ties.
 */
public final class LimitedMoves {

    /** Most horizons that are tried for non-myopic stability. */
    public static final int MOST_HORIZONS = 1_000;

    /** Most states that are remembered, one for each decision maker, state and horizon. */
    private static final long MOST_REMEMBERED = 20_000_000;

    private static final int NONE = -1;

    private final Game game;
    /** By horizon from 0: for each decision maker and state, where it ends if that one is to move. */
    private final List<int[][]> ends = new ArrayList<>();

    private LimitedMoves(Game game) {
        this.game = game;
        int[][] here = new int[game.size()][game.model().states()];
        for (int[] ofOne : here) {
            Arrays.setAll(ofOne, state -> state);
        }
        ends.add(here);
    }

    /** What looking ahead comes to; every preference must be known. */
    public static LimitedMoves of(Game game) {
        return new LimitedMoves(game);
    }

    /** Whether looking ahead is defined: nobody's preference is unknown anywhere. */
    public static boolean isDefined(Game game) {
        return game.preferences().stream().allMatch(Preference::isTotal);
    }

    /**
     * The states that a decision maker does not leave when it looks so many moves ahead.
     *
     * @param horizon 1 or more; 1 is Nash stability
     */
    public StableStates stable(int decisionMaker, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon of " + horizon);
        } else if (!isDefined(game)) {
            return StableStates.Open.NOT_DEFINED;
        } else if (isTooMuch(horizon)) {
            return StableStates.Open.NOT_DECIDED;
        }
        while (ends.size() <= horizon) {
            ends.add(lookFurther());
        }
        return new StableStates.Decided(lasting(ends.get(horizon)[decisionMaker]));
    }

    private boolean isTooMuch(int horizon) {
        return (long) game.size() * game.model().states() * (horizon + 1) > MOST_REMEMBERED;
    }

    /**
     * The states that a decision maker does not leave however far it looks ahead, from some horizon on. What a horizon leads
     * to follows from what the one before it led to, so that they repeat sooner or later, and all that repeats is looked at.
     */
    public StableStates nonMyopic(int decisionMaker) {
        if (!isDefined(game)) {
            return StableStates.Open.NOT_DEFINED;
        }
        int horizon = 1;
        while (horizon <= MOST_HORIZONS && !isTooMuch(horizon)) {
            if (ends.size() <= horizon) {
                ends.add(lookFurther());
            }
            int same = findSame(horizon);
            if (same >= 0) {
                return new StableStates.Decided(lastingFrom(same, horizon, decisionMaker));
            }
            horizon++;
        }
        return StableStates.Open.NOT_DECIDED;
    }

    private int findSame(int horizon) {
        for (int earlier = horizon - 1; earlier >= 0; earlier--) {
            if (Arrays.deepEquals(ends.get(earlier), ends.get(horizon))) {
                return earlier;
            }
        }
        return -1;
    }

    private BitSet lastingFrom(int first, int last, int decisionMaker) {
        BitSet stable = lasting(ends.get(last)[decisionMaker]);
        for (int horizon = first + 1; horizon < last; horizon++) {
            stable.and(lasting(ends.get(horizon)[decisionMaker]));
        }
        return stable;
    }

    private static BitSet lasting(int[] end) {
        BitSet stable = new BitSet(end.length);
        for (int state = 0; state < end.length; state++) {
            stable.set(state, end[state] == state);
        }
        return stable;
    }

    private int[][] lookFurther() {
        int[][] before = ends.get(ends.size() - 1);
        int[][] after = new int[game.size()][];
        for (int i = 0; i < after.length; i++) {
            after[i] = lookFurther(i, before);
        }
        return after;
    }

    private int[] lookFurther(int decisionMaker, int[][] before) {
        int[] expected = new int[game.model().states()];
        Arrays.setAll(expected, state -> expect(decisionMaker, state, before));
        int[] end = new int[expected.length];
        for (int state = 0; state < end.length; state++) {
            end[state] = choose(decisionMaker, state, expected);
        }
        return end;
    }

    /** Where a decision maker who leads to a state expects it to end when the others go on from there. */
    private int expect(int decisionMaker, int state, int[][] before) {
        Preference preference = game.preferences().get(decisionMaker);
        int worst = NONE;
        for (int other = 0; other < game.size(); other++) {
            int end = before[other][state];
            if (other != decisionMaker && end != state) {
                worst = worst == NONE ? end : rather(worst, end, preference.rank(end) - preference.rank(worst));
            }
        }
        return worst == NONE ? state : worst;
    }

    /** The best end of its moves from a state, or the state itself if none is better. */
    private int choose(int decisionMaker, int state, int[] expected) {
        Preference preference = game.preferences().get(decisionMaker);
        int best = NONE;
        for (int to : game.model().listMoves(decisionMaker, state)) {
            int end = expected[to];
            best = best == NONE ? end : rather(best, end, preference.rank(best) - preference.rank(end));
        }
        return best != NONE && preference.rank(best) > preference.rank(state) ? best : state;
    }

    /** The first state if the comparison is in its favour, the second if against, the lower number if neither. */
    private static int rather(int first, int second, int inFavour) {
        return inFavour == 0 ? Math.min(first, second) : inFavour > 0 ? first : second;
    }
}
