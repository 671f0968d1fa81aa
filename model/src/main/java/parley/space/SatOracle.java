package parley.space;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** Asks a SAT solver which switches can be on together. */
final class SatOracle {

    private static final int STEPS_PER_QUESTION = 5;
    private static final int SWITCHES_PER_STEP = 20;

    private final SatEncoding encoding;
    private final BitSet fixed;
    private final Work work;
    private final MiniSat solver;
    private BitSet core = new BitSet();

    /**
     * @param fixed switches that are always on
     */
    SatOracle(SatEncoding encoding, BitSet fixed, Work work) {
        this.encoding = encoding;
        this.fixed = fixed;
        this.work = work;
        this.solver = MiniSat.miniSat(encoding.factory());
        encoding.clauses().forEach(solver::add);
    }

    /** Whether some agreement is left when these switches are on. */
    boolean isOpen(BitSet on) throws BudgetPassedException {
        BitSet all = (BitSet) on.clone();
        all.or(fixed);
        work.spend(STEPS_PER_QUESTION + all.cardinality() / SWITCHES_PER_STEP);
        List<Variable> assumed = all.stream().mapToObj(encoding::on).toList();
        Tristate answer = solver.sat(new SatLimit(work), assumed);
        if (answer == Tristate.UNDEF) {
            throw work.nodesPassed();
        }
        if (answer == Tristate.FALSE) {
            core = findCore(on);
        }
        return answer == Tristate.TRUE;
    }

    /** The values of the agreement that the last question found; only where it found one. */
    long[] values() {
        return encoding.values(solver.model());
    }

    /** Of the switches that were last found to leave nothing, some that leave nothing by themselves. */
    private BitSet findCore(BitSet on) {
        MiniSatStyleSolver inside = solver.underlyingSolver();
        LNGIntVector conflict = inside.conflict();
        BitSet found = new BitSet();
        for (int i = 0; i < conflict.size(); i++) {
            String name = inside.nameForIdx(MiniSatStyleSolver.var(conflict.get(i)));
            int member = encoding.switchOf(name);
            if (member >= 0) {
                found.set(member);
            }
        }
        found.and(on);
        return found;
    }

    /** A minimal part of these switches that leaves nothing; empty where they leave something. */
    Optional<BitSet> findClosing(BitSet on) throws BudgetPassedException {
        if (isOpen(on)) {
            return Optional.empty();
        }
        BitSet current = core;
        if (isOpen(current)) {
            current = on;
        }
        for (int member : current.stream().toArray()) {
            if (current.get(member)) {
                BitSet smaller = (BitSet) current.clone();
                smaller.clear(member);
                if (!isOpen(smaller)) {
                    smaller.and(core);
                    current = smaller;
                }
            }
        }
        return Optional.of(current);
    }

    /** As many of all the switches as leave something together with these, which do. */
    BitSet grown(BitSet on, BitSet all) throws BudgetPassedException {
        BitSet current = (BitSet) on.clone();
        for (int member : all.stream().toArray()) {
            if (!current.get(member)) {
                BitSet larger = (BitSet) current.clone();
                larger.set(member);
                if (isOpen(larger)) {
                    current = larger;
                }
            }
        }
        return current;
    }
}
