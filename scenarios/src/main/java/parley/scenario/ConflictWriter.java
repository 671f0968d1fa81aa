package parley.scenario;

import java.util.List;
import parley.model.Citation;
import parley.model.Conflict;
import parley.model.Conflict.Direction;
import parley.model.Grounds;
import parley.model.Proposition;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/** Writes a conflict. */
final class ConflictWriter {

    private ConflictWriter() {}

    static Node write(Conflict conflict) {
        MapBuilder actions = new MapBuilder();
        conflict.actions().forEach((id, action) -> actions.put(id, action(action)));
        MapBuilder wants = new MapBuilder();
        conflict.wants().forEach((party, of) -> wants.put(party, wants(of)));
        return new MapBuilder()
                .put("title", conflict.title())
                .put("actions", actions.build())
                .putUnlessEmpty("impossible", exclusions(conflict.impossible()))
                .putUnlessEmpty(
                        "barred-moves",
                        Tree.list(conflict.barred().stream()
                                .map(ConflictWriter::barred)
                                .toList()))
                .putUnlessEmpty("same-state", exclusions(conflict.same()))
                .put("wants", wants.build())
                .putUnlessEmpty(
                        "outcomes",
                        Tree.list(conflict.outcomes().stream()
                                .map(ConflictWriter::outcome)
                                .toList()))
                .build();
    }

    private static Node action(Conflict.Action action) {
        return grounds(
                new MapBuilder()
                        .put("by", action.party())
                        .put("name", action.name())
                        .put(
                                "direction",
                                action.direction() == Direction.BOTH
                                        ? ""
                                        : action.direction().word())
                        .put("now", action.isTaken() ? Conflict.TAKEN : ""),
                action.grounds());
    }

    private static Node.Sequence exclusions(List<Conflict.Exclusion> exclusions) {
        return Tree.list(exclusions.stream()
                .map(exclusion -> grounds(
                        new MapBuilder().put("when", PropositionWriter.write(exclusion.when())), exclusion.grounds()))
                .toList());
    }

    private static Node barred(Conflict.BarredMove move) {
        return grounds(
                new MapBuilder()
                        .put("from", PropositionWriter.write(move.from()))
                        .put("to", PropositionWriter.write(move.to())),
                move.grounds());
    }

    private static Node wants(Conflict.Wants wants) {
        List<Node> unknown = wants.unknown().stream()
                .map(doubt -> (Node) new MapBuilder()
                        .put("between", PropositionWriter.write(doubt.between()))
                        .put("and", PropositionWriter.write(doubt.and()))
                        .build())
                .toList();
        return grounds(order(wants.order()).putUnlessEmpty("unknown", Tree.list(unknown)), wants.grounds());
    }

    private static MapBuilder order(Conflict.Order order) {
        MapBuilder map = new MapBuilder();
        if (order instanceof Conflict.ByPriorities priorities) {
            return map.put("priorities", propositions(priorities.propositions()));
        } else if (order instanceof Conflict.ByRanking ranking) {
            return map.put("ranking", propositions(ranking.propositions()));
        }
        return map.put("utility", Conflict.ByUtility.WORD);
    }

    private static Node outcome(Conflict.Outcome outcome) {
        MapBuilder terms = new MapBuilder();
        outcome.terms().forEach(terms::put);
        return grounds(
                new MapBuilder()
                        .put("when", PropositionWriter.write(outcome.when()))
                        .put("terms", terms.build()),
                outcome.grounds());
    }

    private static Node.Sequence propositions(List<Proposition> propositions) {
        return Tree.list(propositions.stream().map(PropositionWriter::write).toList());
    }

    private static Node grounds(MapBuilder map, Grounds grounds) {
        return map.put("source", grounds.citation().map(Citation::toString).orElse(""))
                .put("why", grounds.why())
                .build();
    }
}
