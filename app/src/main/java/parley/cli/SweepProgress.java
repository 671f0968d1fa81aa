package parley.cli;

import java.util.concurrent.TimeUnit;

/** Tells now and then how far a sweep is, and how long it will take if it goes on like this. Ever less often. */
final class SweepProgress {

    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(60);

    private final Surroundings surroundings;
    private final boolean isTold;
    private final int before;
    private final int all;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long pause = FIRST_PAUSE;

    /**
     * Begins.
     *
     * @param before runs that were finished before
     * @param all runs that are wanted
     */
    SweepProgress(Surroundings surroundings, boolean isTold, int before, int all) {
        this.surroundings = surroundings;
        this.isTold = isTold;
        this.before = before;
        this.all = all;
    }

    /**
     * Tells it, if it is time.
     *
     * @param finished runs
     */
    void see(int finished) {
        long now = System.nanoTime();
        if (isTold && now - told >= pause && finished > before) {
            told = now;
            pause = Math.min(2 * pause, LONGEST_PAUSE);
            surroundings.note("Sweeping: " + finished + " of " + all + " runs, " + 100L * finished / all + " %; about "
                    + inWords(secondsLeft(finished, now - begun)) + " left");
            surroundings.err().flush();
        }
    }

    private long secondsLeft(int finished, long nanoseconds) {
        double perRun = (double) nanoseconds / (finished - before);
        return Math.round(perRun * (all - finished) / TimeUnit.SECONDS.toNanos(1));
    }

    private static String inWords(long seconds) {
        long minutes = TimeUnit.SECONDS.toMinutes(seconds);
        return minutes == 0
                ? seconds + " s"
                : minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
