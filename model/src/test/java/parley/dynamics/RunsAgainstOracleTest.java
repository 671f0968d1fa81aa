package parley.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import parley.model.Acceptance;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Erosion;
import parley.model.Positions;
import parley.model.Protocol;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Strategy;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.testing.Scenarios;

/** What holds of every run, whoever bargains how; and stacked alternating offers, written down a second time. */
class RunsAgainstOracleTest {

    /** A scenario, played in some way. */
    private record Drawn(AgreementSpace space, Negotiation negotiation) {

        static Drawn ofSeed(long seed) {
            Scenario scenario = Scenarios.ofSeedWithSteps(seed);
            Random random = new Random(seed);
            Positions positions = Positions.of(scenario, scenario.asOf());
            AgreementSpace space =
                    AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
            OutcomeTable table = (OutcomeTable) OutcomeTable.of(space, OutcomeTable.LIMIT);
            Stakes stakes = Stakes.of(table, DerivedPreferences.listAll(positions), positions);
            Protocol protocol = pick(List.of(Protocol.values()), random);
            List<Tactics> tactics = table.parties().keySet().stream()
                    .map(party -> tactics(random))
                    .toList();
            List<Erosion> erosion = protocol == Protocol.BACKWARD_INDUCTION ? List.of() : Tables.rules(random, table);
            return new Drawn(
                    space,
                    new Negotiation(
                            table, stakes, Tables.allOf(table), protocol, tactics, 1 + random.nextInt(12), erosion));
        }

        private static <T> T pick(List<T> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }

        private static Tactics tactics(Random random) {
            Strategy strategy = Strategy.NAMED.get(random.nextInt(Strategy.NAMED.size()));
            return new Tactics(
                    strategy,
                    random.nextInt(3) == 0 ? new Acceptance.Constant(random.nextInt(4) / 4.0) : new Acceptance.Next());
        }
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "21")
    void nobodyAgreesToWhatItsWallsForbid(@ForAll @LongRange(min = 0) long seed) {
        Drawn drawn = Drawn.ofSeed(seed);
        Negotiation negotiation = drawn.negotiation();
        if (negotiation.table().parties().isEmpty() || negotiation.table().size() == 0) {
            return;
        }
        Trace trace = negotiation.trace(Tables.random(seed));
        Statistics.label("end").collect(trace.result().end().getClass().getSimpleName());
        Positions positions = drawn.space().positions();
        trace.result().agreed().ifPresent(outcome -> {
            Agreement agreement = negotiation.table().outcomes().get(outcome);
            Set<String> fallen = fallen(trace);
            List<RedLine> standing = positions.listRedLines(RedLine.Status.BINDING).stream()
                    .filter(line -> !fallen.contains(line.id()))
                    .toList();
            assertTrue(drawn.space().zone(standing).contains(agreement));
            assertEquals(fallen.isEmpty(), trace.result().levels().stream().allMatch(level -> level == 0));
            for (int party = 0; party < negotiation.tactics().size(); party++) {
                assertTrue(negotiation.stakes().utility(party, outcome)
                        >= negotiation.stakes().reservation(party));
            }
        });
        if (trace.result().end() instanceof End.NothingAllowed
                && negotiation.erosion().isEmpty()) {
            assertTrue(drawn.space().possible().isEmpty());
        } else if (negotiation.erosion().isEmpty() && drawn.space().possible().isEmpty()) {
            assertFalse(trace.result().agreed().isPresent());
        }
    }

    /** Red lines that stood above the level to which their wall fell. */
    private static Set<String> fallen(Trace trace) {
        Set<String> fallen = new java.util.LinkedHashSet<>();
        List<Wall> walls = trace.table().walls();
        for (int wall = 0; wall < walls.size(); wall++) {
            for (int level = 0; level < trace.result().levels().get(wall); level++) {
                fallen.addAll(walls.get(wall).levels().get(level).redLines());
            }
        }
        return fallen;
    }

    @Property(seed = "22")
    void aRunCanBeMadeAgain(@ForAll @LongRange(min = 0) long seed) {
        Negotiation negotiation = Drawn.ofSeed(seed).negotiation();
        if (negotiation.table().parties().isEmpty() || negotiation.table().size() == 0) {
            return;
        }
        Trace trace = negotiation.trace(Tables.random(seed));
        assertEquals(trace.steps(), negotiation.trace(Tables.random(seed)).steps());
        assertEquals(trace.result(), negotiation.play(Tables.random(seed)));
        for (Step step : trace.steps()) {
            if (step instanceof Step.Offers offer) {
                assertTrue(negotiation.stakes().utility(offer.party(), offer.outcome())
                        >= negotiation.stakes().reservation(offer.party()));
            }
        }
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "23")
    void alternatingOffersAreThoseOfASecondWriting(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int parties = 1 + random.nextInt(4);
        int outcomes = 1 + random.nextInt(20);
        double[][] raw = new double[parties][outcomes];
        double[] reservations = new double[parties];
        List<Tactics> tactics = new ArrayList<>();
        List<Strategy> known = List.of(
                Strategy.TimeDependent.BOULWARE,
                Strategy.TimeDependent.LINEAR,
                Strategy.TimeDependent.CONCEDER,
                new Strategy.TimeDependent(0.5, 0.25),
                new Strategy.TitForTat(Strategy.TitForTat.Mirrors.RELATIVE),
                new Strategy.TitForTat(Strategy.TitForTat.Mirrors.ABSOLUTE));
        for (int party = 0; party < parties; party++) {
            for (int outcome = 0; outcome < outcomes; outcome++) {
                raw[party][outcome] = random.nextInt(12);
            }
            reservations[party] = random.nextBoolean() ? Double.NaN : random.nextInt(8);
            tactics.add(new Tactics(
                    known.get(random.nextInt(known.size())),
                    random.nextInt(3) == 0 ? new Acceptance.Constant(random.nextInt(5) / 4.0) : new Acceptance.Next()));
        }
        OutcomeTable table = Tables.walled(random, parties, List.of(outcomes));
        Stakes stakes = Tables.noDiscount(raw, reservations);
        int rounds = 1 + random.nextInt(15);
        List<Erosion> rules = Tables.rules(random, table);
        Trace trace = new Negotiation(
                        table, stakes, Tables.allOf(table), Protocol.ALTERNATING_OFFERS, tactics, rounds, rules)
                .trace(Tables.random(seed));
        NaiveTalks naive = new NaiveTalks(table, stakes, tactics, rules, rounds);
        Statistics.label("end").collect(trace.result().end().getClass().getSimpleName());
        assertEquals(naive.story, story(trace));
        assertEquals(naive.agreed, trace.result().agreed().orElse(-1));
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(seed = "24")
    void mediationIsThatOfASecondWriting(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int parties = 1 + random.nextInt(4);
        List<Integer> issues = new ArrayList<>();
        for (int issue = 1 + random.nextInt(3); issue > 0; issue--) {
            issues.add(1 + random.nextInt(4));
        }
        OutcomeTable table = Tables.walled(random, parties, issues);
        double[][] raw = new double[parties][table.size()];
        double[] reservations = new double[parties];
        for (int party = 0; party < parties; party++) {
            for (int outcome = 0; outcome < table.size(); outcome++) {
                raw[party][outcome] = random.nextInt(12);
            }
            reservations[party] = random.nextBoolean() ? Double.NaN : random.nextInt(8);
        }
        Stakes stakes = Tables.noDiscount(raw, reservations);
        List<Erosion> rules = Tables.rules(random, table);
        int rounds = 1 + random.nextInt(15);
        List<Tactics> tactics = Collections.nCopies(parties, Tactics.of(Strategy.TimeDependent.LINEAR));
        Trace trace = new Negotiation(table, stakes, Tables.allOf(table), Protocol.SINGLE_TEXT, tactics, rounds, rules)
                .trace(Tables.random(seed));
        NaiveMediator naive = new NaiveMediator(table, stakes, rules, rounds, Tables.random(seed));
        Statistics.label("end").collect(trace.result().end().getClass().getSimpleName());
        assertEquals(
                naive.story,
                story(trace).stream().filter(told -> !told.contains("takes")).toList());
        assertEquals(naive.agreed, trace.result().agreed().orElse(-1));
    }

    private static List<String> story(Trace trace) {
        List<String> story = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step instanceof Step.Offers offer) {
                story.add(offer.round() + ": " + offer.party() + " offers " + offer.outcome());
            } else if (step instanceof Step.Accepts taken) {
                story.add(taken.round() + ": " + taken.party() + " takes " + taken.outcome());
            } else if (step instanceof Step.Leaves left) {
                story.add(left.round() + ": " + left.party() + " leaves");
            } else if (step instanceof Step.Passes passed) {
                story.add(passed.round() + ": " + passed.party() + " passes");
            } else if (step instanceof Step.Falls fallen) {
                story.add(fallen.round() + ": wall " + fallen.wall() + " falls to " + fallen.level());
            } else if (step instanceof Step.Drafts draft) {
                story.add("drafts " + draft.outcome());
            } else if (step instanceof Step.Criticises wish) {
                story.add(wish.round() + ": " + wish.party() + " wishes " + wish.outcome());
            } else if (step instanceof Step.Proposes change) {
                story.add(change.round() + ": proposes " + change.outcome());
            } else if (step instanceof Step.Revises revised) {
                story.add(revised.round() + ": revises " + revised.outcome());
            }
        }
        return story;
    }
}
