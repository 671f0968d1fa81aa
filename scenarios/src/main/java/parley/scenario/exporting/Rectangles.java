package parley.scenario.exporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Proposition.Not;
import parley.model.Scenario;
import parley.model.Valuation;

/**
 * A utility as bonuses on hyper-rectangles of whole numbers, divided by a number and cut off at 1.
 *
 * @param divideBy a whole number above 0
 */
record Rectangles(List<Rectangle> rectangles, BigInteger divideBy) {

    /**
     * A bonus.
     *
     * @param ranges least and largest number by issue id; an issue that is not there may be anything
     * @param isOutside true where the bonus is for what lies outside
     * @param adds a whole number
     */
    record Rectangle(Map<String, Range> ranges, boolean isOutside, BigFraction adds) {}

    /** Whole numbers, both ends included. */
    record Range(long least, long most) {}

    /** The valuation in this form; throws {@link NotWritable} where it has none. */
    static Rectangles of(Valuation valuation, Scenario scenario) {
        if (!(valuation instanceof Valuation.Additive additive)) {
            throw new NotWritable("only the order of its utilities means something");
        } else if (!additive.zeroWhen().isEmpty()) {
            throw new NotWritable("its utility is 0 under conditions");
        }
        List<Rectangle> all = new ArrayList<>();
        scenario.issues().values().forEach(issue -> addScores(issue, additive, all));
        additive.bonuses().forEach(bonus -> addBonus(bonus.when(), bonus.adds(), scenario, all));
        checkCap(all, additive);
        return whole(all, additive.divideBy());
    }

    /** Neighbours that add the same are one range. */
    private static void addScores(Issue issue, Valuation.Additive additive, List<Rectangle> all) {
        Map<BigFraction, Set<String>> byPoints = new LinkedHashMap<>();
        for (Option option : issue.options()) {
            byPoints.computeIfAbsent(
                            additive.points(issue.id(), option.id()), points -> new java.util.LinkedHashSet<>())
                    .add(option.id());
        }
        byPoints.forEach((points, options) -> {
            if (!points.equals(BigFraction.ZERO)) {
                runs(issue, options).forEach(run -> all.add(new Rectangle(Map.of(issue.id(), run), false, points)));
            }
        });
    }

    private static void addBonus(Proposition when, BigFraction adds, Scenario scenario, List<Rectangle> all) {
        boolean isOutside = when instanceof Not;
        List<Map<String, Range>> boxes = boxes(when instanceof Not not ? not.part() : when, scenario);
        if (isOutside && boxes.size() == 1 && !boxes.get(0).isEmpty()) {
            all.add(new Rectangle(boxes.get(0), true, adds));
            return;
        }
        if (isOutside) {
            all.add(new Rectangle(Map.of(), false, adds));
        }
        boxes.forEach(box -> all.add(new Rectangle(box, false, isOutside ? adds.negate() : adds)));
    }

    /** Boxes that do not overlap and together are where a proposition holds. */
    private static List<Map<String, Range>> boxes(Proposition proposition, Scenario scenario) {
        List<Proposition> parts = proposition instanceof All all ? all.parts() : List.of(proposition);
        List<Map<String, Range>> boxes = new ArrayList<>(List.of(Map.of()));
        for (Proposition part : parts) {
            if (!(part instanceof Choice choice)
                    || parts.size() != proposition.issues().size()) {
                throw new NotWritable("a bonus depends on more than a box of numbers");
            }
            Issue issue = scenario.getIssue(choice.issue());
            if (choice.options().size() < issue.options().size()) {
                boxes = times(boxes, issue.id(), runs(issue, choice.options()));
            }
        }
        return boxes;
    }

    private static List<Map<String, Range>> times(List<Map<String, Range>> boxes, String issue, List<Range> runs) {
        List<Map<String, Range>> more = new ArrayList<>();
        for (Map<String, Range> box : boxes) {
            for (Range run : runs) {
                Map<String, Range> next = new LinkedHashMap<>(box);
                next.put(issue, run);
                more.add(next);
            }
        }
        return more;
    }

    private static List<Range> runs(Issue issue, Set<String> options) {
        List<Long> numbers = Labels.findRange(issue)
                .orElseThrow(() -> new NotWritable("the issue \"" + issue.name() + "\" is no range of whole numbers"));
        List<Range> runs = new ArrayList<>();
        Optional<Range> open = Optional.empty();
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            if (options.contains(issue.options().get(i).id())) {
                open = Optional.of(new Range(open.map(Range::least).orElse(number), number));
            } else {
                open.ifPresent(runs::add);
                open = Optional.empty();
            }
        }
        open.ifPresent(runs::add);
        return runs;
    }

    /** GENIUS cuts every utility off at 1: another cap, or none where 1 may be passed, cannot be said. */
    private static void checkCap(List<Rectangle> all, Valuation.Additive additive) {
        BigFraction most = BigFraction.ZERO;
        for (Rectangle rectangle : all) {
            most = rectangle.adds().compareTo(BigFraction.ZERO) > 0 ? most.add(rectangle.adds()) : most;
        }
        boolean mayPass = most.divide(additive.divideBy()).compareTo(BigFraction.ONE) > 0;
        boolean isCutAtOne = additive.atMost().filter(BigFraction.ONE::equals).isPresent();
        if (!isCutAtOne && (mayPass || additive.atMost().isPresent())) {
            throw new NotWritable("its utilities may pass 1, where GENIUS cuts them off, or are cut off elsewhere");
        }
    }

    private static Rectangles whole(List<Rectangle> all, BigFraction divideBy) {
        List<BigFraction> numbers =
                new ArrayList<>(all.stream().map(Rectangle::adds).toList());
        numbers.add(divideBy);
        BigInteger times = Fractions.commonDenominator(numbers);
        List<Rectangle> scaled = all.stream()
                .map(one ->
                        new Rectangle(one.ranges(), one.isOutside(), one.adds().multiply(times)))
                .toList();
        return new Rectangles(scaled, divideBy.multiply(times).getNumerator());
    }
}
