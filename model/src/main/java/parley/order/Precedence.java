package parley.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.SimpleDirectedGraph;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.RedLine;
import parley.model.Step;
import parley.model.Truth;
import parley.space.Zone;

/**
 * Some steps, and the orders that must be kept among them: a directed graph whose arrows are red lines.
 *
 * @param steps in the scenario's order
 * @param orders red lines that carry an order between two of the steps, in the scenario's order
 */
public record Precedence(List<Step> steps, List<RedLine> orders) {

    /** Most combinations of terms to look at for one condition. */
    static final int MOST_TERMS = 2_000;

    public Precedence {
        steps = List.copyOf(steps);
        orders = List.copyOf(orders);
    }

    /** Every step of the scenario and every order that binds, as if each step were taken and each condition met. */
    public static Precedence ofAll(Positions positions) {
        return new Precedence(List.copyOf(positions.scenario().steps().values()), binding(positions));
    }

    /**
     * The steps that an agreement takes, and the binding orders among them that it must keep.
     *
     * @param agreement settles every issue in {@link #issues}
     */
    public static Precedence of(Positions positions, Agreement agreement) {
        List<Step> taken = positions.scenario().steps().values().stream()
                .filter(step -> isTaken(step, positions, agreement))
                .toList();
        List<RedLine> orders = binding(positions).stream()
                .filter(line ->
                        line.condition().stream().allMatch(c -> c.holds(agreement, positions::known) == Truth.TRUE))
                .filter(line -> taken.containsAll(endsOf(line)))
                .toList();
        return new Precedence(taken, orders);
    }

    /**
     * The steps that every agreement of a zone takes, and the binding orders among them that every one must keep. What
     * depends on more than {@value #MOST_TERMS} combinations of terms is left out.
     *
     * @param zone not empty
     */
    public static Precedence ofEvery(Positions positions, Zone zone) {
        return ofEvery(positions, p -> holdsInAll(p, positions, zone));
    }

    /**
     * The same for other sets of agreements.
     *
     * @param always whether a proposition is known to hold in every one of them
     */
    public static Precedence ofEvery(Positions positions, Predicate<Proposition> always) {
        List<Step> taken = positions.scenario().steps().values().stream()
                .filter(step -> step.when().stream().allMatch(always))
                .toList();
        List<RedLine> orders = binding(positions).stream()
                .filter(line -> taken.containsAll(endsOf(line)))
                .filter(line -> line.condition().stream().allMatch(always))
                .toList();
        return new Precedence(taken, orders);
    }

    private static boolean holdsInAll(Proposition p, Positions positions, Zone zone) {
        List<Agreement> terms = zone.firstOn(p.issues(), MOST_TERMS + 1);
        return terms.size() <= MOST_TERMS
                && terms.stream().allMatch(some -> p.holds(some, positions::known) == Truth.TRUE);
    }

    /** The issues on which it depends which steps are taken and which orders must be kept. */
    public static Set<String> issues(Positions positions) {
        Set<String> issues = new LinkedHashSet<>();
        positions.scenario().steps().values().forEach(step -> issues.addAll(step.issues()));
        binding(positions).forEach(line -> issues.addAll(line.issues()));
        return issues;
    }

    private static boolean isTaken(Step step, Positions positions, Agreement agreement) {
        return step.when().stream().allMatch(when -> when.holds(agreement, positions::known) == Truth.TRUE);
    }

    private static List<RedLine> binding(Positions positions) {
        return positions.listRedLines(RedLine.Status.BINDING).stream()
                .filter(line -> line.order().isPresent())
                .toList();
    }

    private static List<Step> endsOf(RedLine line) {
        return List.of(
                line.order().orElseThrow().first(), line.order().orElseThrow().then());
    }

    private Graph<Step, RedLine> graph() {
        Graph<Step, RedLine> graph = new DirectedPseudograph<>(RedLine.class);
        steps.forEach(graph::addVertex);
        orders.forEach(line -> graph.addEdge(endsOf(line).get(0), endsOf(line).get(1), line));
        return graph;
    }

    private Graph<Step, DefaultEdge> withoutRestatements() {
        Graph<Step, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        steps.forEach(graph::addVertex);
        orders.forEach(line -> graph.addEdge(endsOf(line).get(0), endsOf(line).get(1)));
        return graph;
    }

    /**
     * The circles in which these orders wait for each other, shortest first. Each order that takes part in a circle is in
     * one of those listed: a shortest one that it takes part in.
     */
    public List<Deadlock> deadlocks() {
        Graph<Step, RedLine> graph = graph();
        BFSShortestPath<Step, RedLine> paths = new BFSShortestPath<>(graph);
        Map<Set<String>, Deadlock> found = new LinkedHashMap<>();
        for (RedLine line : orders) {
            Optional<GraphPath<Step, RedLine>> back = Optional.ofNullable(
                    paths.getPath(endsOf(line).get(1), endsOf(line).get(0)));
            back.map(path -> circle(line, path.getEdgeList())).ifPresent(d -> found.putIfAbsent(d.ids(), d));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(d -> d.orders().size()))
                .toList();
    }

    private Deadlock circle(RedLine line, List<RedLine> back) {
        List<RedLine> circle = new ArrayList<>(List.of(line));
        circle.addAll(back);
        int first = circle.indexOf(
                circle.stream().min(Comparator.comparingInt(orders::indexOf)).orElseThrow());
        java.util.Collections.rotate(circle, -first);
        return new Deadlock(circle);
    }

    /** Whether some orders wait for each other in a circle. */
    public boolean isDeadlocked() {
        return !deadlocks().isEmpty();
    }

    /** Orders that the others imply: A before C, where A before B and B before C stand. None in a deadlock. */
    public List<RedLine> redundant() {
        if (isDeadlocked()) {
            return List.of();
        }
        Graph<Step, DefaultEdge> needed = withoutRestatements();
        TransitiveReduction.INSTANCE.reduce(needed);
        return orders.stream()
                .filter(line ->
                        !needed.containsEdge(endsOf(line).get(0), endsOf(line).get(1)))
                .toList();
    }

    /**
     * The sequences that keep every order.
     *
     * @param limit how many to list at most
     */
    public Sequences sequences(int limit) {
        LinearExtensions<Step, RedLine> extensions = new LinearExtensions<>(graph());
        return isDeadlocked()
                ? new Sequences(Optional.of(java.math.BigInteger.ZERO), List.of())
                : new Sequences(extensions.count(), extensions.first(limit));
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::id).collect(Collectors.joining(", ", "[", "]")) + " " + Positions.ids(orders);
    }
}
