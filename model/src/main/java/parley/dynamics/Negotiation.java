package parley.dynamics;

import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import parley.model.Erosion;
import parley.model.Protocol;

/**
 * Everything that decides a run but chance: who bargains how, over which outcomes, by which protocol, for how long.
 *
 * <p>In every protocol a party neither puts forward nor takes an outcome that breaks a red line of its own, at the level to
 * which it has fallen, or that is worth less to it than its reservation value. Nothing is agreed unless everybody who has a
 * say in some issue agrees.
 *
 * @param standing numbers of the walls that stand
 * @param tactics of every party, in the table's order
 * @param rounds most rounds, 1 or more; each party knows the number
 * @param erosion which red lines fall and when; none where parties foresee everything
 */
public record Negotiation(
        OutcomeTable table,
        Stakes stakes,
        BitSet standing,
        Protocol protocol,
        List<Tactics> tactics,
        int rounds,
        List<Erosion> erosion) {

    public Negotiation {
        standing = (BitSet) standing.clone();
        tactics = List.copyOf(tactics);
        erosion = List.copyOf(erosion);
        if (rounds < 1) {
            throw new IllegalArgumentException("a negotiation has at least one round");
        } else if (tactics.size() != table.parties().size() || stakes.parties() != tactics.size()) {
            throw new IllegalArgumentException("every party that has to agree has tactics and utilities");
        } else if (protocol == Protocol.BACKWARD_INDUCTION && !erosion.isEmpty()) {
            throw new IllegalArgumentException("who foresees everything does not give way to surprises");
        }
    }

    /** Whether some outcome breaks no wall that stands, at its first level: what could be had without bargaining at all. */
    public boolean isAnyPossible() {
        BitSet broken = new BitSet(table.size());
        standing.stream()
                .forEach(wall ->
                        broken.or(table.walls().get(wall).levels().get(0).broken()));
        return broken.cardinality() < table.size();
    }

    /** Plays once; the same for a generator in the same state. */
    public RunResult play(RandomGenerator random) {
        return new Play(this, random, Log.OFF).run();
    }

    /** Plays once, step by step: the very run that {@link #play} would make. */
    public Trace trace(RandomGenerator random) {
        Log log = Log.on();
        RunResult result = new Play(this, random, log).run();
        return new Trace(this, log.steps(), result);
    }
}
