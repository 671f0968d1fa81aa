package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Scenario;
import parley.space.Budget;
import parley.space.Frontier;
import parley.space.Frontiers;
import parley.space.MarkedSpace;
import parley.space.NotDecided;
import parley.space.Tally;
import parley.space.Zone;

/**
 * The Pareto frontier: utilities of the possible agreements that no other one dominates, in descending lexicographic
 * order.
 */
public final class EfficientSet implements Efficiency {

    /** Where a point comes from: sums of one case of which utilities are 0. */
    private record Origin(Frontier frontier, int index) {}

    private final Scenario scenario;
    private final List<List<BigFraction>> points;
    private final List<List<Origin>> origins;

    private EfficientSet(Scenario scenario, Map<List<BigFraction>, List<Origin>> found, boolean areUndominated) {
        List<List<BigFraction>> sorted =
                found.keySet().stream().sorted(EfficientSet::descending).toList();
        this.scenario = scenario;
        points = areUndominated ? sorted : undominated(sorted);
        origins = points.stream().map(found::get).map(List::copyOf).toList();
    }

    /** The utilities, one list for each point, one number for each party. */
    public List<List<BigFraction>> points() {
        return points;
    }

    /**
     * The agreements of a point.
     *
     * @param limit how many examples at most, above 0
     */
    public Payoff payoffAt(int point, int limit) {
        List<Zone> zones = new ArrayList<>();
        Map<Frontier, List<Integer>> byFrontier = new LinkedHashMap<>();
        origins.get(point)
                .forEach(origin -> byFrontier
                        .computeIfAbsent(origin.frontier(), f -> new ArrayList<>())
                        .add(origin.index()));
        byFrontier.forEach((frontier, indexes) -> zones.add(frontier.reaching(indexes)));
        return new Payoff(points.get(point), count(zones), taken(zones), first(scenario, zones, limit));
    }

    /** How many agreements some zones have, which have none in common. */
    static BigInteger count(List<Zone> zones) {
        return zones.stream().map(Zone::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The first agreements of some zones, in the order of issues and options. */
    static List<Agreement> first(Scenario scenario, List<Zone> zones, int limit) {
        return zones.stream()
                .flatMap(zone -> zone.first(limit).stream())
                .sorted(order(scenario))
                .limit(limit)
                .toList();
    }

    private static Map<String, Set<String>> taken(List<Zone> zones) {
        Map<String, Set<String>> taken = new LinkedHashMap<>();
        for (Zone zone : zones) {
            zone.countByOption()
                    .forEach((issue, counts) -> counts.forEach((option, number) -> {
                        if (number.signum() > 0) {
                            taken.computeIfAbsent(issue, i -> new LinkedHashSet<>())
                                    .add(option);
                        }
                    }));
        }
        return taken;
    }

    /** The order of issues, and of the options of each. */
    private static Comparator<Agreement> order(Scenario scenario) {
        return scenario.issues().values().stream()
                .map(issue -> Comparator.comparingInt(
                        (Agreement agreement) -> issue.indexOf(agreement.getOption(issue.id()))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** The frontier of a space, or word that the budget did not suffice. */
    static Efficiency find(Scenario scenario, MarkedSpace space, List<Scale> written, Budget budget) {
        return find(scenario, space, written, List.of(), budget);
    }

    /**
     * That part of the frontier that takes some hurdles. Points that do not take them may be given too, and those need not
     * be efficient.
     */
    static Efficiency find(
            Scenario scenario, MarkedSpace space, List<Scale> written, List<Hurdle> hurdles, Budget budget) {
        List<Scale> scales = written.stream()
                .map(scale -> withCapThatMatters(scale, space, budget))
                .toList();
        Map<List<BigFraction>, List<Origin>> found = new LinkedHashMap<>();
        for (List<Boolean> zeros : cases(scales)) {
            Frontiers frontiers = frontiers(where(space, scales, zeros), scales, zeros, hurdles, budget);
            if (frontiers instanceof NotDecided undecided) {
                return new Undecided(undecided.why());
            }
            add((Frontier) frontiers, scales, zeros, found);
        }
        boolean areSums = scales.stream()
                .allMatch(scale -> scale.atMost().isEmpty() && scale.zeroMark().isEmpty());
        return new EfficientSet(scenario, found, areSums);
    }

    /** Many caps are never reached; without them, more sums can be left out early. */
    private static Scale withCapThatMatters(Scale scale, MarkedSpace space, Budget budget) {
        boolean isReached = scale.atMost().isPresent()
                && !(space.largest(scale.tally(), 1, budget) instanceof Frontier largest
                        && largest.sums().stream().noneMatch(sums -> scale.passesCap(sums.get(0))));
        return isReached ? scale : new Scale(scale.tally(), scale.unit(), Optional.empty(), scale.zeroMark());
    }

    /** The part of a space where just these parties' utility is 0. */
    static MarkedSpace where(MarkedSpace space, List<Scale> scales, List<Boolean> zeros) {
        MarkedSpace part = space;
        for (int i = 0; i < scales.size(); i++) {
            Optional<String> mark = scales.get(i).zeroMark();
            part = mark.isPresent() ? part.where(mark.get(), zeros.get(i)) : part;
        }
        return part;
    }

    /** For each party, whether its utility is 0; parties without a zero mark always have their sum. */
    static List<List<Boolean>> cases(List<Scale> scales) {
        List<List<Boolean>> cases = List.of(List.of());
        for (Scale scale : scales) {
            List<List<Boolean>> longer = new ArrayList<>();
            for (List<Boolean> before : cases) {
                longer.add(append(before, false));
                if (scale.zeroMark().isPresent()) {
                    longer.add(append(before, true));
                }
            }
            cases = longer;
        }
        return cases;
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static Frontiers frontiers(
            MarkedSpace space, List<Scale> scales, List<Boolean> zeros, List<Hurdle> hurdles, Budget budget) {
        List<Tally> free = new ArrayList<>();
        List<Tally> capped = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        List<BigFraction> units = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            units.add(zeros.get(i) ? BigFraction.ZERO : scales.get(i).unit());
            if (!isCapped(scales.get(i), zeros.get(i))) {
                free.add(zeros.get(i) ? Tally.NOTHING : scales.get(i).tally());
                order.add(i);
            }
        }
        for (int i = 0; i < scales.size(); i++) {
            if (isCapped(scales.get(i), zeros.get(i))) {
                capped.add(scales.get(i).tally());
                order.add(i);
            }
        }
        return space.pareto(
                free,
                capped,
                hurdles.stream().map(hurdle -> hurdle.ofSums(units, order)).toList(),
                budget);
    }

    private static boolean isCapped(Scale scale, boolean isZero) {
        return !isZero && scale.atMost().isPresent();
    }

    private static void add(
            Frontier frontier, List<Scale> scales, List<Boolean> zeros, Map<List<BigFraction>, List<Origin>> found) {
        for (int index = 0; index < frontier.sums().size(); index++) {
            List<BigInteger> sums = frontier.sums().get(index);
            List<BigFraction> utilities = new ArrayList<>();
            int free = 0;
            int capped = (int) IntStream.range(0, scales.size())
                    .filter(i -> !isCapped(scales.get(i), zeros.get(i)))
                    .count();
            for (int i = 0; i < scales.size(); i++) {
                BigInteger sum = sums.get(isCapped(scales.get(i), zeros.get(i)) ? capped++ : free++);
                utilities.add(zeros.get(i) ? BigFraction.ZERO : scales.get(i).utility(sum));
            }
            found.computeIfAbsent(utilities, u -> new ArrayList<>()).add(new Origin(frontier, index));
        }
    }

    private static int descending(List<BigFraction> a, List<BigFraction> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = b.get(i).compareTo(a.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Only a point that comes before, in descending order, can dominate another. */
    private static List<List<BigFraction>> undominated(List<List<BigFraction>> sorted) {
        List<List<BigFraction>> kept = new ArrayList<>();
        for (List<BigFraction> point : sorted) {
            if (kept.stream().noneMatch(before -> Payoff.dominates(before, point))) {
                kept.add(point);
            }
        }
        return List.copyOf(kept);
    }
}
