package parley.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Proposition;
import parley.scenario.language.Fields;
import parley.scenario.yaml.Node;

/** Makes the conflict of a part of a file that has been checked. */
final class ConflictMaker {

    private ConflictMaker() {}

    static Conflict make(Node node) {
        Fields fields = Fields.of(node);
        Map<String, Conflict.Action> actions = new LinkedHashMap<>();
        fields.entries("actions").forEach(entry -> actions.put(entry.key().text(), action(entry)));
        Map<String, Conflict.Wants> wants = new LinkedHashMap<>();
        fields.entries("wants").forEach(entry -> wants.put(entry.key().text(), wants(entry)));
        return new Conflict(
                fields.place(),
                fields.text("title"),
                actions,
                fields.items("impossible").stream()
                        .map(ConflictMaker::exclusion)
                        .toList(),
                fields.items("barred-moves").stream().map(ConflictMaker::barred).toList(),
                fields.items("same-state").stream()
                        .map(ConflictMaker::exclusion)
                        .toList(),
                wants,
                fields.items("outcomes").stream().map(ConflictMaker::outcome).toList());
    }

    private static Conflict.Action action(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Conflict.Action(
                entry.key().text(),
                entry.key().place(),
                fields.text("by"),
                fields.text("name"),
                fields.has("direction")
                        ? ExpectationMaker.find(Direction.values(), Direction::word, fields.text("direction"))
                        : Direction.BOTH,
                fields.text("now").equals(Conflict.TAKEN),
                PartMaker.grounds(fields));
    }

    private static Conflict.Exclusion exclusion(Node node) {
        Fields fields = Fields.of(node);
        return new Conflict.Exclusion(fields.place(), proposition(fields, "when"), PartMaker.grounds(fields));
    }

    private static Conflict.BarredMove barred(Node node) {
        Fields fields = Fields.of(node);
        return new Conflict.BarredMove(
                fields.place(), proposition(fields, "from"), proposition(fields, "to"), PartMaker.grounds(fields));
    }

    private static Conflict.Wants wants(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        Conflict.Order order = order(fields);
        List<Conflict.Doubt> unknown = fields.items("unknown").stream()
                .map(Fields::of)
                .map(doubt -> new Conflict.Doubt(proposition(doubt, "between"), proposition(doubt, "and")))
                .toList();
        return new Conflict.Wants(entry.key().text(), entry.key().place(), order, unknown, PartMaker.grounds(fields));
    }

    private static Conflict.Order order(Fields fields) {
        if (fields.has("priorities")) {
            return new Conflict.ByPriorities(propositions(fields, "priorities"));
        }
        return fields.has("ranking")
                ? new Conflict.ByRanking(propositions(fields, "ranking"))
                : new Conflict.ByUtility();
    }

    private static Conflict.Outcome outcome(Node node) {
        Fields fields = Fields.of(node);
        Map<String, String> terms = new LinkedHashMap<>();
        fields.entries("terms").forEach(term -> terms.put(term.key().text(), StatementMaker.text(term.value())));
        return new Conflict.Outcome(fields.place(), proposition(fields, "when"), terms, PartMaker.grounds(fields));
    }

    private static Proposition proposition(Fields fields, String key) {
        return PropositionMaker.make(fields.get(key));
    }

    private static List<Proposition> propositions(Fields fields, String key) {
        return fields.items(key).stream().map(PropositionMaker::make).toList();
    }
}
