package parley.order;

import java.util.List;
import java.util.Set;
import parley.model.Positions;
import parley.model.RedLine;
import parley.model.Step;

/**
 * Orders that wait for each other in a circle: each puts its step after the step of the one before, and the first after
 * that of the last. Without any one of them the others can be kept.
 *
 * @param orders in the order of the circle, beginning with the one that comes first in the scenario
 */
public record Deadlock(List<RedLine> orders) {
    public Deadlock {
        orders = List.copyOf(orders);
    }

    /** Ids of the red lines. */
    public Set<String> ids() {
        return Positions.ids(orders);
    }

    /** The steps in the order of the circle, beginning with the first step of the first order. */
    public List<Step> steps() {
        return orders.stream().map(line -> line.order().orElseThrow().first()).toList();
    }
}
