package parley.space;

import org.logicng.datastructures.Assignment;
import org.logicng.handlers.MaxSATHandler;
import org.logicng.handlers.SATHandler;

/** Ends a solver's search when the work that is left is used up: one step per conflict. */
final class SatLimit implements MaxSATHandler, SATHandler {

    private final Work work;
    private boolean passed;

    SatLimit(Work work) {
        this.work = work;
    }

    @Override
    public boolean detectedConflict() {
        try {
            work.step();
        } catch (BudgetPassedException e) {
            passed = true;
        }
        return !passed;
    }

    @Override
    public boolean aborted() {
        return passed;
    }

    @Override
    public void started() {}

    @Override
    public void finishedSolving() {}

    @Override
    public SATHandler satHandler() {
        return this;
    }

    @Override
    public boolean foundLowerBound(int bound, Assignment model) {
        return !passed;
    }

    @Override
    public boolean foundUpperBound(int bound, Assignment model) {
        return !passed;
    }

    @Override
    public int lowerBoundApproximation() {
        return -1;
    }

    @Override
    public int upperBoundApproximation() {
        return -1;
    }
}
