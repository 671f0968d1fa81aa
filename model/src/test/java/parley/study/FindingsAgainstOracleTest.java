package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.model.Agreement;
import parley.model.Expectation.Blockage;
import parley.model.Expectation.Supply;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.OptionFinding;
import parley.study.Findings.OutsideCondition;
import parley.study.Findings.PartyZone;
import parley.study.Findings.Presence;
import parley.study.Findings.SilenceFinding;
import parley.study.Findings.SupplyFinding;
import parley.testing.NaiveNegotiation;
import parley.testing.NaiveNegotiation.Block;
import parley.testing.NaiveNegotiation.Line;
import parley.testing.NaiveNegotiation.Outside;
import parley.testing.NaiveNegotiation.Silence;
import parley.testing.Scenarios;

/** On small scenarios, a study finds what the oracle finds by listing everything. */
class FindingsAgainstOracleTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    /** The two views of one scenario. */
    private record Views(Findings findings, Decided decided, NaiveNegotiation naive) {
        static Views of(Scenario scenario) {
            Findings findings = Study.of(scenario).run();
            return new Views(findings, (Decided) findings.space(), new NaiveNegotiation(scenario, scenario.asOf()));
        }

        List<Agreement> taking(Issue issue, OptionFinding option) {
            return naive.possible().stream()
                    .filter(a -> a.getOption(issue.id()).equals(option.option().id()))
                    .toList();
        }
    }

    @Property(seed = "401")
    void aStudyFindsWhatListingFinds(@ForAll("scenarios") Scenario scenario) {
        Views views = Views.of(scenario);
        zonesAndOptionsAreCounted(views);
        blockedOptionsAreBlockedByTheSame(views);
        optionsBreakTheSameOverriddenRedLines(views);
        theSamePartiesAreSilent(views);
        eachAgreementRestsOnTheSame(views);
        theSameOpeningsAreTakenUpOutsideTheirCondition(views);
        theSameSetsClashAndOpen(views);
        theSamePartiesHaveTheSameZones(views);
        theSameIsSupplied(views);
    }

    private static BigInteger size(List<?> list) {
        return BigInteger.valueOf(list.size());
    }

    private static void zonesAndOptionsAreCounted(Views views) {
        assertEquals(size(views.naive.conceivable()), views.decided.conceivable());
        assertEquals(size(views.naive.feasible()), views.decided.feasible());
        assertEquals(size(views.naive.possible()), views.decided.possible());
        assertEquals(size(views.naive.endorsed()), views.decided.endorsed());
        for (IssueFinding issue : views.decided.issues()) {
            for (OptionFinding option : issue.options()) {
                List<Agreement> taking = views.taking(issue.issue(), option);
                assertEquals(size(taking), option.possible());
                assertEquals(presence(taking.size(), views.naive.possible().size()), option.presence());
                long endorsed = NaiveNegotiation.count(
                        views.naive.endorsed(),
                        issue.issue().id(),
                        option.option().id());
                assertEquals(BigInteger.valueOf(endorsed), option.endorsed());
            }
        }
    }

    private static Presence presence(int taking, int all) {
        if (taking == 0) {
            return Presence.NONE;
        }
        return taking == all ? Presence.ALL : Presence.SOME;
    }

    private static void blockedOptionsAreBlockedByTheSame(Views views) {
        for (IssueFinding issue : views.decided.issues()) {
            for (OptionFinding option : issue.options()) {
                Optional<Block> expected = views.naive.possible().isEmpty()
                        ? Optional.empty()
                        : views.naive.blockOf(
                                issue.issue().id(), option.option().id());
                assertEquals(expected.map(Block::because), option.blocked().map(b -> b.because()));
                if (expected.stream().anyMatch(b -> b.because() == Blockage.RED_LINES)) {
                    Set<Set<String>> sets = option.blocked().stream()
                            .flatMap(b -> b.sets().stream())
                            .map(Positions::ids)
                            .collect(Collectors.toSet());
                    assertEquals(expected.get().redLines(), sets);
                }
            }
        }
    }

    private static void optionsBreakTheSameOverriddenRedLines(Views views) {
        for (IssueFinding issue : views.decided.issues()) {
            for (OptionFinding option : issue.options()) {
                List<Agreement> taking = views.taking(issue.issue(), option);
                Set<String> expected = views.naive.linesThatAre(RedLine.Status.OVERRIDDEN).stream()
                        .filter(line -> !taking.isEmpty() && taking.stream().allMatch(a -> views.naive.breaks(a, line)))
                        .map(Line::id)
                        .collect(Collectors.toSet());
                assertEquals(expected, Positions.ids(option.breaksOverridden()));
            }
        }
    }

    private static void theSamePartiesAreSilent(Views views) {
        Set<Silence> some = new LinkedHashSet<>();
        views.naive.possible().forEach(a -> some.addAll(views.naive.silencesOf(a)));
        Set<Silence> found = views.decided.silences().stream()
                .map(FindingsAgainstOracleTest::asSilence)
                .collect(Collectors.toSet());
        assertEquals(some, found);
        Set<Silence> everywhere = views.decided.silences().stream()
                .filter(SilenceFinding::everywhere)
                .map(FindingsAgainstOracleTest::asSilence)
                .collect(Collectors.toSet());
        assertEquals(views.naive.silencesOfAll(), everywhere);
    }

    private static Silence asSilence(SilenceFinding s) {
        return new Silence(s.party().id(), s.issue().id(), !s.recorded().isEmpty());
    }

    private static void eachAgreementRestsOnTheSame(Views views) {
        List<Agreement> possible = views.naive.possible();
        List<Agreement> first = possible.subList(0, Math.min(possible.size(), Study.DEFAULT_LIMITS.listed()));
        assertTrue(first.equals(views.decided.agreements().stream()
                .map(AgreementFinding::agreement)
                .toList()));
        for (AgreementFinding finding : views.decided.agreements()) {
            Agreement agreement = finding.agreement();
            Set<Silence> silent = finding.silent().stream()
                    .map(s -> new Silence(s.party(), s.issue(), s.recorded()))
                    .collect(Collectors.toSet());
            assertEquals(views.naive.silencesOf(agreement), silent, agreement::toString);
            assertEquals(silent.isEmpty(), finding.endorsed(), agreement::toString);
            assertEquals(
                    views.naive.brokenBy(agreement, RedLine.Status.OVERRIDDEN),
                    Positions.ids(finding.breaksOverridden()),
                    agreement::toString);
            assertEquals(views.naive.outsideOf(agreement), outside(finding.outside()), agreement::toString);
        }
    }

    private static Set<Outside> outside(List<OutsideCondition> found) {
        return found.stream()
                .map(o -> new Outside(
                        o.statement().id(), o.issue().id(), o.option().id()))
                .collect(Collectors.toSet());
    }

    private static void theSameOpeningsAreTakenUpOutsideTheirCondition(Views views) {
        Set<Outside> expected = new LinkedHashSet<>();
        views.naive.possible().forEach(a -> expected.addAll(views.naive.outsideOf(a)));
        assertEquals(expected, outside(views.decided.outsideConditions()));
    }

    private static void theSameSetsClashAndOpen(Views views) {
        assertTrue(views.decided.clashesComplete() && views.decided.concessionsComplete());
        assertEquals(
                views.naive.clashes(),
                views.decided.clashes().stream().map(Clash::ids).collect(Collectors.toSet()));
        assertEquals(
                views.naive.concessions(),
                views.decided.concessions().stream().map(Concession::ids).collect(Collectors.toSet()));
    }

    private static void theSamePartiesHaveTheSameZones(Views views) {
        Set<String> expected =
                views.naive.lines.stream().map(line -> line.statement().party()).collect(Collectors.toSet());
        views.findings.scenario().issues().keySet().forEach(issue -> expected.addAll(views.naive.sayIn(issue)));
        Set<String> listed = new TreeSet<>();
        for (PartyZone zone : views.decided.partyZones()) {
            listed.add(zone.party().id());
            assertEquals(size(views.naive.zoneOf(Set.of(zone.party().id()))), zone.count());
        }
        assertEquals(expected, listed);
    }

    private static void theSameIsSupplied(Views views) {
        for (SupplyFinding supply : views.findings.supplies()) {
            String issue = supply.issue().id();
            String option = supply.option().id();
            List<Statement> suppliers = views.naive.suppliersOf(issue, option);
            List<Statement> potential = views.naive.potentialSuppliersOf(issue, option);
            assertEquals(suppliers, supply.offers());
            assertEquals(potential, supply.potential());
            Supply expected = potential.isEmpty() ? Supply.NONE : Supply.POTENTIAL;
            assertEquals(suppliers.isEmpty() ? expected : Supply.OFFERED, supply.supply());
        }
    }
}
