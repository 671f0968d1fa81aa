package parley.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/** Measures processor time, because the time that passes says more about a shared machine than about the work. */
final class Stopwatch {

    private static final double ENOUGH = 0.2;
    private static final int ROUNDS = 3;

    private Stopwatch() {}

    /** Processor time of the whole process so far, all threads and the compiler of Java included, in seconds. */
    static double processSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** Processor time of the calling thread so far, in seconds. */
    static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /**
     * Median processor time of the work in seconds, warmed up. What takes longer than ten seconds is done once. Short work is
     * repeated within a round until the round takes a fifth of a second, since the clock is coarse.
     */
    static double median(Supplier<?> work) {
        double first = round(work, 1);
        if (first > 10) {
            return first;
        }
        double warm = round(work, 2);
        int repeats = (int) Math.max(1, Math.min(1_000, ENOUGH / Math.max(warm, 1e-4)));
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(work, repeats);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double round(Supplier<?> work, int repeats) {
        double before = processSeconds();
        for (int i = 0; i < repeats; i++) {
            work.get();
        }
        return (processSeconds() - before) / repeats;
    }
}
