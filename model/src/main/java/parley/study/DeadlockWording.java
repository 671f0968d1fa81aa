package parley.study;

import java.util.ArrayList;
import java.util.List;
import parley.model.Step;
import parley.order.Deadlock;

/** How a circle of orders is told. */
final class DeadlockWording {

    private DeadlockWording() {}

    /** {@code “Deal” waits for “Cease-fire”, and “Cease-fire” waits for “Deal”: neither can come first}. */
    static String circle(Deadlock deadlock) {
        List<Step> steps = deadlock.steps();
        if (steps.size() == 1) {
            return Wording.quoted(steps.get(0).name()) + " waits for itself";
        }
        List<String> waits = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step before = steps.get(i);
            Step after = steps.get((i + 1) % steps.size());
            waits.add(Wording.quoted(after.name()) + " waits for " + Wording.quoted(before.name()));
        }
        return Wording.and(waits) + ": " + (steps.size() == 2 ? "neither" : "none of them") + " can come first";
    }

    /** When an agreement takes the steps. */
    static String taken(List<Step> steps, Wording wording) {
        List<String> only = new ArrayList<>();
        for (Step step : steps) {
            step.when()
                    .ifPresent(when -> only.add(Wording.quoted(step.name())
                            + " is a step only where the agreement says " + wording.proposition(when)));
        }
        return only.isEmpty() ? "" : Wording.and(only) + ".";
    }
}
