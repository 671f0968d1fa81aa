package parley.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Intervals cover what they estimate as often as they say. */
class EstimatesTest {

    @Example
    void wilsonsIntervalIsThePublishedOne() {
        // Newcombe 1998, table I, method 3.
        assertInterval(0.2553, 0.3662, 5e-5, new Share(81, 263).interval());
        assertInterval(0.0624, 0.1605, 5e-5, new Share(15, 148).interval());
        assertInterval(0.0, 0.1611, 5e-5, new Share(0, 20).interval());
        assertInterval(0.0061, 0.1718, 5e-5, new Share(1, 29).interval());
    }

    private static void assertInterval(double low, double high, double near, Interval interval) {
        assertEquals(low, interval.low(), near);
        assertEquals(high, interval.high(), near);
    }

    @Example
    void wilsonsIntervalCoversAtTheNominalRate() {
        SummaryStatistics coverage = new SummaryStatistics();
        for (int runs : new int[] {20, 100, 400}) {
            List<Interval> intervals = new ArrayList<>();
            for (int hits = 0; hits <= runs; hits++) {
                intervals.add(new Share(hits, runs).interval());
            }
            for (double p = 0.05; p < 0.96; p += 0.0101) {
                coverage.addValue(exactCoverage(runs, p, intervals));
            }
        }
        assertEquals(0.95, coverage.getMean(), 0.005);
        assertTrue(coverage.getMin() > 0.90, () -> "least " + coverage.getMin());
    }

    private static double exactCoverage(int runs, double p, List<Interval> intervals) {
        BinomialDistribution hits = new BinomialDistribution(runs, p);
        double covered = 0;
        for (int i = 0; i <= runs; i++) {
            covered += intervals.get(i).contains(p) ? hits.probability(i) : 0;
        }
        return covered;
    }

    @Example
    void everythingIsPossibleWithoutARun() {
        assertEquals(new Interval(0, 1), new Share(0, 0).interval());
        assertTrue(Double.isNaN(new Share(0, 0).value()));
        assertEquals(Double.POSITIVE_INFINITY, Mean.of(3).interval().high());
    }

    @Example
    void studentsIntervalIsThePublishedOne() {
        // Student 1908, additional hours of sleep by hyoscyamine hydrobromide and by its other form: the differences.
        Mean sleep = Mean.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4);
        assertEquals(1.58, sleep.value(), 1e-12);
        assertInterval(0.7001, 2.4599, 1e-4, sleep.interval());
    }

    @Example
    void studentAndBootstrapCoverTheMean() {
        int tries = 600;
        int student = 0;
        int bootstrap = 0;
        for (int i = 0; i < tries; i++) {
            RandomGenerator random = new Streams(11).of(i);
            double[] sample = new double[40];
            java.util.Arrays.setAll(sample, j -> random.nextGaussian() + 3);
            student += Mean.of(sample).interval().contains(3) ? 1 : 0;
            bootstrap += new Bootstrap(300, 0.95).ofMean(sample, random).contains(3) ? 1 : 0;
        }
        // Three standard errors of a share of 600; the percentile bootstrap is known to be a little short for 40 rows.
        assertEquals(0.95, student / (double) tries, 0.027);
        assertEquals(0.94, bootstrap / (double) tries, 0.03);
    }

    @Example
    void runsThatSufficeAreTheFewestForOneHalf() {
        for (double halfWidth : new double[] {0.005, 0.01, 0.03, 0.04}) {
            Precision precision = new Precision(halfWidth, 0.95);
            long enough = precision.runsThatSuffice();
            long even = enough + enough % 2;
            assertTrue(precision.isReached(new Share(even / 2, even)));
            assertTrue(!precision.isReached(new Share((even - 4) / 2, even - 4)));
        }
        assertEquals(9_600, (double) new Precision(0.01, 0.95).runsThatSuffice(), 2);
        assertEquals(400, new Precision(0.5, 0.95).runsThatSuffice());
    }

    @Example
    void stoppingAtAPrecisionCoversNearlyAsOftenAsItSays() {
        Precision precision = new Precision(0.02, 0.95);
        for (double p : new double[] {0.02, 0.1, 0.3, 0.5}) {
            int covered = 0;
            int tries = 1_500;
            for (int i = 0; i < tries; i++) {
                covered +=
                        stopped(precision, p, new Streams(21).of(i)).interval().contains(p) ? 1 : 0;
            }
            double share = covered / (double) tries;
            assertTrue(share > 0.925, () -> p + " covered in " + share);
        }
    }

    private static Share stopped(Precision precision, double p, RandomGenerator random) {
        Convergence convergence = new Convergence();
        long look = precision.nextLook(0);
        while (true) {
            convergence.add(random.nextDouble() < p);
            if (convergence.share().runs() == look) {
                if (precision.isReached(convergence.share()) || look >= precision.runsThatSuffice()) {
                    return convergence.share();
                }
                look = precision.nextLook(look);
            }
        }
    }

    @Example
    void convergenceKeepsTheCheckpointsAndTheEnd() {
        Convergence convergence = new Convergence();
        for (int i = 0; i < 120; i++) {
            convergence.add(i % 4 == 0);
        }
        assertEquals(
                List.of(new Share(3, 10), new Share(5, 20), new Share(13, 50), new Share(25, 100), new Share(30, 120)),
                convergence.points());
    }

    @Example
    void aTallyKeepsItsOrder() {
        Tally<String> tally = new Tally<>(List.of("a", "b"));
        tally.add("c");
        tally.add("b");
        tally.addNone();
        tally.add("b");
        assertEquals(
                List.of(
                        new Tally.Line<>("a", new Share(0, 4)),
                        new Tally.Line<>("b", new Share(2, 4)),
                        new Tally.Line<>("c", new Share(1, 4))),
                tally.lines());
    }
}
