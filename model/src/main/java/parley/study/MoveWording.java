package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.explain.Move;
import parley.explain.Restatements;
import parley.model.Positions;

/** How demands that give way are told. */
final class MoveWording {

    private final Wording wording;
    private final Restatements restatements;

    MoveWording(Positions positions, Wording wording) {
        this.wording = wording;
        this.restatements = new Restatements(positions);
    }

    /** Who gives up what, party by party; restatements of one demand are one. */
    String of(List<Move> moves) {
        Map<Object, List<Move>> alike = new LinkedHashMap<>();
        for (Move move : moves) {
            List<Object> points = new ArrayList<>();
            move.withdrawn().forEach(line -> points.add(restatements.pointOf(line)));
            alike.computeIfAbsent(
                            List.of(points, move.fallsBackTo().map(restatements::pointOf)), k -> new ArrayList<>())
                    .add(move);
        }
        Map<String, List<String>> byParty = new LinkedHashMap<>();
        alike.values()
                .forEach(same -> byParty.computeIfAbsent(same.get(0).party(), p -> new ArrayList<>())
                        .add(step(same)));
        List<String> parties = new ArrayList<>();
        byParty.forEach((party, steps) -> parties.add(wording.party(party) + " " + Wording.and(steps)));
        return parties.size() == 2 ? String.join(", while ", parties) : String.join("; ", parties);
    }

    /** One step of one demand, restatements together: {@code gives up its demand for … (id)}, without its party. */
    String step(List<Move> alike) {
        Move first = alike.get(0);
        String ids = Wording.and(alike.stream().map(move -> move.demand().id()).toList());
        String often = alike.size() == 1 ? "" : ", each time it was made";
        String demand = "its " + wording.demand(first.demand()) + often + " (" + ids + ")";
        return first.fallsBackTo()
                .map(level -> "softens " + demand + ", falling back to " + wording.proposition(level.demand()))
                .orElse("gives up " + demand);
    }

    /** Which of the demands the modeller doubts. */
    static String doubts(List<Move> moves) {
        List<String> doubted = moves.stream()
                .map(Move::demand)
                .filter(line -> line.statement().credence().stream().anyMatch(c -> c.probability() < 1))
                .map(line -> line.id() + " at "
                        + line.statement().credence().orElseThrow().probability())
                .toList();
        return doubted.isEmpty()
                ? ""
                : " The modeller is not sure that " + (moves.size() == 1 ? "it is" : "these are") + " meant: "
                        + Wording.and(doubted) + ".";
    }
}
