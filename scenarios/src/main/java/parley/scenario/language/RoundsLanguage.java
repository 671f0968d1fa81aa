package parley.scenario.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Erosion.Trigger;
import parley.model.Fractions;
import parley.model.Protocol;
import parley.model.Rounds;
import parley.model.Strategy;
import parley.scenario.yaml.Node;

/** How parties bargain, round by round. */
final class RoundsLanguage {

    private static final Words STRATEGIES =
            CommonKeys.words(Strategy.NAMED.toArray(Strategy[]::new), Strategy::word, Strategy::meaning);

    private static final Leaf ROUND = Leaf.whole(1, Rounds.MOST);

    private static final Key SOURCE = Key.optional("source", CommonKeys.CITATION, "Where that stands.");

    private static final RecordShape DEADLINE = new RecordShape(
            "uncertain-deadline",
            "an uncertain deadline",
            "A last round that is drawn, each with the same chance. Where nothing is drawn, it is the last of them.",
            List.of(
                    Key.required("from", ROUND, "The earliest last round."),
                    Key.required("to", ROUND, "The latest last round.")),
            List.of(Demand.that("`to` is above `from`.", RoundsLanguage::checkDeadline)));

    private static final RecordShape MANNER = new RecordShape(
            "strategy",
            "a strategy",
            "How a party makes offers, and which it takes. Utilities here run from 0, its worst agreement, to 1, its best.",
            List.of(
                    Key.required("strategy", STRATEGIES, "Its strategy."),
                    Key.defaulting(
                            "exponent",
                            Leaf.POSITIVE,
                            "0.25 for `boulware`, 4 for `conceder`",
                            "How its concession bends: of the way from its best to its reservation value, it has "
                                    + "conceded the share t^(1/exponent) at time t, from 0 to 1."),
                    Key.defaulting(
                            "start", Leaf.PROBABILITY, "0", "The share of that way that it concedes at once; below 1."),
                    Key.optional(
                            "or",
                            new ListOf(STRATEGIES, 1),
                            "Strategies that it may have instead, each with the same chance. Only runs in which the "
                                    + "assumptions are drawn use them."),
                    Key.defaulting(
                            "accepts",
                            Leaf.ACCEPTS,
                            "next",
                            "What it takes: `next`, whatever is worth no less to it than the offer that it would make "
                                    + "next; or whatever is worth so much to it."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(
                    Demand.that(
                            "`exponent` is below 1 beside `boulware` and above 1 beside `conceder`, and stands beside "
                                    + "no other strategy.",
                            RoundsLanguage::checkExponent),
                    Demand.that(
                            "`start` is below 1, and stands beside `boulware`, `linear` or `conceder`.",
                            RoundsLanguage::checkStart),
                    Demand.that("`or` names each other strategy once.", RoundsLanguage::checkOthers)));

    private static final RecordShape EROSION = new RecordShape(
            "erosion",
            "an erosion",
            "A rule by which red lines fall back, a level at a time, to the fallback levels that their parties named. "
                    + "None falls further than its last level.",
            List.of(
                    Key.required("parties", new ListOf(CommonKeys.PARTY, 1), "Whose red lines fall."),
                    Key.required(
                            "by",
                            CommonKeys.words(Trigger.values(), Trigger::word, Trigger::meaning),
                            "What makes them fall."),
                    Key.required("number", ROUND, "How many rounds, or times, that takes."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of());

    /** How parties bargain. */
    static final RecordShape ROUNDS = new RecordShape(
            "rounds",
            "rounds",
            "How the parties bargain, round by round: the modeller's assumptions, which `parley rounds` carries through.",
            List.of(
                    Key.defaulting(
                            "protocol",
                            CommonKeys.words(Protocol.values(), Protocol::word, Protocol::meaning),
                            Rounds.BY_DEFAULT.protocol().word(),
                            "Who may do what when."),
                    Key.defaulting(
                            "deadline",
                            new Either(ROUND, DEADLINE),
                            Integer.toString(Rounds.BY_DEFAULT.deadline().to()),
                            "The last round."),
                    Key.defaulting(
                            "strategies",
                            MapOf.of(Kind.PARTY, MANNER, 1, Integer.MAX_VALUE),
                            "`linear` for each party that is not named",
                            "How parties make offers, and which they take."),
                    Key.optional("erosion", new ListOf(EROSION, 1), "How red lines fall back."),
                    SOURCE,
                    Key.optional(
                            "why",
                            Leaf.TEXT,
                            "Why the modeller assumes that, and whatever in it gives no reason of its own.")),
            List.of(
                    Demand.atLeastOne(
                            "Nothing says why the parties should bargain like that.", List.of("source", "why")),
                    Demand.that(
                            "`erosion` does not stand beside `backward-induction`: who foresees everything is not "
                                    + "surprised by it.",
                            RoundsLanguage::checkErosion)));

    private RoundsLanguage() {}

    private static void checkDeadline(Fields fields, Checker in) {
        if (isRound(fields, "from")
                && isRound(fields, "to")
                && Integer.parseInt(fields.text("from")) >= Integer.parseInt(fields.text("to"))) {
            in.error(fields.placeOf("to"), "The range ends where it begins, or before.", "a round after from");
        }
    }

    private static boolean isRound(Fields fields, String key) {
        return fields.findScalar(key)
                .filter(text -> ROUND.fault().apply(text.text()).isEmpty())
                .isPresent();
    }

    private static void checkExponent(Fields fields, Checker in) {
        String strategy = fields.text("strategy");
        boolean isFit = fields.findScalar("exponent")
                .filter(text -> Leaf.POSITIVE.fault().apply(text.text()).isEmpty())
                .map(text -> Fractions.of(text.text()).compareTo(BigFraction.ONE))
                .map(above -> strategy.equals("boulware") ? above < 0 : strategy.equals("conceder") && above > 0)
                .orElse(true);
        if (!isFit) {
            in.error(
                    fields.placeOf("exponent"),
                    "The exponent does not fit the strategy.",
                    "boulware with an exponent below 1, or conceder with one above 1");
        }
    }

    private static void checkStart(Fields fields, Checker in) {
        if (!fields.has("start")) {
            return;
        }
        if (!List.of("boulware", "linear", "conceder").contains(fields.text("strategy"))) {
            in.error(
                    fields.placeOf("start"),
                    "Only a strategy that goes by the clock concedes at once.",
                    "start beside boulware, linear or conceder");
        } else if (fields.findScalar("start")
                .filter(text -> Leaf.PROBABILITY.fault().apply(text.text()).isEmpty())
                .filter(text -> Leaf.number(text.text()).signum() > 0
                        && Leaf.number(text.text()).compareTo(BigDecimal.ONE) >= 0)
                .isPresent()) {
            in.error(fields.placeOf("start"), "Nothing would be left to concede.", "a number from 0 to below 1");
        }
    }

    private static void checkOthers(Fields fields, Checker in) {
        List<String> named = new ArrayList<>(List.of(fields.text("strategy")));
        for (Node.Scalar other : fields.scalars("or")) {
            if (named.contains(other.text())) {
                in.error(other.place(), Checker.quoted(other.text()) + " is named already.", "another strategy");
            }
            named.add(other.text());
        }
    }

    private static void checkErosion(Fields fields, Checker in) {
        if (fields.has("erosion") && fields.text("protocol").equals(Protocol.BACKWARD_INDUCTION.word())) {
            in.error(
                    fields.placeOf("erosion"),
                    "Who foresees everything is not surprised by red lines that fall.",
                    "no erosion, or another protocol");
        }
    }
}
