package parley.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What happens when the program is interrupted, with Ctrl-C for example. Files being written are written to the end, which
 * takes milliseconds, and no more are begun. Work that can end early does so, and shows what it has.
 */
final class Interruption {

    private static final ReentrantLock WRITING = new ReentrantLock();
    /** Read by work that ends early, of which there may be several pieces at a time; written when the program ends. */
    private static final ReentrantReadWriteLock ENDING = new ReentrantReadWriteLock();

    private static final int LONGEST_MILLISECONDS = 900;
    private static final int LONGEST_ENDING_MILLISECONDS = 5_000;
    private static volatile boolean underWay;

    private Interruption() {}

    /** Makes this program behave so. */
    static void heed() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::waitForFiles, "wait for files"));
    }

    /** The locks are kept: the program is about to end, and whoever wants to write now waits until it has. */
    private static void waitForFiles() {
        underWay = true;
        try {
            ENDING.writeLock().tryLock(LONGEST_ENDING_MILLISECONDS, TimeUnit.MILLISECONDS);
            WRITING.tryLock(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the program is about to end. */
    static boolean isUnderWay() {
        return underWay;
    }

    /** Does what must be done whole or not at all. */
    static <T> T whole(Supplier<T> writing) {
        return holding(WRITING, writing);
    }

    /** Does work that asks now and then whether an interruption is under way, and then soon shows what it has. */
    static <T> T toItsEnd(Supplier<T> work) {
        return holding(ENDING.readLock(), work);
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
