package parley.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.search.SearchWatch.Progress;

/** All starts of a search together, as whoever waits for it sees them. */
final class Crowd {

    /** Steps between two reports where nothing better is found. */
    private static final long STEPS_PER_REPORT = 1 << 17;

    private final SearchWatch watch;
    private final long ofSteps;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Find best;

    Crowd(SearchWatch watch, long ofSteps) {
        this.watch = watch;
        this.ofSteps = ofSteps;
    }

    void addSteps(int more) {
        long before = steps.getAndAdd(more);
        if (before / STEPS_PER_REPORT != (before + more) / STEPS_PER_REPORT) {
            report();
        }
    }

    boolean isToStop() {
        if (watch.isToStop()) {
            stopped.set(true);
        }
        return stopped.get();
    }

    /** Ends all starts, since nobody waits any more. */
    void stop() {
        stopped.set(true);
    }

    /** Hears of a find of some start. */
    synchronized void hear(Find find) {
        if (best == null || find.isBetterThan(best)) {
            best = find;
            report();
        }
    }

    private synchronized void report() {
        Optional<BigFraction> value = Optional.ofNullable(best).map(Find::value);
        watch.see(new Progress(Math.min(steps.get(), ofSteps), ofSteps, value));
    }
}
