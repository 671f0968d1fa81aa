package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import parley.experiment.Distribution.Bernoulli;
import parley.experiment.Distribution.Choice;
import parley.experiment.Factor;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.RedLine;

/**
 * The doubts of a modeller as factors that can be drawn. A bundle of red lines in doubt is one factor: 1 where it is real,
 * else 0. Bundles that exclude each other are one factor together: the number of the one that is real, from 0, or the number
 * of all of them where none is.
 */
public final class Draws {

    private static final int CERTAIN = -1;

    private final Doubts doubts;
    private final List<List<Bundle>> subjects;
    private final List<Factor> factors;
    /** For each bundle of the doubts, its factor, and its place among the bundles of that factor. */
    private final int[] factorOf;

    private final int[] placeOf;

    private Draws(Doubts doubts, List<List<Bundle>> subjects) {
        this.doubts = doubts;
        this.subjects = subjects;
        this.factors = subjects.stream().map(Draws::factor).toList();
        this.factorOf = doubts.bundles().stream().mapToInt(this::findFactor).toArray();
        this.placeOf = IntStream.range(0, factorOf.length)
                .map(i -> factorOf[i] == CERTAIN
                        ? 0
                        : subjects.get(factorOf[i]).indexOf(doubts.bundles().get(i)))
                .toArray();
    }

    /**
     * The factors, in the order of the scenario.
     *
     * @param doubts without a contradiction
     */
    public static Draws of(Doubts doubts) {
        if (doubts.findContradiction().isPresent()) {
            throw new IllegalArgumentException("contradicting credences cannot be drawn");
        }
        Set<List<Bundle>> subjects = new LinkedHashSet<>();
        for (Bundle bundle : doubts.bundles()) {
            doubts.exclusive().stream()
                    .filter(group -> group.contains(bundle))
                    .findFirst()
                    .ifPresentOrElse(subjects::add, () -> {
                        if (bundle.isDoubtful()) {
                            subjects.add(List.of(bundle));
                        }
                    });
        }
        return new Draws(doubts, List.copyOf(subjects));
    }

    private int findFactor(Bundle bundle) {
        return IntStream.range(0, subjects.size())
                .filter(i -> subjects.get(i).contains(bundle))
                .findFirst()
                .orElse(CERTAIN);
    }

    public Doubts doubts() {
        return doubts;
    }

    /** Of each factor, its bundle, or those that exclude each other. */
    public List<List<Bundle>> subjects() {
        return subjects;
    }

    public List<Factor> factors() {
        return factors;
    }

    private static Factor factor(List<Bundle> subject) {
        if (subject.size() == 1) {
            return new Factor(subject.get(0).id(), new Bernoulli(subject.get(0).probability()));
        }
        List<Double> weights = new ArrayList<>();
        subject.forEach(bundle -> weights.add(bundle.probability()));
        weights.add(Math.max(0, 1 - weights.stream().mapToDouble(w -> w).sum()));
        return new Factor(String.join(" | ", subject.stream().map(Bundle::id).toList()), new Choice(weights));
    }

    /** One value for each factor, by one random number each. */
    public double[] draw(RandomGenerator random) {
        double[] values = new double[factors.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = factors.get(i).distribution().quantile(random.nextDouble());
        }
        return values;
    }

    /** Each factor as the credences make more probable. */
    public double[] middle() {
        return factors.stream()
                .mapToDouble(factor -> factor.distribution().middle())
                .toArray();
    }

    /**
     * Whether the values of the factors take a bundle to be real; certain ones always are.
     *
     * @param bundle number among the bundles of the doubts
     */
    boolean isReal(int bundle, double[] values) {
        int factor = factorOf[bundle];
        return factor == CERTAIN
                || (subjects.get(factor).size() == 1 ? values[factor] == 1 : values[factor] == placeOf[bundle]);
    }

    /** The binding red lines that the values take to be real. */
    List<RedLine> standing(double[] values) {
        List<RedLine> standing = new ArrayList<>();
        for (int i = 0; i < factorOf.length; i++) {
            if (isReal(i, values)) {
                standing.addAll(doubts.bundles().get(i).lines());
            }
        }
        return standing;
    }

    /** A value of a factor in words, such as {@code not real}. */
    public String inWords(int factor, double value) {
        List<Bundle> subject = subjects.get(factor);
        if (subject.size() == 1) {
            return value == 1 ? "real" : "not real";
        }
        return value < subject.size() ? subject.get((int) value).id() + " real" : "none real";
    }
}
