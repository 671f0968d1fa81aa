package parley.scenario.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Scenario;
import parley.model.Truth;
import parley.model.Valuation;

/**
 * A utility that is a sum over issues.
 *
 * @param points what each option adds, by issue and option
 * @param constant what is added in any case
 * @param cap what the utility is at most; absent where it cannot reach the cap
 */
record Linear(Map<String, Map<String, BigFraction>> points, BigFraction constant, Optional<BigFraction> cap) {

    /** The valuation as a sum over issues; where it is none, why not, as it goes on after "because ". */
    static Linear of(Valuation valuation, Scenario scenario) {
        if (!(valuation instanceof Valuation.Additive additive)) {
            throw new NotWritable("only the order of its utilities means something");
        } else if (!additive.zeroWhen().isEmpty()) {
            throw new NotWritable("its utility is 0 under conditions");
        }
        Map<String, Map<String, BigFraction>> points = new LinkedHashMap<>();
        for (Issue issue : scenario.issues().values()) {
            Map<String, BigFraction> own = new LinkedHashMap<>();
            issue.options().forEach(option -> own.put(option.id(), additive.points(issue.id(), option.id())));
            points.put(issue.id(), own);
        }
        BigFraction constant = BigFraction.ZERO;
        for (Valuation.Bonus bonus : additive.bonuses()) {
            constant = constant.add(fold(bonus, points));
        }
        return new Linear(points, constant, Optional.empty())
                .divided(additive.divideBy())
                .capped(additive.atMost());
    }

    /** Adds a bonus that depends on one issue to its options; returns it where it does not depend on anything. */
    private static BigFraction fold(Valuation.Bonus bonus, Map<String, Map<String, BigFraction>> points) {
        List<String> issues = List.copyOf(bonus.when().issues());
        if (issues.size() != 1) {
            throw new NotWritable("it gives bonuses for several issues together");
        }
        Map<String, BigFraction> own = new LinkedHashMap<>();
        List<String> holding = new ArrayList<>();
        points.getOrDefault(issues.get(0), Map.of()).forEach((option, some) -> {
            boolean holds = holds(bonus.when(), issues.get(0), option);
            own.put(option, holds ? some.add(bonus.adds()) : some);
            if (holds) {
                holding.add(option);
            }
        });
        if (holding.size() == own.size()) {
            return bonus.adds();
        }
        points.put(issues.get(0), own);
        return BigFraction.ZERO;
    }

    private static boolean holds(Proposition proposition, String issue, String option) {
        return proposition.holds(new Agreement(Map.of(issue, option)), c -> Truth.UNKNOWN) == Truth.TRUE;
    }

    private Linear divided(BigFraction by) {
        Map<String, Map<String, BigFraction>> quotients = new LinkedHashMap<>();
        points.forEach((issue, own) -> {
            Map<String, BigFraction> divided = new LinkedHashMap<>();
            own.forEach((option, number) -> divided.put(option, number.divide(by)));
            quotients.put(issue, divided);
        });
        return new Linear(quotients, constant.divide(by), cap);
    }

    private Linear capped(Optional<BigFraction> atMost) {
        return new Linear(points, constant, atMost.filter(most -> most().compareTo(most) > 0));
    }

    /** The largest utility without the cap. */
    BigFraction most() {
        BigFraction most = constant;
        for (Map<String, BigFraction> own : points.values()) {
            most = most.add(largest(own.values()));
        }
        return most;
    }

    static BigFraction largest(java.util.Collection<BigFraction> numbers) {
        return numbers.stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
    }

    static BigFraction smallest(java.util.Collection<BigFraction> numbers) {
        return numbers.stream().min(BigFraction::compareTo).orElse(BigFraction.ZERO);
    }

    /** The options of an issue with what each adds. */
    Map<String, BigFraction> of(Issue issue) {
        Map<String, BigFraction> own = new LinkedHashMap<>();
        for (Option option : issue.options()) {
            own.put(option.id(), points.getOrDefault(issue.id(), Map.of()).getOrDefault(option.id(), BigFraction.ZERO));
        }
        return own;
    }

    /** Ids of the issues. */
    Set<String> issues() {
        return points.keySet();
    }
}
