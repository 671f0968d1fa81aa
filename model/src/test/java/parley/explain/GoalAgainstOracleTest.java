package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.explain.Goal.State;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/**
 * On small scenarios, the routes to a goal are those that are found by trying every set of withdrawals and offers, with
 * every set of demands.
 */
class GoalAgainstOracleTest {

    private static final int MOST_SWITCHES = 10;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.withSteps();
    }

    /** One or two wanted terms. */
    private static List<Choice> wanted(Scenario scenario, long seed) {
        Random random = new Random(seed);
        List<Issue> issues = new ArrayList<>(scenario.issues().values());
        java.util.Collections.shuffle(issues, random);
        List<Choice> wanted = new ArrayList<>();
        for (Issue issue : issues.subList(0, Math.min(issues.size(), 1 + random.nextInt(2)))) {
            List<Option> options = issue.options();
            Set<String> some = new LinkedHashSet<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                some.add(options.get(random.nextInt(options.size())).id());
            }
            wanted.add(new Choice(issue.id(), some));
        }
        return wanted;
    }

    /** An agreement that keeps the rules: what must change for it to be possible, and which wanted terms it takes. */
    private record Case(int missing, Set<Integer> deadlocks, int taken) {

        /** Whether these changes make it possible. */
        boolean opensWith(int changed) {
            return (missing & ~changed) == 0 && deadlocks.stream().allMatch(deadlock -> (deadlock & changed) != 0);
        }
    }

    /** The naive question. */
    private static final class Naive {
        final NaiveNegotiation negotiation;
        final List<Choice> terms;
        final List<String> switches = new ArrayList<>();
        final List<Case> cases = new ArrayList<>();
        final Set<Case> distinct;

        Naive(Scenario scenario, List<Choice> terms) {
            this.negotiation = new NaiveNegotiation(scenario, scenario.asOf());
            this.terms = terms;
            negotiation.linesThatAre(RedLine.Status.BINDING).forEach(line -> switches.add(line.id()));
            for (Issue issue : scenario.issues().values()) {
                issue.needsSupplier().forEach(option -> switches.add(issue.id() + "=" + option));
            }
            Assume.that(switches.size() <= MOST_SWITCHES);
            for (Agreement agreement : negotiation.conceivable()) {
                if (negotiation.keepsRules(agreement)) {
                    cases.add(new Case(missing(agreement, scenario), deadlocks(agreement), taken(agreement)));
                }
            }
            distinct = new LinkedHashSet<>(cases);
        }

        private int missing(Agreement agreement, Scenario scenario) {
            int missing = 0;
            for (String id : negotiation.brokenBy(agreement, RedLine.Status.BINDING)) {
                missing |= 1 << switches.indexOf(id);
            }
            for (Issue issue : scenario.issues().values()) {
                String option = agreement.getOption(issue.id());
                if (issue.needsSupplier().contains(option) && !negotiation.isSupplied(agreement, issue.id())) {
                    missing |= 1 << switches.indexOf(issue.id() + "=" + option);
                }
            }
            return missing;
        }

        private Set<Integer> deadlocks(Agreement agreement) {
            Set<Integer> deadlocks = new LinkedHashSet<>();
            for (Set<String> ids : negotiation.deadlocksOf(agreement)) {
                deadlocks.add(
                        ids.stream().mapToInt(id -> 1 << switches.indexOf(id)).sum());
            }
            return deadlocks;
        }

        private int taken(Agreement agreement) {
            int taken = 0;
            for (Choice term : terms) {
                if (term.options().contains(agreement.getOption(term.issue()))) {
                    taken |= 1 << terms.indexOf(term);
                }
            }
            return taken;
        }

        private int all() {
            return (1 << terms.size()) - 1;
        }

        private boolean isPossible(int changed) {
            return distinct.stream().anyMatch(c -> c.opensWith(changed) && c.taken() == all());
        }

        private boolean isCertain(int changed, int demanded) {
            return isPossible(changed)
                    && distinct.stream()
                            .filter(c -> c.opensWith(changed) && (demanded & ~c.taken()) == 0)
                            .allMatch(c -> c.taken() == all());
        }

        private BigInteger count(int changed) {
            return BigInteger.valueOf(cases.stream()
                    .filter(c -> c.opensWith(changed) && c.taken() == all())
                    .count());
        }

        private int sayable() {
            int sayable = 0;
            for (Choice term : terms) {
                if (!negotiation.sayIn(term.issue()).isEmpty()) {
                    sayable |= 1 << terms.indexOf(term);
                }
            }
            return sayable;
        }

        /** Every minimal change as a number: the switches first, the demands above them. */
        Set<Integer> minimalToCertain() {
            Set<Integer> found = new LinkedHashSet<>();
            for (int changed = 0; changed < 1 << switches.size(); changed++) {
                for (int demanded = 0; demanded <= all(); demanded++) {
                    if ((demanded & ~sayable()) == 0 && isCertain(changed, demanded)) {
                        found.add(changed | demanded << switches.size());
                    }
                }
            }
            return minimal(found);
        }

        Set<Integer> minimalToPossible() {
            Set<Integer> found = new LinkedHashSet<>();
            for (int changed = 0; changed < 1 << switches.size(); changed++) {
                if (isPossible(changed)) {
                    found.add(changed);
                }
            }
            return minimal(found);
        }

        private static Set<Integer> minimal(Set<Integer> sets) {
            Set<Integer> minimal = new LinkedHashSet<>();
            List<Integer> bySize = new ArrayList<>(sets);
            bySize.sort(java.util.Comparator.comparingInt(Integer::bitCount));
            for (int set : bySize) {
                if (minimal.stream().noneMatch(smaller -> (smaller & ~set) == 0)) {
                    minimal.add(set);
                }
            }
            return minimal;
        }

        int bits(Route route) {
            int bits = 0;
            for (String id : route.ids()) {
                bits |= 1 << switches.indexOf(id);
            }
            for (Choice option : route.offers()) {
                bits |= 1 << switches.indexOf(option.toString());
            }
            for (Route.Demand demand : route.demands()) {
                bits |= 1 << (switches.size() + terms.indexOf(demand.term()));
            }
            return bits;
        }
    }

    private static GoalSearch search(Scenario scenario, List<Choice> terms, int limit) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        return new GoalSearch(space, terms, Budget.DEFAULT, limit);
    }

    @Property(seed = "2701")
    void theRoutesToAGoalAreTheMinimalChanges(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Choice> terms = wanted(scenario, seed);
        Naive naive = new Naive(scenario, terms);
        GoalSearch search = search(scenario, terms, 100_000);
        check(naive, naive.minimalToPossible(), search.possible());
        Goal certain = search.certain();
        check(naive, naive.minimalToCertain(), certain);
        for (Route route : certain.routes()) {
            for (Route.Demand demand : route.demands()) {
                assertEquals(naive.negotiation.sayIn(demand.term().issue()), new LinkedHashSet<>(demand.parties()));
            }
        }
    }

    @Property(seed = "2702")
    void theFirstRouteIsASmallestHoweverFewAreListed(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Choice> terms = wanted(scenario, seed);
        Goal all = search(scenario, terms, 100_000).certain();
        Goal one = search(scenario, terms, 1).certain();
        assertTrue(all.fewest() && one.fewest());
        assertEquals(all.count(), one.count());
        assertEquals(all.routes().stream().limit(1).toList(), one.routes());
    }

    @Property(seed = "2703")
    void withoutADiagramOfAgreementsTheRoutesAreTheSame(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        List<Choice> terms = wanted(scenario, seed);
        GoalSearch with = search(scenario, terms, 100_000);
        GoalSearch without = new GoalSearch(Positions.of(scenario, scenario.asOf()), terms, Budget.DEFAULT, 100_000);
        assertEquals(bare(with.possible()), bare(without.possible()));
        assertEquals(bare(with.certain()), bare(without.certain()));
        assertEquals(
                with.possible().rules().isEmpty(), without.possible().rules().isEmpty());
        assertTrue(without.certain().routes().stream()
                .allMatch(route -> route.agreements().isEmpty()));
    }

    /** Without the numbers of agreements, and without the rules, of which another minimal set may be found. */
    private static Goal bare(Goal goal) {
        List<Route> routes = goal.routes().stream()
                .map(route ->
                        new Route(route.withdrawn(), route.offers(), route.demands(), Optional.empty(), route.cost()))
                .toList();
        return new Goal(
                goal.terms(), goal.aim(), goal.state(), routes, goal.count(), goal.fewest(), List.of(), goal.why());
    }

    private static void check(Naive naive, Set<Integer> minimal, Goal goal) {
        State state = minimal.equals(Set.of(0))
                ? State.REACHED
                : !minimal.isEmpty() ? State.REACHABLE : naive.isPossible(-1) ? State.NO_SAY : State.FORBIDDEN;
        assertEquals(state, goal.state());
        if (state == State.REACHABLE) {
            Set<Integer> found = new LinkedHashSet<>();
            goal.routes().forEach(route -> found.add(naive.bits(route)));
            assertEquals(minimal, found);
            assertEquals(Optional.of(BigInteger.valueOf(minimal.size())), goal.count());
            for (Route route : goal.routes()) {
                int switched = naive.bits(route) & (1 << naive.switches.size()) - 1;
                assertEquals(Optional.of(naive.count(switched)), route.agreements());
            }
            List<Integer> sizes = goal.routes().stream().map(Route::size).toList();
            assertEquals(sizes.stream().sorted().toList(), sizes);
        } else {
            assertTrue(goal.routes().isEmpty());
        }
    }
}
