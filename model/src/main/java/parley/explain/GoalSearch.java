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
import java.util.stream.LongStream;
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
import parley.space.SatSpace;
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

    /** The same where each question takes a diagram of its own. */
    private static final int MOST_TERMS_UNCOMPILED = 3;

    /** How many of the smallest ways to “possible” are looked at, at least, before the first routes are listed. */
    private static final int LOOKED_AT = 1_000;

    private final Positions positions;
    private final Optional<AgreementSpace> space;
    private final Costs costs;
    private final List<RedLine> binding;
    private final List<Choice> terms;
    private final Budget budget;
    private final int limit;
    private final Map<String, Choice> needs = new LinkedHashMap<>();
    private final Map<List<Choice>, SwitchSpace> questions = new LinkedHashMap<>();

    /**
     * @param terms at most one choice per issue
     * @param limit how many routes to list at most
     */
    public GoalSearch(AgreementSpace space, List<Choice> terms, Budget budget, int limit) {
        this(space.positions(), Optional.of(space), terms, budget, limit);
    }

    /** The same without a diagram of all agreements: how many agreements a route leads to is not known then. */
    public GoalSearch(Positions positions, List<Choice> terms, Budget budget, int limit) {
        this(positions, Optional.empty(), terms, budget, limit);
    }

    private GoalSearch(
            Positions positions, Optional<AgreementSpace> space, List<Choice> terms, Budget budget, int limit) {
        this.positions = positions;
        this.space = space;
        this.costs = new Costs(positions);
        this.binding = positions.listRedLines(RedLine.Status.BINDING);
        this.terms = List.copyOf(terms);
        this.budget = budget;
        this.limit = limit;
    }

    /** What would have to change for some possible agreement to take the terms. */
    public Goal possible() {
        try {
            SwitchSpace switches = ask(terms);
            return findFixed(Aim.POSSIBLE, switches).orElseGet(() -> {
                List<Route> routes = ways(switches);
                return reachable(
                        Aim.POSSIBLE,
                        routes.stream().sorted(Route.ORDER).limit(limit).toList(),
                        switches.countConcessions(),
                        switches.countConcessions().isPresent());
            });
        } catch (UndecidedException e) {
            return undecided(Aim.POSSIBLE, e);
        }
    }

    /** What would have to change for every possible agreement to take the terms, and one to be possible. */
    public Goal certain() {
        try {
            SwitchSpace switches = ask(terms);
            if (switches.isOpen()) {
                Route none = new Route(List.of(), List.of(), List.of(), Optional.empty(), 0);
                return suffices(List.of(), none) ? fixed(Aim.CERTAIN, State.REACHED) : certain(List.of(none), true, 0);
            }
            return findFixed(Aim.CERTAIN, switches).orElseGet(() -> {
                List<Route> ways = ways(switches);
                Optional<BigInteger> count = switches.countConcessions();
                boolean all = count.stream().anyMatch(BigInteger.valueOf(ways.size())::equals);
                int least = count.isPresent() ? ways.get(ways.size() - 1).size() : 0;
                return certain(ways, all, least);
            });
        } catch (UndecidedException e) {
            return undecided(Aim.CERTAIN, e);
        }
    }

    /**
     * What would have to change, by the ways to “possible”.
     *
     * @param all whether there are no other ways
     * @param least the others take no fewer changes than this
     */
    private Goal certain(List<Route> ways, boolean all, int least) {
        List<Route> routes = ways.stream()
                .flatMap(way -> withDemands(way).stream())
                .sorted(Route.ORDER)
                .toList();
        if (routes.isEmpty() && all) {
            return fixed(Aim.CERTAIN, State.NO_SAY);
        } else if (routes.isEmpty()) {
            throw new UndecidedException("There are too many ways to make the terms possible to look at each.");
        }
        boolean counted = all && terms.size() <= mostTerms();
        return reachable(
                Aim.CERTAIN,
                routes.stream().limit(limit).toList(),
                counted ? Optional.of(BigInteger.valueOf(routes.size())) : Optional.empty(),
                terms.size() <= mostTerms() && (all || routes.get(0).size() <= least));
    }

    /** The goal where no change of positions is needed, or none helps. */
    private Optional<Goal> findFixed(Aim aim, SwitchSpace switches) {
        if (switches.isOpen()) {
            return Optional.of(fixed(aim, State.REACHED));
        } else if (switches.isFeasible()) {
            return Optional.empty();
        }
        List<String> rules = space.map(
                        known -> known.contextOf(known.withoutSupply(List.of()).restrictTo(terms)))
                .or(() -> SatSpace.of(switches.question(), budget).map(solver -> solver.contextOf(Set.of())))
                .map(AgreementSpace.Frame::rules)
                .orElseGet(List::of);
        return Optional.of(
                new Goal(terms, aim, State.FORBIDDEN, List.of(), Optional.of(BigInteger.ZERO), true, rules, ""));
    }

    private Goal fixed(Aim aim, State state) {
        return new Goal(terms, aim, state, List.of(), Optional.of(BigInteger.ZERO), true, List.of(), "");
    }

    private Goal reachable(Aim aim, List<Route> routes, Optional<BigInteger> count, boolean fewest) {
        List<Route> counted = routes.stream()
                .map(route -> zone(route)
                        .map(zone -> route.leading(zone.restrictTo(terms).count()))
                        .orElse(route))
                .toList();
        return new Goal(terms, aim, State.REACHABLE, counted, count, fewest, List.of(), "");
    }

    private Goal undecided(Aim aim, UndecidedException e) {
        return new Goal(terms, aim, State.NOT_DECIDED, List.of(), Optional.empty(), false, List.of(), e.why);
    }

    /** The smallest ways to “possible”, or some ways where they are too many to count. */
    private List<Route> ways(SwitchSpace switches) {
        return switches.concessions(Math.max(limit, LOOKED_AT)).stream()
                .map(this::way)
                .toList();
    }

    /** Which changes leave an agreement with these choices? */
    private SwitchSpace ask(List<Choice> choices) {
        SwitchSpace known = questions.get(choices);
        if (known != null) {
            return known;
        }
        SwitchCompilation compiled = SwitchSpace.compile(question().within(choices), budget);
        if (compiled instanceof NotDecided undecided) {
            throw new UndecidedException(undecided.why());
        }
        questions.put(choices, compiled.getSwitchSpace());
        return compiled.getSwitchSpace();
    }

    /** A question past the budget; caught where the goal is told. */
    private static final class UndecidedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String why;

        UndecidedException(String why) {
            super(why);
            this.why = why;
        }
    }

    /** The question in which each need of a supplier that is not met in any case is a switch like a red line. */
    private SwitchQuestion question() {
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
        return SwitchQuestion.of(unsupplied, lines);
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

    private Route way(Set<String> ids) {
        List<RedLine> withdrawn =
                binding.stream().filter(line -> ids.contains(line.id())).toList();
        List<Choice> offers = new ArrayList<>();
        needs.forEach((id, needed) -> {
            if (ids.contains(id)) {
                offers.add(needed);
            }
        });
        return new Route(withdrawn, offers, List.of(), Optional.empty(), costs.of(withdrawn));
    }

    /** The agreements that are possible once a route's withdrawals and offers are made. */
    private Optional<Zone> zone(Route route) {
        return space.map(known -> known.withSupply(standing(route), route.offers()));
    }

    private List<RedLine> standing(Route route) {
        return binding.stream()
                .filter(line -> !route.withdrawn().contains(line))
                .toList();
    }

    /** Whether some agreement with these choices is possible once a route's withdrawals and offers are made. */
    private boolean leaves(Route way, List<Choice> choices) {
        return zone(way).map(zone -> !zone.restrictTo(choices).isEmpty()).orElseGet(() -> {
            Set<String> on = Positions.ids(standing(way));
            needs.forEach((id, needed) -> {
                if (!way.offers().contains(needed)) {
                    on.add(id);
                }
            });
            return ask(choices).isOpen(on);
        });
    }

    private int mostTerms() {
        return space.isPresent() ? MOST_TERMS : MOST_TERMS_UNCOMPILED;
    }

    /** A route to “possible”, with each smallest set of demands that shuts out what lacks the terms. */
    private List<Route> withDemands(Route way) {
        List<Choice> sayable = terms.stream()
                .filter(term -> !positions.listSay(term.issue()).isEmpty())
                .toList();
        return smallestSets(sayable, way).stream()
                .map(demanded -> new Route(
                        way.withdrawn(),
                        way.offers(),
                        demanded.stream()
                                .map(term -> new Route.Demand(term, listDemanders(term)))
                                .toList(),
                        way.agreements(),
                        way.cost()))
                .toList();
    }

    /** The minimal sets of terms such that every agreement that takes those takes them all. */
    private List<List<Choice>> smallestSets(List<Choice> sayable, Route way) {
        if (sayable.size() > mostTerms()) {
            return shrunk(sayable, way);
        }
        List<List<Choice>> found = new ArrayList<>();
        for (List<Choice> set : subsets(sayable)) {
            if (found.stream().noneMatch(set::containsAll) && suffices(set, way)) {
                found.add(set);
            }
        }
        return found;
    }

    /** Every part of a list, the smallest first. */
    private static List<List<Choice>> subsets(List<Choice> of) {
        return LongStream.range(0, 1L << of.size())
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .map(set -> set.stream().mapToObj(of::get).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    /** One such set, where there are too many terms to try every set. */
    private List<List<Choice>> shrunk(List<Choice> sayable, Route way) {
        List<Choice> set = new ArrayList<>(sayable);
        if (!suffices(set, way)) {
            return List.of();
        }
        for (Choice term : sayable) {
            List<Choice> rest = new ArrayList<>(set);
            rest.remove(term);
            if (suffices(rest, way)) {
                set = rest;
            }
        }
        return List.of(set);
    }

    /** Whether no agreement that is possible then takes the terms demanded and lacks another one. */
    private boolean suffices(List<Choice> demanded, Route way) {
        return terms.stream()
                .filter(term -> !demanded.contains(term))
                .flatMap(term -> findOthers(term).stream())
                .noneMatch(others -> {
                    List<Choice> lacking = new ArrayList<>(demanded);
                    lacking.add(others);
                    return leaves(way, lacking);
                });
    }

    /** The other options of a term's issue, if there are any. */
    private Optional<Choice> findOthers(Choice term) {
        Set<String> options = new LinkedHashSet<>();
        positions.scenario().getIssue(term.issue()).options().forEach(option -> options.add(option.id()));
        options.removeAll(term.options());
        return options.isEmpty() ? Optional.empty() : Optional.of(new Choice(term.issue(), options));
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
