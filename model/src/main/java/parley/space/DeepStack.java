package parley.space;

import java.util.Optional;

/** Runs work that calls itself once per variable: a large scenario has thousands of them. */
final class DeepStack {

    private static final long STACK_BYTES = 1L << 29;

    private DeepStack() {}

    /** Work that may pass its budget. */
    interface Task<T> {
        T run() throws BudgetPassedException;
    }

    /** What the task returns or throws; an interruption counts as a budget that is used up. */
    static <T> T call(String name, Task<T> task) throws BudgetPassedException {
        Running<T> running = new Running<>(task);
        Thread thread = new Thread(null, running, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new BudgetPassedException("The work was interrupted.");
        }
        return running.result();
    }

    private static final class Running<T> implements Runnable {
        private final Task<T> task;
        private Optional<T> result = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();

        Running(Task<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                result = Optional.of(task.run());
            } catch (BudgetPassedException | RuntimeException | Error e) {
                failure = Optional.of(e);
            }
        }

        T result() throws BudgetPassedException {
            if (failure.isPresent()) {
                Throwable thrown = failure.get();
                if (thrown instanceof BudgetPassedException passed) {
                    throw passed;
                } else if (thrown instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException("the work failed", thrown);
            }
            return result.orElseThrow();
        }
    }
}
