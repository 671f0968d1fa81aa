package parley.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.experiment.Bootstrap;
import parley.experiment.Distribution;
import parley.experiment.ExactIndices;
import parley.experiment.Factor;
import parley.experiment.Interval;
import parley.experiment.Measure;
import parley.experiment.Morris;
import parley.experiment.SobolIndices;
import parley.experiment.Streams;
import parley.experiment.Tornado;
import parley.explain.Doubts;
import parley.space.AgreementSpace;

/**
 * Which assumption, if it is wrong, changes the answer: the doubts of the modeller one at a time, by elementary effects, and
 * by their shares of the variance, beside a ranking that knows nothing of the negotiation.
 *
 * @param exact the shares of the variance, exactly; absent where there are too many combinations
 * @param plain number of each factor, the most doubtful first: how the factors rank if nothing is known of what they do
 */
public record Sensitivity(
        SensitivityQuestion question,
        Draws draws,
        Settings settings,
        Tornado tornado,
        Morris morris,
        SobolIndices sobol,
        Optional<ExactIndices> exact,
        List<Integer> plain) {

    /**
     * How much is sampled.
     *
     * @param rows of each of the two samples behind the indices, 2 or more
     * @param walks of the screening, 2 or more
     * @param resamples of the bootstrap behind each interval
     * @param threads 1 or more; changes nothing but the time it takes
     */
    public record Settings(long seed, int rows, int walks, int resamples, int threads) {}

    /** One for the sample of indices, one for the walks. */
    private static final int INDICES = 1;

    private static final int WALKS = 2;

    /** With two levels every step of a factor that is real or not changes it, and an effect is the whole change. */
    private static final int LEVELS_OF_YES_AND_NO = 2;

    private static final int LEVELS = 4;

    /** By how much equal doubts and equal indices may differ, for the rounding of decimals. */
    private static final double EQUAL = 1e-9;

    public Sensitivity {
        plain = List.copyOf(plain);
    }

    /**
     * Analyses the doubts.
     *
     * @param doubts at least one of them open, and no more than {@link SobolIndices#MOST_FACTORS} factors
     */
    public static Sensitivity of(AgreementSpace space, Doubts doubts, SensitivityQuestion question, Settings settings) {
        Draws draws = Draws.of(doubts);
        Rooms rooms = new Rooms(space, draws, question.terms());
        Measure measure = (values, row) -> question.of(rooms.of(values));
        List<Factor> factors = draws.factors();
        Streams streams = new Streams(settings.seed());
        return new Sensitivity(
                question,
                draws,
                settings,
                Tornado.of(factors, measure, 1, settings.threads()),
                Morris.of(
                        factors,
                        measure,
                        settings.walks(),
                        levels(factors),
                        streams.branch(WALKS).of(0),
                        settings.threads()),
                SobolIndices.of(
                        factors,
                        measure,
                        settings.rows(),
                        new Bootstrap(settings.resamples(), Interval.CONFIDENCE),
                        streams.branch(INDICES),
                        settings.threads()),
                ExactIndices.find(factors, values -> measure.of(values, 0)),
                plain(factors));
    }

    private static int levels(List<Factor> factors) {
        boolean isYesAndNo = factors.stream().allMatch(f -> f.distribution() instanceof Distribution.Bernoulli);
        return isYesAndNo ? LEVELS_OF_YES_AND_NO : LEVELS;
    }

    private static List<Integer> plain(List<Factor> factors) {
        return IntStream.range(0, factors.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> doubt(factors.get(i)))
                        .reversed())
                .toList();
    }

    /** How doubtful a factor is by itself, whatever it does: the chance that two draws of it differ. */
    public static double doubt(Factor factor) {
        double same = factor.distribution().support().stream()
                .mapToDouble(weighted -> weighted.probability() * weighted.probability())
                .sum();
        return 1 - same;
    }

    /** The place of a factor in the ranking without a model, from 1; equally doubtful ones share a place. */
    public int plainPlace(int factor) {
        double own = doubt(draws.factors().get(factor));
        return 1
                + (int) draws.factors().stream()
                        .filter(other -> doubt(other) > own + EQUAL)
                        .count();
    }

    /** Whether anything in doubt changes what is measured, as far as was seen. */
    public boolean varies() {
        return exact.map(e -> !e.indices().isEmpty()).orElse(!sobol.indices().isEmpty());
    }

    /** The total index of a factor: exact where that is known, else estimated; 0 where nothing varies. */
    public double total(int factor) {
        return exact.map(
                        e -> e.indices().isEmpty() ? 0 : e.indices().get(factor).total())
                .orElseGet(() -> sobol.indices().isEmpty()
                        ? 0
                        : sobol.indices().get(factor).total().value());
    }

    /** Numbers of the factors, the largest total index first; among equals in the order of the factors. */
    public List<Integer> ranking() {
        return IntStream.range(0, draws.factors().size())
                .boxed()
                .sorted(Comparator.comparingDouble(this::total).reversed())
                .toList();
    }

    /** Numbers of the factors with the largest total index: several where it is the same. */
    public List<Integer> listMost() {
        double most = total(ranking().get(0));
        return ranking().stream().filter(i -> total(i) >= most - EQUAL).toList();
    }

    /** Bars whose factor alone, set to another value than the most probable one, changes what is measured. */
    public List<Tornado.Bar> listFlips() {
        return tornado.bars().stream().filter(bar -> bar.swing() > 0).toList();
    }
}
