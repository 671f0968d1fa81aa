package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.experiment.Distribution.Weighted;

/**
 * The indices that {@link SobolIndices} estimates, worked out exactly, where every factor is one of a few values: a sum over
 * all combinations of them.
 *
 * @param indices in the order of the factors; empty when the measure does not vary
 * @param mean of the measure
 * @param variance of the measure
 */
public record ExactIndices(List<Index> indices, double mean, double variance) {

    /** The most combinations that are looked at. */
    public static final int MOST_COMBINATIONS = 1 << 14;

    /** The indices of a factor, each from 0 to 1. */
    public record Index(Factor factor, double first, double total) {}

    public ExactIndices {
        indices = List.copyOf(indices);
    }

    /** The indices; nothing where some factor is one of endlessly many values, or there are too many combinations. */
    public static Optional<ExactIndices> find(List<Factor> factors, ToDoubleFunction<double[]> measure) {
        long combinations = 1;
        for (Factor factor : factors) {
            int values = factor.distribution().support().size();
            combinations *= values;
            if (values == 0 || combinations > MOST_COMBINATIONS) {
                return Optional.empty();
            }
        }
        return Optional.of(new Grid(factors, (int) combinations, measure).indices());
    }

    /** Every combination, with its probability and the measure there. The last factor changes fastest. */
    private static final class Grid {
        private final List<Factor> factors;
        private final List<List<Weighted>> supports;
        /** How many combinations pass before each factor changes. */
        private final int[] strides;

        private final double[] measures;
        private final double[] probabilities;

        Grid(List<Factor> factors, int combinations, ToDoubleFunction<double[]> measure) {
            this.factors = factors;
            this.supports =
                    factors.stream().map(f -> f.distribution().support()).toList();
            this.strides = new int[factors.size()];
            this.measures = new double[combinations];
            this.probabilities = new double[combinations];
            int stride = combinations;
            for (int factor = 0; factor < strides.length; factor++) {
                stride /= supports.get(factor).size();
                strides[factor] = stride;
            }
            for (int i = 0; i < combinations; i++) {
                Runs.giveUpIfInterrupted();
                double[] values = new double[factors.size()];
                probabilities[i] = 1;
                for (int factor = 0; factor < values.length; factor++) {
                    Weighted weighted = supports.get(factor).get(place(i, factor));
                    values[factor] = weighted.value();
                    probabilities[i] *= weighted.probability();
                }
                measures[i] = measure.applyAsDouble(values);
            }
        }

        private int place(int combination, int factor) {
            return combination / strides[factor] % supports.get(factor).size();
        }

        ExactIndices indices() {
            double mean = sum(i -> measures[i]);
            double variance = sum(i -> (measures[i] - mean) * (measures[i] - mean));
            double usual = measures[mostProbable()];
            boolean varies =
                    IntStream.range(0, measures.length).anyMatch(i -> probabilities[i] > 0 && measures[i] != usual);
            List<Index> indices = new ArrayList<>();
            for (int factor = 0; varies && factor < factors.size(); factor++) {
                indices.add(new Index(factors.get(factor), first(factor, mean) / variance, total(factor) / variance));
            }
            return new ExactIndices(indices, mean, varies ? variance : 0);
        }

        private int mostProbable() {
            return IntStream.range(0, probabilities.length)
                    .reduce(0, (a, b) -> probabilities[b] > probabilities[a] ? b : a);
        }

        private double sum(IntToDoubleFunction part) {
            return IntStream.range(0, measures.length)
                    .mapToDouble(i -> probabilities[i] * part.applyAsDouble(i))
                    .sum();
        }

        /** The variance of the mean of the measure given the factor. */
        private double first(int factor, double mean) {
            double[] given = new double[supports.get(factor).size()];
            for (int i = 0; i < measures.length; i++) {
                given[place(i, factor)] += probabilities[i] * (measures[i] - mean);
            }
            return IntStream.range(0, given.length)
                    .filter(v -> supports.get(factor).get(v).probability() > 0)
                    .mapToDouble(v ->
                            given[v] * given[v] / supports.get(factor).get(v).probability())
                    .sum();
        }

        /** The mean of the variance of the measure given all other factors. */
        private double total(int factor) {
            int stride = strides[factor];
            int values = supports.get(factor).size();
            double total = 0;
            for (int i = 0; i < measures.length; i++) {
                if (place(i, factor) == 0) {
                    int first = i;
                    int[] line = IntStream.range(0, values)
                            .map(v -> first + v * stride)
                            .toArray();
                    double weight = Arrays.stream(line)
                            .mapToDouble(c -> probabilities[c])
                            .sum();
                    double mean = Arrays.stream(line)
                            .mapToDouble(c -> probabilities[c] * measures[c])
                            .sum();
                    if (weight > 0) {
                        total += Arrays.stream(line)
                                .mapToDouble(c -> probabilities[c] * Math.pow(measures[c] - mean / weight, 2))
                                .sum();
                    }
                }
            }
            return total;
        }
    }
}
