package parley.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.Set;
import net.jqwik.api.Example;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Streams of different runs are even, and have nothing to do with each other. */
class StreamsTest {

    private static final int RUNS = 20_000;
    private static final int BINS = 20;

    @Example
    void theSameSeedAndRunGiveTheSameNumbers() {
        assertEquals(new Streams(7).of(3).nextLong(), new Streams(7).of(3).nextLong());
        assertArrayEquals(new long[] {3765998374518192503L, 2317670070252883215L}, new long[] {
            new Streams(0).of(0).nextLong(),
            new Streams(-1).branch(2).of(5_000_000_000L).nextLong()
        });
    }

    @Example
    void seedsRunsAndPurposesAllMatter() {
        Set<Long> first = new LinkedHashSet<>();
        for (int seed = -20; seed < 20; seed++) {
            for (int run = 0; run < 20; run++) {
                for (int purpose = 0; purpose < 5; purpose++) {
                    first.add(new Streams(seed).branch(purpose).of(run).nextLong());
                }
                first.add(new Streams(seed).of(run).nextLong());
            }
        }
        assertEquals(40 * 20 * 6, first.size());
    }

    @Example
    void firstNumbersOfNeighbouringRunsAreEven() {
        long[] counts = new long[BINS];
        long[] pairs = new long[BINS * BINS];
        for (int run = 0; run < RUNS; run++) {
            int bin = bin(1, run, 0);
            counts[bin]++;
            pairs[BINS * bin + bin(1, run + 1, 0)]++;
        }
        assertEven(counts);
        assertEven(pairs);
    }

    @Example
    void firstNumbersOfNeighbouringSeedsAreEven() {
        long[] pairs = new long[BINS * BINS];
        for (int seed = 0; seed < RUNS; seed++) {
            pairs[BINS * bin(seed, 0, 0) + bin(seed + 1, 0, 0)]++;
        }
        assertEven(pairs);
    }

    @Example
    void numbersWithinAStreamAreEven() {
        long[] pairs = new long[BINS * BINS];
        for (int run = 0; run < RUNS; run++) {
            pairs[BINS * bin(9, run, 0) + bin(9, run, 1)]++;
        }
        assertEven(pairs);
    }

    @Example
    void streamsOfNeighboursAndOfPurposesDoNotMoveTogether() {
        double[] one = numbers(new Streams(3), 4);
        double[] next = numbers(new Streams(3), 5);
        double[] otherSeed = numbers(new Streams(4), 4);
        double[] otherPurpose = numbers(new Streams(3).branch(0), 4);
        double bound = 4 / Math.sqrt(RUNS);
        for (double[] other : new double[][] {next, otherSeed, otherPurpose}) {
            assertTrue(Math.abs(new PearsonsCorrelation().correlation(one, other)) < bound);
        }
    }

    private static double[] numbers(Streams streams, long run) {
        var random = streams.of(run);
        double[] numbers = new double[RUNS];
        java.util.Arrays.setAll(numbers, i -> random.nextDouble());
        return numbers;
    }

    private static int bin(long seed, long run, int skip) {
        var random = new Streams(seed).of(run);
        for (int i = 0; i < skip; i++) {
            random.nextDouble();
        }
        return (int) (BINS * random.nextDouble());
    }

    /** So uneven would be one of 1,000 even ones. */
    private static void assertEven(long[] counts) {
        double[] expected = new double[counts.length];
        java.util.Arrays.fill(expected, (double) RUNS / counts.length);
        assertTrue(new ChiSquareTest().chiSquareTest(expected, counts) > 0.001);
    }
}
