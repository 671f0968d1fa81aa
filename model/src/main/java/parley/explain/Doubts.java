package parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import parley.model.Credence;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.space.Odds;
import parley.space.SwitchQuestion;

/**
 * How sure the modeller is that each binding red line is real. Bundles are independent of each other, but for those that
 * exclude each other, of which at most one is real.
 *
 * <p>Statements that {@code same-as} links, directly or through others, are one event; its credence is the first that any
 * of them states. Events that {@code excludes} links, directly or through others, exclude each other.
 *
 * @param bundles all binding red lines, each in one bundle, in the scenario's order
 * @param exclusive groups of two or more bundles of which at most one is real; no bundle is in two
 * @param unused statements in force whose credence plays no part: those that draw no binding red line
 */
public record Doubts(List<Bundle> bundles, List<List<Bundle>> exclusive, List<Statement> unused) {

    /** By how much the probabilities of what excludes each other may pass 1, for the rounding of decimals. */
    private static final double SLACK = 1e-9;

    public Doubts {
        bundles = List.copyOf(bundles);
        exclusive = exclusive.stream().map(List::copyOf).toList();
        unused = List.copyOf(unused);
    }

    /** The doubts that the statements in force leave. */
    public static Doubts of(Positions positions) {
        Map<String, Integer> events = eventsOf(positions.scenario());
        Map<Integer, Bundle> byEvent = new LinkedHashMap<>();
        for (RedLine line : positions.listRedLines(RedLine.Status.BINDING)) {
            String statement = line.statement().id();
            int event = events.getOrDefault(statement, -1);
            Bundle before = byEvent.get(event);
            List<RedLine> lines = new ArrayList<>(before == null ? List.of() : before.lines());
            lines.add(line);
            byEvent.put(
                    event,
                    new Bundle(
                            before == null ? statement : before.id(),
                            lines,
                            credenceOf(event, events, positions.scenario())));
        }
        return new Doubts(
                List.copyOf(byEvent.values()),
                exclusive(positions.scenario(), events, byEvent),
                unused(positions, byEvent.values().stream().toList()));
    }

    /** Which statements are one event, by statement. */
    private static Map<String, Integer> eventsOf(Scenario scenario) {
        Graph<String, DefaultEdge> same = new SimpleGraph<>(DefaultEdge.class);
        scenario.statements().forEach(statement -> same.addVertex(statement.id()));
        for (Statement statement : scenario.statements()) {
            statement.coding().sameAs().ifPresent(other -> link(same, statement.id(), other));
        }
        return componentsOf(same);
    }

    private static <V> void link(Graph<V, DefaultEdge> graph, V one, V other) {
        if (graph.containsVertex(one) && graph.containsVertex(other) && !one.equals(other)) {
            graph.addEdge(one, other);
        }
    }

    private static <V> Map<V, Integer> componentsOf(Graph<V, DefaultEdge> graph) {
        Map<V, Integer> component = new LinkedHashMap<>();
        List<Set<V>> sets = new ConnectivityInspector<>(graph).connectedSets();
        for (int i = 0; i < sets.size(); i++) {
            for (V member : sets.get(i)) {
                component.put(member, i);
            }
        }
        return component;
    }

    private static Optional<Credence> credenceOf(int event, Map<String, Integer> events, Scenario scenario) {
        return scenario.statements().stream()
                .filter(statement -> events.getOrDefault(statement.id(), -1) == event)
                .flatMap(statement -> statement.credence().stream())
                .findFirst();
    }

    private static List<List<Bundle>> exclusive(
            Scenario scenario, Map<String, Integer> events, Map<Integer, Bundle> byEvent) {
        Graph<Integer, DefaultEdge> excludes = new SimpleGraph<>(DefaultEdge.class);
        events.values().forEach(excludes::addVertex);
        for (Statement statement : scenario.statements()) {
            for (String other : statement.coding().excludes()) {
                link(excludes, events.getOrDefault(statement.id(), -1), events.getOrDefault(other, -1));
            }
        }
        Map<Integer, Integer> groups = componentsOf(excludes);
        Map<Integer, List<Bundle>> byGroup = new LinkedHashMap<>();
        byEvent.forEach(
                (event, bundle) -> byGroup.computeIfAbsent(groups.getOrDefault(event, -1), g -> new ArrayList<>())
                        .add(bundle));
        return byGroup.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static List<Statement> unused(Positions positions, List<Bundle> bundles) {
        Set<Statement> used = new LinkedHashSet<>();
        bundles.forEach(bundle -> bundle.lines().forEach(line -> used.add(line.statement())));
        return positions.inForce().stream()
                .filter(statement -> statement.credence().isPresent() && !used.contains(statement))
                .toList();
    }

    /** The same doubts or, where they contradict each other, none: every red line is then taken to be certain. */
    static Doubts consistent(Positions positions) {
        Doubts stated = of(positions);
        if (stated.findContradiction().isEmpty()) {
            return stated;
        }
        List<Bundle> certain = stated.bundles.stream()
                .map(bundle -> new Bundle(bundle.id(), bundle.lines(), Optional.empty()))
                .toList();
        return new Doubts(certain, List.of(), stated.unused);
    }

    /** True when no binding red line is in doubt. */
    public boolean areNone() {
        return listDoubtful().isEmpty() && exclusive.isEmpty();
    }

    /** Bundles that may not be real, in order. */
    public List<Bundle> listDoubtful() {
        return bundles.stream().filter(Bundle::isDoubtful).toList();
    }

    /** Bundles that exclude each other and yet are real with probabilities that add up to more than 1, if there are. */
    public Optional<List<Bundle>> findContradiction() {
        return exclusive.stream()
                .filter(group -> group.stream().mapToDouble(Bundle::probability).sum() > 1 + SLACK)
                .findFirst();
    }

    /** The bundles that exclude a bundle; empty when none does. */
    public List<Bundle> listExcludedBy(Bundle bundle) {
        return exclusive.stream()
                .filter(group -> group.contains(bundle))
                .flatMap(List::stream)
                .filter(other -> !other.equals(bundle))
                .toList();
    }

    /** The probability that each red line is real, as the modeller states it. */
    public Odds odds() {
        return odds(Bundle::probability);
    }

    /** The modeller's probabilities, once it is known whether a bundle is real. */
    Odds oddsGiven(Bundle known, boolean real) {
        List<Bundle> excluded = listExcludedBy(known);
        double left = 1 - known.probability();
        return odds(bundle -> {
            if (bundle.equals(known)) {
                return real ? 1.0 : 0.0;
            } else if (!excluded.contains(bundle)) {
                return bundle.probability();
            }
            return real || left <= 0 ? 0.0 : Math.min(1, bundle.probability() / left);
        });
    }

    private Odds odds(Function<Bundle, Double> probability) {
        Map<String, Double> standing = new LinkedHashMap<>();
        for (Bundle bundle : bundles) {
            bundle.lines().forEach(line -> standing.put(line.id(), probability.apply(bundle)));
        }
        return new Odds(standing);
    }

    /** Which sets of these red lines leave an agreement, and what goes together. */
    SwitchQuestion question(Positions positions) {
        return new SwitchQuestion(positions, listLines(), List.of(), together(), apart());
    }

    /** The same question, as if nothing excluded anything: for what red lines weigh, whatever their credence. */
    SwitchQuestion structure(Positions positions) {
        return new SwitchQuestion(positions, listLines(), List.of(), together(), List.of());
    }

    /** The red lines of all bundles. */
    List<RedLine> listLines() {
        return bundles.stream().flatMap(bundle -> bundle.lines().stream()).toList();
    }

    private List<List<String>> together() {
        return bundles.stream()
                .filter(bundle -> bundle.lines().size() > 1)
                .map(bundle -> List.copyOf(bundle.ids()))
                .toList();
    }

    private List<List<String>> apart() {
        return exclusive.stream()
                .map(group ->
                        group.stream().map(bundle -> bundle.lines().get(0).id()).collect(Collectors.toList()))
                .toList();
    }
}
