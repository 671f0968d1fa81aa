package parley.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;

/**
 * What each outcome of a table is worth to each party that has to agree, from 0, its worst outcome of the table, to 1, its
 * best; to a party to which all are worth the same, each is worth 1. Outcomes that are worth exactly the same to a party have
 * equal numbers here. Not to be changed once a run uses them.
 */
public final class Stakes {

    private final double[][] utilities;
    private final double[] reservations;
    private final double[] discounts;
    private final int[][] rankings;

    private Stakes(double[][] utilities, double[] reservations, double[] discounts) {
        this.utilities = utilities;
        this.reservations = reservations;
        this.discounts = discounts;
        this.rankings = new int[utilities.length][];
    }

    /**
     * Utilities on each party's own scale, brought to the scale from 0 to 1.
     *
     * @param raw by party and outcome, finite
     * @param reservations by party, on the same scale; NaN for a party that would rather have any agreement than none
     * @param discounts by party: what a utility keeps of its worth when it comes one round later, above 0 and at most 1
     */
    public static Stakes scaled(double[][] raw, double[] reservations, double[] discounts) {
        double[][] utilities = new double[raw.length][];
        double[] scaledReservations = new double[raw.length];
        for (int party = 0; party < raw.length; party++) {
            double least = Arrays.stream(raw[party]).min().orElse(0);
            double range = Arrays.stream(raw[party]).max().orElse(0) - least;
            utilities[party] = new double[raw[party].length];
            for (int outcome = 0; outcome < raw[party].length; outcome++) {
                utilities[party][outcome] = range == 0 ? 1 : (raw[party][outcome] - least) / range;
            }
            scaledReservations[party] =
                    Double.isNaN(reservations[party]) ? 0 : scaled(reservations[party] - least, range);
        }
        return new Stakes(utilities, scaledReservations, discounts.clone());
    }

    /** Where all outcomes are alike, a reservation value lies above them or it does not. */
    private static double scaled(double aboveLeast, double range) {
        return range == 0 ? (aboveLeast > 0 ? 2 : 0) : aboveLeast / range;
    }

    /**
     * The same, but for one party, to which outcomes are worth something else.
     *
     * @param raw by outcome, finite, on a scale of the party's own
     * @param reservation on that scale; NaN for a party that would rather have any agreement than none
     */
    public Stakes with(int party, double[] raw, double reservation) {
        Stakes one = scaled(new double[][] {raw}, new double[] {reservation}, new double[] {discounts[party]});
        Stakes all = new Stakes(utilities.clone(), reservations.clone(), discounts);
        for (int other = 0; other < utilities.length; other++) {
            all.rankings[other] =
                    other == party ? ranked(one.utilities[0], Arrays.stream(ranking(party))) : ranking(other);
        }
        all.utilities[party] = one.utilities[0];
        all.reservations[party] = one.reservations[0];
        return all;
    }

    /**
     * By exact preferences.
     *
     * @param preferences of every party that has to agree, in the table's order
     */
    public static Stakes of(OutcomeTable table, List<Preferences> preferences, Positions positions) {
        double[][] utilities = new double[preferences.size()][];
        double[] reservations = new double[preferences.size()];
        double[] discounts = new double[preferences.size()];
        for (int party = 0; party < preferences.size(); party++) {
            Preferences own = preferences.get(party);
            List<BigFraction> exact = table.outcomes().stream()
                    .map(outcome -> own.valuation().utility(outcome))
                    .toList();
            BigFraction least = exact.stream().min(BigFraction::compareTo).orElse(BigFraction.ZERO);
            BigFraction range = exact.stream()
                    .max(BigFraction::compareTo)
                    .orElse(BigFraction.ZERO)
                    .subtract(least);
            utilities[party] = exact.stream()
                    .mapToDouble(utility -> range.equals(BigFraction.ZERO)
                            ? 1
                            : utility.subtract(least).divide(range).doubleValue())
                    .toArray();
            reservations[party] = reservation(own, positions)
                    .map(value -> scaled(value.subtract(least), range))
                    .orElse(0.0);
            discounts[party] = own.discount().map(BigFraction::doubleValue).orElse(1.0);
        }
        return new Stakes(utilities, reservations, discounts);
    }

    private static double scaled(BigFraction aboveLeast, BigFraction range) {
        return range.equals(BigFraction.ZERO)
                ? scaled(aboveLeast.doubleValue(), 0)
                : aboveLeast.divide(range).doubleValue();
    }

    /** What the preferences say that no agreement is worth; nothing where they do not, or the status quo is not known. */
    private static Optional<BigFraction> reservation(Preferences preferences, Positions positions) {
        return preferences
                .reservationValue()
                .flatMap(value -> value instanceof ReservationValue.Stated stated
                        ? Optional.of(stated.utility())
                        : statusQuo(preferences, positions));
    }

    private static Optional<BigFraction> statusQuo(Preferences preferences, Positions positions) {
        Map<String, String> terms = new java.util.LinkedHashMap<>();
        positions
                .scenario()
                .issues()
                .values()
                .forEach(issue -> issue.statusQuo().ifPresent(option -> terms.put(issue.id(), option)));
        return terms.keySet().containsAll(preferences.valuation().issues())
                ? Optional.of(preferences.valuation().utility(new Agreement(terms)))
                : Optional.empty();
    }

    /** Number of parties. */
    public int parties() {
        return utilities.length;
    }

    /** What an outcome is worth to a party, from 0 to 1. */
    public double utility(int party, int outcome) {
        return utilities[party][outcome];
    }

    /** What an outcome is worth to each party. */
    public List<Double> utilities(int outcome) {
        List<Double> all = new ArrayList<>();
        for (double[] own : utilities) {
            all.add(own[outcome]);
        }
        return List.copyOf(all);
    }

    /** What no agreement is worth to a party, on its scale; may be below 0 or above 1. */
    public double reservation(int party) {
        return reservations[party];
    }

    /** What a utility keeps of its worth for a party when it comes one round later. */
    public double discount(int party) {
        return discounts[party];
    }

    /** Outcomes, the best for a party first, equally good ones in the table's order. The caller must not change it. */
    int[] ranking(int party) {
        synchronized (rankings) {
            if (rankings[party] == null) {
                rankings[party] = ranked(utilities[party], IntStream.range(0, utilities[party].length));
            }
            return rankings[party];
        }
    }

    /** The outcomes in an order that is taken as a start: the nearer it is to the right one, the sooner this is done. */
    private static int[] ranked(double[] utilities, IntStream start) {
        Integer[] order = start.boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int better = Double.compare(utilities[b], utilities[a]);
            return better == 0 ? Integer.compare(a, b) : better;
        });
        int[] ranking = new int[order.length];
        for (int rank = 0; rank < ranking.length; rank++) {
            ranking[rank] = order[rank];
        }
        return ranking;
    }
}
