package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;

/** Chances and weights are those found by listing every way in which the red lines may be real or not. */
class ChancesAgainstOracleTest {

    private static final double EXACT = 1e-12;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return DoubtfulScenarios.small();
    }

    static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    private static Chances chances(Scenario scenario) {
        return Chances.of(compile(scenario), Budget.DEFAULT);
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "831")
    void chancesAreSumsOverAllWaysToBeReal(@ForAll("scenarios") Scenario scenario) {
        NaiveDoubts naive = new NaiveDoubts(scenario);
        Chances found = chances(scenario);
        assertEquals(naive.isContradictory(), found.contradiction().isPresent());
        Statistics.label("contradictory").collect(naive.isContradictory());
        if (naive.isContradictory()) {
            return;
        }
        assertEquals(
                List.copyOf(naive.events.values()),
                found.doubts().bundles().stream().map(Bundle::ids).toList());
        Map<Set<String>, Double> worlds = naive.worlds();
        assertEquals(1, worlds.values().stream().mapToDouble(p -> p).sum(), 1e-9);
        double deal = naive.chance(worlds, a -> true);
        assertEquals(deal, found.deal().orElseThrow(), EXACT);
        for (Chances.OptionChance option : found.options()) {
            double chance = naive.chance(
                    worlds,
                    a -> option.option()
                            .id()
                            .equals(a.terms().get(option.issue().id())));
            assertEquals(chance, option.chance().orElseThrow(), EXACT, option::toString);
        }
        for (Chances.AgreementChance agreement : found.agreements()) {
            assertEquals(naive.chance(worlds, agreement.agreement()::equals), agreement.chance(), EXACT);
        }
        assertTheBestAgreementsComeFirst(naive, worlds, found);
        Statistics.label("uncertain").collect(deal > 0.001 && deal < 0.999);
        Statistics.label("uncertain").coverage(c -> c.check(true).percentage(p -> p > 5));
        Statistics.label("exclusive").collect(!naive.exclusive.isEmpty());
        Statistics.label("exclusive").coverage(c -> c.check(true).percentage(p -> p > 3));
    }

    @Property(seed = "835", tries = 300)
    void withoutASpaceOfAgreementsTheChancesAreTheSame(@ForAll("scenarios") Scenario scenario) {
        Chances with = chances(scenario);
        Chances without = Chances.find(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .orElseThrow();
        assertEquals(with.contradiction(), without.contradiction());
        assertEquals(with.deal().isPresent(), without.deal().isPresent());
        with.deal().ifPresent(deal -> assertEquals(deal, without.deal().orElseThrow(), EXACT));
        assertEquals(with.options().size(), without.options().size());
        for (int i = 0; i < with.options().size(); i++) {
            assertEquals(
                    with.options().get(i).chance().orElseThrow(),
                    without.options().get(i).chance().orElseThrow(),
                    EXACT);
        }
        assertEquals(with.influence().getClass(), without.influence().getClass());
        assertEquals(with.listFlips(), without.listFlips());
    }

    private static void assertTheBestAgreementsComeFirst(
            NaiveDoubts naive, Map<Set<String>, Double> worlds, Chances found) {
        List<Double> chances =
                found.agreements().stream().map(Chances.AgreementChance::chance).toList();
        assertEquals(
                chances.stream().sorted(java.util.Comparator.reverseOrder()).toList(), chances);
        if (!chances.isEmpty() && found.agreementsComplete()) {
            double best = naive.naive.feasible().stream()
                    .mapToDouble(a -> naive.chance(worlds, a::equals))
                    .max()
                    .orElseThrow();
            assertEquals(best, chances.get(0), EXACT);
        }
    }

    @Property(seed = "832", tries = 300)
    void aBirnbaumMeasureIsWhatBeingRealTakesAway(@ForAll("scenarios") Scenario scenario) {
        NaiveDoubts naive = new NaiveDoubts(scenario);
        if (chances(scenario).influence() instanceof Influence.Measured measured && !naive.isContradictory()) {
            for (Weight<Bundle> weight : measured.lines()) {
                if (weight.birnbaum().isPresent()) {
                    double with = naive.chance(world(naive, weight.subject().id(), 1), a -> true);
                    double without = naive.chance(world(naive, weight.subject().id(), 0), a -> true);
                    assertEquals(without - with, weight.birnbaum().orElseThrow(), EXACT);
                }
            }
        }
    }

    /** One event is real for sure, or not; those that exclude it then are not real, however the rest may be. */
    private static Map<Set<String>, Double> world(NaiveDoubts naive, String event, double probability) {
        Map<String, Double> odds = new LinkedHashMap<>(naive.odds);
        List<String> names = List.copyOf(odds.keySet());
        naive.exclusive.stream()
                .filter(group -> group.contains(names.indexOf(event)))
                .forEach(group -> group.forEach(other -> odds.put(names.get(other), 0.0)));
        odds.put(event, probability);
        return naive.worlds(odds, naive.exclusive);
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "833", tries = 300)
    void weightsCountOrdersAndCombinations(@ForAll("scenarios") Scenario scenario) {
        NaiveDoubts naive = new NaiveDoubts(scenario);
        Influence influence = chances(scenario).influence();
        if (naive.naive.feasible().isEmpty()) {
            assertInstanceOf(Influence.RulesAlone.class, influence);
        } else if (!naive.naive.possible().isEmpty()) {
            assertInstanceOf(Influence.NoDeadlock.class, influence);
        } else {
            Influence.Measured measured = assertInstanceOf(Influence.Measured.class, influence);
            assertWeights(naive.shapleyAndBanzhaf(naive.events), measured.lines(), Bundle::id);
            assertWeights(naive.shapleyAndBanzhaf(byParty(naive)), measured.parties(), party -> party);
        }
        Statistics.label("measured").collect(influence instanceof Influence.Measured);
        Statistics.label("measured").coverage(c -> c.check(true).percentage(p -> p > 4));
    }

    private static Map<String, Set<String>> byParty(NaiveDoubts naive) {
        Map<String, Set<String>> parties = new LinkedHashMap<>();
        for (NaiveNegotiation.Line line : naive.naive.linesThatAre(RedLine.Status.BINDING)) {
            parties.computeIfAbsent(line.statement().party(), p -> new LinkedHashSet<>())
                    .add(line.id());
        }
        return parties;
    }

    private static <T> void assertWeights(
            Map<String, double[]> expected, List<Weight<T>> found, java.util.function.Function<T, String> name) {
        assertEquals(
                expected.keySet(),
                found.stream().map(w -> name.apply(w.subject())).collect(Collectors.toSet()));
        double sum = 0;
        double last = 1;
        for (Weight<T> weight : found) {
            double[] values = expected.getOrDefault(name.apply(weight.subject()), new double[2]);
            assertEquals(values[0], weight.shapley(), EXACT);
            assertEquals(values[1], weight.banzhaf(), EXACT);
            assertTrue(weight.shapley() <= last + 1e-8);
            last = weight.shapley();
            sum += weight.shapley();
        }
        assertEquals(1, sum, EXACT);
    }

    @Property(seed = "834", tries = 300)
    void whatFlipsTheAnswerOpensItAlone(@ForAll("scenarios") Scenario scenario) {
        NaiveDoubts naive = new NaiveDoubts(scenario);
        Set<String> all = naive.events.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> flips = new LinkedHashSet<>();
        naive.events.forEach((event, lines) -> {
            Set<String> rest = new LinkedHashSet<>(all);
            rest.removeAll(lines);
            if (naive.odds.getOrDefault(event, 1.0) < 1
                    && naive.isOpen(rest, a -> true)
                    && !naive.isOpen(all, a -> true)) {
                flips.add(event);
            }
        });
        assertEquals(
                flips, chances(scenario).listFlips().stream().map(Bundle::id).collect(Collectors.toSet()));
    }
}
