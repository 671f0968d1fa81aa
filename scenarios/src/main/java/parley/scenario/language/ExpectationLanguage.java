package parley.scenario.language;

import java.util.List;
import parley.model.Attitude;
import parley.model.Expectation.Blockage;
import parley.model.Expectation.Quantity;
import parley.model.Expectation.Supply;
import parley.model.Role;

/** Claims that a scenario must reproduce. */
final class ExpectationLanguage {
    private static final RedLineReference RED_LINE = new RedLineReference();
    private static final Words ROLE = CommonKeys.words(Role.values(), Role::word, role -> "");

    private static final RecordShape POSITION = new RecordShape(
            "expected-position",
            "an expected position",
            "A party's attitude, carried by a statement of that party that fits everything given here.",
            List.of(
                    Key.required("party", CommonKeys.PARTY, "The party."),
                    Key.optional("issue", CommonKeys.ISSUE, "The issue; none for a reservation about everything."),
                    Key.optional("option", Leaf.OPTION, "The option, where the attitude is about one."),
                    Key.required(
                            "is", CommonKeys.words(Attitude.values(), Attitude::word, attitude -> ""), "The attitude."),
                    Key.optional("source", CommonKeys.CITATION, "A citation that the statement covers."),
                    Key.optional("speaker", Leaf.TEXT, "The statement's speaker."),
                    Key.optional("basis", Words.of("stated", "assumption", "what-if"), "What the statement rests on."),
                    Key.optional("conditional", Words.YES_NO, "Whether the statement carries a condition."),
                    Key.optional("reason", Words.YES_NO, "Whether the statement carries a reason.")),
            List.of(Demand.onlyWith("option", "issue", "an option belongs to an issue"), CommonKeys.optionOfIssue()));

    private static final List<Key> ZONE_KEYS = List.of(
            Key.optional("empty", Words.YES_NO, "Whether there is no agreement in it."),
            Key.optional("count", Leaf.COUNT, "How many agreements are in it."),
            Key.optional("always", CommonKeys.CHOICES, "Each agreement in it takes one of these, on each issue named."),
            Key.optional("never", CommonKeys.CHOICES, "No agreement in it takes any of these."),
            Key.optional(
                    "sometimes",
                    CommonKeys.CHOICES,
                    "For each of these, some agreements in it take it and some do not."));

    private static final RecordShape ZONE = new RecordShape(
            "expected-zone",
            "an expected zone",
            "What a set of agreements looks like.",
            ZONE_KEYS,
            List.of(Demand.atLeastOne(
                    "Nothing is expected of the zone.",
                    ZONE_KEYS.stream().map(Key::name).toList())));

    private static final RecordShape SILENCE = new RecordShape(
            "expected-silence",
            "an expected silence",
            "Every possible agreement rests on this silence.",
            List.of(
                    Key.required("party", CommonKeys.PARTY, "The silent party."),
                    Key.required("issue", CommonKeys.ISSUE, "The issue on which it is silent.")),
            List.of());

    private static final RecordShape SUPPLY = new RecordShape(
            "expected-supply",
            "an expected supply",
            "How an option that needs a supplier is supplied.",
            List.of(
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.required("option", Leaf.OPTION, "The option."),
                    Key.required(
                            "is",
                            CommonKeys.words(Supply.values(), Supply::word, supply -> ""),
                            "The state of supply."),
                    Key.optional("by", CommonKeys.PARTY, "A party whose statement supplies it, or might.")),
            List.of(CommonKeys.optionOfIssue(), Demand.that("`by` does not stand beside `is: none`.", (fields, in) -> {
                if (fields.has("by") && fields.text("is").equals("none")) {
                    in.error(fields.placeOf("by"), "Where nobody supplies, \"by\" names nobody.", "no \"by\"");
                }
            })));

    private static final RecordShape BLOCKED = new RecordShape(
            "expected-blockage",
            "an expected blockage",
            "Why no possible agreement takes an option.",
            List.of(
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.required("option", Leaf.OPTION, "The option."),
                    Key.required(
                            "because",
                            CommonKeys.words(Blockage.values(), Blockage::word, blockage -> ""),
                            "What alone rules it out."),
                    Key.optional(
                            "red-lines",
                            new ListOf(RED_LINE, 1),
                            "The only minimal set of red lines that rules it out.")),
            List.of(
                    CommonKeys.optionOfIssue(),
                    Demand.that(
                            "`red-lines` stands beside `because: red-lines`, and only there.",
                            ExpectationLanguage::checkRedLines)));

    private static final RecordShape BREAKS = new RecordShape(
            "expected-breach",
            "an expected breach",
            "Exactly these red lines, binding or overridden, are broken by every agreement with these terms.",
            List.of(
                    Key.required("terms", CommonKeys.CHOICES, "The terms."),
                    Key.required("red-lines", new ListOf(RED_LINE, 0), "The red lines; the list may be empty.")),
            List.of());

    private static final RecordShape OUTSIDE = new RecordShape(
            "expected-outside",
            "an option expected outside a condition",
            "The party is open to the option, but only under a condition that the option itself does not meet.",
            List.of(
                    Key.required("party", CommonKeys.PARTY, "The party."),
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.required("option", Leaf.OPTION, "The option.")),
            List.of(CommonKeys.optionOfIssue()));

    private static final RecordShape OUTCOME = new RecordShape(
            "expected-outcome",
            "an expected outcome",
            "What becomes of certain terms: a whole agreement, or a part of one.",
            List.of(
                    Key.required("terms", CommonKeys.CHOICES, "The terms."),
                    Key.optional("possible", Words.YES_NO, "Whether some possible agreement takes them."),
                    Key.optional(
                            "breaks",
                            Leaf.whole(0, 1_000_000),
                            "The fewest binding red lines that must be withdrawn for an agreement with these terms; of a "
                                    + "whole agreement, how many it breaks.")),
            List.of(Demand.atLeastOne("Nothing is expected of the terms.", List.of("possible", "breaks"))));

    private static final RecordShape CHANCE = new RecordShape(
            "expected-chance",
            "an expected chance",
            "A range for the chance that some agreement is possible, under the credences given.",
            List.of(
                    Key.optional("at-least", Leaf.PROBABILITY, "The least that it may be."),
                    Key.optional("at-most", Leaf.PROBABILITY, "The most that it may be.")),
            List.of(Demand.atLeastOne("Nothing is expected of the chance.", List.of("at-least", "at-most"))));

    private static final ListOf RED_LINE_SETS = new ListOf(new ListOf(RED_LINE, 1), 0);

    private static final List<Key> CHECKS = List.of(
            Key.optional("positions", new ListOf(POSITION, 1), "Attitudes, each carried by a statement."),
            Key.optional("possible", ZONE, "The possible zone: what rules, supply and binding red lines allow."),
            Key.optional("endorsed", ZONE, "The endorsed zone: what every party with a say has endorsed."),
            Key.optional(
                    "clashes",
                    RED_LINE_SETS,
                    "Exactly these minimal clashes, each a list of red lines that cannot all stand."),
            Key.optional(
                    "concessions",
                    RED_LINE_SETS,
                    "Exactly these minimal concessions, each a list of red lines whose withdrawal opens a deal."),
            total(Quantity.CLASHES),
            total(Quantity.CONCESSIONS),
            total(Quantity.MIN_WITHDRAWN),
            total(Quantity.AGREEMENTS_AT_MIN),
            Key.optional("agreements", new ListOf(OUTCOME, 1), "What becomes of certain terms."),
            Key.optional("chance", CHANCE, "The chance that some agreement is possible."),
            Key.optional(
                    "deadlock",
                    Words.YES_NO,
                    "Whether some binding demands about the order of steps wait for each other in a circle, if all their "
                            + "steps are taken."),
            Key.optional(
                    "rests-on-silence", new ListOf(SILENCE, 1), "Silences on which every possible agreement rests."),
            Key.optional(
                    "overridden", new ListOf(RED_LINE, 1), "Red lines whose party has no say in an issue they name."),
            Key.optional("supply", new ListOf(SUPPLY, 1), "How options that need a supplier are supplied."),
            Key.optional("blocked", new ListOf(BLOCKED, 1), "Why options are in no possible agreement."),
            Key.optional("breaks", new ListOf(BREAKS, 1), "Which red lines certain terms break."),
            Key.optional("outside-condition", new ListOf(OUTSIDE, 1), "Options outside the condition of an openness."),
            Key.optional(
                    "circumstances",
                    MapOf.of(Kind.CIRCUMSTANCE, CommonKeys.TRUTH, 1, Integer.MAX_VALUE),
                    "What is known of circumstances."),
            Key.optional("roles", MapOf.of(Kind.PARTY, ROLE, 1, Integer.MAX_VALUE), "The roles of parties."));

    static final RecordShape EXPECTATION = expectation();

    private ExpectationLanguage() {}

    private static Key total(Quantity what) {
        return Key.optional(what.word(), Leaf.COUNT, what.meaning());
    }

    private static RecordShape expectation() {
        List<Key> keys = new java.util.ArrayList<>(List.of(
                Key.required("claim", Leaf.TEXT, "A short name of the claim."),
                Key.required("says", Leaf.TEXT, "The claim in words."),
                Key.optional("variant", new Reference(Kind.VARIANT), "The variant for which the claim is made."),
                Key.optional(
                        "what-if",
                        new ListOf(StatementLanguage.CHANGE, 1),
                        "Changes under which the claim is made, after those of the variant."),
                Key.defaulting(
                        "as-of", Leaf.DATE, "the scenario's as-of date", "The day for which the claim is made.")));
        keys.addAll(CHECKS);
        return new RecordShape(
                "expectation",
                "an expectation",
                "A claim that the scenario must reproduce. It is checked against what follows from the statements.",
                keys,
                List.of(Demand.atLeastOne(
                        "The expectation checks nothing.",
                        CHECKS.stream().map(Key::name).toList())));
    }

    private static void checkRedLines(Fields fields, Checker in) {
        boolean needed = fields.text("because").equals(Blockage.RED_LINES.word());
        if (needed && !fields.has("red-lines")) {
            in.error(fields.placeOf("because"), "The red lines are not named.", "the key red-lines with their ids");
        } else if (!needed && fields.has("red-lines")) {
            in.error(
                    fields.placeOf("red-lines"),
                    "\"red-lines\" stands beside another reason.",
                    "because: red-lines, or no \"red-lines\"");
        }
    }
}
