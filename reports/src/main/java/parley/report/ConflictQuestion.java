package parley.report;

import java.util.Optional;
import parley.study.ConflictTally;
import parley.study.ConflictWish;

/** A further question about a conflict, with its answer. */
public sealed interface ConflictQuestion {

    /** What it would take for some states to be equilibria, and for others to be none. */
    record Wished(ConflictWish wish) implements ConflictQuestion {}

    /**
     * How often each small change makes a state an equilibrium.
     *
     * @param tally absent where there are too many changes or states
     */
    record Tallied(Optional<ConflictTally> tally) implements ConflictQuestion {}
}
