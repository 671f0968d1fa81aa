package parley.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Positions;
import parley.model.RedLine;
import parley.space.SwitchSpace;

/**
 * What giving up red lines is taken to cost. A point that was made several times costs once, however often it was made:
 * the most that any of its red lines is stated to cost, or 1.
 */
public final class Costs {

    /** The cheapest concessions first; then those with the fewest red lines. */
    public static final Comparator<Concession> CHEAPEST_FIRST = Comparator.comparingDouble(Concession::cost)
            .thenComparingInt(c -> c.redLines().size());

    private static final double UNSTATED = 1;

    /** By how much sums of the same costs may differ. */
    private static final double ROUNDING = 1e-9;

    private final Map<String, Object> points = new LinkedHashMap<>();
    private final Map<Object, Double> stated = new LinkedHashMap<>();
    private final Map<Object, String> firstOf = new LinkedHashMap<>();

    public Costs(Positions positions) {
        Restatements restatements = new Restatements(positions);
        for (RedLine line : positions.redLines()) {
            Object point = restatements.pointOf(line);
            points.put(line.id(), point);
            firstOf.putIfAbsent(point, line.id());
            line.statement().coding().cost().ifPresent(cost -> stated.merge(point, cost, Math::max));
        }
    }

    /** Cost of giving up some red lines, 0 or more. */
    public double of(Collection<RedLine> lines) {
        return lines.stream()
                .map(line -> pointOf(line.id()))
                .distinct()
                .mapToDouble(this::costOf)
                .sum();
    }

    /**
     * The cheapest concessions. Fewer than asked for where it is not certain that no other is cheaper than the next.
     *
     * @param switches about red lines of these positions
     */
    public List<Concession> cheapest(SwitchSpace switches, int limit) {
        Map<String, RedLine> lines = new LinkedHashMap<>();
        switches.question().lines().forEach(line -> lines.put(line.id(), line));
        List<Set<String>> sets = switches.countConcessions().isPresent()
                ? switches.cheapestConcessions(limit, this::shareOf)
                : List.of();
        List<Concession> found = new ArrayList<>();
        double least = 0;
        for (Set<String> ids : sets) {
            List<RedLine> withdrawn = lines.values().stream()
                    .filter(line -> ids.contains(line.id()))
                    .toList();
            found.add(new Concession(withdrawn, Optional.empty(), of(withdrawn)));
            least = ids.stream().mapToDouble(this::shareOf).sum();
        }
        double known = sets.size() < limit ? Double.POSITIVE_INFINITY : least + ROUNDING;
        return found.stream()
                .filter(concession -> concession.cost() <= known)
                .sorted(CHEAPEST_FIRST)
                .toList();
    }

    /**
     * What one red line adds where it is given up together with all that make the same point: the whole cost for the first
     * of them, else nothing. For no set of red lines do these add up to more than {@link #of}.
     */
    private double shareOf(String id) {
        Object point = pointOf(id);
        return id.equals(firstOf.get(point)) ? costOf(point) : 0;
    }

    private double costOf(Object point) {
        return Optional.ofNullable(stated.get(point)).orElse(UNSTATED);
    }

    private Object pointOf(String id) {
        return Optional.ofNullable(points.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no red line " + id + " is in force"));
    }
}
