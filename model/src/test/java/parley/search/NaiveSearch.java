package parley.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Proposition;
import parley.model.Scenario;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.model.Valuation.Prioritised;
import parley.testing.NaiveNegotiation;

/** Looks at every agreement, one after another. Plain on purpose. */
final class NaiveSearch {

    private final NaiveNegotiation naive;
    private final List<Stake> stakes;
    private final Objective objective;

    NaiveSearch(Scenario scenario, List<Stake> stakes, Objective objective) {
        this.naive = new NaiveNegotiation(scenario, scenario.asOf());
        this.stakes = stakes;
        this.objective = objective;
    }

    /** The agreements that are possible and give each party as much as it takes. */
    List<Agreement> accepted() {
        List<Agreement> accepted = new ArrayList<>();
        for (Agreement agreement : naive.possible()) {
            if (isAccepted(agreement)) {
                accepted.add(agreement);
            }
        }
        return accepted;
    }

    List<Agreement> possible() {
        return naive.possible();
    }

    boolean isAccepted(Agreement agreement) {
        boolean accepted = naive.isPossible(agreement);
        for (Stake stake : stakes) {
            BigFraction utility = utility(stake, agreement);
            accepted &= stake.atLeast().isEmpty()
                    || utility.compareTo(stake.atLeast().get()) >= 0;
            accepted &= objective != Objective.NASH || utility.compareTo(stake.zero()) >= 0;
        }
        return accepted;
    }

    BigFraction utility(Stake stake, Agreement agreement) {
        if (stake.valuation() instanceof Prioritised prioritised) {
            BigFraction utility = BigFraction.ZERO;
            int last = prioritised.priorities().size() - 1;
            for (int j = 0; j <= last; j++) {
                if (naive.isKnown(prioritised.priorities().get(j), agreement)) {
                    utility = utility.add(new BigFraction(1L << (last - j)));
                }
            }
            return utility;
        }
        Additive additive = (Additive) stake.valuation();
        for (Proposition zero : additive.zeroWhen()) {
            if (naive.isKnown(zero, agreement)) {
                return BigFraction.ZERO;
            }
        }
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<String, String> term : agreement.terms().entrySet()) {
            BigFraction score =
                    additive.scores().getOrDefault(term.getKey(), Map.of()).get(term.getValue());
            if (score != null) {
                sum = sum.add(
                        score.multiply(Objects.requireNonNull(additive.weights().get(term.getKey()))
                                .value()));
            }
        }
        for (Bonus bonus : additive.bonuses()) {
            if (naive.isKnown(bonus.when(), agreement)) {
                sum = sum.add(bonus.adds());
            }
        }
        BigFraction utility = sum.divide(additive.divideBy());
        if (additive.atMost().isPresent() && utility.compareTo(additive.atMost().get()) > 0) {
            return additive.atMost().get();
        }
        return utility;
    }

    List<BigFraction> gains(Agreement agreement) {
        List<BigFraction> gains = new ArrayList<>();
        for (Stake stake : stakes) {
            gains.add(utility(stake, agreement).subtract(stake.zero()).divide(stake.unit()));
        }
        return gains;
    }

    BigFraction value(Agreement agreement) {
        BigFraction product = BigFraction.ONE;
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction gain : gains(agreement)) {
            product = product.multiply(gain);
            sum = sum.add(gain);
        }
        return switch (objective) {
            case NASH -> product;
            case UTILITARIAN -> sum;
            case EGALITARIAN -> Collections.min(gains(agreement));
        };
    }

    Optional<BigFraction> best() {
        return accepted().stream().map(this::value).max(Comparator.naturalOrder());
    }
}
