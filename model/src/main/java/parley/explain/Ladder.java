package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.Party;
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
     * One step of one demand.
     *
     * @param number of the step, from 1
     * @param alone number of agreements that open if nobody else moves
     * @param together the smallest concessions in which the demand takes exactly this step; itself where it opens an
     *     agreement alone and no smaller step does; none where the step helps no more than a smaller one, or not at all
     */
    public record Rung(Move move, int number, BigInteger alone, List<Concession> together) {
        public Rung {
            together = List.copyOf(together);
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
        for (RedLine demand : listDemands(positions, clashes, concessions)) {
            List<Move> steps = Move.listSteps(positions, demand);
            Set<String> own = Positions.ids(steps.get(steps.size() - 1).withdrawn());
            for (Move step : steps) {
                Set<String> given = Positions.ids(step.withdrawn());
                List<Concession> together = concessions.stream()
                        .filter(concession -> shared(concession, own).equals(given))
                        .limit(NAMED)
                        .toList();
                rungs.add(new Rung(
                        step, steps.indexOf(step) + 1, possible.without(given).count(), together));
            }
        }
        return new Ladder(rungs, complete);
    }

    private static Set<String> shared(Concession concession, Set<String> own) {
        Set<String> shared = new LinkedHashSet<>(own);
        shared.retainAll(concession.ids());
        return shared;
    }

    /** The demands of which some level takes part in a clash, by party. */
    private static List<RedLine> listDemands(Positions positions, List<Clash> clashes, List<Concession> concessions) {
        Set<RedLine> involved = new LinkedHashSet<>();
        Stream.concat(
                        clashes.stream().flatMap(clash -> clash.redLines().stream()),
                        concessions.stream().flatMap(concession -> concession.redLines().stream()))
                .forEach(line ->
                        involved.add(Move.listSteps(positions, line).get(0).demand()));
        List<String> parties =
                positions.scenario().parties().values().stream().map(Party::id).toList();
        return involved.stream()
                .sorted(Comparator.<RedLine>comparingInt(line -> parties.indexOf(line.party()))
                        .thenComparingInt(line -> positions.redLines().indexOf(line)))
                .toList();
    }
}
