package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.HardScenario;
import parley.testing.NaiveNegotiation;

/**
 * With more red lines than all sets of them could be tried for: concessions are the least that some agreement breaks, and
 * clashes are what hits every concession.
 */
class DualityTest {

    /** A scenario without agreement, what it is asked about, and what each agreement breaks. */
    private record Deadlock(AgreementSpace space, Explanation explanation, Set<Set<String>> broken) {
        static Deadlock of(Scenario scenario) {
            Positions positions = Positions.of(scenario, scenario.asOf());
            AgreementSpace space =
                    AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
            NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
            Set<Set<String>> broken = new LinkedHashSet<>();
            for (Agreement agreement : naive.feasible()) {
                broken.add(naive.brokenBy(agreement, RedLine.Status.BINDING));
            }
            return new Deadlock(space, Explanation.of(space), broken);
        }

        boolean canStand(Set<String> redLines) {
            return broken.stream().anyMatch(b -> Collections.disjoint(b, redLines));
        }
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 25, seed = "801")
    void clashesAndConcessionsAreEachOthersMinimalHittingSets(
            @ForAll @IntRange(min = 25, max = 36) int refusals, @ForAll Random random) {
        Deadlock deadlock = Deadlock.of(HardScenario.of(3, refusals, 2, random.nextLong()));
        boolean none = !deadlock.broken.contains(Set.of());
        Statistics.label("no agreement").collect(none);
        Statistics.label("no agreement").coverage(c -> c.check(true).percentage(p -> p > 30));
        Assume.that(none);
        concessionsAreTheLeastThatSomeAgreementBreaks(deadlock);
        clashesCannotStandButFallWithAnyMember(deadlock);
        whateverHitsEveryConcessionIsAClash(deadlock, random);
    }

    private static void concessionsAreTheLeastThatSomeAgreementBreaks(Deadlock deadlock) {
        Set<Set<String>> least = new LinkedHashSet<>(deadlock.broken);
        least.removeIf(set -> deadlock.broken.stream().anyMatch(b -> !b.equals(set) && set.containsAll(b)));
        Set<Set<String>> found = new LinkedHashSet<>();
        deadlock.explanation.concessions().forEach(c -> found.add(c.ids()));
        assertEquals(least, found);
        assertTrue(deadlock.explanation.concessionsComplete());
    }

    private static void clashesCannotStandButFallWithAnyMember(Deadlock deadlock) {
        assertFalse(deadlock.explanation.clashes().isEmpty());
        for (Clash clash : deadlock.explanation.clashes()) {
            assertFalse(deadlock.canStand(clash.ids()), clash::toString);
            for (String member : clash.ids()) {
                Set<String> rest = new TreeSet<>(clash.ids());
                rest.remove(member);
                assertTrue(deadlock.canStand(rest), () -> clash + " without " + member);
            }
        }
    }

    /** Takes red lines away in a random order for as long as the rest cannot stand: what is left must be in the list. */
    private static void whateverHitsEveryConcessionIsAClash(Deadlock deadlock, Random random) {
        if (!deadlock.explanation.clashesComplete()) {
            return;
        }
        Set<Set<String>> found = new LinkedHashSet<>();
        deadlock.explanation.clashes().forEach(c -> found.add(c.ids()));
        for (int i = 0; i < 20; i++) {
            List<String> order = new ArrayList<>(deadlock.space.possible().enforced());
            Collections.shuffle(order, random);
            Set<String> left = new TreeSet<>(order);
            for (String id : order) {
                left.remove(id);
                if (deadlock.canStand(left)) {
                    left.add(id);
                }
            }
            assertTrue(found.contains(left), left::toString);
        }
    }
}
