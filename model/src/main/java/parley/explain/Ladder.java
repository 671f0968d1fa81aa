package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.Positions;
import parley.model.RedLine;
import parley.space.AgreementSpace;
import parley.space.Zone;

/**
 * The concession ladder: for each demand that takes part in a clash, the steps by which it can give way, and what each
 * of them opens.
 *
 * @param rungs by party in the scenario's order, then by demand, then from the smallest step to the withdrawal
 * @param complete false when the joint concessions are looked up among the first ones only
 */
public record Ladder(List<Rung> rungs, boolean complete) {

    /** How many joint concessions are named per step. */
    public static final int NAMED = 3;

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * One step of one demand. Restatements of a demand take it together.
     *
     * @param moves one per restatement
     * @param number of the step, from 1
     * @param alone number of agreements that open if nobody else moves
     * @param together the smallest concessions in which the demand takes exactly this step; none where the step helps no
     *     more than a smaller one, or not at all
     */
    public record Rung(List<Move> moves, int number, BigInteger alone, List<Concession> together) {
        public Rung {
            moves = List.copyOf(moves);
            together = List.copyOf(together);
        }

        public String party() {
            return moves.get(0).party();
        }

        /** Every red line that is given up, in the order of the restatements. */
        public List<RedLine> withdrawn() {
            return moves.stream().flatMap(move -> move.withdrawn().stream()).toList();
        }
    }

    /**
     * The ladder of a space that has no possible agreement; empty where it has one.
     *
     * @param clashes and concessions of the space, smallest first
     * @param complete whether they are all of them
     */
    public static Ladder of(AgreementSpace space, List<Clash> clashes, List<Concession> concessions, boolean complete) {
        Positions positions = space.positions();
        Zone possible = space.possible();
        List<Rung> rungs = new ArrayList<>();
        for (List<RedLine> demands : listDemands(positions, clashes, concessions)) {
            List<List<Move>> steps = listSteps(positions, demands);
            Set<String> own = ids(steps.get(steps.size() - 1));
            for (List<Move> step : steps) {
                Set<String> given = ids(step);
                List<Concession> together = concessions.stream()
                        .filter(concession -> shared(concession, own).equals(given))
                        .limit(NAMED)
                        .toList();
                BigInteger alone = possible.without(given).count();
                rungs.add(new Rung(step, steps.indexOf(step) + 1, alone, together));
            }
        }
        return new Ladder(rungs, complete);
    }

    /** The steps of restated demands, taken together: where one has fewer levels it is given up while others soften. */
    private static List<List<Move>> listSteps(Positions positions, List<RedLine> demands) {
        List<List<Move>> each = demands.stream()
                .map(demand -> Move.listSteps(positions, demand))
                .toList();
        int most = each.stream().mapToInt(List::size).max().orElse(0);
        List<List<Move>> steps = new ArrayList<>();
        for (int step = 0; step < most; step++) {
            int at = step;
            steps.add(each.stream()
                    .map(own -> own.get(Math.min(at, own.size() - 1)))
                    .toList());
        }
        return steps;
    }

    private static Set<String> ids(List<Move> moves) {
        Set<String> ids = new LinkedHashSet<>();
        moves.forEach(move -> ids.addAll(Positions.ids(move.withdrawn())));
        return ids;
    }

    private static Set<String> shared(Concession concession, Set<String> own) {
        Set<String> shared = new LinkedHashSet<>(own);
        shared.retainAll(concession.ids());
        return shared;
    }

    /** The demands of which some level takes part in a clash, restatements together, by party. */
    private static List<List<RedLine>> listDemands(
            Positions positions, List<Clash> clashes, List<Concession> concessions) {
        Set<RedLine> involved = new LinkedHashSet<>();
        Stream.concat(
                        clashes.stream().flatMap(clash -> clash.redLines().stream()),
                        concessions.stream().flatMap(concession -> concession.redLines().stream()))
                .forEach(line ->
                        involved.add(Move.listSteps(positions, line).get(0).demand()));
        List<String> parties = List.copyOf(positions.scenario().parties().keySet());
        List<RedLine> sorted = involved.stream()
                .sorted(Comparator.<RedLine>comparingInt(line -> parties.indexOf(line.party()))
                        .thenComparingInt(line -> positions.redLines().indexOf(line)))
                .toList();
        return new Restatements(positions).group(sorted);
    }
}
