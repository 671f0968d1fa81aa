package parley.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What happens to files when the program is interrupted, with Ctrl-C for example: those being written are written to the
 * end, which takes milliseconds, and no more are begun.
 */
final class Interruption {

    private static final ReentrantLock WRITING = new ReentrantLock();
    private static final int LONGEST_MILLISECONDS = 900;

    private Interruption() {}

    /** Makes this program behave so. */
    static void heed() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::waitForFiles, "wait for files"));
    }

    /** The lock is kept: the program is about to end, and whoever wants to write now waits until it has. */
    private static void waitForFiles() {
        try {
            WRITING.tryLock(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what must be done whole or not at all. */
    static <T> T whole(Supplier<T> writing) {
        WRITING.lock();
        try {
            return writing.get();
        } finally {
            WRITING.unlock();
        }
    }
}
