package parley.scenario.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Place;
import parley.scenario.diagnostic.Diagnostic;
import parley.scenario.yaml.Node;

/** Statements and what-ifs. */
final class StatementLanguage {

    /** The keys of which a statement has exactly one. */
    static final List<String> STANCES =
            List.of("demands", "rejects", "prefers", "accepts", "offers", "open-to", "silent", "reserves", "claims");

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
                                + "takes the parties that it names out of the issue's consent."));
        return new RecordShape(
                name,
                "a change",
                "One what-if.",
                keys,
                List.of(Demand.exactlyOne(
                        "The change changes nothing.",
                        keys.stream().map(Key::name).toList())));
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
                Key.optional(
                        "to",
                        new OneOrMany(CommonKeys.PARTY),
                        "Who receives an offer. An offer to oneself alone supplies nothing."),
                Key.optional(
                        "condition", CommonKeys.CONDITION, "Under which the stance holds. It may name circumstances."),
                Key.optional("reason", Leaf.TEXT, "The party's own reason, in the modeller's words."),
                Key.optional("credence", Leaf.CREDENCE, "The modeller's probability that the stance is real."),
                Key.defaulting("basis", BASIS, "stated", "Whether the source says it or the modeller reads it so."),
                Key.optional("why", Leaf.TEXT, "Why the modeller reads it so. An assumption needs it."),
                CommonKeys.note(),
                Key.optional("quote", Leaf.TEXT, "A short passage that stands in the source, word for word."));
    }

    private static List<Demand> demands() {
        return List.of(
                Demand.exactlyOne("The statement takes no stance.", STANCES),
                Demand.onlyWith("to", "offers", "only an offer has receivers"),
                Demand.onlyWith("date-is", "date", "without a date, the date of the source is taken as inferred"),
                Demand.onlyWith("basis", "source", "a statement without a source is hypothetical"),
                Demand.onlyWith("quote", "source", "a passage is quoted from a source"),
                Demand.that("`rejects` does not name several issues side by side.", StatementLanguage::checkRejects),
                Demand.that(
                        "The `condition` of `claims` names circumstances only.",
                        StatementLanguage::checkClaimCondition));
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
                    .flatMap(StatementLanguage::findIssue)
                    .ifPresent(place -> in.problems()
                            .add(Diagnostic.error(place, "The condition of a claim names an issue.")
                                    .expecting("circumstances only, as in {circumstance: ukraine-asks}")));
        }
    }

    /** Where a proposition names an issue. */
    private static Optional<Place> findIssue(Node proposition) {
        if (proposition instanceof Node.Sequence list) {
            return list.items().stream()
                    .flatMap(item -> findIssue(item).stream())
                    .findFirst();
        } else if (proposition instanceof Node.Mapping map) {
            return map.entries().stream()
                    .flatMap(entry ->
                            PropositionShape.RESERVED.contains(entry.key().text())
                                    ? findIssue(entry.value()).stream()
                                    : Optional.of(entry.key().place()).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
