package parley.scenario.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.CredenceScale;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Role;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/** The scenario language: the shape of a whole file, from which everything else about the language follows. */
public final class Language {

    /** The version that files name. */
    public static final int VERSION = 1;

    /** How many scenarios may extend each other in a row, the first one counted. */
    public static final int MOST_EXTENDS = 16;

    /** The keys of which a statement has exactly one. */
    public static final List<String> STANCES = StatementLanguage.STANCES;

    /** The stances that draw red lines. */
    public static final List<String> RED_LINE_STANCES = StatementLanguage.RED_LINE_STANCES;

    private static final List<String> GROUNDS = List.of("source", "why");

    private static final RecordShape SOURCE = new RecordShape(
            "source",
            "a source",
            "A dated document that statements cite.",
            List.of(
                    Key.required("title", Leaf.TEXT, "The title of the document."),
                    Key.defaulting(
                            "kind",
                            Leaf.TEXT,
                            "source",
                            "One word for what it is, such as `article` or `treaty`. `unverified` for what nobody has "
                                    + "looked up: answers then say so."),
                    Key.optional("publisher", Leaf.TEXT, "Who published it."),
                    Key.required("published", Leaf.DATE_SPAN, "When it was published."),
                    Key.defaulting("date-is", CommonKeys.DATE_IS, "stated", "Where the date comes from."),
                    Key.optional("url", Leaf.URL, "Its web address."),
                    Key.optional(
                            "sha256",
                            Leaf.SHA256,
                            "The SHA-256 of the text as it was read, so that others can tell whether they have the same."),
                    Key.optional("text", Leaf.INNER_PATH, "A local copy of the text, beside the file that names it."),
                    Key.optional("language", Leaf.TEXT, "Its language, such as `en`."),
                    CommonKeys.note()),
            List.of());

    private static final RecordShape PARTY = new RecordShape(
            "party",
            "a party",
            "A state, organisation, movement or coalition that takes positions or is touched by them.",
            List.of(
                    Key.required("name", Leaf.TEXT, "The name that readers see."),
                    Key.required(
                            "role", CommonKeys.words(Role.values(), Role::word, Role::meaning), "What it is here."),
                    Key.optional("kind", Leaf.TEXT, "A free word such as `state` or `coalition`."),
                    Key.optional(
                            "members",
                            new Either(Leaf.whole(1, 1_000_000), new ListOf(Leaf.TEXT, 1)),
                            "The names of its members, or how many they are. Members inherit no stance from it, nor it "
                                    + "from them."),
                    CommonKeys.note()),
            List.of());

    private static final RecordShape CIRCUMSTANCE = new RecordShape(
            "circumstance",
            "a circumstance",
            "A fact outside the agreement on which statements may depend. Nobody bargains over it.",
            List.of(
                    Key.required("question", Leaf.TEXT, "The question that it answers."),
                    Key.defaulting("holds", CommonKeys.TRUTH, "unknown", "Whether it holds."),
                    Key.optional("source", CommonKeys.CITATION, "Where that stands."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it."),
                    Key.defaulting(
                            "prior",
                            Leaf.PROBABILITY,
                            "0.5, even odds",
                            "The modeller's probability that it holds, where that is unknown.")),
            List.of(
                    Demand.that("`prior` stands only where `holds` is unknown.", Language::checkPrior),
                    Demand.that("`holds` of `yes` or `no` needs `source` or `why`.", Language::checkHolds)));

    private static final RecordShape STEP = new RecordShape(
            "step",
            "a step",
            "Something done in the course of an agreement, which parties may want done before or after something else.",
            List.of(
                    Key.required("name", Leaf.TEXT, "What readers see."),
                    Key.defaulting(
                            "when",
                            CommonKeys.PROPOSITION,
                            "every agreement takes it",
                            "The agreements that take it.")),
            List.of());

    private static final RecordShape PRIOR = new RecordShape(
            "prior",
            "a prior",
            "What the modeller expects a party to answer, were it asked about an issue on which it has not spoken. Where "
                    + "there is none, every answer counts the same.",
            List.of(
                    Key.required("party", CommonKeys.PARTY, "The party."),
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.optional(
                            "insists",
                            MapOf.ofIds("option", Leaf.PROBABILITY, 1, Issue.MAX_OPTIONS),
                            "For options of the issue, the probability that the party would insist on exactly that one."),
                    Key.defaulting(
                            "any", Leaf.PROBABILITY, "0", "The probability that every option would be acceptable."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller expects so.")),
            List.of(
                    Demand.atLeastOne("The prior says nothing.", List.of("insists", "any")),
                    Demand.that("`insists` names options of the issue.", Language::checkInsists),
                    Demand.that("The probabilities add up to 1.", Language::checkSum)));

    private static final RecordShape TASK = new RecordShape(
            "task",
            "a task",
            "Something for readers of the report to try.",
            List.of(
                    Key.required("title", Leaf.TEXT, "A few words."),
                    Key.required("do", Leaf.TEXT, "What to do, or what to find.")),
            List.of());

    private static final RecordShape OPTION = new RecordShape(
            "option",
            "an option",
            "One possible answer to an issue.",
            List.of(
                    Key.required("label", Leaf.TEXT, "What readers see."),
                    Key.optional("value", Leaf.NUMBER, "The number it stands for, where the scale is numeric.")),
            List.of());

    private static final RecordShape CONSENT = new RecordShape(
            "consent",
            "a list of who has a say",
            "Who has a say in an issue.",
            List.of(
                    Key.required("parties", new ListOf(CommonKeys.PARTY, 0), "The parties; the list may be empty."),
                    Key.optional("source", CommonKeys.CITATION, "Where that stands."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it. Needed where no source states it.")),
            List.of());

    private static final RecordShape ISSUE = new RecordShape(
            "issue",
            "an issue",
            "A question on the agenda. An agreement takes exactly one of its options.",
            List.of(
                    Key.required("question", Leaf.TEXT, "The question."),
                    Key.defaulting(
                            "name",
                            Leaf.TEXT,
                            "the id, with spaces for hyphens",
                            "A short name for sentences and table heads, such as `NATO membership`."),
                    Key.required(
                            "options",
                            MapOf.ofIds("option", new Either(Leaf.TEXT, OPTION), 2, Issue.MAX_OPTIONS),
                            "The possible answers, 2 to 64."),
                    Key.defaulting("consent", CONSENT, "every principal has a say", "Who has a say."),
                    Key.optional(
                            "needs-supplier",
                            new OneOrMany(Leaf.OPTION),
                            "Options that are available only when some other party offers exactly that option."),
                    Key.optional("status-quo", Leaf.OPTION, "The option that holds without an agreement."),
                    Key.optional("code", Leaf.TEXT, "A category code, such as `PA-X SsrGua`."),
                    Key.defaulting(
                            "scale",
                            new Words(CommonKeys.ordered(
                                    "unordered", "The order of the options means nothing.",
                                    "ordered", "The options are given in their order.",
                                    "numeric", "Each option stands for a number.")),
                            "unordered",
                            "Whether the order of the options, or their values, mean something."),
                    Key.optional("unit", Leaf.TEXT, "The unit of the values."),
                    CommonKeys.note()),
            List.of(
                    Demand.that(
                            "With `scale: numeric` each option has a `value`, otherwise none has.",
                            Language::checkScale),
                    Demand.that("`unit` stands only beside `scale: numeric`.", Language::checkUnit),
                    Demand.that(
                            "`needs-supplier` and `status-quo` name options of the issue.",
                            Language::checkOwnOptions)));

    private static final RecordShape RULE = new RecordShape(
            "rule",
            "a rule",
            "Something every agreement must satisfy. Without a source it is an assumption.",
            List.of(
                    Key.required("requires", CommonKeys.PROPOSITION, "What every agreement satisfies."),
                    Key.optional("source", CommonKeys.CITATION, "Where that stands."),
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(Demand.atLeastOne("Nothing says why the rule holds.", GROUNDS)));

    private static final RecordShape VARIANT = new RecordShape(
            "variant",
            "a variant",
            "A named what-if.",
            List.of(
                    Key.required("title", Leaf.TEXT, "What readers see."),
                    Key.optional("from", new Reference(Kind.VARIANT), "Another variant, whose changes come first."),
                    Key.required("changes", new ListOf(StatementLanguage.CHANGE, 1), "The changes, in order.")),
            List.of());

    /** A scenario file. */
    public static final RecordShape SCENARIO = new RecordShape(
            "scenario",
            "a scenario",
            "A negotiation as one researcher encoded it.",
            List.of(
                    Key.required("parley", Leaf.VERSION, "The version of the language."),
                    Key.optional(
                            "extends",
                            Leaf.SCENARIO_PATH,
                            "A base scenario, as a path relative to this file. This file adds to it, may give another "
                                    + "title, summary and as-of date, and inherits all but `expect` and "
                                    + "`experiments`."),
                    Key.optional("title", Leaf.TEXT, "What readers see. Needed unless a base gives it."),
                    Key.optional("summary", Leaf.TEXT, "What it is about, in a few sentences."),
                    Key.optional(
                            "as-of",
                            Leaf.DATE,
                            "The day for which positions are worked out: later statements do not count. Needed unless a "
                                    + "base gives it."),
                    Key.defaulting(
                            "credence-scale",
                            CommonKeys.words(CredenceScale.values(), CredenceScale::word, CredenceScale::meaning),
                            "icd-203, or the scale of the base",
                            "The scale whose words stand for probabilities. A base and what extends it use the same one."),
                    Key.optional("sources", MapOf.introducing(Kind.SOURCE, SOURCE), "The documents cited."),
                    Key.optional("parties", MapOf.introducing(Kind.PARTY, PARTY), "Who takes part."),
                    Key.optional(
                            "circumstances",
                            MapOf.introducing(Kind.CIRCUMSTANCE, CIRCUMSTANCE),
                            "Facts on which statements may depend."),
                    Key.optional("issues", MapOf.introducing(Kind.ISSUE, ISSUE), "What is on the table."),
                    Key.optional(
                            "steps",
                            MapOf.introducing(Kind.STEP, new Either(Leaf.TEXT, STEP)),
                            "What is done in the course of an agreement: the name of each step, or its name and when it "
                                    + "is taken."),
                    Key.optional("rules", MapOf.introducing(Kind.RULE, RULE), "What every agreement must satisfy."),
                    Key.optional(
                            "statements", new ListOf(StatementLanguage.STATEMENT, 0), "Who said what, in any order."),
                    Key.optional(
                            "priors",
                            new ListOf(PRIOR, 0),
                            "What the modeller expects parties to answer: at most one for each party and issue."),
                    Key.optional(
                            "preferences",
                            MapOf.of(Kind.PARTY, PreferenceLanguage.PREFERENCES, 0, Integer.MAX_VALUE),
                            "What parties want, and how much. Those of a party take the place of what a base says of it."),
                    Key.optional(
                            "conflict",
                            ConflictLanguage.CONFLICT,
                            "What parties can do, and what they would rather see done. It takes the place of a base's."),
                    Key.optional(
                            "rounds",
                            RoundsLanguage.ROUNDS,
                            "How the parties bargain, round by round. It takes the place of a base's."),
                    Key.optional("variants", MapOf.introducing(Kind.VARIANT, VARIANT), "Named what-ifs."),
                    Key.optional(
                            "experiments",
                            MapOf.ofIds("experiment", ExperimentLanguage.EXPERIMENT, 0, Integer.MAX_VALUE),
                            "What is worth varying, by name."),
                    Key.optional(
                            "changes",
                            new ListOf(StatementLanguage.CHANGE, 1),
                            "What-ifs made once and for all, when everything of the base and of this file stands."),
                    Key.optional(
                            "try",
                            new ListOf(TASK, 1),
                            "What readers of the report are asked to try with its what-if panel."),
                    Key.optional(
                            "expect",
                            new ListOf(ExpectationLanguage.EXPECTATION, 0),
                            "Claims that the scenario must reproduce.")),
            List.of(
                    Demand.onlyWith(
                            "changes", "extends", "a scenario that extends nothing can say what it means at once"),
                    Demand.that("There is one prior for a party and an issue.", Language::checkPriors),
                    new Demand(
                            "Without `extends`, `title` and `as-of` are needed.",
                            Json.object(
                                    "anyOf",
                                    List.of(
                                            Json.object("required", List.of("extends")),
                                            Json.object("required", List.of("title", "as-of")))),
                            Language::checkHead)));

    /** A what-if as given on the command line. */
    public static final RecordShape COMMAND_LINE_CHANGE = StatementLanguage.COMMAND_LINE_CHANGE;

    private Language() {}

    /** How a demand that falls back to a level is written. */
    public static final Phrase SOFTENING = StatementLanguage.SOFTENING;

    /** How a statement made on another day is written. */
    public static final Phrase REDATING = StatementLanguage.REDATING;

    /** How a statement read in another way is written. */
    public static final Phrase REREADING = StatementLanguage.REREADING;

    /** The name of the column of a factor that has been checked. */
    public static String nameOfFactor(Fields factor) {
        return ExperimentLanguage.nameOf(factor);
    }

    /** The probabilities that a part of a factor gives, which has been checked; a range is written out. */
    public static List<BigDecimal> probabilities(Fields part) {
        return ExperimentLanguage.probabilities(part);
    }

    /** How far the probabilities of a prior may be from 1 together. */
    private static final double TOLERANCE = 1e-9;

    private static void checkPrior(Fields fields, Checker in) {
        boolean isKnown =
                fields.text("holds").equals("yes") || fields.text("holds").equals("no");
        if (isKnown && fields.has("prior")) {
            in.error(
                    fields.placeOf("prior"),
                    "It is known whether the circumstance holds.",
                    "holds: unknown, or no prior");
        }
    }

    private static void checkInsists(Fields fields, Checker in) {
        fields.entries("insists").forEach(entry -> in.checkOption(fields.text("issue"), entry.key()));
    }

    private static void checkSum(Fields fields, Checker in) {
        List<Node.Scalar> parts = new ArrayList<>();
        fields.entries("insists").stream()
                .map(Node.Entry::value)
                .filter(Node.Scalar.class::isInstance)
                .forEach(part -> parts.add((Node.Scalar) part));
        fields.findScalar("any").ifPresent(parts::add);
        if (parts.stream()
                .allMatch(part -> Leaf.PROBABILITY.fault().apply(part.text()).isEmpty())) {
            BigDecimal sum =
                    parts.stream().map(part -> Leaf.number(part.text())).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!parts.isEmpty() && Math.abs(sum.doubleValue() - 1) > TOLERANCE) {
                in.error(
                        fields.placeOf(fields.has("insists") ? "insists" : "any"),
                        "The probabilities add up to "
                                + sum.stripTrailingZeros().toPlainString() + ".",
                        "probabilities that, with any, add up to 1");
            }
        }
    }

    private static void checkPriors(Fields fields, Checker in) {
        Map<List<String>, Place> first = new LinkedHashMap<>();
        for (Node prior : fields.items("priors")) {
            Fields of = Fields.of(prior);
            Place before = first.putIfAbsent(List.of(of.text("party"), of.text("issue")), of.place());
            if (before != null && of.has("party") && of.has("issue")) {
                in.problems()
                        .add(Diagnostic.error(of.place(), "There is a prior for this party and issue already.")
                                .expecting("one prior for a party and an issue")
                                .seeAlso(before, "the first one"));
            }
        }
    }

    private static void checkHolds(Fields fields, Checker in) {
        boolean isKnown =
                fields.text("holds").equals("yes") || fields.text("holds").equals("no");
        if (isKnown && GROUNDS.stream().noneMatch(fields::has)) {
            in.error(
                    fields.placeOf("holds"),
                    "Nothing says why the circumstance "
                            + (fields.text("holds").equals("yes") ? "holds." : "does not hold."),
                    "source with a citation, or why with the modeller's reason");
        }
    }

    private static void checkScale(Fields fields, Checker in) {
        boolean isNumeric = fields.text("scale").equals("numeric");
        for (Node.Entry option : fields.entries("options")) {
            boolean hasValue = Fields.of(option.value()).has("value");
            if (isNumeric && !hasValue) {
                in.error(
                        option.key().place(),
                        "The option " + Checker.quoted(option.key().text()) + " of a numeric issue has no value.",
                        "{label: ..., value: 12}");
            } else if (!isNumeric && hasValue) {
                in.error(
                        Fields.of(option.value()).placeOf("value"),
                        "An option has a value, but the scale of its issue is not numeric.",
                        "scale: numeric on the issue, or no value");
            }
        }
    }

    private static void checkUnit(Fields fields, Checker in) {
        if (fields.has("unit") && !fields.text("scale").equals("numeric")) {
            in.error(
                    fields.placeOf("unit"),
                    "The issue has a unit, but its scale is not numeric.",
                    "scale: numeric, or no unit");
        }
    }

    private static void checkOwnOptions(Fields fields, Checker in) {
        List<String> options = fields.entries("options").stream()
                .map(entry -> entry.key().text())
                .toList();
        List<Node.Scalar> named = new java.util.ArrayList<>(fields.scalars("needs-supplier"));
        fields.findScalar("status-quo").ifPresent(named::add);
        named.stream()
                .filter(option -> !option.isAbsent() && !options.contains(option.text()))
                .forEach(option -> in.wrongWord(
                        option, "The issue has no option " + Checker.quoted(option.text()) + ".", options));
    }

    private static void checkHead(Fields fields, Checker in) {
        if (!fields.hasOrMeans("extends")) {
            for (String key : List.of("title", "as-of")) {
                if (!fields.hasOrMeans(key)) {
                    in.error(
                            fields.place(),
                            "The key " + Checker.quoted(key) + " of a scenario is missing.",
                            key.equals("title") ? "title: a text" : "as-of: a date such as 2025-03-17");
                }
            }
        }
    }

    /** Words that no issue may be called. */
    public static Set<String> reservedWords() {
        return PropositionShape.RESERVED;
    }
}
