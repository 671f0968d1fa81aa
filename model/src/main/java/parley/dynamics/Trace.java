package parley.dynamics;

import java.util.List;

/**
 * One run, step by step.
 *
 * @param steps in order; those of a round stand together
 */
public record Trace(OutcomeTable table, Stakes stakes, List<Step> steps, RunResult result) {
    public Trace {
        steps = List.copyOf(steps);
    }
}
