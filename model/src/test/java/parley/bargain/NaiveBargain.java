package parley.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition;
import parley.model.Scenario;
import parley.model.Valuation;
import parley.testing.NaiveNegotiation;

/** Every answer about bargaining by listing all possible agreements and comparing each with each. */
final class NaiveBargain {
    final NaiveNegotiation naive;
    final List<Agreement> possible;
    final List<Preferences> parties;
    private final Scenario scenario;

    /** What each possible agreement is worth, in their order. */
    private final List<List<BigFraction>> worth = new ArrayList<>();

    NaiveBargain(Scenario scenario, List<Preferences> parties) {
        this.scenario = scenario;
        this.naive = new NaiveNegotiation(scenario, scenario.asOf());
        this.possible = naive.possible();
        this.parties = parties;
        possible.forEach(agreement -> worth.add(utilities(agreement)));
    }

    BigFraction utility(Preferences preferences, Agreement agreement) {
        if (preferences.valuation() instanceof Valuation.Prioritised order) {
            int score = 0;
            for (int j = 0; j < order.priorities().size(); j++) {
                if (holds(order.priorities().get(j), agreement)) {
                    score += 1 << (order.priorities().size() - 1 - j);
                }
            }
            return new BigFraction(score);
        }
        Valuation.Additive points = (Valuation.Additive) preferences.valuation();
        for (Proposition zero : points.zeroWhen()) {
            if (holds(zero, agreement)) {
                return BigFraction.ZERO;
            }
        }
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<String, Map<String, BigFraction>> row : points.scores().entrySet()) {
            BigFraction score = row.getValue().get(agreement.terms().get(row.getKey()));
            IssueWeight weight = points.weights().get(row.getKey());
            if (score != null) {
                sum = sum.add(weight == null ? score : score.multiply(weight.value()));
            }
        }
        for (Valuation.Bonus bonus : points.bonuses()) {
            if (holds(bonus.when(), agreement)) {
                sum = sum.add(bonus.adds());
            }
        }
        sum = sum.divide(points.divideBy());
        if (points.atMost().isPresent() && sum.compareTo(points.atMost().get()) > 0) {
            return points.atMost().get();
        }
        return sum;
    }

    private boolean holds(Proposition proposition, Agreement agreement) {
        return naive.isKnown(proposition, agreement);
    }

    List<BigFraction> utilities(Agreement agreement) {
        List<BigFraction> all = new ArrayList<>();
        for (Preferences preferences : parties) {
            all.add(utility(preferences, agreement));
        }
        return all;
    }

    BigFraction least(int party) {
        return Collections.min(worth.stream().map(each -> each.get(party)).toList());
    }

    BigFraction most(int party) {
        return Collections.max(worth.stream().map(each -> each.get(party)).toList());
    }

    BigFraction statusQuo(int party) {
        Map<String, String> terms = new TreeMap<>();
        scenario.issues().values().forEach(issue -> issue.statusQuo().ifPresent(o -> terms.put(issue.id(), o)));
        return utility(parties.get(party), new Agreement(terms));
    }

    List<BigFraction> reservationPoint() {
        List<BigFraction> point = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            ReservationValue stated = parties.get(i).reservationValue().orElse(null);
            if (stated instanceof ReservationValue.Stated number) {
                point.add(number.utility());
            } else {
                point.add(stated == null ? least(i) : statusQuo(i));
            }
        }
        return point;
    }

    /** The agreements that no other beats, by what they are worth. */
    Map<String, Set<String>> frontier() {
        Map<String, Set<String>> byWorth = new TreeMap<>();
        for (int a = 0; a < worth.size(); a++) {
            if (!isBeaten(worth.get(a))) {
                byWorth.computeIfAbsent(worth.get(a).toString(), k -> new TreeSet<>())
                        .add(possible.get(a).toString());
            }
        }
        return byWorth;
    }

    private boolean isBeaten(List<BigFraction> own) {
        boolean isBeaten = false;
        for (List<BigFraction> other : worth) {
            isBeaten |= beats(other, own);
        }
        return isBeaten;
    }

    static boolean beats(List<BigFraction> a, List<BigFraction> b) {
        int more = 0;
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).compareTo(b.get(i)) < 0) {
                return false;
            }
            more += a.get(i).compareTo(b.get(i)) > 0 ? 1 : 0;
        }
        return more > 0;
    }

    /** What everybody takes at least rather than nothing, of the frontier. */
    List<List<BigFraction>> onOffer(List<BigFraction> point) {
        List<List<BigFraction>> offered = new ArrayList<>();
        for (List<BigFraction> own : worth) {
            boolean isEnough = !offered.contains(own);
            for (int i = 0; i < own.size(); i++) {
                isEnough &= own.get(i).compareTo(point.get(i)) >= 0;
            }
            if (isEnough && !isBeaten(own)) {
                offered.add(own);
            }
        }
        return offered;
    }

    /** What a concept chooses, by its definition; nothing where it chooses nothing. */
    Set<String> chosen(String concept, List<BigFraction> point) {
        List<List<BigFraction>> offered = onOffer(point);
        Set<String> chosen = new TreeSet<>();
        for (List<BigFraction> a : offered) {
            boolean isBest = true;
            for (List<BigFraction> b : offered) {
                isBest &= compare(concept, a, b, point, offered) >= 0;
            }
            if (isBest) {
                chosen.add(a.toString());
            }
        }
        boolean isNothing = concept.equals("nash")
                && offered.stream().allMatch(a -> product(a, point, offered).equals(BigFraction.ZERO));
        return isNothing ? Set.of() : chosen;
    }

    private static List<Integer> able(List<BigFraction> point, List<List<BigFraction>> offered) {
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            int party = i;
            if (offered.stream().anyMatch(a -> a.get(party).compareTo(point.get(party)) > 0)) {
                able.add(i);
            }
        }
        return able;
    }

    private static BigFraction top(int party, List<List<BigFraction>> offered) {
        BigFraction top = offered.get(0).get(party);
        for (List<BigFraction> a : offered) {
            top = a.get(party).compareTo(top) > 0 ? a.get(party) : top;
        }
        return top;
    }

    private static BigFraction product(List<BigFraction> a, List<BigFraction> point, List<List<BigFraction>> offered) {
        BigFraction product = BigFraction.ONE;
        for (int i : able(point, offered)) {
            product = product.multiply(a.get(i).subtract(point.get(i)));
        }
        return product;
    }

    private static List<BigFraction> shares(
            List<BigFraction> a, List<BigFraction> point, List<List<BigFraction>> offered) {
        List<BigFraction> shares = new ArrayList<>();
        for (int i : able(point, offered)) {
            BigFraction whole = top(i, offered).subtract(point.get(i));
            shares.add(a.get(i).subtract(point.get(i)).divide(whole));
        }
        Collections.sort(shares);
        return shares;
    }

    private static int compare(
            String concept,
            List<BigFraction> a,
            List<BigFraction> b,
            List<BigFraction> point,
            List<List<BigFraction>> offered) {
        switch (concept) {
            case "nash" -> {
                return product(a, point, offered).compareTo(product(b, point, offered));
            }
            case "kalai-smorodinsky" -> {
                List<BigFraction> one = shares(a, point, offered);
                return one.isEmpty()
                        ? 0
                        : one.get(0).compareTo(shares(b, point, offered).get(0));
            }
            case "relative-utilitarian" -> {
                BigFraction difference = BigFraction.ZERO;
                for (BigFraction share : shares(a, point, offered)) {
                    difference = difference.add(share);
                }
                for (BigFraction share : shares(b, point, offered)) {
                    difference = difference.subtract(share);
                }
                return difference.compareTo(BigFraction.ZERO);
            }
            case "equal-shares" -> {
                List<BigFraction> one = shares(a, point, offered);
                List<BigFraction> other = shares(b, point, offered);
                return one.isEmpty()
                        ? 0
                        : other.get(other.size() - 1)
                                .subtract(other.get(0))
                                .compareTo(one.get(one.size() - 1).subtract(one.get(0)));
            }
            case "equal-utilities" -> {
                return unevenness(b).compareTo(unevenness(a));
            }
            case "equal-loss" -> {
                BigFraction one = BigFraction.ZERO;
                BigFraction other = BigFraction.ZERO;
                for (int i = 0; i < a.size(); i++) {
                    BigFraction lost = top(i, offered).subtract(a.get(i));
                    one = lost.compareTo(one) > 0 ? lost : one;
                    lost = top(i, offered).subtract(b.get(i));
                    other = lost.compareTo(other) > 0 ? lost : other;
                }
                return other.compareTo(one);
            }
            case "utilitarian" -> {
                BigFraction difference = BigFraction.ZERO;
                for (int i = 0; i < a.size(); i++) {
                    difference = difference.add(a.get(i)).subtract(b.get(i));
                }
                return difference.compareTo(BigFraction.ZERO);
            }
            default -> {
                List<BigFraction> one = new ArrayList<>();
                List<BigFraction> other = new ArrayList<>();
                for (int i : able(point, offered)) {
                    one.add(a.get(i).subtract(point.get(i)));
                    other.add(b.get(i).subtract(point.get(i)));
                }
                Collections.sort(one);
                Collections.sort(other);
                int most = concept.equals("egalitarian") ? Math.min(1, one.size()) : one.size();
                for (int i = 0; i < most; i++) {
                    if (!one.get(i).equals(other.get(i))) {
                        return one.get(i).compareTo(other.get(i));
                    }
                }
                return 0;
            }
        }
    }

    private static BigFraction unevenness(List<BigFraction> a) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction one : a) {
            for (BigFraction other : a) {
                sum = one.compareTo(other) > 0 ? sum.add(one.subtract(other)) : sum;
            }
        }
        return sum;
    }
}
