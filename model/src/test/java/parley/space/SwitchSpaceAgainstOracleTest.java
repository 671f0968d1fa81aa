package parley.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, every answer about sets of red lines is the one found by trying all agreements and all sets. */
class SwitchSpaceAgainstOracleTest {

    private static final double EXACT = 1e-12;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    private static SwitchSpace compile(Scenario scenario) {
        return compile(SwitchQuestion.of(Positions.of(scenario, scenario.asOf())));
    }

    private static SwitchSpace compile(SwitchQuestion question) {
        return SwitchSpace.compile(question, Budget.DEFAULT).getSwitchSpace();
    }

    private static NaiveNegotiation naive(Scenario scenario) {
        return new NaiveNegotiation(scenario, scenario.asOf());
    }

    @Property(seed = "1101")
    void theSameSetsClash(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = naive(scenario);
        SwitchSpace space = compile(scenario);
        List<Set<String>> found = space.clashes(100_000);
        assertEquals(naive.clashes(), Set.copyOf(found));
        assertEquals(BigInteger.valueOf(found.size()), space.countClashes().orElseThrow());
        assertSmallestFirst(found, space.lines());
    }

    @Property(seed = "1102")
    void theSameSetsOpen(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = naive(scenario);
        SwitchSpace space = compile(scenario);
        List<Set<String>> found = space.concessions(100_000);
        assertEquals(naive.concessions(), Set.copyOf(found));
        assertEquals(BigInteger.valueOf(found.size()), space.countConcessions().orElseThrow());
        assertSmallestFirst(found, space.lines());
    }

    /** By size; among equals, the set that has the first red line of those that only one of the two has. */
    private static void assertSmallestFirst(List<Set<String>> sets, List<String> order) {
        for (int i = 1; i < sets.size(); i++) {
            Set<String> before = sets.get(i - 1);
            Set<String> after = sets.get(i);
            assertTrue(before.size() <= after.size());
            if (before.size() == after.size()) {
                String first = order.stream()
                        .filter(id -> before.contains(id) != after.contains(id))
                        .findFirst()
                        .orElseThrow();
                assertTrue(before.contains(first), () -> before + " before " + after);
            }
        }
    }

    @Property(seed = "1103")
    void clashesAndConcessionsAreEachOthersMinimalHittingSets(@ForAll("scenarios") Scenario scenario) {
        SwitchSpace space = compile(scenario);
        Assume.that(!space.isOpen() && space.isFeasible());
        Set<Set<String>> clashes = Set.copyOf(space.clashes(100_000));
        Set<Set<String>> concessions = Set.copyOf(space.concessions(100_000));
        assertEquals(concessions, hitting(clashes));
        assertEquals(clashes, hitting(concessions));
    }

    private static Set<Set<String>> hitting(Set<Set<String>> sets) {
        Set<Set<String>> hitting = Set.of(Set.of());
        for (Set<String> set : sets) {
            Set<Set<String>> next = new LinkedHashSet<>();
            for (Set<String> before : hitting) {
                for (String member : Collections.disjoint(before, set) ? set : Set.of("")) {
                    Set<String> larger = new TreeSet<>(before);
                    larger.add(member);
                    larger.remove("");
                    next.add(larger);
                }
            }
            next.removeIf(one -> next.stream().anyMatch(o -> o.size() < one.size() && one.containsAll(o)));
            hitting = next;
        }
        return hitting;
    }

    @Property(seed = "1104")
    void anySetOfRedLinesIsOpenWhereSomeAgreementBreaksNone(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        NaiveNegotiation naive = naive(scenario);
        SwitchSpace space = compile(scenario);
        for (int i = 0; i < 20; i++) {
            Set<String> standing = some(space.lines(), random);
            assertEquals(naive.leavesSome(standing, a -> true), space.isOpen(standing), standing::toString);
        }
    }

    private static Set<String> some(List<String> ids, Random random) {
        Set<String> some = new TreeSet<>();
        int percent = random.nextInt(101);
        ids.stream().filter(id -> random.nextInt(100) < percent).forEach(some::add);
        return some;
    }

    @Property(seed = "1105")
    void withinAChoiceOnlyAgreementsThatTakeItCount(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        NaiveNegotiation naive = naive(scenario);
        Agreement some =
                naive.conceivable().get(random.nextInt(naive.conceivable().size()));
        List<Choice> within = some.terms().entrySet().stream()
                .limit(1 + random.nextInt(2))
                .map(term -> Choice.of(term.getKey(), term.getValue()))
                .toList();
        Predicate<Agreement> takes = a -> within.stream().allMatch(c -> naive.isKnown(c, a));
        SwitchSpace space = compile(
                SwitchQuestion.of(Positions.of(scenario, scenario.asOf())).within(within));
        for (int i = 0; i < 20; i++) {
            Set<String> standing = some(space.lines(), random);
            assertEquals(naive.leavesSome(standing, takes), space.isOpen(standing), standing::toString);
        }
    }

    @Property(seed = "1106")
    void theCheapestConcessionsComeFirst(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        NaiveNegotiation naive = naive(scenario);
        SwitchSpace space = compile(scenario);
        Map<String, Double> costs = new LinkedHashMap<>();
        space.lines().forEach(id -> costs.put(id, (double) random.nextInt(6) / 10));
        List<Set<String>> found = space.cheapestConcessions(100_000, id -> costs.getOrDefault(id, 0.0));
        assertEquals(naive.concessions(), Set.copyOf(found));
        List<Long> tenths = found.stream()
                .map(set -> Math.round(set.stream()
                                .mapToDouble(id -> costs.getOrDefault(id, 0.0))
                                .sum()
                        * 10))
                .toList();
        assertEquals(tenths.stream().sorted().toList(), tenths);
        assertEquals(
                found.subList(0, Math.min(2, found.size())),
                space.cheapestConcessions(2, id -> costs.getOrDefault(id, 0.0)));
    }

    // Chances.

    /** What can be the case: which red lines stand, and how probable that is. */
    private record World(Set<String> standing, double probability) {}

    /** Red lines in groups, and the probability of each. */
    private record Draw(SwitchQuestion question, Odds odds, List<World> worlds) {

        static Draw of(Positions positions, Random random) {
            List<String> ids = new ArrayList<>(Positions.ids(positions.listRedLines(RedLine.Status.BINDING)));
            Collections.shuffle(ids, random);
            List<List<String>> together = new ArrayList<>();
            List<List<String>> apart = new ArrayList<>();
            Map<String, Double> odds = new LinkedHashMap<>();
            List<World> worlds = List.of(new World(Set.of(), 1));
            while (!ids.isEmpty()) {
                List<String> group = new ArrayList<>(ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(3))));
                ids.removeAll(group);
                if (random.nextBoolean()) {
                    together.add(group);
                    double p = probability(random);
                    group.forEach(id -> odds.put(id, p));
                    worlds = times(worlds, Map.of(Set.copyOf(group), p));
                } else {
                    apart.add(group);
                    Map<Set<String>, Double> each = new LinkedHashMap<>();
                    group.forEach(id -> {
                        odds.put(id, probability(random) / group.size());
                        each.put(Set.of(id), odds.getOrDefault(id, 0.0));
                    });
                    worlds = times(worlds, each);
                }
            }
            SwitchQuestion plain = SwitchQuestion.of(positions);
            return new Draw(
                    new SwitchQuestion(positions, plain.lines(), List.of(), together, apart), new Odds(odds), worlds);
        }

        private static double probability(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> 0;
                case 1 -> 1;
                default -> random.nextDouble();
            };
        }

        /** Each world with each of these additions, or none of them. */
        private static List<World> times(List<World> worlds, Map<Set<String>, Double> additions) {
            List<World> more = new ArrayList<>();
            double none = 1 - additions.values().stream().mapToDouble(p -> p).sum();
            for (World world : worlds) {
                more.add(new World(world.standing, world.probability * none));
                additions.forEach((ids, p) -> {
                    Set<String> standing = new TreeSet<>(world.standing);
                    standing.addAll(ids);
                    more.add(new World(standing, world.probability * p));
                });
            }
            return more;
        }
    }

    @Property(seed = "1107")
    void theChanceIsThatOfAllWorldsWithAnAgreement(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        NaiveNegotiation naive = naive(scenario);
        Draw draw = Draw.of(Positions.of(scenario, scenario.asOf()), random);
        double expected = draw.worlds.stream()
                .filter(world -> naive.leavesSome(world.standing, a -> true))
                .mapToDouble(World::probability)
                .sum();
        assertEquals(expected, compile(draw.question).chance(draw.odds), EXACT);
    }

    /** The chance is linear in the probability of each red line and of each group that stands or falls together. */
    @Property(seed = "1108")
    void aDerivativeIsTheDifferenceThatARedLineMakes(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Draw draw = Draw.of(Positions.of(scenario, scenario.asOf()), random);
        SwitchSpace space = compile(draw.question);
        Map<String, Double> derivatives = space.derivatives(draw.odds);
        assertEquals(space.lines(), List.copyOf(derivatives.keySet()));
        for (String id : space.lines()) {
            Set<String> sharing = new TreeSet<>(Set.of(id));
            draw.question.together().stream().filter(g -> g.contains(id)).forEach(sharing::addAll);
            double now = draw.odds.of(id);
            double less = space.chance(with(draw.odds, sharing, now / 2));
            double slope = now == 0 ? 0 : (space.chance(draw.odds) - less) / (now / 2);
            if (now > 1e-3) {
                assertEquals(slope, derivatives.getOrDefault(id, 1.0), 1e-9, id);
            }
        }
    }

    private static Odds with(Odds odds, Set<String> ids, double probability) {
        Map<String, Double> changed = new LinkedHashMap<>(odds.standing());
        ids.forEach(id -> changed.put(id, probability));
        return new Odds(changed);
    }
}
