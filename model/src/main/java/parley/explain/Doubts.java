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
import parley.model.Credence;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Statement;
import parley.model.Ties;
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
        List<Statement> statements = positions.scenario().statements();
        Ties ties = Ties.of(statements);
        Map<String, List<RedLine>> byEvent = new LinkedHashMap<>();
        for (RedLine line : positions.listRedLines(RedLine.Status.BINDING)) {
            byEvent.computeIfAbsent(eventOf(line.statement(), ties), event -> new ArrayList<>())
                    .add(line);
        }
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        byEvent.forEach((event, lines) -> bundles.put(
                event, new Bundle(lines.get(0).statement().id(), lines, credenceOf(event, statements, ties))));
        List<List<Bundle>> exclusive = ties.exclusive().stream()
                .map(group -> group.stream()
                        .flatMap(event -> Optional.ofNullable(bundles.get(event)).stream())
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
        List<Bundle> all = List.copyOf(bundles.values());
        return new Doubts(all, exclusive, unused(positions, all));
    }

    /** The statement that stands for all that are the same. */
    private static String eventOf(Statement statement, Ties ties) {
        return ties.same().stream()
                .filter(group -> group.contains(statement.id()))
                .findFirst()
                .map(group -> group.iterator().next())
                .orElse(statement.id());
    }

    /** The first credence that is stated of an event. */
    private static Optional<Credence> credenceOf(String event, List<Statement> statements, Ties ties) {
        return statements.stream()
                .filter(statement -> eventOf(statement, ties).equals(event))
                .flatMap(statement -> statement.credence().stream())
                .findFirst();
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
        // Where next to nothing is left, rounding could let the others add up to more than all of it.
        double left = Math.max(
                1 - known.probability(),
                excluded.stream().mapToDouble(Bundle::probability).sum());
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
