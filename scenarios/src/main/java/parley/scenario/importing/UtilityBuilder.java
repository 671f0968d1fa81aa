package parley.scenario.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.IssueWeight;
import parley.model.Proposition;
import parley.model.Valuation;
import parley.model.Valuation.Bonus;

/** Assembles the utility of a profile from the parts that the formats have. */
final class UtilityBuilder {
    private final Domain domain;
    private final Map<String, IssueWeight> weights = new LinkedHashMap<>();
    private final Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
    private final List<Bonus> bonuses = new ArrayList<>();
    private final List<Proposition> zeroWhen = new ArrayList<>();
    private BigFraction constant = BigFraction.ZERO;
    private BigFraction divideBy = BigFraction.ONE;
    private Optional<BigFraction> atMost = Optional.empty();

    UtilityBuilder(Domain domain) {
        this.domain = domain;
    }

    /** Adds weight times score of the value that the issue takes. */
    void weigh(DomainIssue issue, BigFraction weight, Function<DomainValue, BigFraction> score) {
        if (issue.isFixed()) {
            constant = constant.add(weight.multiply(score.apply(issue.values().get(0))));
            return;
        }
        // Parley's weights say how much an issue counts; below 0 they would say which way, which is for scores.
        boolean isBackwards = weight.compareTo(BigFraction.ZERO) < 0;
        Map<String, BigFraction> points = new LinkedHashMap<>();
        issue.values().forEach(value -> {
            BigFraction own = score.apply(value);
            points.put(value.id(), isBackwards ? own.negate() : own);
        });
        weights.put(issue.id(), IssueWeight.of(weight.abs()));
        scores.put(issue.id(), points);
    }

    /** Adds a number wherever the condition holds. */
    void addWhere(Condition condition, BigFraction adds, String why) {
        if (condition instanceof Condition.Open open) {
            bonuses.add(new Bonus(open.proposition(), adds, why));
        } else if (condition == Condition.Known.ALWAYS) {
            constant = constant.add(adds);
        }
    }

    /** Adds a number everywhere. */
    void add(BigFraction adds) {
        constant = constant.add(adds);
    }

    /** Makes the utility 0 wherever the condition holds, and says where, unless that is nowhere. */
    Optional<Proposition> zeroWhere(Condition condition) {
        Optional<Proposition> where = condition instanceof Condition.Open open
                ? Optional.of(open.proposition())
                : Optional.of(condition).filter(Condition.Known.ALWAYS::equals).map(always -> always());
        where.ifPresent(zeroWhen::add);
        return where;
    }

    /** Divides the sum. */
    void divideBy(BigFraction number) {
        divideBy = number;
    }

    /** Caps the utility, unless it cannot reach the cap. */
    void atMost(BigFraction cap) {
        atMost = Optional.of(cap);
    }

    Valuation.Additive build() {
        List<Bonus> all = new ArrayList<>(bonuses);
        if (!constant.equals(BigFraction.ZERO) || (scores.isEmpty() && all.isEmpty())) {
            all.add(new Bonus(always(), constant, "The same for every agreement."));
        }
        Valuation.Additive uncapped =
                new Valuation.Additive(weights, scores, all, zeroWhen, divideBy, Optional.empty());
        return new Valuation.Additive(
                weights,
                scores,
                all,
                zeroWhen,
                divideBy,
                atMost.filter(cap -> most(uncapped).compareTo(cap) > 0));
    }

    /** What the utility cannot exceed: the best value on each issue, and every bonus. */
    private static BigFraction most(Valuation.Additive valuation) {
        BigFraction most = BigFraction.ZERO;
        for (Map.Entry<String, Map<String, BigFraction>> issue :
                valuation.scores().entrySet()) {
            most = most.add(issue.getValue().keySet().stream()
                    .map(option -> valuation.points(issue.getKey(), option))
                    .max(BigFraction::compareTo)
                    .orElseThrow());
        }
        for (Bonus bonus : valuation.bonuses()) {
            most = bonus.adds().compareTo(BigFraction.ZERO) > 0 ? most.add(bonus.adds()) : most;
        }
        return most.divide(valuation.divideBy());
    }

    /** What holds of every agreement: that an issue takes one of its options. */
    private Proposition always() {
        DomainIssue issue = domain.open().get(0);
        Set<String> ids = new LinkedHashSet<>();
        issue.values().forEach(value -> ids.add(value.id()));
        return new Proposition.Choice(issue.id(), ids);
    }
}
