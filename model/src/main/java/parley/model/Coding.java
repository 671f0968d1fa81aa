package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the modeller adds to a statement.
 *
 * @param cost what giving up one level of the demand is taken to cost, 0 or more, in a unit of the scenario's own; 1
 *     unless given
 * @param fallbacks softer levels of the demand, each softer than the one before; empty unless the stance is a demand
 * @param sameAs id of the statement whose red line this one restates: both are real or neither is
 * @param excludes ids of statements that are not real if this one is
 * @param readings other ways to code the same words
 * @param softenedFrom issues of the demand that a what-if softened to this one: it is still about them all. Empty unless
 *     a what-if did
 */
public record Coding(
        Optional<Double> cost,
        List<Level> fallbacks,
        Optional<String> sameAs,
        Set<String> excludes,
        List<RivalReading> readings,
        Set<String> softenedFrom) {

    /** Nothing added. */
    public static final Coding PLAIN =
            new Coding(Optional.empty(), List.of(), Optional.empty(), Set.of(), List.of(), Set.of());

    public Coding {
        fallbacks = List.copyOf(fallbacks);
        excludes = Collections.unmodifiableSet(new LinkedHashSet<>(excludes));
        readings = List.copyOf(readings);
        softenedFrom = Collections.unmodifiableSet(new LinkedHashSet<>(softenedFrom));
    }

    /** The level of that id; throws when there is none. */
    public Level getFallback(String id) {
        return fallbacks.stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fallback " + id));
    }

    /** The rival reading of that id; throws when there is none. */
    public RivalReading getReading(String id) {
        return readings.stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reading " + id));
    }

    /** The same for other words, with other fallback levels. */
    public Coding withFallbacks(List<Level> others) {
        return new Coding(cost, others, sameAs, excludes, readings, Set.of());
    }

    /** The same, tied otherwise to other statements. */
    Coding tied(Optional<Double> newCost, Optional<String> newSameAs, Set<String> newExcludes) {
        return new Coding(newCost, fallbacks, newSameAs, newExcludes, readings, softenedFrom);
    }

    /**
     * The same for a demand that falls back to one of its levels: those after it remain.
     *
     * @param from issues of the demand as it was
     */
    Coding softened(Level to, Set<String> from) {
        Set<String> all = new LinkedHashSet<>(softenedFrom);
        all.addAll(from);
        return new Coding(
                cost, fallbacks.subList(fallbacks.indexOf(to) + 1, fallbacks.size()), sameAs, excludes, readings, all);
    }
}
