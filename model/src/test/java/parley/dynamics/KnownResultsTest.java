package parley.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import parley.model.Protocol;
import parley.model.Strategy;
import parley.model.Strategy.Micro;
import parley.model.Strategy.TimeDependent;
import parley.model.Strategy.Zeuthen;

/** Runs end where theory says. */
class KnownResultsTest {

    private static final OutcomeTable PIE = Tables.plain(2, 101);

    private static List<Step.Offers> offers(Trace trace, int party) {
        return trace.steps().stream()
                .filter(Step.Offers.class::isInstance)
                .map(Step.Offers.class::cast)
                .filter(offer -> offer.party() == party)
                .toList();
    }

    /** Whole parts out of a hundred that a party asks for in a round: what is not conceded, rounded up. */
    private static int asked(double exponent, int round, int rounds) {
        double conceded = Math.pow((round - 1) / (rounds - 1.0), 1 / exponent);
        return (int) Math.ceil(100 * (1 - conceded) - 1e-6);
    }

    @Example
    void publishedCurves() {
        // Round 6 of 11 is half time: linear has conceded 1/2, Boulware 1/16, conceder 2^(-1/4) = 0.8409.
        assertEquals(50, asked(1, 6, 11));
        assertEquals(94, asked(0.25, 6, 11));
        assertEquals(16, asked(4, 6, 11));
        assertEquals(0.5, TimeDependent.LINEAR.conceded(0.5));
        assertEquals(0.0625, TimeDependent.BOULWARE.conceded(0.5));
        assertEquals(0.840896, TimeDependent.CONCEDER.conceded(0.5), 1e-6);
    }

    @Property(seed = "11")
    void timeDependentOffersFollowTheirCurveUntilTheyMeet(
            @ForAll @DoubleRange(min = 0.1, max = 8) double first,
            @ForAll @DoubleRange(min = 0.1, max = 8) double second,
            @ForAll @IntRange(min = 2, max = 120) int rounds) {
        Trace trace = Tables.of(
                        PIE,
                        Tables.pie(100),
                        Protocol.ALTERNATING_OFFERS,
                        rounds,
                        new TimeDependent(first, 0),
                        new TimeDependent(second, 0))
                .trace(Tables.random(1));
        for (Step.Offers offer : offers(trace, 0)) {
            assertEquals(asked(first, offer.round(), rounds), offer.outcome());
        }
        for (Step.Offers offer : offers(trace, 1)) {
            assertEquals(100 - asked(second, offer.round(), rounds), offer.outcome());
        }
        assertEquals(meeting(first, second, rounds), trace.result().end());
    }

    /** The first turn at which what one is offered is no less than what it would ask for. */
    private static End meeting(double first, double second, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            if (round > 1 && 100 - asked(second, round - 1, rounds) >= asked(first, round, rounds)) {
                return new End.Agreed(round, 100 - asked(second, round - 1, rounds));
            } else if (100 - asked(first, round, rounds) >= asked(second, round, rounds)) {
                return new End.Agreed(round, asked(first, round, rounds));
            }
        }
        return new End.DeadlinePassed(rounds);
    }

    @Example
    void agreementRoundsOfEqualCurves() {
        // Equal curves meet once half is conceded: t >= 2^(-e).
        for (TimeDependent curve : List.of(TimeDependent.LINEAR, TimeDependent.BOULWARE, TimeDependent.CONCEDER)) {
            int round = 1 + (int) Math.ceil(100 * Math.pow(0.5, curve.exponent()));
            End end = Tables.of(PIE, Tables.pie(100), Protocol.ALTERNATING_OFFERS, 101, curve, curve)
                    .play(Tables.random(1))
                    .end();
            assertEquals(new End.Agreed(round, ((End.Agreed) end).outcome()), end, curve.word());
            assertEquals(50, ((End.Agreed) end).outcome(), 3, curve.word());
        }
    }

    private static double share(int parts, int rounds, double first, double second) {
        RunResult result = Tables.of(
                        Tables.plain(2, parts + 1),
                        Tables.pie(parts, first, second),
                        Protocol.BACKWARD_INDUCTION,
                        rounds,
                        TimeDependent.LINEAR,
                        TimeDependent.LINEAR)
                .play(Tables.random(1));
        assertEquals(1, result.end().round());
        return result.agreed().orElseThrow() / (double) parts;
    }

    @Example
    void rubinsteinsLimit() {
        double limit = (1 - 0.8) / (1 - 0.9 * 0.8);
        double coarse = Math.abs(share(50, 200, 0.9, 0.8) - limit);
        assertEquals(limit, share(5_000, 200, 0.9, 0.8), 0.002);
        assertTrue(Math.abs(share(5_000, 200, 0.9, 0.8) - limit) < Math.max(coarse, 0.002));
        assertEquals((1 - 0.6) / (1 - 0.95 * 0.6), share(5_000, 200, 0.95, 0.6), 0.002);
        // Equal patience that grows: 1 / (1 + d), which goes to one half.
        assertEquals(1 / 1.5, share(5_000, 100, 0.5, 0.5), 0.002);
        assertEquals(1 / 1.99, share(20_000, 1_500, 0.99, 0.99), 0.005);
    }

    @Example
    void aFiniteHorizonGoesByItsClosedForm() {
        // With n rounds left and equal discounts d the proposer keeps (1 - (-d)^n) / (1 + d).
        for (int rounds = 1; rounds <= 12; rounds++) {
            double d = 0.7;
            assertEquals((1 - Math.pow(-d, rounds)) / (1 + d), share(10_000, rounds, d, d), 0.001);
        }
    }

    @Property(seed = "12")
    void microAgainstItselfReachesAFallbackBargain(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 30) int outcomes) {
        double[][] raw = Tables.strict(new Random(seed), 2, outcomes);
        RunResult result = Tables.of(
                        Tables.plain(2, outcomes),
                        Tables.noDiscount(raw, new double[] {Double.NaN, Double.NaN}),
                        Protocol.ALTERNATING_OFFERS,
                        outcomes + 1,
                        new Micro(),
                        new Micro())
                .play(Tables.random(seed));
        assertEquals(fallbackDepth(raw), depth(raw, result.agreed().orElseThrow()));
    }

    /** The least k for which some outcome is among the best k of both (Brams and Kilgour, fallback bargaining, 2001). */
    private static int fallbackDepth(double[][] raw) {
        int best = Integer.MAX_VALUE;
        for (int outcome = 0; outcome < raw[0].length; outcome++) {
            best = Math.min(best, depth(raw, outcome));
        }
        return best;
    }

    private static int depth(double[][] raw, int outcome) {
        int depth = 0;
        for (double[] own : raw) {
            depth = Math.max(depth, (int)
                    Arrays.stream(own).filter(worth -> worth >= own[outcome]).count());
        }
        return depth;
    }

    @Property(seed = "13")
    void zeuthenReachesTheLargestProductOfGains(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 25) int outcomes) {
        Random random = new Random(seed);
        double[][] raw = new double[2][outcomes];
        for (double[] own : raw) {
            Arrays.setAll(own, outcome -> random.nextInt(50));
        }
        Stakes stakes = Tables.noDiscount(raw, new double[] {Double.NaN, Double.NaN});
        RunResult result = Tables.of(
                        Tables.plain(2, outcomes),
                        stakes,
                        Protocol.MONOTONIC_CONCESSION,
                        1_000,
                        new Zeuthen(),
                        new Zeuthen())
                .play(Tables.random(seed));
        int agreed = assertInstanceOf(End.Agreed.class, result.end()).outcome();
        double largest = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            largest = Math.max(largest, stakes.utility(0, outcome) * stakes.utility(1, outcome));
        }
        assertEquals(largest, stakes.utility(0, agreed) * stakes.utility(1, agreed), 1e-6);
    }

    @Example
    void twoMirrorsWaitForEachOther() {
        Strategy mirror = new Strategy.TitForTat(Strategy.TitForTat.Mirrors.RELATIVE);
        assertEquals(
                new End.DeadlinePassed(20),
                Tables.of(PIE, Tables.pie(100), Protocol.ALTERNATING_OFFERS, 20, mirror, mirror)
                        .play(Tables.random(1))
                        .end());
    }

    @Example
    void aMirrorGivesWhatItIsGiven() {
        Trace trace = Tables.of(
                        PIE,
                        Tables.pie(100),
                        Protocol.ALTERNATING_OFFERS,
                        21,
                        TimeDependent.LINEAR,
                        new Strategy.TitForTat(Strategy.TitForTat.Mirrors.ABSOLUTE))
                .trace(Tables.random(1));
        // The other concedes 5 of 100 in each round, so the mirror does, from the second offer that it hears.
        List<Integer> given = new ArrayList<>();
        offers(trace, 1).forEach(offer -> given.add(offer.outcome()));
        Set<Integer> steps = new HashSet<>();
        for (int i = 1; i < given.size(); i++) {
            steps.add(given.get(i) - given.get(i - 1));
        }
        assertEquals(Set.of(5), steps);
        assertEquals(0, given.get(0));
        assertInstanceOf(End.Agreed.class, trace.result().end());
    }
}
