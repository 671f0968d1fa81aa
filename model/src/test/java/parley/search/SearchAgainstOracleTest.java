package parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Scenario;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Found;
import parley.search.SearchOutcome.Gain;
import parley.search.SearchOutcome.Hindrance;
import parley.search.SearchOutcome.NothingFound;
import parley.search.SearchOutcome.Part;
import parley.search.SearchOutcome.Step;
import parley.testing.Scenarios;

/** In small scenarios, what the search returns is held against a look at every agreement. */
class SearchAgainstOracleTest {

    private static final SearchSettings QUICK = new SearchSettings(0, 1_500, 2, Walk.TABU, true);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(Scenarios.small(), Scenarios.withSteps());
    }

    private static SearchQuestion question(Scenario scenario, List<Stake> stakes, Objective objective) {
        return new SearchQuestion(Positions.of(scenario, scenario.asOf()), stakes, objective);
    }

    private static SearchOutcome search(Scenario scenario, List<Stake> stakes, Objective objective) {
        return Search.run(question(scenario, stakes, objective), QUICK, SearchWatch.NONE);
    }

    @Property(seed = "2401", tries = 200)
    void whatIsFoundKeepsAllThatIsAskedAndIsWorthWhatItSays(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random, @ForAll Objective objective) {
        List<Stake> stakes = RandomStakes.of(scenario, 1 + random.nextInt(4), random);
        NaiveSearch naive = new NaiveSearch(scenario, stakes, objective);
        Optional<BigFraction> largest = naive.best();
        SearchOutcome outcome = search(scenario, stakes, objective);
        if (outcome instanceof Found found) {
            check(found.best(), naive, largest.orElseThrow(), stakes);
            checkNeighbours(scenario, found.best(), naive);
        } else {
            NothingFound nothing = assertInstanceOf(NothingFound.class, outcome);
            Agreement closest = nothing.closest().orElseThrow().agreement();
            assertFalse(naive.isAccepted(closest));
            assertFalse(nothing.closest().orElseThrow().breaks().isEmpty()
                    && nothing.closest().orElseThrow().tooLittleFor().isEmpty());
        }
    }

    private static BigFraction accountedFor(Gain gain) {
        BigFraction value = BigFraction.ZERO;
        for (Part part : gain.parts()) {
            value = value.add(part.adds());
        }
        for (Step step : gain.steps()) {
            assertFalse(step.leaves().equals(value) && !step.how().startsWith("set to 0"), "a step that does nothing");
            value = step.leaves();
        }
        return value;
    }

    private static void check(Best best, NaiveSearch naive, BigFraction largest, List<Stake> stakes) {
        assertTrue(naive.isAccepted(best.agreement()));
        assertEquals(naive.value(best.agreement()), best.value());
        assertEquals(
                naive.gains(best.agreement()),
                best.gains().stream().map(Gain::gain).toList());
        assertEquals(
                stakes.stream()
                        .map(stake -> naive.utility(stake, best.agreement()))
                        .toList(),
                best.gains().stream().map(Gain::utility).toList());
        assertEquals(
                best.gains().stream().map(Gain::utility).toList(),
                best.gains().stream().map(SearchAgainstOracleTest::accountedFor).toList());
        assertTrue(best.value().compareTo(largest) <= 0, "better than the best of all");
        assertTrue(best.bound().orElseThrow().compareTo(largest) >= 0, "the bound is below the best of all");
    }

    /** Where one change of the agreement would be better, it is told, with what it breaks. */
    private static void checkNeighbours(Scenario scenario, Best best, NaiveSearch naive) {
        Map<String, BigFraction> higher = new LinkedHashMap<>();
        for (Issue issue : scenario.issues().values()) {
            for (Option option : issue.options()) {
                Agreement changed = changed(best.agreement(), issue.id(), option.id());
                if (naive.value(changed).compareTo(best.value()) > 0) {
                    assertFalse(naive.isAccepted(changed), "a better agreement is one change away: " + changed);
                    higher.put(issue.id() + "=" + option.id(), naive.value(changed));
                }
            }
        }
        Map<String, BigFraction> told = new LinkedHashMap<>();
        for (Hindrance hindrance : best.hindrances()) {
            assertFalse(hindrance.breaks().isEmpty() && hindrance.tooLittleFor().isEmpty());
            told.put(hindrance.issue() + "=" + hindrance.option(), hindrance.value());
        }
        told.forEach((choice, value) ->
                assertTrue(!higher.containsKey(choice) || value.equals(higher.get(choice)), "the change to " + choice));
        if (told.size() < Neighbourhood.MOST_HINDRANCES
                && naive.value(best.agreement()).compareTo(BigFraction.ZERO) > 0) {
            assertTrue(told.keySet().containsAll(higher.keySet()), higher + " against " + told);
        }
    }

    private static Agreement changed(Agreement agreement, String issue, String option) {
        Map<String, String> terms = new LinkedHashMap<>(agreement.terms());
        terms.put(issue, option);
        return new Agreement(terms);
    }

    /** Not a promise of the search, but what it is for: where few steps could see every agreement, it finds the best. */
    @Test
    void inSmallScenariosTheBestIsNearlyAlwaysFound() {
        int asked = 0;
        int best = 0;
        for (long seed = 0; seed < 130; seed++) {
            Scenario scenario = Scenarios.ofSeed(seed);
            Objective objective = List.of(Objective.values()).get((int) (seed % 3));
            List<Stake> stakes = RandomStakes.of(scenario, 2 + (int) (seed % 3), new Random(seed));
            Optional<BigFraction> largest = new NaiveSearch(scenario, stakes, objective).best();
            if (largest.isPresent()) {
                asked++;
                best += search(scenario, stakes, objective) instanceof Found found
                                && found.best().value().equals(largest.get())
                        ? 1
                        : 0;
            }
        }
        assertTrue(asked >= 40, "only " + asked + " scenarios leave something");
        assertTrue(best >= asked * 0.98, best + " of " + asked);
    }

    @Property(seed = "2403", tries = 200)
    void utilitiesLieWithinTheirReach(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<Stake> stakes = RandomStakes.of(scenario, 1, random);
        Reach reach =
                Reach.of(Positions.of(scenario, scenario.asOf()), stakes.get(0).valuation());
        NaiveSearch naive = new NaiveSearch(scenario, stakes, Objective.UTILITARIAN);
        for (Agreement agreement : naive.possible()) {
            BigFraction utility = naive.utility(stakes.get(0), agreement);
            assertTrue(utility.compareTo(reach.least()) >= 0 && utility.compareTo(reach.most()) <= 0);
        }
    }

    @Property(seed = "2402", tries = 25)
    void theSameSeedFindsTheSameOnHoweverManyThreads(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random, @ForAll Objective objective) {
        List<Stake> stakes = RandomStakes.of(scenario, 1 + random.nextInt(4), random);
        SearchQuestion question = question(scenario, stakes, objective);
        SearchOutcome first = Search.run(question, QUICK, SearchWatch.NONE, 1);
        assertEquals(first, Search.run(question, QUICK, SearchWatch.NONE, 2));
    }
}
