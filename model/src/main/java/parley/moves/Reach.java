package parley.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Where some decision makers can lead the conflict together: by any sequence of one or more of their moves in which nobody
 * moves twice in a row. A, B, A is such a sequence; A, A is not, even where A could make both moves.
 *
 * <p>What can follow depends on who moved last; so this looks at pairs of a state and the one who led there.
 */
final class Reach {

    private final Game game;
    private final int[] movers;
    private final boolean improving;

    /**
     * The sequences of some decision makers.
     *
     * @param movers who may move
     * @param improving true if each step must be an improvement for whoever takes it, or may be one as its preference is
     *     unknown
     */
    Reach(Game game, BitSet movers, boolean improving) {
        this.game = game;
        this.movers = movers.stream().toArray();
        this.improving = improving;
    }

    /** Who led where. */
    private record Arrival(int mover, int state) {}

    /** The states that they can reach from here; this one too, if a sequence leads back. */
    BitSet from(int start) {
        BitSet reached = new BitSet(game.model().states());
        walk(start, arrival -> reached.set(arrival.state), state -> false);
        return reached;
    }

    /** A shortest sequence to a state for which something holds; the first such in the order of movers and states. */
    Optional<List<Step>> shortest(int start, IntPredicate goal) {
        return walk(start, arrival -> {}, goal);
    }

    private Optional<List<Step>> walk(int start, java.util.function.Consumer<Arrival> visitor, IntPredicate goal) {
        Map<Arrival, Arrival> before = new LinkedHashMap<>();
        Arrival origin = new Arrival(-1, start);
        Deque<Arrival> queue = new ArrayDeque<>(List.of(origin));
        while (!queue.isEmpty()) {
            Arrival here = queue.remove();
            for (Arrival next : listNext(here)) {
                if (before.putIfAbsent(next, here) == null) {
                    visitor.accept(next);
                    if (goal.test(next.state)) {
                        return Optional.of(path(origin, next, before));
                    }
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<Arrival> listNext(Arrival here) {
        List<Arrival> next = new ArrayList<>();
        for (int mover : movers) {
            if (mover != here.mover) {
                for (int state : game.model().listMoves(mover, here.state)) {
                    if (!improving || Caution.isCredible(game.compare(mover, state, here.state))) {
                        next.add(new Arrival(mover, state));
                    }
                }
            }
        }
        return next;
    }

    private static List<Step> path(Arrival origin, Arrival end, Map<Arrival, Arrival> before) {
        List<Step> steps = new ArrayList<>();
        for (Arrival arrival = end; !arrival.equals(origin); arrival = getBefore(before, arrival)) {
            steps.add(new Step(arrival.mover, arrival.state));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Arrival getBefore(Map<Arrival, Arrival> before, Arrival arrival) {
        Arrival found = before.get(arrival);
        if (found == null) {
            throw new IllegalStateException("no way leads to " + arrival);
        }
        return found;
    }
}
