package parley.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.dynamics.End;
import parley.dynamics.OutcomeTable;
import parley.dynamics.RunResult;
import parley.dynamics.Trace;
import parley.experiment.Runs;
import parley.explain.DoubtfulScenarios;
import parley.explain.Doubts;
import parley.model.Acceptance;
import parley.model.Agreement;
import parley.model.Change;
import parley.model.Experiment;
import parley.model.Experiment.Choice;
import parley.model.Experiment.Choices;
import parley.model.Experiment.Credences;
import parley.model.Experiment.Days;
import parley.model.Experiment.Deadlines;
import parley.model.Experiment.Doubt;
import parley.model.Experiment.Factor;
import parley.model.Experiment.Measure;
import parley.model.Experiment.Protocols;
import parley.model.Experiment.Strategies;
import parley.model.Experiment.Variants;
import parley.model.Grounds;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Protocol;
import parley.model.Rounds;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Strategy;
import parley.model.Variant;
import parley.simulation.Simulation;
import parley.simulation.SimulationSettings;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.study.Study;
import parley.study.Why;
import parley.testing.Families;
import parley.testing.NaiveNegotiation;
import parley.testing.Scenarios;

/** Each row of a sweep against the scenario that it stands for, made by hand and worked out by listing everything. */
class SweepTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.small();
    }

    @Provide
    Arbitrary<Scenario> doubtful() {
        return DoubtfulScenarios.small();
    }

    private static Experiment experiment(Optional<Integer> repetitions, List<Measure> measures, Factor... factors) {
        return new Experiment("e", Place.NONE, "E", List.of(factors), repetitions, 5, measures, "");
    }

    private static Experiment stated(Factor... factors) {
        List<Measure> all = new ArrayList<>(Measure.listFor(false, false));
        all.remove(Measure.CHANCE);
        return experiment(Optional.empty(), all, factors);
    }

    private static List<List<String>> rows(Design design, int threads) {
        Sweep sweep = new Sweep(design, Study.DEFAULT_LIMITS);
        List<List<String>> rows = new ArrayList<>();
        new Runs(1, design.runs() + 1L, threads, () -> false).make(run -> sweep.measure((int) run), (run, values) -> {
            List<String> row = new ArrayList<>(design.heading((int) run));
            row.addAll(values);
            rows.add(row);
        });
        return rows;
    }

    private static Change drop(Statement statement) {
        return new Change.Drop(Set.of(statement.id()));
    }

    /** A variant that drops the last statement; what it does not say stays as it is. */
    private static Scenario withVariant(Scenario scenario) {
        Statement last = scenario.statements().get(scenario.statements().size() - 1);
        return Scenarios.changed(
                scenario,
                builder -> builder.variants.put("less", new Variant("less", Place.NONE, "Less", List.of(drop(last)))));
    }

    @Property(tries = 15, seed = "1101")
    void everyRowIsWhatOneByOneWhatIfsGive(@ForAll("scenarios") Scenario drawn) {
        Assume.that(drawn.statements().size() >= 4);
        Scenario scenario = withVariant(drawn);
        List<Statement> said = scenario.statements();
        Statement first = said.get(0);
        Statement second = said.get(1);
        Statement third = said.get(2);
        List<LocalDate> days = List.of(scenario.asOf().minusDays(2), scenario.asOf());
        Design design = new Design(
                scenario,
                List.of(),
                stated(
                        Choices.of("first", drop(first)),
                        new Days("as-of", days),
                        new Choices(
                                "others",
                                List.of(
                                        new Choice("none", List.of()),
                                        new Choice("one", List.of(drop(second))),
                                        new Choice("both", List.of(drop(second), drop(third))))),
                        new Variants("variant", List.of("less"))));
        List<List<String>> expected = new ArrayList<>();
        for (boolean isFirst : new boolean[] {false, true}) {
            for (LocalDate day : days) {
                for (String other : List.of("none", "one", "both")) {
                    for (boolean isLess : new boolean[] {false, true}) {
                        Scenario on = scenario;
                        on = isLess ? on.with(drop(said.get(said.size() - 1))) : on;
                        on = isFirst ? on.with(drop(first)) : on;
                        on = other.equals("none") ? on : on.with(drop(second));
                        on = other.equals("both") ? on.with(drop(third)) : on;
                        List<String> row = new ArrayList<>(List.of(
                                Integer.toString(expected.size() + 1),
                                isFirst ? "changed" : "stated",
                                day.toString(),
                                other,
                                isLess ? "less" : "stated"));
                        row.addAll(listed(new NaiveNegotiation(on, day), scenario));
                        expected.add(row);
                    }
                }
            }
        }
        assertEquals(expected, rows(design, 2));
    }

    /** All measures, in their order, by listing agreements and sets of red lines. */
    private static List<String> listed(NaiveNegotiation naive, Scenario scenario) {
        List<Agreement> possible = naive.possible();
        int feasible = naive.feasible().size();
        long options = scenario.issues().values().stream()
                .flatMap(issue -> issue.options().stream()
                        .filter(option -> NaiveNegotiation.count(possible, issue.id(), option.id()) > 0))
                .count();
        boolean isOpen = !possible.isEmpty();
        String room = feasible == 0
                ? ""
                : plain(new BigDecimal(possible.size()).divide(new BigDecimal(feasible), 9, RoundingMode.HALF_EVEN));
        String fewest = naive.concessions().stream()
                .map(Set::size)
                .min(Integer::compare)
                .map(Object::toString)
                .orElse("");
        return List.of(
                isOpen ? "yes" : "no",
                Integer.toString(feasible),
                Integer.toString(possible.size()),
                room,
                Integer.toString(naive.endorsed().size()),
                Long.toString(options),
                isOpen
                        ? "0"
                        : feasible == 0 ? "" : Integer.toString(naive.clashes().size()),
                isOpen
                        ? "0"
                        : feasible == 0
                                ? ""
                                : Integer.toString(naive.concessions().size()),
                isOpen ? "0" : fewest);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Property(tries = 12, seed = "1102")
    void drawnRunsAreThoseOfTheSimulationWhateverTheThreads(@ForAll("doubtful") Scenario scenario) {
        Doubts doubts = Doubts.of(Positions.of(scenario, scenario.asOf()));
        Assume.that(doubts.findContradiction().isEmpty() && !doubts.areNone());
        Design design = new Design(
                scenario,
                List.of(),
                experiment(
                        Optional.of(40),
                        List.of(Measure.POSSIBLE),
                        Choices.of("first", drop(scenario.statements().get(0)))));
        Assume.that(design.findFault(1).isEmpty());
        List<List<String>> rows = rows(design, 1);
        assertEquals(rows, rows(design, 2));
        assertEquals(rows, rows(design, 8));
        for (int combination = 0; combination < 2; combination++) {
            List<String> simulated = simulated(design.scenario(combination), 1 + 40L * combination);
            List<String> swept = rows.subList(40 * combination, 40 * combination + 40).stream()
                    .map(row -> row.get(3))
                    .toList();
            if (!simulated.isEmpty()) {
                assertEquals(simulated, swept);
            }
        }
    }

    private static List<String> simulated(Scenario scenario, long first) {
        AgreementSpace space = AgreementSpace.compile(Positions.of(scenario, scenario.asOf()), Budget.DEFAULT)
                .getSpace();
        SimulationSettings settings =
                new SimulationSettings(5, first, first + 40, Optional.empty(), true, 1, () -> false);
        return Simulation.of(space, Doubts.of(space.positions()), settings, Budget.DEFAULT).kept().stream()
                .map(Simulation.Run::possible)
                .map(BigInteger::toString)
                .toList();
    }

    @Property(tries = 12, seed = "1103")
    void anyRunAloneIsThatOfTheWhole(@ForAll("doubtful") Scenario scenario) {
        Design design = new Design(
                scenario,
                List.of(),
                experiment(
                        Optional.of(7),
                        Measure.listFor(true, false),
                        new Doubt("doubt", List.of(new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE))));
        Assume.that(IntStream.range(0, 3).allMatch(c -> design.findFault(c).isEmpty()));
        List<List<String>> rows = rows(design, 3);
        assertEquals(21, rows.size());
        Sweep other = new Sweep(design, Study.DEFAULT_LIMITS);
        for (int run : new int[] {20, 3, 8, 1, 21, 14}) {
            List<String> row = rows.get(run - 1);
            assertEquals(other.measure(run), row.subList(3, row.size()));
        }
    }

    @Example
    void aCredenceDecidesTheChanceAndTheShareOfRuns() {
        Scenario quarrel = Families.quarrels(1);
        List<BigDecimal> credences = List.of(new BigDecimal("0.20"), new BigDecimal("0.9"));
        Experiment experiment = experiment(
                Optional.of(2_000),
                List.of(Measure.AGREEMENT, Measure.CHANCE),
                new Credences("north", "n0", credences),
                new Credences("south", "s0", credences));
        List<List<String>> rows = rows(new Design(quarrel, List.of(), experiment), 2);
        assertEquals(8_000, rows.size());
        double[] chances = {1 - 0.2 * 0.2, 1 - 0.2 * 0.9, 1 - 0.9 * 0.2, 1 - 0.9 * 0.9};
        for (int combination = 0; combination < 4; combination++) {
            List<List<String>> some = rows.subList(2_000 * combination, 2_000 * combination + 2_000);
            double chance = chances[combination];
            assertTrue(some.stream().allMatch(row -> Math.abs(Double.parseDouble(row.get(5)) - chance) < 1e-9));
            double share = some.stream().filter(row -> row.get(4).equals("yes")).count() / 2_000.0;
            assertEquals(chance, share, 4 * Math.sqrt(chance * (1 - chance) / 2_000));
        }
        assertEquals(List.of("1", "0.2", "0.2", "1"), rows.get(0).subList(0, 4));
        assertEquals(List.of("8000", "0.9", "0.9", "2000"), rows.get(7_999).subList(0, 4));
    }

    @Property(tries = 10, seed = "1104")
    void roundsAreThoseThatAreTraced(@ForAll("doubtful") Scenario scenario) {
        List<Strategy> strategies = List.of(Strategy.TimeDependent.BOULWARE, new Strategy.Micro());
        String party = scenario.parties().keySet().iterator().next();
        Factor[] factors = {
            new Deadlines("deadline", List.of(3, 9)),
            new Strategies("strategy", Optional.empty(), strategies),
            new Strategies("strategy-" + party, Optional.of(party), List.of(Strategy.TimeDependent.CONCEDER)),
            new Protocols("protocol", List.of(Protocol.ALTERNATING_OFFERS, Protocol.SINGLE_TEXT))
        };
        List<Measure> measures = List.of(Measure.AGREED, Measure.ENDING, Measure.ROUND, Measure.OFFERS);
        for (Optional<Integer> repetitions : List.of(Optional.<Integer>empty(), Optional.of(3))) {
            Design design = new Design(scenario, List.of(), experiment(repetitions, measures, factors));
            Assume.that(design.findFault(0).isEmpty());
            List<List<String>> rows = rows(design, 2);
            int run = 0;
            for (int deadline : List.of(3, 9)) {
                for (Strategy strategy : strategies) {
                    for (Protocol protocol : List.of(Protocol.ALTERNATING_OFFERS, Protocol.SINGLE_TEXT)) {
                        Rounds rounds = Rounds.BY_DEFAULT
                                .with(Rounds.Deadline.of(deadline))
                                .with(protocol);
                        for (String each : scenario.parties().keySet()) {
                            Strategy own = each.equals(party) ? Strategy.TimeDependent.CONCEDER : strategy;
                            rounds = rounds.with(new Rounds.Manner(
                                    Place.NONE, each, List.of(own), new Acceptance.Next(), Grounds.assumed("")));
                        }
                        for (int i = 0; i < repetitions.orElse(1); i++) {
                            List<String> row = rows.get(run++);
                            assertEquals(
                                    traced(scenario, rounds, repetitions.isPresent() ? run : 0),
                                    row.subList(row.size() - 4, row.size()));
                        }
                    }
                }
            }
            assertEquals(run, rows.size());
        }
    }

    /** What the trace of a run ends in, told by its own last words. */
    private static List<String> traced(Scenario scenario, Rounds rounds, int run) {
        Why why = Why.of(Study.of(scenario));
        OutcomeTable table = (OutcomeTable) why.findOutcomes().orElseThrow();
        if (table.parties().isEmpty()) {
            return List.of("unknown", "", "", "");
        }
        Trace trace = run == 0
                ? why.rounds(table, rounds).trace(5)
                : why.rounds(table, rounds).trace(5, run);
        RunResult result = trace.result();
        return List.of(
                result.end() instanceof End.Agreed ? "yes" : "no",
                result.end().word(),
                Integer.toString(result.end().round()),
                Integer.toString(result.offers()));
    }

    @Example
    void whatCannotBeMadeTogetherIsSaidInWords() {
        Scenario quarrel = Families.quarrels(1);
        Statement north = quarrel.statements().get(0);
        Design twice =
                new Design(quarrel, List.of(), stated(Choices.of("one", drop(north)), Choices.of("two", drop(north))));
        assertEquals(Optional.empty(), twice.findFault(2));
        String fault = twice.findFault(3).orElseThrow();
        assertTrue(fault.contains("one changed, two changed") && fault.contains(north.id()), fault);
        assertThrows(IllegalArgumentException.class, () -> twice.scenario(3));
    }

    @Example
    void moreRunsThanThereIsRoomForAreCountedAsSuch() {
        Scenario quarrel = Families.quarrels(1);
        Factor[] many = IntStream.range(0, 70)
                .mapToObj(i -> Choices.of("c" + i, drop(quarrel.statements().get(0))))
                .toArray(Factor[]::new);
        assertEquals(Long.MAX_VALUE, stated(many).countCombinations());
        assertThrows(IllegalArgumentException.class, () -> new Design(quarrel, List.of(), stated(many)));
    }
}
