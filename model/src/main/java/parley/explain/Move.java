package parley.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Positions;
import parley.model.RedLine;

/**
 * One demand that gives way: it falls back to one of its levels, or is withdrawn.
 *
 * @param withdrawn the demand and the levels after it that are given up; never empty
 * @param fallsBackTo the level that stands then; absent when nothing of the demand is left
 */
public record Move(List<RedLine> withdrawn, Optional<RedLine> fallsBackTo) {
    public Move {
        withdrawn = List.copyOf(withdrawn);
    }

    /** What giving up these red lines asks of each demand, in the order of the red lines. */
    public static List<Move> listMoves(Positions positions, Collection<RedLine> withdrawn) {
        Map<String, List<RedLine>> byDemand = new LinkedHashMap<>();
        withdrawn.forEach(line -> byDemand.computeIfAbsent(demandOf(line), id -> new ArrayList<>())
                .add(line));
        List<Move> moves = new ArrayList<>();
        byDemand.forEach((demand, lines) -> moves.add(new Move(
                lines,
                listLevels(positions, demand).stream()
                        .filter(line -> !lines.contains(line))
                        .findFirst())));
        return List.copyOf(moves);
    }

    /** The ways in which a demand can give way, the smallest first; the last withdraws it. */
    public static List<Move> listSteps(Positions positions, RedLine demand) {
        List<RedLine> levels = listLevels(positions, demandOf(demand));
        List<Move> steps = new ArrayList<>();
        for (int given = 1; given <= levels.size(); given++) {
            steps.add(new Move(
                    levels.subList(0, given), levels.stream().skip(given).findFirst()));
        }
        return List.copyOf(steps);
    }

    /** A demand and its fallback levels, in order. */
    private static List<RedLine> listLevels(Positions positions, String demand) {
        return positions.redLines().stream()
                .filter(line -> demandOf(line).equals(demand))
                .toList();
    }

    /** What the levels of one demand have in common: a statement with levels makes one demand only. */
    private static String demandOf(RedLine line) {
        return line.level() == 0 ? line.id() : line.statement().id();
    }

    /** The demand as it is made. */
    public RedLine demand() {
        return withdrawn.get(0);
    }

    public String party() {
        return demand().party();
    }
}
