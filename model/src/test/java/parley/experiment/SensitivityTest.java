package parley.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.apache.commons.math3.random.RandomGenerator;
import parley.experiment.Distribution.Bernoulli;
import parley.experiment.Distribution.Choice;
import parley.experiment.Distribution.Triangular;
import parley.experiment.Distribution.TruncatedNormal;
import parley.experiment.Distribution.Uniform;

/** Sensitivity against functions whose indices are known. */
class SensitivityTest {

    private static List<Factor> evenFactors(int count, double low, double high) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Factor("x" + (i + 1), new Uniform(low, high)))
                .toList();
    }

    /** Ishigami and Homma 1990, with a = 7 and b = 0.1. */
    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Example
    void ishigamisIndicesLieInTheirIntervals() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2);
        double v2 = 49.0 / 8;
        double v13 = 0.01 * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double all = v1 + v2 + v13;
        SobolIndices found = SobolIndices.of(
                evenFactors(3, -Math.PI, Math.PI),
                (x, row) -> ishigami(x),
                2_048,
                new Bootstrap(300, 0.95),
                new Streams(1),
                2);
        assertEquals(all, found.variance(), 0.02 * all);
        assertEquals(3.5, found.mean(), 0.05);
        assertIndices(new double[] {v1 / all, v2 / all, 0}, found, true, 0.01);
        assertIndices(new double[] {(v1 + v13) / all, v2 / all, v13 / all}, found, false, 0.01);
        assertEquals("x1", found.most().orElseThrow().factor().name());
    }

    /** Sobol's g-function: each factor weighs the less the larger its a. */
    @Example
    void indicesOfTheGFunctionLieInTheirIntervals() {
        double[] a = {0, 1, 4.5, 9, 99, 99};
        double[] v = Arrays.stream(a).map(x -> 1 / (3 * (1 + x) * (1 + x))).toArray();
        double product = Arrays.stream(v).map(x -> 1 + x).reduce(1, (x, y) -> x * y);
        double all = product - 1;
        SobolIndices found = SobolIndices.of(
                evenFactors(a.length, 0, 1),
                (x, row) -> IntStream.range(0, a.length)
                        .mapToDouble(i -> (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]))
                        .reduce(1, (p, q) -> p * q),
                2_048,
                new Bootstrap(300, 0.95),
                new Streams(2),
                1);
        assertIndices(Arrays.stream(v).map(x -> x / all).toArray(), found, true, 0.01);
        assertIndices(Arrays.stream(v).map(x -> x * product / (1 + x) / all).toArray(), found, false, 0.01);
    }

    private static void assertIndices(double[] expected, SobolIndices found, boolean first, double near) {
        for (int i = 0; i < expected.length; i++) {
            SobolIndices.Index index = found.indices().get(i);
            SobolIndices.Estimate estimate = first ? index.first() : index.total();
            double exact = expected[i];
            assertEquals(exact, estimate.value(), near);
            assertTrue(
                    estimate.interval().low() - 1e-4 <= exact
                            && exact <= estimate.interval().high() + 1e-4,
                    () -> exact + " is not in " + estimate);
            assertTrue(estimate.interval().halfWidth() < 0.1, () -> "too wide " + estimate);
        }
    }

    /** Both must be real, with probabilities p and q: variances of single factors and of both together are known. */
    @Example
    void indicesOfTwoDoubtsAreThoseOfTheirProduct() {
        double p = 0.7;
        double q = 0.4;
        double all = p * q * (1 - p * q);
        SobolIndices found = SobolIndices.of(
                List.of(
                        new Factor("p", new Bernoulli(p)),
                        new Factor("q", new Bernoulli(q)),
                        new Factor("idle", new Bernoulli(0.5))),
                (x, row) -> x[0] * x[1],
                4_096,
                new Bootstrap(200, 0.95),
                new Streams(3),
                1);
        assertIndices(new double[] {q * q * p * (1 - p) / all, p * p * q * (1 - q) / all, 0}, found, true, 0.02);
        assertIndices(new double[] {q * p * (1 - p) / all, p * q * (1 - q) / all, 0}, found, false, 0.02);
    }

    @Example
    void exactIndicesAreThoseOfTheProductAndOfAChoice() {
        double p = 0.7;
        double q = 0.4;
        double all = p * q * (1 - p * q);
        ExactIndices found = ExactIndices.find(
                        List.of(
                                new Factor("idle", new Choice(List.of(1.0, 2.0, 5.0))),
                                new Factor("p", new Bernoulli(p)),
                                new Factor("q", new Choice(List.of(6.0, 4.0)))),
                        x -> x[1] * x[2])
                .orElseThrow();
        assertEquals(all, found.variance(), 1e-12);
        assertEquals(0, found.indices().get(0).total(), 1e-12);
        assertEquals(q * q * p * (1 - p) / all, found.indices().get(1).first(), 1e-12);
        assertEquals(q * p * (1 - p) / all, found.indices().get(1).total(), 1e-12);
        assertEquals(p * p * q * (1 - q) / all, found.indices().get(2).first(), 1e-12);
        assertEquals(p * q * (1 - q) / all, found.indices().get(2).total(), 1e-12);
        assertTrue(ExactIndices.find(evenFactors(1, 0, 1), x -> x[0]).isEmpty());
        assertEquals(
                List.of(),
                ExactIndices.find(List.of(new Factor("sure", new Bernoulli(1))), x -> x[0])
                        .orElseThrow()
                        .indices());
    }

    @Example
    void threadsChangeNoIndex() {
        List<Factor> factors = evenFactors(3, -Math.PI, Math.PI);
        Measure noisy = (x, row) -> ishigami(x) + new Streams(9).of(row).nextGaussian();
        SobolIndices one = SobolIndices.of(factors, noisy, 64, new Bootstrap(50, 0.9), new Streams(4), 1);
        assertEquals(one, SobolIndices.of(factors, noisy, 64, new Bootstrap(50, 0.9), new Streams(4), 8));
        assertEquals(
                Morris.of(factors, noisy, 5, 4, new Streams(4).of(0), 1),
                Morris.of(factors, noisy, 5, 4, new Streams(4).of(0), 8));
        assertEquals(Tornado.of(factors, noisy, 3, 1), Tornado.of(factors, noisy, 3, 8));
    }

    @Example
    void nothingIsWorkedOutForAThreadThatWasInterrupted() {
        List<Factor> factors = List.of(new Factor("p", new Bernoulli(0.5)));
        Bootstrap bootstrap = new Bootstrap(10, 0.9);
        List<Runnable> works = List.of(
                () -> Tornado.of(factors, (x, row) -> x[0], 1, 2),
                () -> SobolIndices.of(factors, (x, row) -> x[0], 64, bootstrap, new Streams(1), 1),
                () -> ExactIndices.find(factors, x -> x[0]),
                () -> bootstrap.ofMean(new double[] {1, 2}, new Streams(1).of(0)));
        for (Runnable work : works) {
            Thread.currentThread().interrupt();
            try {
                assertThrows(CancellationException.class, work::run);
            } finally {
                Thread.interrupted();
            }
        }
    }

    @Example
    void whatDoesNotVaryHasNoIndices() {
        SobolIndices found =
                SobolIndices.of(evenFactors(2, 0, 1), (x, row) -> 0.1, 64, new Bootstrap(10, 0.9), new Streams(1), 1);
        assertEquals(List.of(), found.indices());
        assertEquals(0.1, found.mean(), 1e-12);
        assertTrue(found.most().isEmpty());
    }

    @Example
    void elementaryEffectsOfASumAreItsSlopes() {
        double[] slopes = {3, -5, 0, 1};
        Morris found = Morris.of(
                evenFactors(4, 10, 12),
                (x, row) ->
                        IntStream.range(0, 4).mapToDouble(i -> slopes[i] * x[i]).sum(),
                4,
                4,
                new Streams(1).of(0),
                1);
        assertEquals(
                List.of("x2", "x1", "x4", "x3"),
                found.effects().stream().map(e -> e.factor().name()).toList());
        for (Morris.Effect effect : found.effects()) {
            double slope = 2 * slopes[Integer.parseInt(effect.factor().name().substring(1)) - 1];
            assertEquals(slope, effect.mean(), 1e-9);
            assertEquals(Math.abs(slope), effect.absolute().value(), 1e-9);
            assertEquals(0, effect.deviation(), 1e-9);
        }
    }

    /** The test function of Morris 1991, section 4: factors 1 to 10 matter, 8 to 10 alone and evenly, 11 to 20 hardly. */
    @Example
    void morrisFindsTheFactorsOfHisTestFunction() {
        MorrisFunction function = new MorrisFunction(new Streams(1991).of(0));
        Morris found = Morris.of(evenFactors(20, 0, 1), (x, row) -> function.of(x), 30, 4, new Streams(5).of(0), 2);
        List<Integer> first = found.effects().stream()
                .limit(10)
                .map(e -> Integer.parseInt(e.factor().name().substring(1)))
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), first);
        for (Morris.Effect effect : found.effects()) {
            int number = Integer.parseInt(effect.factor().name().substring(1));
            if (number >= 8 && number <= 10) {
                assertEquals(40, effect.absolute().value(), 12);
                assertTrue(effect.deviation() < 12);
            } else if (number <= 7) {
                assertTrue(effect.deviation() > 12, () -> number + " " + effect);
            }
        }
    }

    private static final class MorrisFunction {
        private final double constant;
        private final double[] single = new double[20];
        private final double[][] pairs = new double[20][20];

        MorrisFunction(RandomGenerator random) {
            constant = random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                single[i] = i < 10 ? 20 : random.nextGaussian();
                for (int j = i + 1; j < 20; j++) {
                    pairs[i][j] = j < 6 ? -15 : random.nextGaussian();
                }
            }
        }

        double of(double[] x) {
            double[] w = new double[20];
            for (int i = 0; i < 20; i++) {
                boolean curved = i == 2 || i == 4 || i == 6;
                w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
            }
            double sum = constant;
            for (int i = 0; i < 20; i++) {
                sum += single[i] * w[i];
                for (int j = i + 1; j < 20; j++) {
                    sum += pairs[i][j] * w[i] * w[j];
                    for (int k = j + 1; k < 5; k++) {
                        sum -= 10 * w[i] * w[j] * w[k];
                    }
                }
            }
            return sum + 5 * w[0] * w[1] * w[2] * w[3];
        }
    }

    @Example
    void aTornadoTriesEveryValueOfAListAndTheTailsOfARange() {
        List<Factor> factors = List.of(
                new Factor("choice", new Choice(List.of(1.0, 3.0, 2.0))),
                new Factor("range", new Uniform(0, 100)),
                new Factor("doubt", new Bernoulli(0.9)));
        Tornado found = Tornado.of(factors, (x, row) -> 10 * x[0] + x[1] * x[2] + row, 3, 1);
        assertEquals(10 + 50 + 1, found.middle(), 1e-9);
        assertEquals(
                List.of("range", "doubt", "choice"),
                found.bars().stream().map(b -> b.factor().name()).toList());
        assertEquals(90, found.bars().get(0).swing(), 1e-9);
        assertEquals(50, found.bars().get(1).swing(), 1e-9);
        assertEquals(3, found.bars().get(2).values().size());
        assertEquals(20, found.bars().get(2).swing(), 1e-9);
    }

    @Example
    void drawsFollowTheirDistributions() {
        assertMoments(0.3, 0.21, new Bernoulli(0.3));
        assertMoments(3.5, 25 / 12.0, new Uniform(1, 6));
        // Mean (a + b + c) / 3 and variance (a² + b² + c² - ab - ac - bc) / 18.
        assertMoments(4, 3.5, new Triangular(0, 3, 9));
        assertMoments(0.5 * 0 + 0.2 * 1 + 0.3 * 2, 1.4 - 0.64, new Choice(List.of(5.0, 2.0, 3.0)));
        // Half a normal distribution: mean √(2/π), variance 1 - 2/π; cut off at 8 deviations for a bound.
        assertMoments(Math.sqrt(2 / Math.PI), 1 - 2 / Math.PI, new TruncatedNormal(0, 1, 0, 8));
        assertEquals(List.of(0.0, 1.0), new Bernoulli(0).extremes());
        assertEquals(0, new Bernoulli(0).quantile(0.999_999));
        assertEquals(1, new Bernoulli(1).quantile(0));
        assertEquals(1, new Choice(List.of(0.0, 1.0, 0.0)).quantile(0.999_999_999));
    }

    private static void assertMoments(double mean, double variance, Distribution distribution) {
        int points = 20_000;
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            drawn.add(distribution.quantile((i + 0.5) / points));
        }
        Mean found = Mean.of(drawn.stream().mapToDouble(d -> d).toArray());
        assertEquals(mean, found.value(), 2e-3);
        assertEquals(variance, found.deviation() * found.deviation(), 1e-2);
    }
}
