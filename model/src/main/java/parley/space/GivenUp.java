package parley.space;

import java.util.concurrent.CancellationException;

/** Ends long work for which nobody waits any more. */
public final class GivenUp {

    private GivenUp() {}

    /**
     * To be called now and then in work that has no budget.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was interrupted");
        }
    }
}
