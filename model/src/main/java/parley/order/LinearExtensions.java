package parley.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsUndirectedGraph;

/**
 * Counts and lists the sequences that keep a directed graph's arrows: its linear extensions. Counting is #P-complete
 * (Brightwell and Winkler 1991). This takes away one first step after the other, remembers each remainder, and counts
 * parts that have no arrow between them apart; past a number of remainders it gives up.
 */
final class LinearExtensions<V, E> {

    /** Most remainders to remember. */
    static final int MOST_REMAINDERS = 5_000;

    private final Graph<V, E> graph;
    private final Map<Set<V>, BigInteger> counted = new LinkedHashMap<>();

    LinearExtensions(Graph<V, E> graph) {
        this.graph = graph;
    }

    /** How many there are; nothing when there are too many remainders to look at. */
    Optional<BigInteger> count() {
        BigInteger count = count(new LinkedHashSet<>(graph.vertexSet()));
        return counted.size() > MOST_REMAINDERS ? Optional.empty() : Optional.of(count);
    }

    /** The sequences of some steps; of no meaning once too many remainders were looked at. */
    private BigInteger count(Set<V> rest) {
        if (rest.size() <= 1) {
            return hasLoop(rest) ? BigInteger.ZERO : BigInteger.ONE;
        }
        BigInteger known = counted.get(rest);
        if (known != null || counted.size() > MOST_REMAINDERS) {
            return known == null ? BigInteger.ZERO : known;
        }
        List<Set<V>> parts = connectedParts(rest);
        BigInteger count = parts.size() > 1 ? countApart(parts) : countByFirst(rest);
        counted.put(rest, count);
        return count;
    }

    private boolean hasLoop(Set<V> rest) {
        return rest.stream().anyMatch(step -> graph.containsEdge(step, step));
    }

    private List<Set<V>> connectedParts(Set<V> rest) {
        return new ConnectivityInspector<>(new AsUndirectedGraph<>(new AsSubgraph<>(graph, rest))).connectedSets();
    }

    /** Sequences of parts that do not touch are woven into each other in every way. */
    private BigInteger countApart(List<Set<V>> parts) {
        BigInteger count = BigInteger.ONE;
        int woven = 0;
        for (Set<V> part : parts) {
            woven += part.size();
            count = count.multiply(count(part)).multiply(choose(woven, part.size()));
        }
        return count;
    }

    private static BigInteger choose(int of, int some) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    private BigInteger countByFirst(Set<V> rest) {
        BigInteger count = BigInteger.ZERO;
        for (V first : rest) {
            if (canComeFirst(first, rest)) {
                Set<V> later = new LinkedHashSet<>(rest);
                later.remove(first);
                count = count.add(count(later));
            }
        }
        return count;
    }

    private boolean canComeFirst(V step, Set<V> rest) {
        return Graphs.predecessorListOf(graph, step).stream().noneMatch(rest::contains);
    }

    /** The first ones, in the order of the graph's steps. */
    List<List<V>> first(int limit) {
        List<List<V>> found = new ArrayList<>();
        extend(new LinkedHashSet<>(), limit, found);
        return found;
    }

    private void extend(Set<V> begun, int limit, List<List<V>> found) {
        if (begun.size() == graph.vertexSet().size()) {
            found.add(List.copyOf(begun));
        }
        for (V next : graph.vertexSet()) {
            if (found.size() < limit
                    && !begun.contains(next)
                    && begun.containsAll(Graphs.predecessorListOf(graph, next))) {
                begun.add(next);
                extend(begun, limit, found);
                begun.remove(next);
            }
        }
    }
}
