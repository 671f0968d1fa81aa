package parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;
import parley.testing.Sketch;

/** Coalitions are those found by asking every set of parties whether it agrees. */
class CoalitionsAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    /** Every subset of the parties. */
    private static List<Set<String>> subsets(List<String> parties) {
        List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
        for (String party : parties) {
            for (Set<String> before : List.copyOf(all)) {
                Set<String> more = new LinkedHashSet<>(before);
                more.add(party);
                all.add(more);
            }
        }
        return all;
    }

    private static Set<Set<String>> those(Collection<Set<String>> sets, Predicate<Set<String>> which) {
        return sets.stream().filter(which).collect(Collectors.toSet());
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "821")
    void theSameSetsAgreeAndBlock(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Coalitions found = Coalitions.of(compile(scenario));
        assertEquals(!naive.feasible().isEmpty(), found.possible());
        assertTrue(found.complete());
        if (!found.possible()) {
            return;
        }
        List<Set<String>> subsets = subsets(found.parties());
        Set<Set<String>> agreeing = those(subsets, s -> !naive.zoneOf(s).isEmpty());
        Set<Set<String>> quarrelling = those(subsets, s -> !agreeing.contains(s));
        Set<Set<String>> largest =
                those(agreeing, s -> agreeing.stream().noneMatch(o -> !o.equals(s) && o.containsAll(s)));
        Set<Set<String>> smallest =
                those(quarrelling, s -> quarrelling.stream().noneMatch(o -> !o.equals(s) && s.containsAll(o)));
        assertEquals(largest, asSets(found.agreeing(), c -> Set.copyOf(c.parties())));
        assertEquals(smallest, asSets(found.blocking(), b -> Set.copyOf(b.parties())));
        Statistics.label("several blocking sets").collect(smallest.size() > 1);
        Statistics.label("blocking sets").collect(!smallest.isEmpty());
        Statistics.label("blocking sets").coverage(c -> c.check(true).percentage(p -> p > 15));
    }

    private static <T> Set<Set<String>> asSets(List<T> list, java.util.function.Function<T, Set<String>> members) {
        return list.stream().map(members).collect(Collectors.toSet());
    }

    @Property(seed = "822")
    void whatEachSetLeavesIsCounted(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        Coalitions found = Coalitions.of(compile(scenario));
        for (Coalitions.Coalition coalition : found.agreeing()) {
            assertEquals(
                    BigInteger.valueOf(
                            naive.zoneOf(Set.copyOf(coalition.parties())).size()),
                    coalition.agreements());
        }
        for (Coalitions.Pivot pivot : found.pivotal()) {
            Set<String> others = new LinkedHashSet<>(found.parties());
            others.remove(pivot.party());
            assertEquals(BigInteger.valueOf(naive.zoneOf(others).size()), pivot.opens());
        }
    }

    @Property(seed = "823")
    void thePivotalAreThoseInEveryBlockingSet(@ForAll("scenarios") Scenario scenario) {
        Coalitions found = Coalitions.of(compile(scenario));
        Set<String> inAll = new LinkedHashSet<>(found.blocking().isEmpty() ? List.of() : found.parties());
        found.blocking().forEach(blocking -> inAll.retainAll(blocking.parties()));
        assertEquals(
                inAll, found.pivotal().stream().map(Coalitions.Pivot::party).collect(Collectors.toSet()));
    }

    @Property(seed = "824")
    void aBlockingSetBindsIfNoAgreementOutlastsIts(@ForAll("scenarios") Scenario scenario) {
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        for (Coalitions.Blocking blocking : Coalitions.of(compile(scenario)).blocking()) {
            Set<String> theirs = naive.linesThatAre(RedLine.Status.BINDING).stream()
                    .filter(line -> blocking.parties().contains(line.statement().party()))
                    .map(NaiveNegotiation.Line::id)
                    .collect(Collectors.toSet());
            assertEquals(naive.possibleWith(theirs).isEmpty(), blocking.binding());
        }
    }

    @Test
    void largestFirstAndSmallestFirst() {
        Scenario scenario = quarrel("abcde", "12334");
        Coalitions found = Coalitions.of(compile(scenario));
        assertEquals(
                List.of(List.of("c", "d"), List.of("a"), List.of("b"), List.of("e")),
                found.agreeing().stream().map(Coalitions.Coalition::parties).toList());
        assertEquals(List.of("a", "b"), found.blocking().get(0).parties());
        assertEquals(9, found.blocking().size());
        assertEquals(List.of(), found.pivotal());
    }

    @Test
    void fortyPartiesInTwoCampsAreTwoCoalitions() {
        StringBuilder camps = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            names.append((char) ('A' + i));
            camps.append(i % 2 + 1);
        }
        Coalitions found = Coalitions.of(compile(quarrel(names.toString(), camps.toString())));
        assertEquals(2, found.agreeing().size());
        assertEquals(400, found.blocking().size());
        assertTrue(found.complete());
    }

    @Test
    void pastItsLimitTheSearchSaysSoAndWhatItListsIsRight() {
        Coalitions found = Coalitions.of(compile(quarrel("abcdefgh", "11223344")), 3);
        assertFalse(found.complete());
        assertFalse(found.agreeing().isEmpty());
        assertFalse(found.blocking().isEmpty());
        found.agreeing().forEach(c -> assertEquals(2, c.parties().size()));
        found.blocking().forEach(b -> assertEquals(2, b.parties().size()));
    }

    /** Parties of one letter, each of which demands the option of its digit. */
    private static Scenario quarrel(String parties, String demands) {
        Sketch sketch = Sketch.of("camps");
        parties.chars().forEach(party -> sketch.party(Character.toString(party)));
        sketch.issue("border", "o1", "o2", "o3", "o4");
        for (int i = 0; i < parties.length(); i++) {
            String party = parties.substring(i, i + 1);
            sketch.says("s" + party, party, new Stance.Demands(Choice.of("border", "o" + demands.charAt(i))));
        }
        return sketch.build();
    }
}
