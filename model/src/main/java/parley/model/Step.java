package parley.model;

import java.util.Optional;
import java.util.Set;

/**
 * Something done in the course of an agreement, which parties may want done before or after something else.
 *
 * @param name for readers
 * @param when over options: the step is taken in those agreements only; absent when every agreement takes it
 */
public record Step(String id, Place place, String name, Optional<Proposition> when) {

    /** Issues on which it depends whether the step is taken. */
    public Set<String> issues() {
        return when.map(Proposition::issues).orElse(Set.of());
    }
}
