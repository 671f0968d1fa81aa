package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Withdrawals;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, clashes and concessions are those that the oracle finds by trying every set of red lines. */
class ExplanationAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    private static Explanation explain(Scenario scenario) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        return Explanation.of(space);
    }

    @Property(seed = "301")
    void theSameSetsClash(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Explanation explanation = explain(scenario);
        List<Set<String>> found = explanation.clashes().stream().map(Clash::ids).toList();
        assertEquals(naive.clashes(), Set.copyOf(found));
        assertSmallestFirstAndOnce(found);
        assertTrue(explanation.clashesComplete());
        assertEquals(naive.feasible().isEmpty(), explanation.impossibleByRules());
    }

    @Property(seed = "302")
    void theSameConcessionsOpenAsMuch(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Explanation explanation = explain(scenario);
        List<Set<String>> found =
                explanation.concessions().stream().map(Concession::ids).toList();
        assertEquals(naive.concessions(), Set.copyOf(found));
        assertSmallestFirstAndOnce(found);
        assertTrue(explanation.concessionsComplete());
        for (Concession concession : explanation.concessions()) {
            Set<String> standing = naive.linesThatAre(RedLine.Status.BINDING).stream()
                    .map(NaiveNegotiation.Line::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            standing.removeAll(concession.ids());
            assertEquals(
                    BigInteger.valueOf(naive.possibleWith(standing).size()),
                    concession.opens().orElseThrow(),
                    concession::toString);
        }
    }

    @Property(seed = "305")
    void concessionsAreRankedBeforeTheListIsCut(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 4) int limit) {
        List<Concession> all = explain(scenario).concessions();
        List<List<Integer>> ranks = all.stream()
                .map(c -> List.of(c.redLines().size(), c.parties().size()))
                .toList();
        assertEquals(
                ranks.stream()
                        .sorted(Comparator.<List<Integer>>comparingInt(rank -> rank.get(0))
                                .thenComparingInt(rank -> rank.get(1)))
                        .toList(),
                ranks);
        AgreementSpace space = AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
        assertEquals(
                all.stream().limit(limit).toList(),
                Explanation.of(space, Budget.DEFAULT, limit).concessions());
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "304")
    void pastItsLimitASearchSaysSo(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 4) int limit) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Assume.that(!naive.feasible().isEmpty() && naive.possible().isEmpty());
        Positions positions = Positions.of(scenario, scenario.asOf());
        AgreementSpace space = AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        Withdrawals found = space.possible().withdrawals(limit);
        assertPart(naive.clashes(), found.clashes(), found.clashesComplete());
        assertPart(naive.concessions(), found.concessions(), found.concessionsComplete());
        Statistics.collect(found.clashesComplete() && found.concessionsComplete());
        Statistics.coverage(c -> c.check(false).percentage(p -> p > 10));
    }

    /** All of the sets if the list is complete, else some of them. */
    private static void assertPart(Set<Set<String>> all, List<Set<String>> found, boolean complete) {
        assertSmallestFirstAndOnce(found);
        assertFalse(found.isEmpty());
        assertTrue(all.containsAll(found), () -> found + " of " + all);
        assertTrue(!complete || all.size() == found.size(), () -> found + " of " + all);
    }

    private static void assertSmallestFirstAndOnce(List<Set<String>> sets) {
        List<Integer> sizes = sets.stream().map(Set::size).toList();
        assertEquals(sizes.stream().sorted().toList(), sizes);
        assertEquals(sets.size(), new LinkedHashSet<>(sets).size());
    }

    @Property(seed = "303")
    void theContextOfAClashIsMinimal(@ForAll("scenarios") Scenario scenario) {
        for (Clash clash : explain(scenario).clashes()) {
            assertFalse(isOpen(scenario, clash, clash.rules(), clash.supplies()), clash::toString);
            for (String rule : clash.rules()) {
                assertTrue(isOpen(scenario, clash, without(clash.rules(), rule), clash.supplies()), rule);
            }
            for (String supply : clash.supplies()) {
                assertTrue(isOpen(scenario, clash, clash.rules(), without(clash.supplies(), supply)), supply);
            }
        }
    }

    private static List<String> without(List<String> all, String one) {
        List<String> rest = new ArrayList<>(all);
        rest.remove(one);
        return rest;
    }

    /** Whether the red lines of the clash leave an agreement under these rules and needs of supply alone. */
    private static boolean isOpen(Scenario scenario, Clash clash, List<String> rules, List<String> supplies) {
        Scenario lighter = Scenarios.changed(scenario, copy -> {
            copy.rules.removeIf(rule -> !rules.contains(rule.id()));
            copy.issues.replaceAll((id, issue) -> needing(issue, supplies));
        });
        return !new NaiveNegotiation(lighter, lighter.asOf())
                .possibleWith(clash.ids())
                .isEmpty();
    }

    private static Issue needing(Issue issue, List<String> supplies) {
        Set<String> needs = new LinkedHashSet<>(issue.needsSupplier());
        needs.removeIf(option -> !supplies.contains(issue.id() + "=" + option));
        return new Issue(
                issue.id(),
                issue.place(),
                issue.name(),
                issue.question(),
                issue.options(),
                issue.consent(),
                needs,
                issue.statusQuo(),
                issue.code(),
                issue.scale(),
                issue.unit(),
                issue.note());
    }
}
