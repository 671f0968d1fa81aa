package parley.scenario.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.scenario.yaml.Node;

/** What parties can do, and what they would rather see done. */
final class ConflictLanguage {

    private static final PropositionShape ACTIONS = new PropositionShape(PropositionShape.About.ACTIONS);

    private static final List<String> GROUNDS = List.of("source", "why");

    private static final Key SOURCE = Key.optional("source", CommonKeys.CITATION, "Where that stands.");

    private static final RecordShape ACTION = new RecordShape(
            "action",
            "an action",
            "Something that one party can do or leave, whatever others do. Without a source it is an assumption.",
            List.of(
                    Key.required("by", CommonKeys.PARTY, "The party that controls it."),
                    Key.required("name", Leaf.TEXT, "What it does, to follow the party's name, such as `ceases fire`."),
                    Key.defaulting(
                            "direction",
                            CommonKeys.words(Direction.values(), Direction::word, Direction::meaning),
                            "both",
                            "Whether it can be undone."),
                    Key.defaulting("now", Words.YES_NO, "no", "Whether it is taken in the status quo."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(Demand.atLeastOne("Nothing says why the party can do that.", GROUNDS)));

    private static final RecordShape EXCLUSION = new RecordShape(
            "combinations",
            "combinations",
            "Combinations of actions of which something is said.",
            List.of(
                    Key.required("when", ACTIONS, "The combinations."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(Demand.atLeastOne("Nothing says why.", GROUNDS)));

    private static final RecordShape BARRED = new RecordShape(
            "barred-move",
            "a barred move",
            "A move that cannot be made, although each action in it could be.",
            List.of(
                    Key.required("from", ACTIONS, "Where it would begin."),
                    Key.required("to", ACTIONS, "Where it would end."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(Demand.atLeastOne("Nothing says why.", GROUNDS)));

    private static final RecordShape DOUBT = new RecordShape(
            "unknown-preference",
            "an unknown preference",
            "Between states of one kind and states of another, nobody knows which the party prefers.",
            List.of(
                    Key.required("between", ACTIONS, "States of one kind."),
                    Key.required("and", ACTIONS, "States of the other.")),
            List.of());

    private static final RecordShape WANTS = new RecordShape(
            "wants",
            "what a party wants",
            "How a party ranks what can be done. Only the order means something.",
            List.of(
                    Key.optional(
                            "priorities",
                            new ListOf(ACTIONS, 1),
                            "What it wants, the most important first. Of two states, that one is better of which the first "
                                    + "of them holds that does not hold of both."),
                    Key.optional(
                            "ranking",
                            new ListOf(ACTIONS, 1),
                            "Groups of states, the best first. A state is in the first group that fits it, after all of "
                                    + "them if none does. States of one group are equally good."),
                    Key.optional(
                            "utility",
                            new Words(CommonKeys.ordered(
                                    Conflict.ByUtility.WORD,
                                    "More utility is better, by the party's `preferences`, of the terms that a state comes to"
                                            + " by the `outcomes`. Where these leave an issue open that counts for the"
                                            + " party, nobody knows what it prefers.")),
                            "States are ranked by what the agreement that they come to is worth to the party."),
                    Key.optional(
                            "unknown", new ListOf(DOUBT, 1), "Pairs of which nobody knows which the party prefers."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(
                    Demand.exactlyOne(
                            "Nothing says what the party wants.", List.of("priorities", "ranking", "utility")),
                    Demand.atLeastOne("Nothing says why the party should want that.", GROUNDS)));

    private static final RecordShape OUTCOME = new RecordShape(
            "outcome",
            "an outcome",
            "What states come to on the agenda. For each issue, the first outcome that fits a state counts.",
            List.of(
                    Key.required("when", ACTIONS, "The states."),
                    Key.required(
                            "terms",
                            MapOf.of(Kind.ISSUE, Leaf.OPTION, 1, Integer.MAX_VALUE),
                            "The option of each issue that they come to."),
                    SOURCE,
                    Key.optional("why", Leaf.TEXT, "Why the modeller assumes it.")),
            List.of(
                    Demand.atLeastOne("Nothing says why.", GROUNDS),
                    Demand.that("`terms` names options of the issues.", ConflictLanguage::checkTerms)));

    /** A conflict. */
    static final RecordShape CONFLICT = new RecordShape(
            "conflict",
            "a conflict",
            "What parties can do, whatever they say, and what they would rather see done: a graph model for conflict "
                    + "resolution. Its states are the combinations of actions that are possible.",
            List.of(
                    Key.required("title", Leaf.TEXT, "What readers see."),
                    Key.required(
                            "actions",
                            new MapOf(
                                    java.util.Optional.of(Kind.ACTION),
                                    java.util.Optional.empty(),
                                    Kind.ACTION.word(),
                                    ACTION,
                                    1,
                                    Conflict.MOST_ACTIONS),
                            "What can be done, and by whom; at most " + Conflict.MOST_ACTIONS + "."),
                    Key.optional("impossible", new ListOf(EXCLUSION, 1), "Combinations that cannot be."),
                    Key.optional("barred-moves", new ListOf(BARRED, 1), "Moves that cannot be made."),
                    Key.optional(
                            "same-state",
                            new ListOf(EXCLUSION, 1),
                            "Combinations that nothing tells apart: all states of an item are one."),
                    Key.required(
                            "wants",
                            MapOf.of(Kind.PARTY, WANTS, 1, Integer.MAX_VALUE),
                            "For each party that controls an action, what it would rather see done."),
                    Key.optional("outcomes", new ListOf(OUTCOME, 1), "What states come to on the agenda.")),
            List.of(Demand.that(
                    "`wants` names exactly the parties that control an action.", ConflictLanguage::checkWants)));

    private ConflictLanguage() {}

    private static void checkTerms(Fields fields, Checker in) {
        for (Node.Entry term : fields.entries("terms")) {
            if (term.value() instanceof Node.Scalar option) {
                in.checkOption(term.key().text(), option);
            }
        }
    }

    private static void checkWants(Fields fields, Checker in) {
        Set<String> wanting = new LinkedHashSet<>();
        fields.entries("wants").forEach(entry -> wanting.add(entry.key().text()));
        Set<String> acting = new LinkedHashSet<>();
        for (Node.Entry action : fields.entries("actions")) {
            Fields.of(action.value()).findScalar("by").ifPresent(by -> {
                if (fields.has("wants") && acting.add(by.text()) && !wanting.contains(by.text())) {
                    in.error(
                            by.place(),
                            "The party " + Checker.quoted(by.text())
                                    + " controls an action, but nothing says what it wants.",
                            "an entry for it under wants");
                }
            });
        }
        fields.entries("wants").stream()
                .filter(entry ->
                        fields.has("actions") && !acting.contains(entry.key().text()))
                .forEach(entry -> in.error(
                        entry.key().place(),
                        "The party " + Checker.quoted(entry.key().text()) + " controls no action.",
                        "only parties that control an action"));
    }
}
