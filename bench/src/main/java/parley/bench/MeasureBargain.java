package parley.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import parley.bargain.Bargain;
import parley.bargain.Bargaining;
import parley.bargain.Disagreement;
import parley.bargain.Single;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Scenario;
import parley.model.Valuation.Additive;
import parley.space.Budget;

/**
 * Measures the frontier and all solutions on one market, beside a plain enumeration with floating-point numbers, and prints
 * a line for each: what was done, seconds of processor time, and how many points the frontier has.
 *
 * <p>Arguments: {@code parley} or {@code enumerate}; number of parties; options of each issue, with commas between them,
 * {@code 5*30} for thirty issues of five; number of boxes of nonlinear preferences, 0 for linear ones; seed.
 */
public final class MeasureBargain {

    private MeasureBargain() {}

    public static void main(String[] args) {
        Scenario scenario = new Market(
                        Integer.parseInt(args[1]), sizes(args[2]), Integer.parseInt(args[3]), Long.parseLong(args[4]))
                .scenario();
        Supplier<?> work =
                args[0].equals("parley") ? () -> bargain(scenario) : () -> new Enumeration(scenario).run() + " points";
        BigInteger agreements = scenario.issues().values().stream()
                .map(issue -> BigInteger.valueOf(issue.options().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        double before = Stopwatch.processSeconds();
        Object once = work.get();
        Measure.print(
                args[0] + ", once, cold",
                Stopwatch.processSeconds() - before,
                Measure.shortly(agreements) + "\t" + once);
        Measure.print(args[0] + ", warm", work);
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String part : List.of(text.split(",", -1))) {
            String[] times = part.split("\\*", -1);
            sizes.addAll(
                    Collections.nCopies(times.length > 1 ? Integer.parseInt(times[1]) : 1, Integer.valueOf(times[0])));
        }
        return sizes;
    }

    private static String bargain(Scenario scenario) {
        Bargain bargain =
                Bargaining.of(Positions.of(scenario, scenario.asOf()), Disagreement.RESERVATION, Budget.DEFAULT);
        if (bargain instanceof Bargain.OneByOne single) {
            return "no frontier; exact: " + inWords(single);
        }
        return bargain instanceof Bargain.Found found
                ? found.efficient().points().size() + " points"
                : "not decided";
    }

    private static String inWords(Bargain.OneByOne single) {
        return single.solutions().stream()
                .filter(solution -> !(solution instanceof Single.NotDecided))
                .map(solution -> solution.concept().word())
                .collect(Collectors.joining(" "));
    }

    /** The plain way: every agreement, its utilities as floating-point numbers, kept if none before dominates it. */
    private static final class Enumeration {
        private final double[][][] points;
        private final List<double[]> kept = new ArrayList<>();

        Enumeration(Scenario scenario) {
            List<Preferences> parties = List.copyOf(scenario.preferences().values());
            points = scenario.issues().values().stream()
                    .map(issue -> rows(issue, parties))
                    .toArray(double[][][]::new);
        }

        private static double[][] rows(Issue issue, List<Preferences> parties) {
            return issue.options().stream()
                    .map(option -> parties.stream()
                            .mapToDouble(party -> points(party, issue, option))
                            .toArray())
                    .toArray(double[][]::new);
        }

        private static double points(Preferences party, Issue issue, Option option) {
            return ((Additive) party.valuation())
                    .points(issue.id(), option.id())
                    .doubleValue();
        }

        int run() {
            int[] at = new int[points.length];
            do {
                add(utilities(at));
            } while (next(at));
            return kept.size();
        }

        private double[] utilities(int[] at) {
            double[] sum = new double[points[0][0].length];
            for (int i = 0; i < at.length; i++) {
                for (int p = 0; p < sum.length; p++) {
                    sum[p] += points[i][at[i]][p];
                }
            }
            return sum;
        }

        private void add(double[] found) {
            for (double[] other : kept) {
                if (covers(other, found)) {
                    return;
                }
            }
            kept.removeIf(other -> covers(found, other));
            kept.add(found);
        }

        private static boolean covers(double[] a, double[] b) {
            for (int p = 0; p < a.length; p++) {
                if (a[p] < b[p]) {
                    return false;
                }
            }
            return true;
        }

        private boolean next(int[] at) {
            for (int i = 0; i < at.length; i++) {
                at[i] = (at[i] + 1) % points[i].length;
                if (at[i] > 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
