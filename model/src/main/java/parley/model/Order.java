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
}
