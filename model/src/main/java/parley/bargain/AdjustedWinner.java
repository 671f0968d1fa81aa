package parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Preferences;
import parley.model.Scenario;
import parley.model.Valuation.Additive;

/**
 * Adjusted Winner for two parties with points for single issues (Brams and Taylor, Fair Division, 1996). Each contested
 * issue goes to the party to which it is worth more of its 100 points, ties to the party ahead; then issues go over from
 * the party ahead, those for which it gives up least first, the last one in part, until both have the same. It knows no
 * red lines, and takes for granted that an issue can be split.
 *
 * @param first party
 * @param second party
 * @param items issues on which the parties want different options, in the scenario's order
 * @param common issues on which the same option is best for both
 * @param points of its own 100 that each party has at the end, the same for both
 */
public record AdjustedWinner(String first, String second, List<Item> items, List<String> common, BigFraction points) {

    private static final BigFraction HUNDRED = new BigFraction(100);

    public AdjustedWinner {
        items = List.copyOf(items);
        common = List.copyOf(common);
    }

    /**
     * An issue in dispute.
     *
     * @param ofFirst the option that the first party wants; it has it where it wins the issue
     * @param ofSecond the option that the second one wants
     * @param pointsOfFirst what winning is worth to the first party, of 100
     * @param pointsOfSecond the same for the second
     * @param shareOfFirst 1 where the first party wins the issue, 0 where the second does, between where it is split
     */
    public record Item(
            String issue,
            String ofFirst,
            String ofSecond,
            BigFraction pointsOfFirst,
            BigFraction pointsOfSecond,
            BigFraction shareOfFirst) {

        private Item withShare(BigFraction share) {
            return new Item(issue, ofFirst, ofSecond, pointsOfFirst, pointsOfSecond, share);
        }

        /** True where neither party has all of it. */
        public boolean isSplit() {
            return !shareOfFirst.equals(BigFraction.ZERO) && !shareOfFirst.equals(BigFraction.ONE);
        }
    }

    /** The outcome; nothing where there are not two parties with points for single issues, each wanting something. */
    public static Optional<AdjustedWinner> find(Scenario scenario, List<Preferences> preferences) {
        List<Additive> points = preferences.stream()
                .map(Preferences::valuation)
                .filter(Additive.class::isInstance)
                .map(Additive.class::cast)
                .filter(additive ->
                        additive.bonuses().isEmpty() && additive.zeroWhen().isEmpty())
                .toList();
        return preferences.size() == 2 && points.size() == 2
                ? new Search(scenario, points.get(0), points.get(1))
                        .run(preferences.get(0).party(), preferences.get(1).party())
                : Optional.empty();
    }

    private record Search(Scenario scenario, Additive first, Additive second) {

        Optional<AdjustedWinner> run(String firstParty, String secondParty) {
            List<String> common = new ArrayList<>();
            List<Item> contested = new ArrayList<>();
            scenario.issues().values().forEach(issue -> add(issue, contested, common));
            BigFraction ofFirst = sum(contested, true);
            BigFraction ofSecond = sum(contested, false);
            if (ofFirst.equals(BigFraction.ZERO) || ofSecond.equals(BigFraction.ZERO)) {
                return Optional.empty();
            }
            List<Item> shared = share(contested.stream()
                    .map(item -> ofHundred(item, ofFirst, ofSecond))
                    .toList());
            return Optional.of(new AdjustedWinner(firstParty, secondParty, shared, common, total(shared, true)));
        }

        private void add(Issue issue, List<Item> contested, List<String> common) {
            Option best = best(issue, first, second);
            Option other = best(issue, second, first);
            BigFraction ofFirst = points(first, issue, best).subtract(points(first, issue, other));
            BigFraction ofSecond = points(second, issue, other).subtract(points(second, issue, best));
            if (best.equals(other)) {
                common.add(issue.id());
            } else {
                contested.add(new Item(issue.id(), best.id(), other.id(), ofFirst, ofSecond, BigFraction.ZERO));
            }
        }

        /** The option with most points for one party; of such, the one with most for the other; of such, the first. */
        private static Option best(Issue issue, Additive own, Additive others) {
            Option best = issue.options().get(0);
            for (Option option : issue.options()) {
                int order = points(own, issue, option).compareTo(points(own, issue, best));
                int then = points(others, issue, option).compareTo(points(others, issue, best));
                best = order > 0 || (order == 0 && then > 0) ? option : best;
            }
            return best;
        }

        private static BigFraction points(Additive of, Issue issue, Option option) {
            return of.points(issue.id(), option.id());
        }
    }

    private static BigFraction sum(List<Item> items, boolean ofFirst) {
        return items.stream()
                .map(item -> ofFirst ? item.pointsOfFirst() : item.pointsOfSecond())
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static Item ofHundred(Item item, BigFraction ofFirst, BigFraction ofSecond) {
        return new Item(
                item.issue(),
                item.ofFirst(),
                item.ofSecond(),
                item.pointsOfFirst().multiply(HUNDRED).divide(ofFirst),
                item.pointsOfSecond().multiply(HUNDRED).divide(ofSecond),
                BigFraction.ZERO);
    }

    private static List<Item> share(List<Item> items) {
        List<Item> won = new ArrayList<>(items.stream()
                .map(item -> item.withShare(
                        item.pointsOfFirst().compareTo(item.pointsOfSecond()) > 0 ? BigFraction.ONE : BigFraction.ZERO))
                .toList());
        List<Item> decided = won.stream().filter(item -> !isTied(item)).toList();
        boolean isFirstAhead = total(decided, true).compareTo(total(decided, false)) >= 0;
        if (isFirstAhead) {
            won.replaceAll(item -> isTied(item) ? item.withShare(BigFraction.ONE) : item);
        }
        handOver(won, isFirstAhead);
        return won;
    }

    private static boolean isTied(Item item) {
        return item.pointsOfFirst().equals(item.pointsOfSecond());
    }

    private static void handOver(List<Item> items, boolean fromFirst) {
        BigFraction held = fromFirst ? BigFraction.ONE : BigFraction.ZERO;
        List<Integer> order = IntStream.range(0, items.size())
                .filter(i -> items.get(i).shareOfFirst().equals(held))
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> valueToOther(items.get(i), fromFirst), Comparator.reverseOrder()))
                .toList();
        for (int i : order) {
            BigFraction lead = total(items, fromFirst).subtract(total(items, !fromFirst));
            if (lead.compareTo(BigFraction.ZERO) <= 0) {
                return;
            }
            Item item = items.get(i);
            BigFraction part = lead.divide(item.pointsOfFirst().add(item.pointsOfSecond()));
            BigFraction given = part.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : part;
            items.set(i, item.withShare(fromFirst ? BigFraction.ONE.subtract(given) : given));
        }
    }

    /** What the party behind gets for each point that the party ahead gives up: the larger, the sooner it goes over. */
    private static BigFraction valueToOther(Item item, boolean fromFirst) {
        return fromFirst
                ? item.pointsOfSecond().divide(item.pointsOfFirst())
                : item.pointsOfFirst().divide(item.pointsOfSecond());
    }

    private static BigFraction total(List<Item> items, boolean ofFirst) {
        return items.stream()
                .map(item -> ofFirst
                        ? item.pointsOfFirst().multiply(item.shareOfFirst())
                        : item.pointsOfSecond().multiply(BigFraction.ONE.subtract(item.shareOfFirst())))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
