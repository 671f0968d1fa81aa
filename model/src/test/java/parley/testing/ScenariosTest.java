package parley.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Coding;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;

/** The generators draw what they promise, and the families count what they claim. */
class ScenariosTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 1000, seed = "11")
    void aScenarioOftenHasWhatAnAnalysisCanGetWrong(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Set<Set<String>> clashes = naive.clashes();
        boolean feasible = !naive.feasible().isEmpty();
        boolean possible = !naive.possible().isEmpty();
        often("rules and supply forbid everything", !feasible, 1);
        often("rules and supply leave some agreements out", feasible && !fills(naive, naive.feasible()), 30);
        often("possible", possible, 40);
        often("possible, and red lines leave agreements out", possible && cuts(naive), 20);
        often("endorsed", !naive.endorsed().isEmpty(), 10);
        often("possible, not endorsed", possible && naive.endorsed().isEmpty(), 20);
        often("clashes", !clashes.isEmpty(), 10);
        often("several clashes", clashes.size() > 1, 4);
        often("a clash of several red lines", clashes.stream().anyMatch(c -> c.size() > 1), 7);
        often("several concessions", naive.concessions().size() > 1, 5);
        often("a silence everywhere", !naive.silencesOfAll().isEmpty(), 20);
        often("an option blocked by red lines", isSomethingBlocked(scenario, naive), 20);
        for (RedLine.Status status : RedLine.Status.values()) {
            often("red lines " + status.word(), !naive.linesThatAre(status).isEmpty(), 4);
        }
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 1000, seed = "12")
    void aScenarioOftenUsesEveryPartOfTheLanguage(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        often(
                "replaced statements",
                scenario.statements().stream()
                        .anyMatch(s -> !naive.replacersOf(s).isEmpty()),
                20);
        often(
                "late statements",
                scenario.statements().stream().anyMatch(s -> s.date().to().isAfter(scenario.asOf())),
                5);
        often("claims at work", hasClaimAtWork(scenario, naive), 5);
        often("conditions that tell agreements apart", hasOpenCondition(scenario, naive), 20);
        often("options that lack a supplier", lacksSupplier(scenario, naive), 15);
        often("options that have one", hasSupplier(scenario, naive), 5);
        often(
                "offers of a party to itself alone",
                scenario.statements().stream().anyMatch(ScenariosTest::isToItself),
                5);
        often(
                "conditions on options and circumstances",
                scenario.statements().stream().anyMatch(ScenariosTest::isMixed),
                10);
        often("what-ifs", !scenario.changes().isEmpty(), 20);
        often("fallback levels", anyCoding(scenario, c -> !c.fallbacks().isEmpty()), 15);
        often("statements said again", anyCoding(scenario, c -> c.sameAs().isPresent()), 8);
        often(
                "statements that exclude each other",
                anyCoding(scenario, c -> !c.excludes().isEmpty()),
                8);
        often("rival readings", anyCoding(scenario, c -> !c.readings().isEmpty()), 20);
        often("demands about order", !listOrders(naive).isEmpty(), 10);
        often(
                "steps in no possible order",
                naive.possibleWith(listOrders(naive)).size() < naive.feasible().size(),
                1);
        often(
                "nobody has a say somewhere",
                scenario.issues().keySet().stream().anyMatch(i -> naive.sayIn(i).isEmpty()),
                5);
    }

    private static boolean anyCoding(Scenario scenario, Predicate<Coding> which) {
        return scenario.statements().stream().map(Statement::coding).anyMatch(which);
    }

    private static Set<String> listOrders(NaiveNegotiation naive) {
        return naive.linesThatAre(RedLine.Status.BINDING).stream()
                .filter(line -> line.statement().stance() instanceof Stance.Orders)
                .map(NaiveNegotiation.Line::id)
                .collect(Collectors.toSet());
    }

    private static void often(String what, boolean is, int atLeastPercent) {
        StatisticsCollector collector = Statistics.label(what);
        collector.collect(is);
        collector.coverage(checker -> checker.check(true).percentage(p -> p >= atLeastPercent));
    }

    private static boolean isToItself(Statement statement) {
        return statement.stance() instanceof Stance.Offers offers && offers.to().equals(Set.of(statement.party()));
    }

    private static boolean isMixed(Statement statement) {
        return statement.condition().stream()
                .anyMatch(c -> !c.issues().isEmpty() && !c.circumstances().isEmpty());
    }

    private static boolean fills(NaiveNegotiation naive, java.util.List<?> zone) {
        return zone.size() == naive.conceivable().size();
    }

    private static boolean cuts(NaiveNegotiation naive) {
        return naive.possible().size() < naive.feasible().size();
    }

    private static boolean isSomethingBlocked(Scenario scenario, NaiveNegotiation naive) {
        return scenario.issues().values().stream()
                .anyMatch(issue -> issue.options().stream()
                        .anyMatch(option -> naive.blockOf(issue.id(), option.id())
                                .filter(b -> !b.redLines().isEmpty())
                                .isPresent()));
    }

    private static boolean hasClaimAtWork(Scenario scenario, NaiveNegotiation naive) {
        return scenario.issues().values().stream()
                .anyMatch(i -> !naive.sayIn(i.id()).containsAll(i.consent().parties()));
    }

    private static boolean hasOpenCondition(Scenario scenario, NaiveNegotiation naive) {
        return scenario.statements().stream()
                .flatMap(s -> s.condition().stream())
                .anyMatch(c -> naive.conceivable().stream()
                                .map(a -> naive.isKnown(c, a))
                                .distinct()
                                .count()
                        == 2);
    }

    private static boolean lacksSupplier(Scenario scenario, NaiveNegotiation naive) {
        return scenario.issues().values().stream()
                .anyMatch(issue -> issue.needsSupplier().stream()
                        .anyMatch(
                                option -> naive.suppliersOf(issue.id(), option).isEmpty()));
    }

    private static boolean hasSupplier(Scenario scenario, NaiveNegotiation naive) {
        return scenario.issues().values().stream()
                .anyMatch(issue -> issue.needsSupplier().stream()
                        .anyMatch(
                                option -> !naive.suppliersOf(issue.id(), option).isEmpty()));
    }

    @Property(tries = 200, seed = "13")
    void aSeedAlwaysDrawsTheSameScenario(@ForAll long seed) {
        assertEquals(Scenarios.ofSeed(seed), Scenarios.ofSeed(seed));
        long agreements = Scenarios.ofSeed(seed).issues().values().stream()
                .mapToLong(issue -> issue.options().size())
                .reduce(1, (a, b) -> a * b);
        assertTrue(agreements <= RandomScenario.MOST_AGREEMENTS, () -> agreements + " agreements");
    }

    static java.util.List<Families.Family> smallFamilies() {
        return Families.small();
    }

    @ParameterizedTest
    @MethodSource("smallFamilies")
    void aFamilyCountsWhatListingCounts(Families.Family family) {
        NaiveNegotiation naive =
                new NaiveNegotiation(family.scenario(), family.scenario().asOf());
        assertEquals(family.possible(), BigInteger.valueOf(naive.possible().size()));
        assertEquals(family.endorsed(), BigInteger.valueOf(naive.endorsed().size()));
    }

    @Test
    void quarrelsClashOneByOne() {
        Scenario scenario = Families.quarrels(3);
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        assertEquals(Set.of(Set.of("n0", "s0"), Set.of("n1", "s1"), Set.of("n2", "s2")), naive.clashes());
        assertEquals(8, naive.concessions().size());
    }

    @Test
    void largeFamiliesAreBeyondTwoToTheHundred() {
        BigInteger bound = BigInteger.ONE.shiftLeft(100);
        long beyond = Families.large().stream()
                .filter(family -> family.possible().compareTo(bound) > 0)
                .count();
        assertTrue(beyond >= 6, () -> beyond + " families");
    }
}
