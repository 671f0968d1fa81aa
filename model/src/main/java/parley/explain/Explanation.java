package parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.RedLine;
import parley.space.AgreementSpace;
import parley.space.Withdrawals;
import parley.space.Zone;

/**
 * What keeps a zone empty: every minimal clash among its red lines, and every minimal concession that opens it.
 *
 * @param impossibleByRules true when rules and supply alone allow nothing, whatever the red lines
 * @param clashes smallest first; empty when the zone is not empty
 * @param clashesComplete false when there may be more
 * @param concessions smallest first; empty when the zone is not empty or no withdrawal helps
 * @param concessionsComplete false when there may be more
 */
public record Explanation(
        boolean impossibleByRules,
        List<Clash> clashes,
        boolean clashesComplete,
        List<Concession> concessions,
        boolean concessionsComplete) {

    /** The most sets that are kept in mind while looking for clashes and concessions. */
    public static final int MOST_SETS = 5_000;

    /** Explains a zone of a space. */
    public static Explanation of(AgreementSpace space, Zone zone) {
        if (!zone.isEmpty()) {
            return new Explanation(false, List.of(), true, List.of(), true);
        }
        if (zone.withOnly(Set.of()).isEmpty()) {
            return new Explanation(true, List.of(), true, List.of(), true);
        }
        Withdrawals sets = zone.withdrawals(MOST_SETS);
        Map<String, RedLine> byId = new LinkedHashMap<>();
        space.positions().redLines().forEach(line -> byId.put(line.id(), line));
        List<Clash> clashes = new ArrayList<>();
        for (Set<String> ids : sets.clashes()) {
            AgreementSpace.Frame frame = space.contextOf(zone.withOnly(ids));
            clashes.add(new Clash(lines(ids, byId), frame.rules(), frame.supplies()));
        }
        List<Concession> concessions = new ArrayList<>();
        for (Set<String> ids : sets.concessions()) {
            concessions.add(new Concession(lines(ids, byId), zone.without(ids).count()));
        }
        return new Explanation(false, clashes, sets.clashesComplete(), concessions, sets.concessionsComplete());
    }

    private static List<RedLine> lines(Set<String> ids, Map<String, RedLine> byId) {
        List<RedLine> lines = new ArrayList<>();
        for (String id : ids) {
            RedLine line = byId.get(id);
            if (line == null) {
                throw new IllegalStateException("no red line " + id);
            }
            lines.add(line);
        }
        return lines;
    }
}
