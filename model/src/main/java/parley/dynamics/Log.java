package parley.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the steps of a run, or none of them. */
final class Log {

    /** Keeps nothing. */
    static final Log OFF = new Log(false);

    private final boolean isOn;
    private final List<Step> steps = new ArrayList<>();

    private Log(boolean isOn) {
        this.isOn = isOn;
    }

    static Log on() {
        return new Log(true);
    }

    void add(Supplier<Step> step) {
        if (isOn) {
            steps.add(step.get());
        }
    }

    List<Step> steps() {
        return steps;
    }
}
