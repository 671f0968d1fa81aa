package parley.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;

/**
 * What the modeller thinks of a number that is not known. Draws are made by its quantiles, so that an even number from 0 to
 * 1, random or not, gives one draw.
 */
public sealed interface Distribution {

    /**
     * The draw that an even number stands for.
     *
     * @param u from 0 (included) to 1 (excluded)
     */
    double quantile(double u);

    /**
     * The place in its range, whatever is more or less probable there.
     *
     * @param u from 0, its lowest value, to 1, its highest
     */
    double across(double u);

    /** Every value that it can take, with its probability; none where there are endlessly many. */
    default List<Weighted> support() {
        return List.of();
    }

    /** A value and its probability. */
    record Weighted(double value, double probability) {}

    /** The values that a one-at-a-time analysis puts in: each value that it can take, or its 5th and 95th percentiles. */
    default List<Double> extremes() {
        return List.of(quantile(0.05), quantile(0.95));
    }

    /** The value that it has while others are looked at: the most probable one of a list, else the median. */
    default double middle() {
        return quantile(0.5);
    }

    /**
     * 1 with a probability, else 0.
     *
     * @param probability 0 to 1
     */
    record Bernoulli(double probability) implements Distribution {
        public Bernoulli {
            require(probability >= 0 && probability <= 1, "a probability is from 0 to 1");
        }

        @Override
        public double quantile(double u) {
            return u >= 1 - probability ? 1 : 0;
        }

        @Override
        public double across(double u) {
            return u < 0.5 ? 0 : 1;
        }

        @Override
        public List<Double> extremes() {
            return List.of(0.0, 1.0);
        }

        @Override
        public List<Weighted> support() {
            return List.of(new Weighted(0, 1 - probability), new Weighted(1, probability));
        }

        @Override
        public double middle() {
            return probability >= 0.5 ? 1 : 0;
        }
    }

    /** Any number between two, each as probable as any other. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            require(low < high, "low must be below high");
        }

        @Override
        public double quantile(double u) {
            return across(u);
        }

        @Override
        public double across(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * From low to high, most probable at the mode.
     *
     * @param mode from low to high
     */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            require(low < high && low <= mode && mode <= high, "low, mode and high must be in this order");
        }

        @Override
        public double quantile(double u) {
            return new TriangularDistribution(null, low, mode, high).inverseCumulativeProbability(u);
        }

        @Override
        public double across(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * A normal distribution, of which only what lies between two numbers is kept.
     *
     * @param deviation standard deviation before anything is cut off, above 0
     */
    record TruncatedNormal(double mean, double deviation, double low, double high) implements Distribution {
        public TruncatedNormal {
            require(low < high && deviation > 0, "low must be below high, and the deviation above 0");
            NormalDistribution whole = new NormalDistribution(null, mean, deviation);
            require(
                    whole.cumulativeProbability(high) - whole.cumulativeProbability(low) > 1e-6,
                    "next to nothing of the normal distribution lies between low and high");
        }

        @Override
        public double quantile(double u) {
            NormalDistribution whole = new NormalDistribution(null, mean, deviation);
            double below = whole.cumulativeProbability(low);
            double upTo = whole.cumulativeProbability(high);
            double drawn = whole.inverseCumulativeProbability(below + (upTo - below) * u);
            return Math.max(low, Math.min(high, drawn));
        }

        @Override
        public double across(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * One of several, by number from 0.
     *
     * @param weights of each, 0 or more, not all 0; they need not add up to 1
     */
    record Choice(List<Double> weights) implements Distribution {
        public Choice {
            weights = List.copyOf(weights);
            require(
                    weights.stream().allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY)
                            && weights.stream().anyMatch(w -> w > 0),
                    "weights are 0 or more, and not all 0");
        }

        @Override
        public double quantile(double u) {
            double left = u * weights.stream().mapToDouble(w -> w).sum();
            int last = 0;
            for (int i = 0; i < weights.size(); i++) {
                if (weights.get(i) > 0) {
                    last = i;
                    left -= weights.get(i);
                    if (left < 0) {
                        return i;
                    }
                }
            }
            return last;
        }

        @Override
        public double across(double u) {
            return Math.min(weights.size() - 1, (int) (u * weights.size()));
        }

        @Override
        public List<Double> extremes() {
            Double[] all = new Double[weights.size()];
            Arrays.setAll(all, i -> (double) i);
            return List.of(all);
        }

        @Override
        public List<Weighted> support() {
            double sum = weights.stream().mapToDouble(w -> w).sum();
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> new Weighted(i, weights.get(i) / sum))
                    .toList();
        }

        @Override
        public double middle() {
            int best = 0;
            for (int i = 1; i < weights.size(); i++) {
                best = weights.get(i) > weights.get(best) ? i : best;
            }
            return best;
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException(what);
        }
    }
}
