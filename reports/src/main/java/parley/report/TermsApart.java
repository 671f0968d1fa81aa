package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.bargain.Payoff;
import parley.model.Agreement;
import parley.model.Proposition.Choice;
import parley.study.Wording;

/** Says the terms in which possible agreements differ. */
record TermsApart(Telling telling) {

    private Wording wording() {
        return telling.wording();
    }

    /** The terms in which an agreement differs from other possible ones. */
    Line terms(Payoff payoff) {
        List<String> apart = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Set<String> settled = settled();
        payoff.taken().forEach((issue, options) -> {
            if (!settled.contains(issue)) {
                if (options.size() == 1) {
                    apart.add(wording().choice(new Choice(issue, options)));
                } else {
                    open.add(issue);
                }
            }
        });
        boolean areAllKnown =
                payoff.count().equals(BigInteger.valueOf(payoff.examples().size()));
        if (payoff.count().equals(BigInteger.ONE) || (apart.isEmpty() && areAllKnown)) {
            return Line.of(payoff.examples().stream()
                    .map(agreement -> terms(agreement, settled))
                    .collect(Collectors.joining(", or ")));
        }
        String number = Numbers.agreements(payoff.count()) + ", which differ on "
                + wording().issues(open);
        return Line.of(apart.isEmpty() ? number : String.join("; ", apart) + " (" + number + ")");
    }

    /** Those of one agreement. */
    String terms(Agreement agreement) {
        return terms(agreement, settled());
    }

    private String terms(Agreement agreement, Set<String> settled) {
        String apart = agreement.terms().entrySet().stream()
                .filter(term -> !settled.contains(term.getKey()))
                .map(term -> wording().choice(Choice.of(term.getKey(), term.getValue())))
                .collect(Collectors.joining("; "));
        return apart.isEmpty() ? "the only possible agreement" : apart;
    }

    /** Issues on which all possible agreements say the same. */
    private Set<String> settled() {
        return telling.findDecided().stream()
                .flatMap(decided -> decided.issues().stream())
                .filter(issue -> issue.options().stream()
                                .filter(option -> option.possible().signum() > 0)
                                .count()
                        == 1)
                .map(issue -> issue.issue().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
