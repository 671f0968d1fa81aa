package parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Scenario;
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.study.Comparison.Counted;
import parley.study.Difference.Kind;
import parley.study.Findings.Decided;
import parley.study.Readings.Combination;
import parley.study.Readings.Conclusion;
import parley.study.Readings.Strength;
import parley.study.Timeline.Day;
import parley.study.Transition.Cause;
import parley.study.Transition.Traced;
import parley.testing.NaiveDifferences;
import parley.testing.NaiveNegotiation;
import parley.testing.RandomChanges;
import parley.testing.Scenarios;

/** On small scenarios, comparisons find what listing both sides finds, whatever space they were read from. */
class TransitionAgainstOracleTest {

    /** What the oracle knows of; the rest is told from these and from the positions. */
    private static final Set<Kind> KNOWN = EnumSet.of(
            Kind.DEAL, Kind.ENDORSEMENT, Kind.OPTION, Kind.RED_LINE, Kind.CLASH, Kind.CONCESSION, Kind.SILENCE);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.upTo(24, 5);
    }

    private static NaiveNegotiation naive(Scenario scenario) {
        return new NaiveNegotiation(scenario, scenario.asOf());
    }

    /** Differences as the oracle writes them; what a red line asks is no matter of its. */
    private static Set<String> known(List<Difference> differences) {
        return differences.stream()
                .filter(d -> KNOWN.contains(d.kind()))
                .filter(d -> d.kind() != Kind.RED_LINE || !asksOtherwise(d))
                .map(d -> d.kind().word() + ": " + d.subject() + ": " + d.before() + " > " + d.after())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asksOtherwise(Difference difference) {
        return difference.sentence().contains(" asks otherwise: ");
    }

    @Property(seed = "701", tries = 300)
    void whatIfsDifferAsTwoListingsDo(@ForAll("scenarios") Scenario base, @ForAll Random random) {
        List<Change> changes = new RandomChanges(random).several(base, 3);
        Transition transition = Transition.ofChanges(base, changes, Study.DEFAULT_LIMITS);
        Scenario changed = base.with(changes);
        theyDifferAsTheirListings(base, changed, transition.together());
        theAnswersAreThoseOfSeparateRuns(base, changed, transition.together().after());
        for (int i = 0; i < changes.size(); i++) {
            Scenario alone = canBeAlone(base, changes.get(i)) ? base.with(changes.get(i)) : changed;
            transition
                    .causes()
                    .get(i)
                    .alone()
                    .ifPresent(effect -> theyDifferAsTheirListings(base, alone, effect.comparison()));
        }
        eachDifferenceIsTracedToWhatMakesItAlone(transition);
    }

    private static boolean canBeAlone(Scenario base, Change change) {
        try {
            base.with(change);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property(seed = "702", tries = 300)
    void twoScenariosDifferAsTwoListingsDo(@ForAll("scenarios") Scenario base, @ForAll Random random) {
        Scenario before = base.with(new RandomChanges(random).several(base, 2));
        Scenario after = base.with(new RandomChanges(random).several(base, 2));
        Transition transition = Transition.between(before, after, Study.DEFAULT_LIMITS);
        theyDifferAsTheirListings(before, after, transition.together());
        eachDifferenceIsTracedToWhatMakesItAlone(transition);
    }

    private static void theyDifferAsTheirListings(Scenario before, Scenario after, Comparison comparison) {
        NaiveNegotiation first = naive(before);
        NaiveNegotiation second = naive(after);
        assertEquals(NaiveDifferences.between(after, first, second), known(comparison.differences()));
        List<Agreement> gained = NaiveDifferences.beyond(second.possible(), first.possible());
        List<Agreement> lost = NaiveDifferences.beyond(first.possible(), second.possible());
        Counted counted = (Counted) comparison.agreements();
        assertEquals(size(gained), counted.gained());
        assertEquals(size(lost), counted.lost());
        assertEquals(second.possible().size() - gained.size(), counted.common().intValueExact());
        assertEquals(firstOf(gained), counted.gainedFirst());
        assertEquals(firstOf(lost), counted.lostFirst());
        assertEquals(
                gained.isEmpty() && lost.isEmpty() && first.endorsed().equals(second.endorsed()),
                comparison.hasSameZones() && first.endorsed().equals(second.endorsed()));
    }

    private static BigInteger size(List<?> list) {
        return BigInteger.valueOf(list.size());
    }

    private static List<Agreement> firstOf(List<Agreement> agreements) {
        return agreements.subList(0, Math.min(Comparison.EXAMPLES, agreements.size()));
    }

    /** A space that was compiled for another question gives the same answer as one compiled for this. */
    private static void theAnswersAreThoseOfSeparateRuns(Scenario base, Scenario changed, Findings shared) {
        assertEquals(run(new Study(base, changed, changed.asOf(), Study.DEFAULT_LIMITS)), shared);
    }

    /** From a space compiled for nothing else. */
    private static Findings run(Study study) {
        return study.run(AgreementSpace.compile(study.positions(), study.budget()), Study.Depth.BRIEF);
    }

    private static void eachDifferenceIsTracedToWhatMakesItAlone(Transition transition) {
        assertEquals(
                transition.together().differences(),
                transition.traced().stream().map(Traced::difference).toList());
        List<Cause> causes = transition.causes();
        for (Traced traced : transition.traced()) {
            List<Integer> alone = IntStream.range(0, causes.size())
                    .filter(i -> causes.get(i).alone().stream()
                            .anyMatch(effect ->
                                    effect.comparison().differences().stream().anyMatch(traced.difference()::isSameAs)))
                    .boxed()
                    .toList();
            assertEquals(alone, traced.alone());
        }
    }

    @Property(seed = "703", tries = 300)
    void eachDayIsARunOfItsOwn(@ForAll("scenarios") Scenario scenario) {
        Timeline timeline = Timeline.of(scenario, scenario, Study.DEFAULT_LIMITS);
        List<LocalDate> dates = scenario.statements().stream()
                .map(statement -> statement.date().to())
                .filter(date -> !date.isAfter(scenario.asOf()))
                .distinct()
                .sorted()
                .toList();
        assertEquals(dates, timeline.days().stream().map(Day::date).toList());
        assertEquals(
                scenario.statements().size(),
                timeline.later().size()
                        + timeline.days().stream()
                                .mapToInt(d -> d.said().size())
                                .sum());
        NaiveNegotiation previous = new NaiveNegotiation(scenario, LocalDate.MIN);
        for (Day day : timeline.days()) {
            Study study = new Study(scenario, scenario, day.date(), Study.DEFAULT_LIMITS);
            assertEquals(run(study), day.findings());
            NaiveNegotiation naive = new NaiveNegotiation(scenario, day.date());
            assertEquals(
                    NaiveDifferences.between(scenario, previous, naive),
                    known(day.change().together().differences()));
            theDoorIsMovedByThoseWhoMoveItAlone(scenario, day, previous, naive);
            previous = naive;
        }
    }

    private static void theDoorIsMovedByThoseWhoMoveItAlone(
            Scenario scenario, Day day, NaiveNegotiation before, NaiveNegotiation after) {
        boolean was = !before.possible().isEmpty();
        boolean is = !after.possible().isEmpty();
        boolean named = day.findDoor().isPresent();
        assertEquals(was != is, named && day.findDoor().get().opened() == is && was != is);
        if (was == is) {
            return;
        }
        List<Statement> alone = day.said().stream()
                .filter(statement -> {
                    List<Statement> others = new ArrayList<>(day.said());
                    others.remove(statement);
                    Scenario only = Scenarios.changed(scenario, copy -> copy.statements.removeAll(others));
                    NaiveNegotiation naive = new NaiveNegotiation(only, day.date());
                    return is
                            ? !naive.possible().isEmpty()
                            : naive.possible().isEmpty()
                                    && naive.feasible().isEmpty()
                                            == after.feasible().isEmpty();
                })
                .toList();
        assertEquals(alone, day.findDoor().orElseThrow().alone());
    }

    @Property(seed = "704", tries = 300)
    void eachReadingIsARunOfItsOwn(@ForAll("scenarios") Scenario drawn, @ForAll Random random) {
        Scenario scenario = new RandomChanges(random).withReadings(drawn, 2);
        Readings readings = Readings.of(scenario, scenario, Study.DEFAULT_LIMITS);
        int ways = 1;
        int oneAtATime = 1;
        for (Statement statement : Readings.listStatements(scenario)) {
            ways *= statement.coding().readings().size() + 1;
            oneAtATime += statement.coding().readings().size();
        }
        assertEquals(ways <= Readings.MOST_COMBINATIONS, readings.complete());
        assertEquals(
                readings.complete() ? ways : oneAtATime, readings.combinations().size());
        List<NaiveNegotiation> naive = new ArrayList<>();
        for (Combination combination : readings.combinations()) {
            Scenario read = scenario;
            for (Readings.Read way : combination.reads()) {
                if (way.as().isPresent()) {
                    read = read.with(new Change.ReadAs(
                            way.statement().id(), way.as().get().id()));
                }
            }
            naive.add(naive(read));
            assertEquals(run(new Study(scenario, read, read.asOf(), Study.DEFAULT_LIMITS)), combination.findings());
        }
        readings.conclusions().forEach(conclusion -> itHoldsWhereListingSaysSo(conclusion, naive));
        assertTrue(readings.conclusions().stream().anyMatch(c -> c.kind() == Kind.DEAL));
    }

    private static void itHoldsWhereListingSaysSo(Conclusion conclusion, List<NaiveNegotiation> naive) {
        List<Integer> holds = IntStream.range(0, naive.size())
                .filter(i -> holds(conclusion, naive.get(i)))
                .boxed()
                .toList();
        assertEquals(holds, conclusion.under(), conclusion::sentence);
        Strength strength = holds.size() == naive.size()
                ? Strength.ALL
                : holds.size() > naive.size() - holds.size() ? Strength.MOST : Strength.FEW;
        assertEquals(strength, conclusion.strength());
    }

    private static boolean holds(Conclusion conclusion, NaiveNegotiation naive) {
        List<Agreement> possible = naive.possible();
        return switch (conclusion.kind()) {
            case DEAL -> conclusion.state().equals("possible") != possible.isEmpty();
            case ENDORSEMENT ->
                conclusion.state().equals("some") != naive.endorsed().isEmpty();
            case OPTION -> {
                String[] parts = conclusion.subject().split("=", 2);
                long taking = NaiveNegotiation.count(possible, parts[0], parts[1]);
                String state = taking == 0 ? "in none" : taking == possible.size() ? "in all" : "in some";
                yield !possible.isEmpty() && state.equals(conclusion.state());
            }
            case CLASH ->
                possible.isEmpty()
                        && naive.clashes()
                                .contains(new TreeSet<>(
                                        List.of(conclusion.subject().split(" \\+ "))));
            default -> throw new AssertionError("nothing of the kind is concluded: " + conclusion.kind());
        };
    }

    @Property(seed = "705", tries = 300)
    void expectationsReadTheSameFromAnySpace(@ForAll("scenarios") Scenario scenario) {
        Findings apart = Study.of(scenario).run();
        SharedSpaces spaces = SharedSpaces.of(scenario, Study.DEFAULT_LIMITS);
        Findings shared = spaces.study(Study.of(scenario), Study.Depth.UNLISTED).findings();
        Decided one = (Decided) apart.space();
        Decided other = (Decided) shared.space();
        assertEquals(one.issues(), other.issues());
        assertEquals(one.outsideConditions(), other.outsideConditions());
        assertEquals(one.silences(), other.silences());
        assertEquals(one.clashes(), other.clashes());
        assertEquals(one.concessions(), other.concessions());
        assertEquals(apart.answer(), shared.answer());
    }
}
