package parley.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import parley.model.Actor;

/**
 * What becomes of a run when its inputs are a little wrong: capability and salience of every actor are multiplied by
 * numbers drawn evenly around 1, and all rounds are played again, many times.
 *
 * @param runs how many times
 * @param noise the most that a number is off, as a share of it
 * @param medians of each round, over all runs
 * @param means of each round, over all runs
 */
public record Fragility(long seed, int runs, double noise, List<Spread> medians, List<Spread> means) {

    public Fragility {
        medians = List.copyOf(medians);
        means = List.copyOf(means);
    }

    /**
     * How far numbers lie apart; percentiles as Commons Math estimates them.
     *
     * @param low of 20 numbers, one is smaller
     * @param middle as many are smaller as larger
     * @param high of 20 numbers, one is larger
     */
    public record Spread(double least, double low, double middle, double high, double most) {
        static Spread of(double[] numbers) {
            Percentile percentile = new Percentile();
            percentile.setData(numbers);
            return new Spread(
                    java.util.Arrays.stream(numbers).min().orElse(Double.NaN),
                    percentile.evaluate(5),
                    percentile.evaluate(50),
                    percentile.evaluate(95),
                    java.util.Arrays.stream(numbers).max().orElse(Double.NaN));
        }

        public double width() {
            return most - least;
        }
    }

    /**
     * Plays the noisy runs. Run i depends on the seed and on i alone.
     *
     * @param runs at least 1
     * @param noise 0 or more, less than 1
     */
    public static Fragility of(List<Actor> actors, SpatialRules rules, int rounds, long seed, int runs, double noise) {
        if (runs < 1 || !(noise >= 0 && noise < 1)) {
            throw new IllegalArgumentException("at least one run, and a noise from 0 to less than 1");
        }
        double[][] medians = new double[rounds + 1][runs];
        double[][] means = new double[rounds + 1][runs];
        for (int run = 0; run < runs; run++) {
            SpatialRun played = SpatialModel.run(listDisturbed(actors, noise, generator(seed, run)), rules, rounds);
            for (SpatialRun.Round round : played.rounds()) {
                medians[round.number()][run] = round.median();
                means[round.number()][run] = round.mean();
            }
        }
        return new Fragility(seed, runs, noise, spreads(medians), spreads(means));
    }

    private static List<Actor> listDisturbed(List<Actor> actors, double noise, RandomGenerator random) {
        List<Actor> disturbed = new ArrayList<>();
        for (Actor actor : actors) {
            double capability = actor.capability() * factor(noise, random);
            double salience = Math.min(1, actor.salience() * factor(noise, random));
            disturbed.add(new Actor(actor.name(), capability, actor.position(), salience));
        }
        return disturbed;
    }

    private static double factor(double noise, RandomGenerator random) {
        return 1 + noise * (2 * random.nextDouble() - 1);
    }

    private static RandomGenerator generator(long seed, int run) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, run});
    }

    private static List<Spread> spreads(double[][] byRound) {
        return java.util.Arrays.stream(byRound).map(Spread::of).toList();
    }
}
