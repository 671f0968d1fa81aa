package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.explain.Goal.Aim;
import parley.explain.Goal.State;
import parley.model.Attitude;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.NotDecided;
import parley.space.SwitchCompilation;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;
import parley.space.Zone;

/**
 * Looks for the smallest sets of position changes that make terms possible or certain. A lacking supplier is treated like
 * a red line: a switch that an offer turns off. So the routes to “possible” are the concessions of the question
 * restricted to the terms. Withdrawing more never makes a term more certain, and demanding more never makes it possible;
 * so the routes to “certain” are the routes to “possible”, each with a smallest set of demands for what it leaves open.
 */
public final class GoalSearch {

    private static final String SUPPLY = "supply:";

    /** Most terms of which every set of demands is tried. */
    private static final int MOST_TERMS = 12;

    private static final Comparator<Route> ORDER =
            Comparator.comparingInt(Route::size).thenComparingInt(Route::movers).thenComparingDouble(Route::cost);

    private final AgreementSpace space;
    private final Positions positions;
    private final List<RedLine> binding;
    private final List<Choice> terms;
    private final Budget budget;
    private final int limit;

    /**
     * @param terms at most one choice per issue
     * @param limit how many routes to list at most
     */
    public GoalSearch(AgreementSpace space, List<Choice> terms, Budget budget, int limit) {
        this.space = space;
        this.positions = space.positions();
        this.binding = positions.listRedLines(RedLine.Status.BINDING);
        this.terms = List.copyOf(terms);
        this.budget = budget;
        this.limit = limit;
    }

    /** What would have to change for some possible agreement to take the terms. */
    public Goal possible() {
        Map<String, Choice> needs = new LinkedHashMap<>();
        SwitchCompilation compiled = SwitchSpace.compile(question(needs), budget);
        if (compiled instanceof NotDecided undecided) {
            return new Goal(
                    terms, Aim.POSSIBLE, State.NOT_DECIDED, List.of(), Optional.empty(), List.of(), undecided.why());
        }
        SwitchSpace switches = compiled.getSwitchSpace();
        if (switches.isOpen()) {
            return goal(Aim.POSSIBLE, State.REACHED, List.of(), Optional.of(BigInteger.ZERO));
        } else if (!switches.isFeasible()) {
            List<String> rules = space.contextOf(space.withoutSupply(List.of()).restrictTo(terms))
                    .rules();
            return new Goal(terms, Aim.POSSIBLE, State.FORBIDDEN, List.of(), Optional.of(BigInteger.ZERO), rules, "");
        }
        List<Route> routes = switches.concessions(limit).stream()
                .map(ids -> route(ids, needs))
                .sorted(ORDER)
                .toList();
        return goal(Aim.POSSIBLE, State.REACHABLE, routes, switches.countConcessions());
    }

    private Goal goal(Aim aim, State state, List<Route> routes, Optional<BigInteger> count) {
        return new Goal(terms, aim, state, routes, count, List.of(), "");
    }

    /** The question in which each need of a supplier that is not met in any case is a switch like a red line. */
    private SwitchQuestion question(Map<String, Choice> needs) {
        Scenario.Builder free = new Scenario.Builder(positions.scenario());
        List<RedLine> lines = new ArrayList<>(binding);
        for (Issue issue : positions.scenario().issues().values()) {
            for (String option : issue.needsSupplier()) {
                Choice needed = Choice.of(issue.id(), option);
                needs.put(SUPPLY + needed, needed);
                lines.add(need(needed));
            }
            free.issues.put(issue.id(), issue.withNeeds(Set.of()));
        }
        Positions unsupplied = new Positions(
                free.build(),
                positions.asOf(),
                positions.inForce(),
                positions.replaced(),
                positions.notYet(),
                positions.redLines());
        return SwitchQuestion.of(unsupplied, lines).within(terms);
    }

    /** That an option is taken only where somebody supplies it. */
    private RedLine need(Choice needed) {
        List<Proposition> ways = positions
                .listSuppliers(needed.issue(), needed.options().iterator().next())
                .stream()
                .map(supplier -> supplier.where().orElse(new All(List.of())))
                .toList();
        Proposition supplied = new If(needed, new Any(ways));
        String id = SUPPLY + needed;
        Statement nobodys = Statement.of(
                id, "", DateSpan.stated(positions.asOf()), Grounds.hypothetical(), new Stance.Demands(supplied));
        return RedLine.of(id, nobodys, supplied, Optional.empty());
    }

    private Route route(Set<String> ids, Map<String, Choice> needs) {
        List<RedLine> withdrawn =
                binding.stream().filter(line -> ids.contains(line.id())).toList();
        List<Choice> offers = new ArrayList<>();
        needs.forEach((id, needed) -> {
            if (ids.contains(id)) {
                offers.add(needed);
            }
        });
        Route route = new Route(withdrawn, offers, List.of(), BigInteger.ZERO);
        return new Route(
                withdrawn, offers, List.of(), zone(route).restrictTo(terms).count());
    }

    /** The agreements that are possible once a route's withdrawals and offers are made. */
    private Zone zone(Route route) {
        List<RedLine> standing = binding.stream()
                .filter(line -> !route.withdrawn().contains(line))
                .toList();
        return space.withSupply(standing, route.offers());
    }

    /** What would have to change for every possible agreement to take the terms, and one to be possible. */
    public Goal certain() {
        Goal possible = possible();
        List<Route> ways = possible.routes();
        if (possible.state() == State.REACHED) {
            Zone now = space.possible();
            BigInteger taking = now.restrictTo(terms).count();
            if (taking.equals(now.count())) {
                return goal(Aim.CERTAIN, State.REACHED, List.of(), Optional.of(BigInteger.ZERO));
            }
            ways = List.of(new Route(List.of(), List.of(), List.of(), taking));
        } else if (possible.state() != State.REACHABLE) {
            return new Goal(
                    terms,
                    Aim.CERTAIN,
                    possible.state(),
                    List.of(),
                    possible.count(),
                    possible.rules(),
                    possible.why());
        }
        List<Route> routes = ways.stream()
                .flatMap(way -> withDemands(way).stream())
                .sorted(ORDER)
                .toList();
        boolean all = possible.state() == State.REACHED
                || possible.count().stream()
                        .anyMatch(count -> count.equals(
                                BigInteger.valueOf(possible.routes().size())));
        boolean counted = all && terms.size() <= MOST_TERMS;
        return goal(
                Aim.CERTAIN,
                routes.isEmpty() ? State.NO_SAY : State.REACHABLE,
                routes.subList(0, Math.min(limit, routes.size())),
                counted ? Optional.of(BigInteger.valueOf(routes.size())) : Optional.empty());
    }

    /** A route to “possible”, with each smallest set of demands that shuts out what lacks the terms. */
    private List<Route> withDemands(Route way) {
        Zone zone = zone(way);
        List<Choice> sayable = terms.stream()
                .filter(term -> !positions.listSay(term.issue()).isEmpty())
                .toList();
        List<Route> routes = new ArrayList<>();
        for (BitSet set : smallestSets(sayable, zone, way.agreements())) {
            List<Route.Demand> demands = set.stream()
                    .mapToObj(i -> new Route.Demand(sayable.get(i), listDemanders(sayable.get(i))))
                    .toList();
            routes.add(new Route(way.withdrawn(), way.offers(), demands, way.agreements()));
        }
        return routes;
    }

    /** The minimal sets of terms such that every agreement of the zone that takes those takes them all. */
    private List<BitSet> smallestSets(List<Choice> sayable, Zone zone, BigInteger taking) {
        if (sayable.size() > MOST_TERMS) {
            return shrunk(sayable, zone, taking);
        }
        List<BitSet> found = new ArrayList<>();
        List<BitSet> all = new ArrayList<>();
        for (long bits = 0; bits < 1L << sayable.size(); bits++) {
            all.add(BitSet.valueOf(new long[] {bits}));
        }
        all.sort(Comparator.comparingInt(BitSet::cardinality));
        for (BitSet set : all) {
            if (found.stream().noneMatch(smaller -> isPart(smaller, set)) && suffices(set, sayable, zone, taking)) {
                found.add(set);
            }
        }
        return found;
    }

    private static boolean isPart(BitSet part, BitSet set) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }

    /** One such set, where there are too many terms to try every set. */
    private static List<BitSet> shrunk(List<Choice> sayable, Zone zone, BigInteger taking) {
        BitSet set = new BitSet();
        set.set(0, sayable.size());
        if (!suffices(set, sayable, zone, taking)) {
            return List.of();
        }
        for (int i = 0; i < sayable.size(); i++) {
            set.clear(i);
            if (!suffices(set, sayable, zone, taking)) {
                set.set(i);
            }
        }
        return List.of(set);
    }

    private static boolean suffices(BitSet set, List<Choice> sayable, Zone zone, BigInteger taking) {
        List<Choice> demanded = set.stream().mapToObj(sayable::get).toList();
        return zone.restrictTo(demanded).count().equals(taking);
    }

    private List<String> listDemanders(Choice term) {
        List<String> parties = new ArrayList<>(new LinkedHashSet<>(positions.listSay(term.issue())));
        parties.sort(Comparator.comparingInt(party -> reluctance(party, term)));
        return parties;
    }

    /** How far a party is from demanding a term: 0 where it has endorsed it, 4 where it has ruled it out. */
    private int reluctance(String party, Choice term) {
        return positions.listMarks(party, term.issue()).stream()
                .filter(mark -> mark.option().stream().anyMatch(term.options()::contains))
                .mapToInt(mark -> reluctance(mark.attitude()))
                .filter(reluctance -> reluctance != 3)
                .max()
                .orElse(3);
    }

    private static int reluctance(Attitude attitude) {
        return switch (attitude) {
            case DEMANDED, ACCEPTED, OFFERED -> 0;
            case PREFERRED -> 1;
            case OPEN, ALLOWED -> 2;
            case RULED_OUT -> 4;
            case CLAIMS, FALLBACK, LINKED, RESERVED, SILENT -> 3;
        };
    }
}
