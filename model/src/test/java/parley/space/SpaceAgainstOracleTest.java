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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Consent;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Statement;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** On small scenarios, each answer of the compiled space is what the oracle finds by listing everything. */
class SpaceAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    /** The two views of one scenario. */
    private record Views(AgreementSpace space, NaiveNegotiation naive) {
        static Views of(Scenario scenario) {
            return new Views(compile(scenario), new NaiveNegotiation(scenario, scenario.asOf()));
        }
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    private static void assertSame(List<Agreement> expected, Zone actual, String what) {
        assertEquals(BigInteger.valueOf(expected.size()), actual.count(), what);
        assertEquals(expected.isEmpty(), actual.isEmpty(), what);
        List<Agreement> listed = actual.first(Integer.MAX_VALUE);
        assertTrue(expected.equals(listed), () -> what + " lists " + firstOf(listed) + ", not " + firstOf(expected));
    }

    private static String firstOf(List<Agreement> all) {
        return all.size() + ": " + all.subList(0, Math.min(3, all.size()));
    }

    @Property(seed = "201")
    void theSameAgreementsAreInEachZone(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        assertEquals(BigInteger.valueOf(views.naive.conceivable().size()), views.space.conceivable());
        assertSame(views.naive.feasible(), views.space.feasible(), "feasible");
        assertSame(views.naive.possible(), views.space.possible(), "possible");
        assertSame(views.naive.endorsed(), views.space.endorsed(), "endorsed");
        List<Agreement> kept = views.naive.conceivable().stream()
                .filter(views.naive::keepsRules)
                .toList();
        assertSame(kept, views.space.withoutSupply(List.of()), "rules alone");
    }

    /** Listing left agreements out of these, when a node could turn twice before its parents looked at it. */
    @Example
    void scenariosThatWereListedInPart() {
        for (long seed : List.of(9133542421721376158L, 2788638119423673167L, 6114101833384360278L)) {
            Scenario scenario = Scenarios.ofSeed(seed);
            theSameAgreementsAreInEachZone(scenario);
            withSomeRedLinesWithdrawnTheSameAgreementsRemain(scenario);
        }
    }

    @Property(seed = "202")
    void anAgreementIsInAZoneOrNot(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        Set<Agreement> possible = Set.copyOf(views.naive.possible());
        Set<Agreement> endorsed = Set.copyOf(views.naive.endorsed());
        Zone possibleZone = views.space.possible();
        Zone endorsedZone = views.space.endorsed();
        for (Agreement agreement : views.naive.conceivable()) {
            assertEquals(possible.contains(agreement), possibleZone.contains(agreement), agreement::toString);
            assertEquals(endorsed.contains(agreement), endorsedZone.contains(agreement), agreement::toString);
        }
    }

    @Property(seed = "203")
    void asManyAgreementsTakeEachOption(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        assertEquals(
                countByOption(scenario, views.naive.possible()),
                views.space.possible().countByOption());
        assertEquals(
                countByOption(scenario, views.naive.endorsed()),
                views.space.endorsed().countByOption());
        Zone possible = views.space.possible();
        for (Issue issue : scenario.issues().values()) {
            for (Option option : issue.options()) {
                long expected = NaiveNegotiation.count(views.naive.possible(), issue.id(), option.id());
                BigInteger actual = possible.restrictTo(List.of(Choice.of(issue.id(), option.id())))
                        .count();
                assertEquals(BigInteger.valueOf(expected), actual, issue.id() + "=" + option.id());
            }
        }
    }

    private static Map<String, Map<String, BigInteger>> countByOption(Scenario scenario, List<Agreement> zone) {
        Map<String, Map<String, BigInteger>> counts = new LinkedHashMap<>();
        for (Issue issue : scenario.issues().values()) {
            Map<String, BigInteger> row = new LinkedHashMap<>();
            issue.options()
                    .forEach(
                            o -> row.put(o.id(), BigInteger.valueOf(NaiveNegotiation.count(zone, issue.id(), o.id()))));
            counts.put(issue.id(), row);
        }
        return counts;
    }

    @Property(seed = "204")
    void eachCoalitionHasTheSameZone(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (Set<String> coalition : subsets(List.copyOf(scenario.parties().keySet()))) {
            assertSame(views.naive.zoneOf(coalition), views.space.of(coalition), coalition.toString());
        }
    }

    @Property(seed = "205")
    void withSomeRedLinesWithdrawnTheSameAgreementsRemain(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        List<String> binding = views.naive.linesThatAre(RedLine.Status.BINDING).stream()
                .map(NaiveNegotiation.Line::id)
                .toList();
        Zone possible = views.space.possible();
        assertEquals(new LinkedHashSet<>(binding), possible.enforced());
        for (Set<String> standing : subsets(binding.subList(0, Math.min(5, binding.size())))) {
            List<Agreement> expected = views.naive.possibleWith(standing);
            Set<String> withdrawn = new TreeSet<>(binding);
            withdrawn.removeAll(standing);
            assertSame(expected, possible.withOnly(standing), "only " + standing);
            assertSame(expected, possible.without(withdrawn), "without " + withdrawn);
        }
    }

    private static List<Set<String>> subsets(List<String> ids) {
        List<Set<String>> subsets = new ArrayList<>();
        subsets.add(Set.of());
        for (String id : ids) {
            for (Set<String> before : List.copyOf(subsets)) {
                Set<String> larger = new TreeSet<>(before);
                larger.add(id);
                subsets.add(larger);
            }
        }
        return subsets;
    }

    @Property(seed = "206")
    void whatIsAskedAndItsNegationShareTheAgreements(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        for (NaiveNegotiation.Line line : views.naive.lines) {
            List<Agreement> with = views.naive.possible().stream()
                    .filter(a -> views.naive.isKnown(line.part(), a))
                    .toList();
            Zone asked = where(views.space, line.part());
            Zone denied = where(views.space, new Proposition.Not(line.part()));
            assertSame(with, asked, line.id());
            assertEquals(views.space.possible().count(), asked.count().add(denied.count()), line.id());
        }
    }

    private static Zone where(AgreementSpace space, Proposition p) {
        return space.where(p, Budget.DEFAULT).getSpace().possible();
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "207")
    void aWhatIfAnswersAsAFreshCompilation(
            @ForAll("scenarios") Scenario scenario, @ForAll("scenarios") Scenario donor, @ForAll Random random) {
        AgreementSpace space = compile(scenario);
        for (Change change : changes(scenario, donor, random)) {
            Scenario changed = scenario.with(change);
            Positions positions = Positions.of(changed, changed.asOf());
            collect("switched, not compiled", space.sharesFrameWith(positions));
            AgreementSpace switched = space.under(positions, Budget.DEFAULT).getSpace();
            NaiveNegotiation naive = new NaiveNegotiation(changed, changed.asOf());
            assertSame(naive.feasible(), switched.feasible(), change + ": feasible");
            assertSame(naive.possible(), switched.possible(), change + ": possible");
            assertSame(naive.endorsed(), switched.endorsed(), change + ": endorsed");
        }
        Statistics.label("switched, not compiled").coverage(c -> c.check(true).percentage(p -> p > 40));
    }

    private static void collect(String label, boolean is) {
        Statistics.label(label).collect(is);
    }

    /** Some of these: a statement dropped or, if it is a claim, held; an issue's consent as the donor has it. */
    private static List<Change> changes(Scenario scenario, Scenario donor, Random random) {
        List<Change> changes = new ArrayList<>();
        for (Statement statement : scenario.statements()) {
            boolean claim = statement.stance() instanceof Stance.Claims;
            changes.add(claim ? new Change.Hold(Set.of(statement.id())) : new Change.Drop(Set.of(statement.id())));
        }
        for (Issue issue : scenario.issues().values()) {
            Issue other = donor.issues().get(issue.id());
            if (other != null
                    && scenario.parties().keySet().containsAll(other.consent().parties())) {
                Set<String> parties = other.consent().parties();
                changes.add(new Change.SetConsent(issue.id(), new Consent(parties, Grounds.hypothetical(), false)));
            }
        }
        Collections.shuffle(changes, random);
        return changes.subList(0, Math.min(4, changes.size()));
    }

    @Property(seed = "208")
    void theFirstAgreementsAreTheBeginningOfTheList(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        List<Agreement> all = views.naive.possible();
        for (int limit : List.of(0, 1, 2, 7)) {
            assertEquals(
                    all.subList(0, Math.min(limit, all.size())),
                    views.space.possible().first(limit));
        }
    }

    @Property(seed = "209")
    void drawnAgreementsAreInTheZone(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Views views = Views.of(scenario);
        List<Agreement> drawn = views.space.possible().sample(20, seed);
        assertEquals(views.naive.possible().isEmpty() ? 0 : 20, drawn.size());
        assertTrue(Set.copyOf(views.naive.possible()).containsAll(drawn), drawn::toString);
        assertEquals(drawn, views.space.possible().sample(20, seed));
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "210")
    void pastTheBudgetNothingIsClaimed(@ForAll("scenarios") Scenario scenario) {
        Positions positions = Positions.of(scenario, scenario.asOf());
        NaiveNegotiation naive = new NaiveNegotiation(scenario, scenario.asOf());
        for (int nodes = 1; nodes < 2_000; nodes = nodes * 7 + 1) {
            Compilation compiled = AgreementSpace.compile(positions, Budget.nodes(nodes));
            collect("decided", compiled instanceof AgreementSpace);
            if (compiled instanceof AgreementSpace space) {
                assertSame(naive.possible(), space.possible(), "possible within " + nodes);
                assertSame(naive.endorsed(), space.endorsed(), "endorsed within " + nodes);
            } else {
                assertTrue(((NotDecided) compiled).why().endsWith("."), compiled::toString);
            }
        }
        Statistics.label("decided").coverage(c -> {
            c.check(true).percentage(p -> p > 20);
            c.check(false).percentage(p -> p > 20);
        });
    }
}
