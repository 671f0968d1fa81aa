package parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.model.Positions;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Stance;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.model.Valuation.Prioritised;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Found;
import parley.search.SearchOutcome.Hindrance;
import parley.search.SearchOutcome.Miss;
import parley.search.SearchOutcome.NothingFound;
import parley.search.SearchOutcome.Part;
import parley.search.SearchOutcome.Step;
import parley.search.SearchOutcome.Stopped;
import parley.testing.Sketch;

/** One feature after another, in scenarios small enough to be worked out by hand. */
class SearchTest {

    private static final SearchSettings QUICK = new SearchSettings(0, 1_000, 2, Walk.LATE_ACCEPTANCE, true);
    private static final BigFraction THREE = new BigFraction(3);
    private static final BigFraction FOUR = new BigFraction(4);
    private static final BigFraction TWO = new BigFraction(2);
    private static final BigFraction FIVE_HALVES = new BigFraction(5, 2);

    /** North wants the border open, more than the port; south refuses that, and wants the port. */
    private static Scenario quarrel() {
        return sketch().says("no-open-border", "south", new Stance.Rejects(Choice.of("border", "open")))
                .build();
    }

    private static Sketch sketch() {
        return Sketch.of("a quarrel")
                .party("north")
                .party("south")
                .issue("border", "shut", "open")
                .issue("port", "north", "south", "shared");
    }

    private static List<Stake> stakes() {
        return List.of(
                Stake.of("north", points(Map.of("border", Map.of("open", 5, "shut", 1), "port", Map.of("shared", 1)))),
                Stake.of("south", points(Map.of("port", Map.of("south", 3, "shared", 2)))));
    }

    private static Additive points(Map<String, Map<String, Integer>> points) {
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        points.forEach((issue, row) -> {
            Map<String, BigFraction> exact = new LinkedHashMap<>();
            row.forEach((option, score) -> exact.put(option, new BigFraction(score)));
            scores.put(issue, exact);
        });
        return Additive.of(Map.of(), scores);
    }

    private static SearchOutcome search(Scenario scenario, List<Stake> stakes, Objective objective) {
        SearchQuestion question = new SearchQuestion(Positions.of(scenario, scenario.asOf()), stakes, objective);
        return Search.run(question, QUICK, SearchWatch.NONE);
    }

    private static Best best(Scenario scenario, List<Stake> stakes, Objective objective) {
        return assertInstanceOf(Found.class, search(scenario, stakes, objective))
                .best();
    }

    @Test
    void theProductOfGainsIsLargest() {
        Best best = best(quarrel(), stakes(), Objective.NASH);
        assertEquals("border=shut, port=shared", best.agreement().toString());
        assertEquals(FOUR, best.value());
    }

    @Test
    void theSumOfGainsIsLargest() {
        Best best = best(quarrel(), stakes(), Objective.UTILITARIAN);
        assertEquals(FOUR, best.value());
        assertEquals(Optional.of(FOUR), best.bound());
    }

    @Test
    void theLeastGainIsLargestAndThenTheNext() {
        assertEquals(
                "border=shut, port=shared",
                best(quarrel(), stakes(), Objective.EGALITARIAN).agreement().toString());
    }

    @Test
    void utilitiesAreMadeOfParts() {
        Best best = best(quarrel(), stakes(), Objective.NASH);
        assertEquals(
                List.of(new Part("border=shut", BigFraction.ONE), new Part("port=shared", BigFraction.ONE)),
                best.gains().get(0).parts().stream()
                        .sorted((a, b) -> a.what().compareTo(b.what()))
                        .toList());
    }

    @Test
    void whatIsDoneToTheSumOfPartsIsNamed() {
        Additive plain = points(Map.of("border", Map.of("open", 5, "shut", 4), "port", Map.of("shared", 1)));
        Additive cut = new Additive(
                plain.weights(),
                plain.scores(),
                List.of(),
                List.of(),
                new BigFraction(2),
                Optional.of(BigFraction.ONE));
        Additive nil = new Additive(
                plain.weights(),
                plain.scores(),
                List.of(),
                List.of(Choice.of("border", "shut")),
                new BigFraction(2),
                Optional.empty());
        List<Stake> stakes = List.of(Stake.of("north", cut), Stake.of("south", nil));
        Best best = best(quarrel(), stakes, Objective.UTILITARIAN);
        assertEquals(
                List.of(
                        new Step("divided by 2", best.gains().get(0).parts().size() == 2 ? FIVE_HALVES : TWO),
                        new Step("capped at 1", BigFraction.ONE)),
                best.gains().get(0).steps());
        assertEquals(
                List.of(new Step("set to 0 because border=shut holds", BigFraction.ZERO)),
                best.gains().get(1).steps());
    }

    @Test
    void whatStandsInTheWayIsNamedAfterItsStatement() {
        List<Hindrance> hindrances = best(quarrel(), stakes(), Objective.NASH).hindrances();
        assertEquals(1, hindrances.size());
        assertEquals(
                "border=open",
                hindrances.get(0).issue() + "=" + hindrances.get(0).option());
        assertEquals("no-open-border", hindrances.get(0).breaks().get(0).inWords());
        assertEquals(new BigFraction(12), hindrances.get(0).value());
    }

    @Test
    void whoeverTakesNoLessGetsNoLess() {
        List<Stake> stakes = new ArrayList<>(stakes());
        Stake south = stakes.get(1);
        stakes.set(1, new Stake("south", south.valuation(), south.zero(), south.unit(), Optional.of(THREE)));
        assertEquals(
                "border=shut, port=south",
                best(quarrel(), stakes, Objective.EGALITARIAN).agreement().toString());
    }

    @Test
    void prioritiesCountBeforeAllThatComeAfterThem() {
        Stake north = Stake.of(
                "north",
                new Prioritised(
                        List.of(Choice.of("port", "shared"), Choice.of("border", "open"), Choice.of("port", "north"))));
        assertEquals(
                "border=open, port=shared",
                best(sketch().build(), List.of(north), Objective.UTILITARIAN)
                        .agreement()
                        .toString());
    }

    @Test
    void theClosestIsToldWhereNothingIsFound() {
        Scenario scenario = sketch().says("open", "north", new Stance.Demands(Choice.of("border", "open")))
                .says("shut", "south", new Stance.Rejects(Choice.of("border", "open")))
                .build();
        NothingFound nothing = assertInstanceOf(NothingFound.class, search(scenario, stakes(), Objective.UTILITARIAN));
        Miss closest = nothing.closest().orElseThrow();
        assertEquals(1, closest.breaks().size());
        assertFalse(nothing.why().contains("impossible"));
    }

    @Test
    void whereOnlyOneAgreementIsLeftItIsTheOne() {
        Scenario scenario = sketch().says("n", "north", new Stance.Demands(Choice.of("border", "open")))
                .says("s", "south", new Stance.Demands(Choice.of("port", "south")))
                .build();
        assertEquals(
                "border=open, port=south",
                best(scenario, stakes(), Objective.UTILITARIAN).agreement().toString());
    }

    /** Of a search that would last for days, no walk goes on when the thread that waits for it is interrupted. */
    @Test
    @Timeout(60)
    void interruptingTheThreadStopsAllWalks() throws InterruptedException {
        AtomicLong asked = new AtomicLong();
        SearchWatch counting = new SearchWatch() {
            @Override
            public boolean isToStop() {
                asked.incrementAndGet();
                return false;
            }

            @Override
            public void see(Progress progress) {}
        };
        Scenario scenario = quarrel();
        SearchQuestion question = new SearchQuestion(Positions.of(scenario, scenario.asOf()), stakes(), Objective.NASH);
        AtomicReference<SearchOutcome> outcome = new AtomicReference<>();
        Thread waiting = new Thread(
                () -> outcome.set(Search.run(question, QUICK.withSteps(SearchSettings.MOST_STEPS), counting, 2)));
        waiting.start();
        while (asked.get() < 100) {
            Thread.sleep(5);
        }
        waiting.interrupt();
        waiting.join();
        assertInstanceOf(Stopped.class, outcome.get());
        long before = -1;
        while (before != asked.get()) {
            before = asked.get();
            Thread.sleep(200);
        }
    }

    @Test
    void aSearchThatIsStoppedSaysSoAndGivesWhatItHas() {
        Scenario scenario = quarrel();
        List<SearchWatch.Progress> seen = new ArrayList<>();
        SearchWatch impatient = new SearchWatch() {
            @Override
            public boolean isToStop() {
                return !seen.isEmpty();
            }

            @Override
            public void see(Progress progress) {
                seen.add(progress);
            }
        };
        SearchQuestion question = new SearchQuestion(Positions.of(scenario, scenario.asOf()), stakes(), Objective.NASH);
        SearchOutcome outcome = Search.run(question, QUICK.withSteps(SearchSettings.MOST_STEPS), impatient);
        Stopped stopped = assertInstanceOf(Stopped.class, outcome);
        assertEquals(FOUR, stopped.best().orElseThrow().value());
        assertTrue(seen.get(0).best().isPresent());
    }

    /** Points of 1/3 and 10^40 fit into no machine number; what is found is weighed exactly all the same. */
    @Test
    void numbersOfAnySizeAreExact() {
        BigFraction huge = new BigFraction(10).pow(40);
        Additive valuation = new Additive(
                Map.of(),
                Map.of("port", Map.of("north", huge, "south", huge.add(new BigFraction(1, 3)), "shared", huge)),
                List.of(),
                List.of(),
                BigFraction.ONE,
                Optional.empty());
        Best best = best(sketch().build(), List.of(Stake.of("north", valuation)), Objective.UTILITARIAN);
        assertEquals(best.gains().get(0).utility(), best.value());
        assertEquals(Optional.of(huge.add(new BigFraction(1, 3))), best.bound());
        assertTrue(best.value().compareTo(huge) >= 0);
    }

    @ParameterizedTest
    @EnumSource(Walk.class)
    void everyWalkFindsItsWayRoundABonus(Walk walk) {
        Scenario scenario = sketch().build();
        Additive valuation = new Additive(
                Map.of(),
                points(Map.of("border", Map.of("shut", 1), "port", Map.of("north", 1)))
                        .scores(),
                List.of(new Bonus(All.of(Choice.of("border", "open"), Choice.of("port", "shared")), THREE, "together")),
                List.of(),
                BigFraction.ONE,
                Optional.empty());
        SearchQuestion question = new SearchQuestion(
                Positions.of(scenario, scenario.asOf()), List.of(Stake.of("north", valuation)), Objective.UTILITARIAN);
        Found found = assertInstanceOf(
                Found.class, Search.run(question, new SearchSettings(7, 1_000, 2, walk, true), SearchWatch.NONE));
        assertEquals(THREE, found.best().value());
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> QUICK.withSteps(0));
        assertThrows(IllegalArgumentException.class, () -> QUICK.withSteps(SearchSettings.MOST_STEPS + 1));
        assertThrows(IllegalArgumentException.class, () -> new SearchSettings(0, 1, 0, Walk.LATE_ACCEPTANCE, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SearchQuestion(Positions.of(quarrel(), Sketch.TODAY), List.of(), Objective.NASH));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Stake(
                        "north", stakes().get(0).valuation(), BigFraction.ZERO, BigFraction.ZERO, Optional.empty()));
    }
}
