package parley.scenario.language;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.Issue;
import parley.scenario.yaml.Node;

/** What parties want, and how much. */
final class PreferenceLanguage {

    private static final List<String> POINTS = List.of("scores", "bonuses", "priorities");
    private static final List<String> ADDITIVE =
            List.of("weights", "scores", "bonuses", "zero-when", "divide-by", "at-most");

    private static final RecordShape SPREAD = new RecordShape(
            "uncertain-weight",
            "an uncertain weight",
            "A distribution: any value from one to another, with a peak if `about` says where; or a normal one, cut off "
                    + "below 0. Bargaining takes `about`, or the middle of the range; simulations draw from the whole.",
            List.of(
                    Key.optional("from", Leaf.NOT_NEGATIVE, "The least that it may be."),
                    Key.optional("to", Leaf.NOT_NEGATIVE, "The most that it may be."),
                    Key.optional(
                            "about", Leaf.NOT_NEGATIVE, "The peak of a range, or the mean of a normal distribution."),
                    Key.optional("sd", Leaf.POSITIVE, "The standard deviation of a normal distribution.")),
            List.of(
                    Demand.exactlyOne("Nothing says how uncertain the weight is.", List.of("to", "sd")),
                    Demand.onlyWith("to", "from", "a range has two ends"),
                    Demand.onlyWith("from", "to", "a range has two ends"),
                    Demand.onlyWith("sd", "about", "a normal distribution has a mean"),
                    Demand.that(
                            "A range goes from a smaller number to a larger one, with its peak between.",
                            PreferenceLanguage::checkRange)));

    private static final RecordShape BONUS = new RecordShape(
            "bonus",
            "a bonus",
            "What the sum changes by wherever a proposition holds.",
            List.of(
                    Key.required("when", CommonKeys.PROPOSITION, "The agreements that it is given for."),
                    Key.required("adds", Leaf.EXACT, "How much is added; below 0 for a penalty."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller adds it.")),
            List.of());

    /** What one party wants. */
    static final RecordShape PREFERENCES = new RecordShape(
            "preferences",
            "preferences",
            "What a party wants, and how much: either points, added up, or `priorities`. Of points, the utility of an "
                    + "agreement is the sum of weight times score over all issues, plus the bonuses whose propositions "
                    + "hold; divided by `divide-by`; no more than `at-most`; and 0 where a proposition of `zero-when` "
                    + "holds.",
            List.of(
                    Key.optional("source", CommonKeys.CITATION, "Where they stand."),
                    Key.defaulting(
                            "basis",
                            new Words(CommonKeys.ordered(
                                    "stated", "The source says so.",
                                    "assumption", "The modeller reads it so, and `why` says why.")),
                            "stated, beside `source`; an assumption without one",
                            "Whether the source says it or the modeller reads it so."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes them. An assumption needs it."),
                    Key.defaulting(
                            "weights",
                            MapOf.of(Kind.ISSUE, new Either(Leaf.NOT_NEGATIVE, SPREAD), 1, Integer.MAX_VALUE),
                            "1 for each issue with scores",
                            "How much each issue counts, in a unit of the party's own."),
                    Key.optional(
                            "scores",
                            MapOf.of(
                                    Kind.ISSUE,
                                    MapOf.ofIds("option", Leaf.EXACT, 1, Issue.MAX_OPTIONS),
                                    1,
                                    Integer.MAX_VALUE),
                            "For each issue, points for its options. An option that is not named scores 0."),
                    Key.optional(
                            "bonuses", new ListOf(BONUS, 1), "Points for what is said of several issues together."),
                    Key.optional(
                            "zero-when",
                            new ListOf(CommonKeys.PROPOSITION, 1),
                            "Propositions of which each alone makes the utility 0."),
                    Key.defaulting("divide-by", Leaf.POSITIVE, "1", "What the sum is divided by."),
                    Key.optional("at-most", Leaf.EXACT, "What the utility is at most."),
                    Key.optional(
                            "priorities",
                            new ListOf(CommonKeys.PROPOSITION, 1),
                            "Propositions, the most important first. Of two agreements the party prefers the one in which "
                                    + "the first proposition holds that does not hold in both. Only the order counts."),
                    Key.optional(
                            "reservation-value",
                            Leaf.RESERVATION_VALUE,
                            "The utility that the party has without an agreement, so that no agreement below is worth "
                                    + "its while: a number, or that of the status quo."),
                    Key.optional(
                            "discount",
                            Leaf.DISCOUNT,
                            "What a utility keeps of its worth when it comes a round later. Simulations use it."),
                    CommonKeys.note()),
            List.of(
                    Demand.atLeastOne("Nothing says what the party wants.", POINTS),
                    Demand.notBeside(
                            "priorities", ADDITIVE, "preferences are points that add up, or an order of propositions"),
                    Demand.atLeastOne("Nothing says why these should be its preferences.", List.of("source", "why")),
                    Demand.onlyWith("basis", "source", "without a source, preferences are an assumption"),
                    Demand.that(
                            "With `weights`, the issues with weights are those with scores.",
                            PreferenceLanguage::checkWeights),
                    Demand.that("`scores` names options of the issue.", PreferenceLanguage::checkScores)));

    private PreferenceLanguage() {}

    private static void checkRange(Fields fields, Checker in) {
        Optional<BigFraction> from = findNumber(fields, "from");
        Optional<BigFraction> to = findNumber(fields, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (from.get().compareTo(to.get()) >= 0) {
            in.error(fields.placeOf("to"), "The range ends where it begins, or before.", "a number above from");
            return;
        }
        findNumber(fields, "about")
                .filter(about -> about.compareTo(from.get()) < 0 || about.compareTo(to.get()) > 0)
                .ifPresent(about -> in.error(
                        fields.placeOf("about"),
                        Fractions.text(about) + " lies outside the range.",
                        "a number from " + fields.text("from") + " to " + fields.text("to")));
    }

    private static Optional<BigFraction> findNumber(Fields fields, String key) {
        return fields.findScalar(key)
                .filter(text -> Leaf.NOT_NEGATIVE.fault().apply(text.text()).isEmpty())
                .map(text -> Fractions.of(text.text()));
    }

    private static void checkWeights(Fields fields, Checker in) {
        if (!fields.has("weights")) {
            return;
        }
        checkNamed(fields, "weights", "scores", in);
        checkNamed(fields, "scores", "weights", in);
    }

    /** Reports issues named under one key and not under the other. */
    private static void checkNamed(Fields fields, String key, String other, Checker in) {
        List<String> there =
                fields.entries(other).stream().map(entry -> entry.key().text()).toList();
        fields.entries(key).stream()
                .filter(entry -> !there.contains(entry.key().text()))
                .forEach(entry -> in.error(
                        entry.key().place(),
                        "The issue " + Checker.quoted(entry.key().text()) + " has "
                                + (key.equals("weights") ? "a weight but no scores." : "scores but no weight."),
                        "the issue under " + other + " too, or not here"));
    }

    private static void checkScores(Fields fields, Checker in) {
        for (Node.Entry issue : fields.entries("scores")) {
            Fields.of(issue.value())
                    .mapping()
                    .entries()
                    .forEach(option -> in.checkOption(issue.key().text(), option.key()));
        }
    }
}
