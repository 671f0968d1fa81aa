package parley.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * How the conflict can evolve from a state when nobody moves but to a state that it prefers: status quo analysis (Li,
 * Kilgour and Hipel 2005). Nobody moves twice in a row. That a way exists does not say that it will be taken.
 */
public final class Evolution {

    /** Most states from which the ways on are looked at. */
    public static final int MOST_STATES = 5_000;

    /** Most ways to count to one end. */
    public static final int MOST_WAYS = 1_000;

    /** Most steps to take in counting them. */
    private static final int MOST_STEPS = 100_000;

    private final Game game;
    private final int start;
    /** States by who led there last; an improvement leads from each to the next. */
    private final Graph<Arrival, Improvement> graph;

    private final boolean complete;

    /** A state, and who led there; -1 at the start. */
    private record Arrival(int mover, int state) {}

    /** One improvement between arrivals; two of them are never the same. */
    private static final class Improvement {
        private final Arrival to;

        Improvement(Arrival to) {
            this.to = to;
        }
    }

    /**
     * The ways to one end.
     *
     * @param shortest absent where no improvements lead there; empty where the end is the start
     * @param count how many ways lead there that come to no state twice
     * @param countComplete false where there are, or may be, more
     */
    public record Ways(Optional<List<Step>> shortest, int count, boolean countComplete) {}

    private Evolution(Game game, int start, Graph<Arrival, Improvement> graph, boolean complete) {
        this.game = game;
        this.start = start;
        this.graph = graph;
        this.complete = complete;
    }

    /** The improvements that can follow each other from a state on. */
    public static Evolution from(Game game, int start) {
        Graph<Arrival, Improvement> graph = new DirectedPseudograph<>(Improvement.class);
        List<Arrival> open = new ArrayList<>(List.of(new Arrival(-1, start)));
        graph.addVertex(open.get(0));
        for (int next = 0; next < open.size() && next < MOST_STATES; next++) {
            Arrival here = open.get(next);
            for (Arrival there : listNext(game, here)) {
                if (graph.addVertex(there)) {
                    open.add(there);
                }
                graph.addEdge(here, there, new Improvement(there));
            }
        }
        return new Evolution(game, start, graph, open.size() <= MOST_STATES);
    }

    private static List<Arrival> listNext(Game game, Arrival here) {
        List<Arrival> next = new ArrayList<>();
        for (int mover = 0; mover < game.size(); mover++) {
            if (mover != here.mover) {
                for (int to : game.listImprovements(mover, here.state)) {
                    next.add(new Arrival(mover, to));
                }
            }
        }
        return next;
    }

    /** False when there are so many states that some ways were not looked at. */
    public boolean isComplete() {
        return complete;
    }

    /** The state that it starts from. */
    public int start() {
        return start;
    }

    /** The states that improvements lead to, the start included. */
    public BitSet reached() {
        BitSet reached = new BitSet();
        graph.vertexSet().forEach(arrival -> reached.set(arrival.state));
        return reached;
    }

    /** How improvements lead to an end. */
    public Ways waysTo(int end) {
        if (end == start) {
            return new Ways(Optional.of(List.of()), 1, true);
        }
        Counting counting = new Counting(end);
        counting.goOn(new Arrival(-1, start));
        return new Ways(shortestTo(end), counting.found, counting.complete && complete);
    }

    private Optional<List<Step>> shortestTo(int end) {
        var paths = new BFSShortestPath<>(graph).getPaths(new Arrival(-1, start));
        Optional<GraphPath<Arrival, Improvement>> best = Optional.empty();
        for (int mover = 0; mover < game.size(); mover++) {
            Arrival arrival = new Arrival(mover, end);
            GraphPath<Arrival, Improvement> path = graph.containsVertex(arrival) ? paths.getPath(arrival) : null;
            if (path != null
                    && best.filter(b -> b.getLength() <= path.getLength()).isEmpty()) {
                best = Optional.of(path);
            }
        }
        return best.map(path -> path.getEdgeList().stream()
                .map(improvement -> new Step(improvement.to.mover, improvement.to.state))
                .toList());
    }

    /** Counts ways that come to no state twice. */
    private final class Counting {
        private final int end;
        private final BitSet onTheWay = new BitSet();
        private int found;
        private int stepsLeft = MOST_STEPS;
        private boolean complete = true;

        Counting(int end) {
            this.end = end;
        }

        void goOn(Arrival here) {
            if (here.state == end) {
                found++;
                return;
            }
            onTheWay.set(here.state);
            for (Improvement improvement : graph.outgoingEdgesOf(here)) {
                if (found >= MOST_WAYS || --stepsLeft < 0) {
                    complete = false;
                    break;
                }
                if (!onTheWay.get(improvement.to.state)) {
                    goOn(improvement.to);
                }
            }
            onTheWay.clear(here.state);
        }
    }

    /** Sets of two or more states among which improvements can lead round and round, in the order of their states. */
    public List<BitSet> circles() {
        List<BitSet> circles = new ArrayList<>();
        for (var part : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            BitSet states = new BitSet();
            part.forEach(arrival -> states.set(arrival.state));
            if (states.cardinality() > 1 && !circles.contains(states)) {
                circles.add(states);
            }
        }
        circles.sort(java.util.Comparator.comparingInt(set -> set.nextSetBit(0)));
        return circles;
    }
}
