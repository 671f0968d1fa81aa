package parley.dynamics;

import java.util.ArrayList;
import java.util.List;

/**
 * One run, step by step.
 *
 * @param steps in order; those of a round stand together
 */
public record Trace(Negotiation negotiation, List<Step> steps, RunResult result) {
    public Trace {
        steps = List.copyOf(steps);
    }

    public OutcomeTable table() {
        return negotiation.table();
    }

    public Stakes stakes() {
        return negotiation.stakes();
    }

    /** Numbers of the outcomes that the steps are about, in the order in which they first come up. */
    public List<Integer> listMentioned() {
        return steps.stream()
                .flatMap(step -> step.findOutcome().stream())
                .distinct()
                .toList();
    }

    /**
     * For each round from 0, before anybody has moved, to that in which the run ended: what a party asks for itself, which is
     * what it last offered or took gives it, or the best that its red lines allow before that.
     */
    public List<Double> demands(int party) {
        List<Double> demands = new ArrayList<>(List.of(result.tops().get(party)));
        for (int round = 1; round <= Math.max(1, result.end().round()); round++) {
            double asked = demands.get(round - 1);
            for (Step step : steps) {
                if (step.round() == round && step.isAskedBy(party)) {
                    asked = stakes().utility(party, step.findOutcome().orElseThrow());
                }
            }
            demands.add(asked);
        }
        return List.copyOf(demands);
    }
}
