package parley.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** One step before another, wherever an agreement takes both. */
public record Order(Step first, Step then) {

    /** Issues on which it depends whether the steps are taken. */
    public Set<String> issues() {
        Set<String> issues = new LinkedHashSet<>(first.issues());
        issues.addAll(then.issues());
        return issues;
    }

    /** Whether the other order is about the same two steps, whichever of them it puts first. */
    public boolean isAboutTheStepsOf(Order other) {
        return equals(other) || (first.equals(other.then) && then.equals(other.first));
    }
}
