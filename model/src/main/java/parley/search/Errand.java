package parley.search;

import java.util.concurrent.atomic.AtomicBoolean;

/** One start of a search: what it walks through, and who hears of its steps. */
final class Errand {

    /** Steps between two pauses. */
    static final int STEPS_PER_PAUSE = 1 << 13;

    /** Steps between two questions whether to stop. */
    private static final int STEPS_PER_LOOK = 1 << 9;

    private final Terrain terrain;
    private final Crowd crowd;
    private final Runnable pause;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Runnable end = () -> {};
    private long steps;

    /**
     * A start.
     *
     * @param pause what to do now and then
     */
    Errand(Terrain terrain, Crowd crowd, Runnable pause) {
        this.terrain = terrain;
        this.crowd = crowd;
        this.pause = pause;
    }

    Terrain terrain() {
        return terrain;
    }

    /** What ends the start early. */
    void onEnd(Runnable how) {
        end = how;
    }

    void step() {
        if (++steps % STEPS_PER_PAUSE == 0) {
            pause.run();
            crowd.addSteps(STEPS_PER_PAUSE);
        }
        if (steps % STEPS_PER_LOOK == 0 && crowd.isToStop() && ending.compareAndSet(false, true)) {
            end.run();
        }
    }
}
