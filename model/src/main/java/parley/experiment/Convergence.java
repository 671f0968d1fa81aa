package parley.experiment;

import java.util.ArrayList;
import java.util.List;

/** What a share was after 10, 20, 50, 100, 200, 500 … runs and so on: whether it has settled. Changes as runs are added. */
public final class Convergence {

    private static final int FIRST = 10;

    private final List<Share> points = new ArrayList<>();
    private long hits;
    private long runs;

    /** Adds the next run. */
    public void add(boolean hit) {
        runs++;
        hits += hit ? 1 : 0;
        if (isCheckpoint(runs)) {
            points.add(new Share(hits, runs));
        }
    }

    /** The share after each checkpoint, and last of all runs. */
    public List<Share> points() {
        List<Share> all = new ArrayList<>(points);
        if (runs > 0 && !isCheckpoint(runs)) {
            all.add(share());
        }
        return all;
    }

    /** The share of all runs so far. */
    public Share share() {
        return new Share(hits, runs);
    }

    /** True for 1, 2 and 5 times a power of ten, from 10 on. */
    static boolean isCheckpoint(long runs) {
        long left = runs;
        while (left >= FIRST && left % FIRST == 0) {
            left /= FIRST;
        }
        return runs >= FIRST && (left == 1 || left == 2 || left == 5);
    }
}
