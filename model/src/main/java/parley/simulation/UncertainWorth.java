package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.random.RandomGenerator;
import parley.dynamics.Stakes;
import parley.experiment.Distribution;
import parley.model.Agreement;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition;
import parley.model.Truth;
import parley.model.Valuation.Additive;

/** What outcomes are worth to a party some of whose weights are uncertain, once these are drawn. */
final class UncertainWorth {

    private final int party;
    private final Optional<Double> stated;
    private final double divideBy;
    private final Optional<Double> atMost;

    /** The outcomes, and after them the status quo where the party compares with it. */
    private final int outcomes;

    private final boolean hasStatusQuo;
    private final double[][] scores;
    private final double[] bonuses;
    private final boolean[] isZero;
    private final List<String> issues;

    /** By issue; those of uncertain ones are drawn instead. */
    private final double[] weights;

    private final List<Integer> uncertain = new ArrayList<>();
    private final List<Distribution> spreads = new ArrayList<>();

    private UncertainWorth(
            int party, Preferences preferences, Additive valuation, List<Agreement> outcomes, boolean hasStatusQuo) {
        this.party = party;
        this.outcomes = hasStatusQuo ? outcomes.size() - 1 : outcomes.size();
        this.hasStatusQuo = hasStatusQuo;
        this.stated = preferences
                .reservationValue()
                .filter(ReservationValue.Stated.class::isInstance)
                .map(value -> ((ReservationValue.Stated) value).utility().doubleValue());
        this.divideBy = valuation.divideBy().doubleValue();
        this.atMost = valuation.atMost().map(Number::doubleValue);
        this.issues = List.copyOf(valuation.scores().keySet());
        this.scores = new double[issues.size()][outcomes.size()];
        this.bonuses = new double[outcomes.size()];
        this.isZero = new boolean[outcomes.size()];
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            look(valuation, outcomes.get(outcome), outcome);
        }
        this.weights = new double[issues.size()];
        for (int issue = 0; issue < weights.length; issue++) {
            IssueWeight weight = valuation.weights().get(issues.get(issue));
            weights[issue] = weight == null ? 1 : weight.value().doubleValue();
            if (weight != null && weight.spread().isPresent()) {
                uncertain.add(issue);
                spreads.add(distribution(weight.spread().get()));
            }
        }
    }

    private void look(Additive valuation, Agreement agreement, int outcome) {
        for (int issue = 0; issue < issues.size(); issue++) {
            Map<String, BigFraction> points = valuation.scores().getOrDefault(issues.get(issue), Map.of());
            scores[issue][outcome] = points.getOrDefault(agreement.getOption(issues.get(issue)), BigFraction.ZERO)
                    .doubleValue();
        }
        for (var bonus : valuation.bonuses()) {
            bonuses[outcome] += holds(bonus.when(), agreement) ? bonus.adds().doubleValue() : 0;
        }
        isZero[outcome] = valuation.zeroWhen().stream().anyMatch(when -> holds(when, agreement));
    }

    private static boolean holds(Proposition proposition, Agreement agreement) {
        return proposition.holds(agreement, circumstance -> Truth.UNKNOWN) == Truth.TRUE;
    }

    private static Distribution distribution(IssueWeight.Spread spread) {
        if (spread instanceof IssueWeight.Uniform range) {
            return new Distribution.Uniform(
                    range.from().doubleValue(), range.to().doubleValue());
        } else if (spread instanceof IssueWeight.Triangular peak) {
            return new Distribution.Triangular(
                    peak.from().doubleValue(),
                    peak.about().doubleValue(),
                    peak.to().doubleValue());
        }
        IssueWeight.Normal normal = (IssueWeight.Normal) spread;
        return new Distribution.TruncatedNormal(
                normal.about().doubleValue(), normal.sd().doubleValue(), 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Of each party with uncertain weights.
     *
     * @param outcomes those of the table
     * @param statusQuo where it is known on every issue
     */
    static List<UncertainWorth> listAll(
            List<Preferences> preferences, List<Agreement> outcomes, Optional<Agreement> statusQuo) {
        List<UncertainWorth> all = new ArrayList<>();
        for (int party = 0; party < preferences.size(); party++) {
            Preferences own = preferences.get(party);
            if (own.valuation() instanceof Additive valuation
                    && valuation.weights().values().stream()
                            .anyMatch(weight -> weight.spread().isPresent())) {
                Optional<Agreement> compared = statusQuo.filter(now -> own.reservationValue()
                        .filter(ReservationValue.StatusQuo.class::isInstance)
                        .isPresent());
                List<Agreement> looked = new ArrayList<>(outcomes);
                compared.ifPresent(looked::add);
                all.add(new UncertainWorth(party, own, valuation, looked, compared.isPresent()));
            }
        }
        return all;
    }

    int party() {
        return party;
    }

    /** The issues with uncertain weights, in the order in which they are drawn. */
    List<String> uncertain() {
        return uncertain.stream().map(issues::get).toList();
    }

    /** One weight for each uncertain one. */
    List<Double> draw(RandomGenerator random) {
        return spreads.stream()
                .map(distribution -> distribution.quantile(random.nextDouble()))
                .toList();
    }

    /** For each weight drawn, 0 where it lies below its median, else 1. */
    List<Integer> halves(List<Double> drawn) {
        List<Integer> halves = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            halves.add(drawn.get(i) < spreads.get(i).quantile(0.5) ? 0 : 1);
        }
        return halves;
    }

    /** What everything is worth to everybody, given what has been drawn for this party. */
    Stakes applied(Stakes stakes, List<Double> drawn) {
        double[] now = weights.clone();
        for (int i = 0; i < drawn.size(); i++) {
            now[uncertain.get(i)] = drawn.get(i);
        }
        double[] worth = new double[isZero.length];
        for (int issue = 0; issue < issues.size(); issue++) {
            double weight = now[issue];
            for (int outcome = 0; outcome < worth.length; outcome++) {
                worth[outcome] += weight * scores[issue][outcome];
            }
        }
        for (int outcome = 0; outcome < worth.length; outcome++) {
            double utility = (worth[outcome] + bonuses[outcome]) / divideBy;
            worth[outcome] = isZero[outcome] ? 0 : Math.min(utility, atMost.orElse(Double.POSITIVE_INFINITY));
        }
        double reservation = hasStatusQuo ? worth[outcomes] : stated.orElse(Double.NaN);
        return stakes.with(party, Arrays.copyOf(worth, outcomes), reservation);
    }
}
