package parley.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * Makes the runs of an experiment on several threads and hands over what comes of them in the order of their numbers. What
 * is handed over is the same for any number of threads. Only a few hundred results wait at a time, however many runs there
 * are.
 *
 * @param first number of the first run
 * @param end number after that of the last run
 * @param threads 1 or more
 * @param isToStop asked between runs; once it says yes, the runs end early
 */
public record Runs(long first, long end, int threads, BooleanSupplier isToStop) {

    /** Runs that one task makes at most; more would let a thread wait at the end, fewer would cost time in handing over. */
    private static final int MOST_PER_TASK = 32;

    private static final int TASKS_PER_THREAD = 4;

    /** Takes what came of each run. */
    public interface Taker<T> {
        void take(long run, T result);
    }

    public Runs {
        if (first < 0 || end < first || threads < 1) {
            throw new IllegalArgumentException("runs " + first + " to " + end + " on " + threads + " threads");
        }
    }

    /** All runs from number 0, to the end. */
    public static Runs of(long count, int threads) {
        return new Runs(0, count, threads, () -> false);
    }

    /**
     * Makes the runs.
     *
     * @param run what comes of the run of a number; called on any thread, and must depend on the number alone
     * @param taker called on the calling thread, in the order of the numbers, without a gap
     * @return number of runs taken: fewer than asked for only if it was to stop, or this thread was interrupted
     */
    public <T> long make(LongFunction<T> run, Taker<T> taker) {
        return threads == 1 ? makeHere(run, taker) : makeOnThreads(run, taker);
    }

    private <T> long makeHere(LongFunction<T> run, Taker<T> taker) {
        for (long number = first; number < end; number++) {
            if (isEnding()) {
                return number - first;
            }
            taker.take(number, run.apply(number));
        }
        return end - first;
    }

    private <T> long makeOnThreads(LongFunction<T> run, Taker<T> taker) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<List<T>>> waiting = new ArrayDeque<>();
        long begun = first;
        long taken = first;
        try {
            while (taken < end && !isEnding()) {
                while (begun < end && waiting.size() < TASKS_PER_THREAD * threads) {
                    waiting.add(begin(pool, begun, run));
                    begun = Math.min(end, begun + perTask());
                }
                for (T result : waiting.remove().get()) {
                    taker.take(taken++, result);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            pool.shutdownNow();
        }
        return taken - first;
    }

    /** Few runs are shared out one by one, so that no thread is idle. */
    private long perTask() {
        return Math.max(1, Math.min(MOST_PER_TASK, (end - first) / ((long) TASKS_PER_THREAD * threads)));
    }

    private <T> Future<List<T>> begin(ExecutorService pool, long from, LongFunction<T> run) {
        long to = Math.min(end, from + perTask());
        return pool.submit(() -> {
            List<T> results = new ArrayList<>();
            for (long number = from; number < to && !isToStop.getAsBoolean(); number++) {
                results.add(run.apply(number));
            }
            return results;
        });
    }

    /**
     * Ends work of which nobody waits for the result any more.
     *
     * @throws CancellationException if this thread was interrupted
     */
    static void giveUpIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was interrupted");
        }
    }

    private boolean isEnding() {
        return isToStop.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("a run failed", e.getCause());
    }
}
