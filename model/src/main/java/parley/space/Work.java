package parley.space;

import java.util.concurrent.TimeUnit;

/**
 * Counts steps of work against a limit, and now and then looks whether somebody interrupted it, and at the clock where
 * the budget has seconds.
 */
final class Work {

    private static final int STEPS_PER_LOOK = 1 << 12;

    private final Budget budget;
    private final long deadline;
    private long left;

    private Work(Budget budget, long deadline, long steps) {
        this.budget = budget;
        this.deadline = deadline;
        this.left = steps;
    }

    /** Work of at most so many steps, within the seconds of the budget from now on. */
    static Work of(Budget budget, long steps) {
        long deadline = budget.seconds()
                .map(s -> System.nanoTime() + TimeUnit.SECONDS.toNanos(s))
                .orElse(Long.MAX_VALUE);
        return new Work(budget, deadline, steps);
    }

    /** Part of this work, with a limit of its own, which counts against this one only once it is {@link #spend}ed. */
    Work part(long steps) {
        return new Work(budget, deadline, Math.min(steps, left));
    }

    long left() {
        return left;
    }

    Budget budget() {
        return budget;
    }

    void spend(long steps) throws BudgetPassedException {
        left -= steps;
        check();
    }

    void step() throws BudgetPassedException {
        left--;
        if (left < 0 || (left & (STEPS_PER_LOOK - 1)) == 0) {
            check();
        }
    }

    private void check() throws BudgetPassedException {
        if (left < 0) {
            throw nodesPassed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new BudgetPassedException("The work was interrupted.");
        }
        if (isOutOfTime()) {
            throw new BudgetPassedException(
                    "The work passed its budget of " + budget.seconds().orElseThrow() + " seconds.");
        }
    }

    boolean isOutOfTime() {
        return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
    }

    BudgetPassedException nodesPassed() {
        return new BudgetPassedException("The work passed its budget of " + budget.nodes() + " nodes.");
    }
}
