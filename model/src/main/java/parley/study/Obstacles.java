package parley.study;

import java.util.List;
import parley.explain.Clash;
import parley.explain.Concession;
import parley.explain.Costs;
import parley.explain.Explanation;
import parley.explain.Ladder;
import parley.explain.Ladder.Rung;
import parley.explain.Move;
import parley.model.Positions;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;

/**
 * Why no agreement is possible, told: what clashes, what would open an agreement, and step by step who could move.
 *
 * @param clashes told; those that differ only in restatements are told as one
 * @param concessions told: fewest red lines first, then fewest parties that move, then lowest cost; at most
 *     {@value #MOST_TOLD}
 * @param cheapest the same by cost; empty where the scenario states no cost
 * @param rungs the concession ladder, told: each demand's steps; empty where the agreements were not worked out
 * @param laddersComplete false when joint concessions were looked up among the first ones only
 */
public record Obstacles(
        List<ClashFinding> clashes,
        List<ConcessionFinding> concessions,
        List<ConcessionFinding> cheapest,
        List<RungFinding> rungs,
        boolean laddersComplete) {

    /** How many clashes and concessions are told; more may be listed. */
    public static final int MOST_TOLD = 100;

    public Obstacles {
        clashes = List.copyOf(clashes);
        concessions = List.copyOf(concessions);
        cheapest = List.copyOf(cheapest);
        rungs = List.copyOf(rungs);
    }

    /**
     * A step of a demand, told.
     *
     * @param step what the party does, as a phrase without its name
     * @param together for each joint concession of the rung, what else has to happen; empty text where nothing has
     */
    public record RungFinding(Rung rung, String step, List<String> together) {
        public RungFinding {
            together = List.copyOf(together);
        }
    }

    /** Tells clashes and concessions of a space that has no possible agreement. */
    static Obstacles of(AgreementSpace space, Explanation explanation, Budget budget, Wording wording) {
        ConcessionTeller teller = new ConcessionTeller(space, wording);
        List<Clash> clashes = explanation.clashes();
        List<Concession> concessions = explanation.concessions();
        List<ConcessionFinding> told =
                concessions.stream().limit(MOST_TOLD).map(teller::tell).toList();
        boolean complete = explanation.concessionsComplete();
        Ladder ladder = Ladder.of(space, clashes, concessions, complete);
        boolean costs = told.stream().anyMatch(ConcessionFinding::costStated);
        List<Concession> byCost = costs ? cheapest(space, concessions, complete, budget) : List.of();
        return new Obstacles(
                new ClashTeller(space.positions(), wording)
                        .tell(clashes.stream().limit(MOST_TOLD).toList()),
                told,
                byCost.stream().map(teller::tell).toList(),
                ladder.rungs().stream()
                        .map(rung -> tell(rung, space.positions(), wording))
                        .toList(),
                ladder.complete());
    }

    /** Tells clashes and concessions where the agreements were not worked out; then there is no ladder. */
    static Obstacles uncounted(Positions positions, Explanation explanation, Wording wording) {
        ConcessionTeller teller = new ConcessionTeller(positions, wording);
        return new Obstacles(
                new ClashTeller(positions, wording)
                        .tell(explanation.clashes().stream().limit(MOST_TOLD).toList()),
                explanation.concessions().stream()
                        .limit(MOST_TOLD)
                        .map(teller::tell)
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    private static RungFinding tell(Rung rung, Positions positions, Wording wording) {
        MoveWording moves = new MoveWording(positions, wording);
        List<String> together = rung.together().stream()
                .map(concession -> concession.redLines().stream()
                        .filter(line -> !rung.withdrawn().contains(line))
                        .toList())
                .map(others -> others.isEmpty() ? "" : moves.of(Move.listMoves(positions, others)))
                .toList();
        return new RungFinding(rung, moves.step(rung.moves()), together);
    }

    /** The cheapest concessions: of those listed, where they are all; else looked for among all of them. */
    private static List<Concession> cheapest(
            AgreementSpace space, List<Concession> listed, boolean complete, Budget budget) {
        if (!complete
                && SwitchSpace.compile(SwitchQuestion.of(space.positions()), budget) instanceof SwitchSpace switches) {
            return new Costs(space.positions())
                    .cheapest(switches, MOST_TOLD).stream()
                            .map(found -> found.opening(
                                    space.possible().without(found.ids()).count()))
                            .toList();
        }
        return listed.stream().sorted(Costs.CHEAPEST_FIRST).limit(MOST_TOLD).toList();
    }
}
