package parley.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.fraction.BigFraction;
import parley.dynamics.End;
import parley.dynamics.OutcomeTable;
import parley.dynamics.Stakes;
import parley.dynamics.Trace;
import parley.experiment.Streams;
import parley.explain.DoubtfulScenarios;
import parley.explain.Doubts;
import parley.model.Acceptance;
import parley.model.Agreement;
import parley.model.Erosion;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.IssueWeight;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition.Choice;
import parley.model.Protocol;
import parley.model.RedLine;
import parley.model.Rounds;
import parley.model.Rounds.Deadline;
import parley.model.Rounds.Manner;
import parley.model.Scenario;
import parley.model.Strategy;
import parley.model.Valuation;
import parley.space.AgreementSpace;
import parley.space.Budget;

/** Many runs of rounds: what holds of each, whatever is drawn. */
class RoundsSimulationTest {

    private static final Grounds ASSUMED = Grounds.assumed("made for a test");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return DoubtfulScenarios.small();
    }

    private static AgreementSpace compile(Scenario scenario) {
        return AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
    }

    private static SimulationSettings settings(long first, long end, int threads) {
        return new SimulationSettings(17, first, end, Optional.empty(), true, threads, () -> false);
    }

    /** Some protocol, deadline, strategies and, sometimes, erosion. */
    private static Rounds rounds(Scenario scenario, Random random) {
        List<Protocol> protocols = List.of(Protocol.values());
        Protocol protocol = protocols.get(random.nextInt(protocols.size()));
        Map<String, Manner> manners = new LinkedHashMap<>();
        for (String party : scenario.parties().keySet()) {
            List<Strategy> strategies = new ArrayList<>(Strategy.NAMED);
            java.util.Collections.shuffle(strategies, random);
            manners.put(
                    party,
                    new Manner(
                            Place.NONE,
                            party,
                            strategies.subList(0, 1 + random.nextInt(3)),
                            new Acceptance.Next(),
                            ASSUMED));
        }
        int from = 1 + random.nextInt(4);
        List<Erosion> erosion = protocol.hasErosion() && random.nextBoolean()
                ? List.of(new Erosion(
                        Place.NONE, scenario.parties().keySet(), Erosion.Trigger.TIME, 1 + random.nextInt(2), ASSUMED))
                : List.of();
        return new Rounds(
                Place.NONE, protocol, new Deadline(from, from + random.nextInt(3)), manners, erosion, ASSUMED);
    }

    private static Optional<RoundsSetting> setting(AgreementSpace space, Rounds rounds) {
        Doubts doubts = Doubts.of(space.positions());
        OutcomeTable table = (OutcomeTable) OutcomeTable.of(space, OutcomeTable.LIMIT);
        return doubts.findContradiction().isPresent() || table.parties().isEmpty() || table.size() == 0
                ? Optional.empty()
                : Optional.of(RoundsSetting.of(table, space.positions(), rounds, doubts));
    }

    @Property(seed = "951", tries = 150)
    void whatIsAgreedKeepsTheRedLinesThatAreReal(
            @ForAll("scenarios") Scenario scenario, @ForAll @LongRange(min = 0) long seed) {
        AgreementSpace space = compile(scenario);
        Rounds rounds = rounds(scenario, new Random(seed));
        Optional<RoundsSetting> found = setting(space, rounds);
        Assume.that(found.isPresent());
        RoundsSetting setting = found.orElseThrow();
        RoundsSimulation simulation = RoundsSimulation.of(setting, settings(0, 40, 1));
        long possible = 0;
        for (RoundsSimulation.Run run : simulation.kept()) {
            List<RedLine> real = IntStream.range(0, run.real().size())
                    .filter(run.real()::get)
                    .mapToObj(i -> setting.doubts().bundles().get(i))
                    .flatMap(bundle -> bundle.lines().stream())
                    .toList();
            possible += space.zone(real).isEmpty() ? 0 : 1;
            run.agreed().ifPresent(outcome -> {
                Agreement agreement = setting.table().outcomes().get(outcome);
                assertTrue(space.feasible().contains(agreement));
                assertTrue(!rounds.erosion().isEmpty() || space.zone(real).contains(agreement));
            });
            assertTrue(run.deadline() >= rounds.deadline().from()
                    && run.deadline() <= rounds.deadline().to());
            assertTrue(run.end().round() <= run.deadline());
            for (int party = 0; party < run.strategies().size(); party++) {
                assertTrue(setting.manner(party)
                        .strategies()
                        .contains(run.strategies().get(party)));
            }
        }
        assertEquals(possible, simulation.possible().hits());
        assertEquals(
                simulation.kept().stream()
                        .filter(run -> run.agreed().isPresent())
                        .count(),
                simulation.agreed().hits());
    }

    @Property(seed = "952", tries = 60)
    void threadsRangesAndTracesShowTheSameRuns(
            @ForAll("scenarios") Scenario scenario, @ForAll @LongRange(min = 0) long seed) {
        Optional<RoundsSetting> found = setting(compile(scenario), rounds(scenario, new Random(seed)));
        Assume.that(found.isPresent());
        RoundsSetting setting = found.orElseThrow();
        RoundsSimulation whole = RoundsSimulation.of(setting, settings(0, 120, 1));
        RoundsSimulation eight = RoundsSimulation.of(setting, settings(0, 120, 8));
        assertEquals(whole.kept(), eight.kept());
        assertEquals(whole.byRound(), eight.byRound());
        assertEquals(whole.parties(), eight.parties());
        assertEquals(whole.options(), eight.options());
        assertEquals(
                whole.kept().subList(50, 81),
                RoundsSimulation.of(setting, settings(50, 81, 2)).kept());
        RoundsSimulation.Run run = whole.kept().get(77);
        Trace trace = setting.trace(17, 77);
        assertEquals(run.end(), trace.result().end());
        assertEquals(run.conceded(), trace.result().conceded());
        assertEquals(run.deadline(), trace.negotiation().rounds());
    }

    @Property(seed = "955", tries = 60)
    void runsAreToldApartByWhatWasDrawn(@ForAll("scenarios") Scenario scenario, @ForAll @LongRange(min = 0) long seed) {
        Rounds rounds = rounds(scenario, new Random(seed));
        Optional<RoundsSetting> found = setting(compile(scenario), rounds);
        Assume.that(found.isPresent());
        RoundsSetting setting = found.orElseThrow();
        RoundsSimulation simulation = RoundsSimulation.of(setting, settings(0, 80, 1));
        List<String> parties = List.copyOf(setting.table().parties().keySet());
        for (RoundsSimulation.Given given : simulation.given()) {
            Subject subject = given.subject();
            for (RoundsSimulation.Case one : given.cases()) {
                List<RoundsSimulation.Run> runs = simulation.kept().stream()
                        .filter(run -> switch (subject.kind()) {
                            case DEADLINE -> one.value().equals("round " + run.deadline());
                            case STRATEGY ->
                                one.value()
                                        .equals(run.strategies()
                                                .get(parties.indexOf(subject.party()))
                                                .word());
                            case WEIGHT -> throw new IllegalStateException("no weights are uncertain here");
                            case RED_LINES -> one.value().equals(drawnOf(setting, subject.id(), run));
                        })
                        .toList();
                assertEquals(runs.size(), one.agreed().runs());
                assertEquals(
                        runs.stream().filter(run -> run.agreed().isPresent()).count(),
                        one.agreed().hits());
            }
            assertEquals(
                    80,
                    given.cases().stream()
                            .mapToLong(one -> one.possible().runs())
                            .sum());
            assertEquals(
                    simulation.possible().hits(),
                    given.cases().stream()
                            .mapToLong(one -> one.possible().hits())
                            .sum());
        }
    }

    /** Which of the bundles that a factor names a run takes to be real, in the words of the factor. */
    private static String drawnOf(RoundsSetting setting, String factor, RoundsSimulation.Run run) {
        List<String> ids = List.of(factor.split(" \\| "));
        List<String> real = IntStream.range(0, run.real().size())
                .filter(run.real()::get)
                .mapToObj(i -> setting.doubts().bundles().get(i).id())
                .filter(ids::contains)
                .toList();
        if (ids.size() == 1) {
            return real.isEmpty() ? "not real" : "real";
        }
        return real.isEmpty() ? "none real" : real.get(0) + " real";
    }

    @Property(seed = "953", tries = 60)
    void theSameRedLinesAreRealAsInRunsWithoutRounds(@ForAll("scenarios") Scenario scenario) {
        AgreementSpace space = compile(scenario);
        Optional<RoundsSetting> found = setting(space, Rounds.BY_DEFAULT);
        Assume.that(found.isPresent());
        Doubts doubts = Doubts.of(space.positions());
        Assume.that(!doubts.areNone());
        RoundsSimulation rounds = RoundsSimulation.of(found.orElseThrow(), settings(0, 150, 1));
        Simulation plain = Simulation.of(space, doubts, settings(0, 150, 1), Budget.DEFAULT);
        assertEquals(plain.possible(), rounds.possible());
        assertTrue(rounds.agreed().hits() <= rounds.possible().hits());
    }

    /** Uncertain weights, worked out a second time with exact numbers. */
    @Property(seed = "954")
    void drawnWeightsGiveWhatTheExactValuationGives(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        List<Agreement> outcomes = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                outcomes.add(new Agreement(Map.of("a", "a" + a, "b", "b" + b)));
            }
        }
        Preferences uncertain = preferences(random, IssueWeight.of(spread(random)), IssueWeight.of(spread(random)));
        OutcomeTable table = new OutcomeTable(Map.of("p", "P"), outcomes, List.of());
        Agreement now = outcomes.get(random.nextInt(9));
        UncertainWorth worth = UncertainWorth.listAll(List.of(uncertain), outcomes, Optional.of(now))
                .get(0);
        List<Double> drawn = worth.draw(new Streams(seed).of(0));
        assertEquals(2, drawn.size());
        Stakes stakes = worth.applied(Stakes.scaled(new double[1][9], new double[1], new double[] {1}), drawn);

        Preferences exact = preferences(
                new Random(seed), IssueWeight.of(fraction(drawn.get(0))), IssueWeight.of(fraction(drawn.get(1))));
        List<BigFraction> all = outcomes.stream()
                .map(outcome -> withWeights(exact, uncertain).utility(outcome))
                .toList();
        BigFraction least = all.stream().min(BigFraction::compareTo).orElseThrow();
        BigFraction range =
                all.stream().max(BigFraction::compareTo).orElseThrow().subtract(least);
        Assume.that(!range.equals(BigFraction.ZERO));
        for (int outcome = 0; outcome < 9; outcome++) {
            assertEquals(
                    all.get(outcome).subtract(least).divide(range).doubleValue(), stakes.utility(0, outcome), 1e-9);
        }
        BigFraction reservation = uncertain.reservationValue().orElseThrow() instanceof ReservationValue.Stated stated
                ? stated.utility()
                : all.get(outcomes.indexOf(now));
        assertEquals(reservation.subtract(least).divide(range).doubleValue(), stakes.reservation(0), 1e-9);
        assertEquals(1, table.parties().size());
    }

    private static Valuation withWeights(Preferences weights, Preferences rest) {
        Valuation.Additive a = (Valuation.Additive) weights.valuation();
        Valuation.Additive b = (Valuation.Additive) rest.valuation();
        return new Valuation.Additive(a.weights(), b.scores(), b.bonuses(), b.zeroWhen(), b.divideBy(), b.atMost());
    }

    private static BigFraction fraction(double number) {
        return new BigFraction(number);
    }

    private static IssueWeight.Spread spread(Random random) {
        BigFraction from = new BigFraction(random.nextInt(4));
        BigFraction to = from.add(1 + random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> new IssueWeight.Uniform(from, to);
            case 1 -> new IssueWeight.Triangular(from, from.add(to).divide(2), to);
            default -> new IssueWeight.Normal(to, new BigFraction(1, 2));
        };
    }

    private static Preferences preferences(Random random, IssueWeight a, IssueWeight b) {
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        for (String issue : List.of("a", "b")) {
            Map<String, BigFraction> points = new LinkedHashMap<>();
            for (int option = random.nextInt(2); option < 3; option++) {
                points.put(issue + option, new BigFraction(random.nextInt(11)));
            }
            scores.put(issue, points);
        }
        Map<String, IssueWeight> weights = new LinkedHashMap<>();
        weights.put("a", a);
        weights.put("b", b);
        Valuation valuation = new Valuation.Additive(
                weights,
                scores,
                List.of(new Valuation.Bonus(Choice.of("a", "a1"), new BigFraction(random.nextInt(7) - 3), "")),
                random.nextBoolean() ? List.of(Choice.of("b", "b2")) : List.of(),
                new BigFraction(1 + random.nextInt(3)),
                random.nextBoolean() ? Optional.of(new BigFraction(20)) : Optional.empty());
        return new Preferences(
                Place.NONE,
                "p",
                ASSUMED,
                valuation,
                Optional.of(
                        random.nextBoolean()
                                ? new ReservationValue.StatusQuo()
                                : new ReservationValue.Stated(Fractions.of("2.5"))),
                Optional.empty(),
                false,
                "");
    }

    @Example
    void whatIsSettledGivesTheSameRunAgainAndAgain() {
        Scenario scenario = DoubtfulScenarios.small()
                .filter(some -> Doubts.of(Positions.of(some, some.asOf())).areNone()
                        && setting(compile(some), Rounds.BY_DEFAULT).isPresent())
                .sample();
        RoundsSetting setting = setting(compile(scenario), Rounds.BY_DEFAULT).orElseThrow();
        assertTrue(setting.isSettled());
        End end = setting.trace(1).result().end();
        RoundsSimulation simulation = RoundsSimulation.of(setting, settings(0, 20, 1));
        assertTrue(simulation.kept().stream().allMatch(run -> run.end().equals(end)));
        assertFalse(simulation.isStopped());
        assertEquals(1, simulation.ends().size());
    }
}
