package parley.scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Place;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/** Statements and what-ifs. */
final class StatementLanguage {

    /** The keys of which a statement has exactly one. */
    static final List<String> STANCES = List.of(
            "demands",
            "rejects",
            "demands-order",
            "prefers",
            "accepts",
            "offers",
            "open-to",
            "silent",
            "reserves",
            "claims");

    /** The stances that draw red lines. */
    static final List<String> RED_LINE_STANCES = List.of("demands", "rejects", "demands-order");

    /** How many fallback levels, or rival readings, a statement may have. */
    static final int MOST_LEVELS = 8;

    private static final Key RECEIVERS = Key.optional(
            "to",
            new OneOrMany(CommonKeys.PARTY),
            "Who receives an offer. An offer to oneself alone supplies nothing.");

    private static final Key CONDITION =
            Key.optional("condition", CommonKeys.CONDITION, "Under which the stance holds. It may name circumstances.");

    private static final Words BASIS = new Words(CommonKeys.ordered(
            "stated", "The source says so.",
            "assumption", "The modeller reads it so, and `why` says why."));

    private static final RecordShape RESERVATION = new RecordShape(
            "reservation",
            "a reservation",
            "Conditions that a party has and does not name.",
            List.of(
                    Key.required("about", Leaf.TEXT, "What is known of the conditions."),
                    Key.defaulting(
                            "issues",
                            new OneOrMany(CommonKeys.ISSUE),
                            "the whole agreement",
                            "The issues that the conditions may touch.")),
            List.of());

    private static final RecordShape CLAIM = new RecordShape(
            "claim",
            "a claim about who has a say",
            "Says that certain parties have no say in an issue. It changes nothing until a what-if holds it.",
            List.of(
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.required(
                            "no-say", new OneOrMany(CommonKeys.PARTY), "The parties who, it is claimed, have no say.")),
            List.of());

    private static final Reference STEP = new Reference(Kind.STEP);

    private static final RecordShape ORDER = new RecordShape(
            "order",
            "an order of steps",
            "One step before another, wherever an agreement takes both.",
            List.of(
                    Key.required("first", STEP, "The step that comes first."),
                    Key.required("then", STEP, "The step that comes after it.")),
            List.of(Demand.that("`first` and `then` are two steps.", StatementLanguage::checkOrder)));

    private static final RecordShape FALLBACK = new RecordShape(
            "fallback",
            "a fallback level",
            "A softer form of a demand, to which its party would fall back. It draws a red line of its own, with the id "
                    + "of the statement, `~` and the id of the level.",
            List.of(
                    Key.required("level", Leaf.ID, "Its name, such as `acceptable` or `last`."),
                    Key.required(
                            "demands",
                            CommonKeys.PROPOSITION,
                            "What is then demanded. It allows everything that the level before it allows, and more; the "
                                    + "first level everything that the demand allows.")),
            List.of());

    private static final RecordShape READING = reading();

    /** A statement as it stands in a file: it has an id and a source. */
    static final RecordShape STATEMENT =
            statement("statement", "a statement", "A party's dated, sourced stance.", true, true);

    /** A statement that a what-if adds. */
    static final RecordShape WHAT_IF_STATEMENT = statement(
            "what-if-statement",
            "a statement of a what-if",
            "A statement that a what-if adds. Without a source it is hypothetical.",
            true,
            false);

    /** A statement that a what-if on the command line adds. */
    private static final RecordShape UNNAMED_STATEMENT = statement(
            "unnamed-statement",
            "a statement of a what-if",
            "A statement that a what-if on the command line adds; without an id it is called what-if-1 and so on.",
            false,
            false);

    private static final RecordShape CONSENT_CHANGE = new RecordShape(
            "consent-change",
            "a change of who has a say",
            "Sets who has a say in an issue.",
            List.of(
                    Key.required("issue", CommonKeys.ISSUE, "The issue."),
                    Key.required(
                            "parties",
                            new ListOf(CommonKeys.PARTY, 0),
                            "The parties who then have a say; the list may be empty."),
                    Key.optional("why", Leaf.TEXT, "Why it is worth asking.")),
            List.of());

    /** A demand that falls back to a level. */
    static final Phrase SOFTENING = phrase(
            "softening",
            "a softening",
            "A demand falls back to one of its levels. Level by level, or several at once.",
            Key.required("statement", Leaf.STATEMENT, "The demand."),
            "to",
            Key.required("to", Leaf.ID, "The id of one of its fallback levels."),
            "ru-nato to last");

    /** A statement made on another day. */
    static final Phrase REDATING = phrase(
            "redating",
            "a change of date",
            "A statement was made on another day.",
            Key.required("statement", Leaf.STATEMENT, "The statement."),
            "to",
            Key.required("date", Leaf.DATE_SPAN, "The other day, or an interval."),
            "ru-nato to 2025-03-10");

    /** A statement read in another way. */
    static final Phrase REREADING = phrase(
            "rereading",
            "a change of reading",
            "A statement is read in another of its ways.",
            Key.required("statement", Leaf.STATEMENT, "The statement."),
            "as",
            Key.required("as", Leaf.ID, "The id of one of its readings."),
            "ru-nato as narrow");

    private static final RecordShape JOINING = new RecordShape(
            "joining",
            "a party that joins",
            "Gives a party a say besides those who have one.",
            List.of(
                    Key.required("party", CommonKeys.PARTY, "The party."),
                    Key.defaulting(
                            "issues",
                            new OneOrMany(CommonKeys.ISSUE),
                            "all issues",
                            "The issues in which it then has a say.")),
            List.of());

    /** A change as it stands in a file. */
    static final RecordShape CHANGE = change("change", WHAT_IF_STATEMENT);

    /** A change as it stands on the command line. */
    static final RecordShape COMMAND_LINE_CHANGE = change("command-line-change", UNNAMED_STATEMENT);

    private StatementLanguage() {}

    private static RecordShape change(String name, RecordShape statement) {
        List<Key> keys = List.of(
                Key.optional(
                        "drop",
                        new OneOrMany(Leaf.STATEMENT),
                        "Ids of statements that are taken away, as if they had never been made."),
                Key.optional("add", statement, "One more statement."),
                Key.optional("consent", CONSENT_CHANGE, "Another list of who has a say in an issue."),
                Key.optional(
                        "circumstance",
                        MapOf.of(Kind.CIRCUMSTANCE, CommonKeys.TRUTH, 1, 1),
                        "Whether a circumstance holds."),
                Key.optional(
                        "hold",
                        new OneOrMany(Leaf.STATEMENT),
                        "Ids of `claims` statements that are taken to be right. Where its condition holds, such a claim "
                                + "takes the parties that it names out of the issue's consent."),
                Key.optional("soften", SOFTENING, "A demand falls back to one of its `fallback` levels."),
                Key.optional("redate", REDATING, "A statement was made on another day."),
                Key.optional("read", REREADING, "A statement is read in another of its `readings`."),
                Key.optional(
                        "leave",
                        CommonKeys.PARTY,
                        "A party takes no part: nothing that it said counts, and it has no say."),
                Key.optional(
                        "join",
                        new Either(CommonKeys.PARTY, JOINING),
                        "A party gets a say besides those who have one: in all issues, or in those named."));
        return new RecordShape(
                name,
                "a change",
                "One what-if.",
                keys,
                List.of(Demand.exactlyOne(
                        "The change changes nothing.",
                        keys.stream().map(Key::name).toList())));
    }

    private static Phrase phrase(
            String name, String title, String summary, Key first, String word, Key second, String example) {
        RecordShape record = new RecordShape(name, title, summary, List.of(first, second), List.of());
        return new Phrase(record, first.name(), word, second.name(), example);
    }

    private static RecordShape reading() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.required("id", Leaf.ID, "Its name."));
        keys.add(Key.optional("why", Leaf.TEXT, "Why the words can be read so."));
        keys.addAll(stances());
        keys.add(RECEIVERS);
        keys.add(CONDITION);
        return new RecordShape(
                "reading",
                "a rival reading",
                "Another way to code the same words. Until a what-if reads the statement so, it changes nothing.",
                keys,
                stanceDemands("The reading takes no stance."));
    }

    private static RecordShape statement(
            String name, String title, String summary, boolean needsId, boolean needsSource) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("id", Leaf.ID, needsId, needsId ? "" : "what-if-1, what-if-2 and so on", "Its name."));
        keys.add(Key.required("party", CommonKeys.PARTY, "Who takes the stance. A coalition speaks for itself alone."));
        keys.add(Key.optional("speaker", Leaf.TEXT, "The person who spoke for the party."));
        keys.add(new Key(
                "source",
                CommonKeys.CITATION,
                needsSource,
                needsSource ? "" : "nobody said it, and the statement is hypothetical",
                "Where it stands. Paragraphs are counted from 1, empty ones left out."));
        keys.add(Key.defaulting(
                "date",
                Leaf.DATE_SPAN,
                needsSource
                        ? "the date of the source, as an inferred one"
                        : "the date of the source, or else the as-of date, as an inferred one",
                "The day on which it was said, or an interval. A strictly later statement of the same party on the same "
                        + "set of issues replaces an earlier one."));
        keys.add(Key.defaulting(
                "date-is", CommonKeys.DATE_IS, "stated, where `date` is given", "Where the date comes from."));
        keys.add(Key.optional(
                "via", new OneOrMany(Leaf.TEXT), "Through whom the source has it, nearest to the speaker first."));
        keys.add(Key.optional("language", Leaf.TEXT, "The original language, such as `ru`."));
        keys.addAll(stances());
        keys.addAll(details());
        return new RecordShape(name, title, summary, keys, demands());
    }

    private static List<Key> stances() {
        return List.of(
                Key.optional("demands", CommonKeys.PROPOSITION, "A red line: nothing without this."),
                Key.optional("rejects", CommonKeys.PROPOSITION, "A red line: nothing with this."),
                Key.optional(
                        "demands-order",
                        ORDER,
                        "A red line about the order of steps: one before another, wherever both are taken."),
                Key.optional(
                        "prefers", CommonKeys.PROPOSITION, "The party would rather have this; it breaks nothing off."),
                Key.optional("accepts", CommonKeys.CHOICES, "Endorses each option named."),
                Key.optional(
                        "offers",
                        CommonKeys.CHOICES,
                        "Endorses each option named. Where it names exactly one option of an issue, it can supply it."),
                Key.optional(
                        "open-to",
                        CommonKeys.CHOICES,
                        "The party can talk about it; no consent. By a possible supplier it is potential supply."),
                Key.optional(
                        "silent",
                        new OneOrMany(CommonKeys.ISSUE),
                        "A recorded absence: the party took no stance on these issues."),
                Key.optional("reserves", RESERVATION, "The party has conditions and does not name them."),
                Key.optional("claims", CLAIM, "The party says that others have no say in an issue."));
    }

    private static List<Key> details() {
        return List.of(
                RECEIVERS,
                CONDITION,
                Key.optional(
                        "fallback",
                        new ListOf(FALLBACK, 1, MOST_LEVELS),
                        "Softer levels of the demand, the hardest first. A demand with levels draws one red line, "
                                + "whatever it demands. A level endorses nothing."),
                Key.defaulting(
                        "cost",
                        Leaf.COST,
                        "1",
                        "What it costs the party to give up the red line, or one level of it, in a unit of the scenario's "
                                + "own."),
                Key.optional("reason", Leaf.TEXT, "The party's own reason, in the modeller's words."),
                Key.optional(
                        "credence",
                        new CredenceShape(),
                        "The modeller's probability that the stance is real: a number, or a word of the `credence-scale`, "
                                + "which counts as the middle of its range."),
                Key.optional(
                        "same-as",
                        Leaf.STATEMENT,
                        "A statement of the same party whose red line this one says again: both are real, or neither "
                                + "is."),
                Key.optional(
                        "excludes",
                        new OneOrMany(Leaf.STATEMENT),
                        "Statements that are not real if this one is. Of statements that exclude each other, also "
                                + "through others, at most one is real; their credences add up to 1 at most."),
                Key.optional("readings", new ListOf(READING, 1, MOST_LEVELS), "Other ways to code the same words."),
                Key.defaulting("basis", BASIS, "stated", "Whether the source says it or the modeller reads it so."),
                Key.optional("why", Leaf.TEXT, "Why the modeller reads it so. An assumption needs it."),
                CommonKeys.note(),
                Key.optional("quote", Leaf.TEXT, "A short passage that stands in the source, word for word."));
    }

    private static List<Demand> stanceDemands(String ifNone) {
        return List.of(
                Demand.exactlyOne(ifNone, STANCES),
                Demand.onlyWith("to", "offers", "only an offer has receivers"),
                Demand.that("`rejects` does not name several issues side by side.", StatementLanguage::checkRejects),
                Demand.that(
                        "The `condition` of `claims` names circumstances only.",
                        StatementLanguage::checkClaimCondition));
    }

    private static List<Demand> demands() {
        List<Demand> demands = new ArrayList<>(stanceDemands("The statement takes no stance."));
        demands.addAll(List.of(
                Demand.onlyWith("date-is", "date", "without a date, the date of the source is taken as inferred"),
                Demand.onlyWith("basis", "source", "a statement without a source is hypothetical"),
                Demand.onlyWith("quote", "source", "a passage is quoted from a source"),
                Demand.onlyWith("fallback", "demands", "only a demand has levels to fall back to"),
                Demand.onlyWithOneOf("cost", RED_LINE_STANCES, "only a red line costs something to give up"),
                Demand.onlyWithOneOf("same-as", RED_LINE_STANCES, "only a red line is said again"),
                Demand.onlyWithOneOf("excludes", RED_LINE_STANCES, "only red lines exclude each other"),
                Demand.that(
                        "`credence` does not stand beside `same-as`: that of the statement said again counts.",
                        StatementLanguage::checkCredence),
                Demand.that(
                        "The levels of a `fallback`, and the readings of a statement, have different ids.",
                        StatementLanguage::checkIds),
                Demand.that(
                        "A `fallback` level speaks of no issue of which its demand does not speak.",
                        StatementLanguage::checkIssues)));
        return demands;
    }

    private static void checkOrder(Fields fields, Checker in) {
        if (fields.has("first") && fields.text("first").equals(fields.text("then"))) {
            in.error(fields.placeOf("then"), "A step cannot come before itself.", "two different steps");
        }
    }

    private static void checkCredence(Fields fields, Checker in) {
        if (fields.has("same-as") && fields.has("credence")) {
            in.error(
                    fields.placeOf("credence"),
                    "The statement says another one again, so that one's credence counts for both.",
                    "the credence there, or no same-as");
        }
    }

    private static void checkIds(Fields fields, Checker in) {
        checkDistinct(fields.items("fallback"), "level", in);
        checkDistinct(fields.items("readings"), "id", in);
    }

    private static void checkDistinct(List<Node> items, String key, Checker in) {
        Map<String, Place> first = new LinkedHashMap<>();
        for (Node item : items) {
            Fields.of(item).findScalar(key).ifPresent(id -> {
                Place before = first.putIfAbsent(id.text(), id.place());
                if (before != null) {
                    in.problems()
                            .add(Diagnostic.error(id.place(), Checker.quoted(id.text()) + " is there twice.")
                                    .expecting("an id that is not taken")
                                    .seeAlso(before, "the first one"));
                }
            });
        }
    }

    private static void checkIssues(Fields fields, Checker in) {
        Set<String> demanded = new LinkedHashSet<>();
        fields.find("demands").ifPresent(demand -> listIssues(demand).forEach(issue -> demanded.add(issue.text())));
        for (Node level : fields.has("demands") ? fields.items("fallback") : List.<Node>of()) {
            Fields.of(level).find("demands").stream()
                    .flatMap(demand -> listIssues(demand).stream())
                    .filter(issue -> !demanded.contains(issue.text()))
                    .forEach(issue -> in.error(
                            issue.place(),
                            "The demand does not speak of the issue " + Checker.quoted(issue.text())
                                    + ", so it cannot fall back on it.",
                            Checker.listing(demanded)));
        }
    }

    private static void checkRejects(Fields fields, Checker in) {
        fields.find("rejects").map(Fields::of).ifPresent(rejected -> {
            List<Node.Entry> entries = rejected.mapping().entries();
            if (entries.size() > 1
                    && entries.stream()
                            .noneMatch(e ->
                                    PropositionShape.RESERVED.contains(e.key().text()))) {
                in.error(
                        entries.get(1).key().place(),
                        "To reject several issues side by side can mean two things.",
                        "rejects: {any: [...]} for none of them, or rejects: {all: [...]} for not all of them together");
            }
        });
    }

    private static void checkClaimCondition(Fields fields, Checker in) {
        if (fields.has("claims")) {
            fields.find("condition")
                    .flatMap(condition -> listIssues(condition).stream().findFirst())
                    .map(Node.Scalar::place)
                    .ifPresent(place -> in.problems()
                            .add(Diagnostic.error(place, "The condition of a claim names an issue.")
                                    .expecting("circumstances only, as in {circumstance: ukraine-asks}")));
        }
    }

    /** The issues that a proposition names, each time it does. */
    private static List<Node.Scalar> listIssues(Node proposition) {
        List<Node.Scalar> issues = new ArrayList<>();
        if (proposition instanceof Node.Sequence list) {
            list.items().forEach(item -> issues.addAll(listIssues(item)));
        } else if (proposition instanceof Node.Mapping map) {
            for (Node.Entry entry : map.entries()) {
                boolean isOperator =
                        PropositionShape.RESERVED.contains(entry.key().text());
                issues.addAll(isOperator ? listIssues(entry.value()) : List.of(entry.key()));
            }
        }
        return issues;
    }
}
