package parley.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import parley.model.Order;
import parley.model.Positions;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Not;
import parley.model.RedLine;
import parley.model.Step;

/**
 * What demands about the order of steps ask of an agreement: that the steps it takes can be put in an order. They cannot
 * exactly where demands that stand lead round in a circle, all steps of which are taken.
 */
final class StepOrders {

    /** Most circles that are written out. */
    static final int MOST_CIRCLES = 10_000;

    private final Positions positions;
    private final Function<RedLine, Proposition> switchOn;
    private final Map<Order, List<RedLine>> demands = new LinkedHashMap<>();
    private final List<Proposition> circles = new ArrayList<>();

    private StepOrders(Positions positions, Function<RedLine, Proposition> switchOn) {
        this.positions = positions;
        this.switchOn = switchOn;
    }

    /**
     * One proposition per circle: some step of it is not taken, or some demand of it is off or does not apply.
     *
     * @param switchOn holds where the red line stands
     */
    static List<Proposition> listRequirements(
            Positions positions, List<RedLine> lines, Function<RedLine, Proposition> switchOn)
            throws BudgetPassedException {
        StepOrders orders = new StepOrders(positions, switchOn);
        lines.forEach(line -> line.order().ifPresent(order -> orders.add(line, order)));
        return orders.listRequirements();
    }

    private void add(RedLine line, Order order) {
        demands.computeIfAbsent(order, hop -> new ArrayList<>()).add(line);
    }

    private List<Proposition> listRequirements() throws BudgetPassedException {
        Graph<Step, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        Map<Step, Step> steps = new LinkedHashMap<>(); // The library tells the ends of an edge by identity.
        for (Order hop : demands.keySet()) {
            Step first = steps.computeIfAbsent(hop.first(), step -> step);
            Step then = steps.computeIfAbsent(hop.then(), step -> step);
            graph.addVertex(first);
            graph.addVertex(then);
            if (!first.equals(then)) {
                graph.addEdge(first, then);
            }
        }
        try {
            graph.vertexSet().forEach(step -> forbid(List.of(step)));
            new JohnsonSimpleCycles<>(graph).findSimpleCycles(this::forbid);
        } catch (TooManyCirclesException e) {
            throw new BudgetPassedException(
                    "The demands about the order of steps form more than " + MOST_CIRCLES + " circles.");
        }
        return circles;
    }

    /** Forbids a circle of steps, whichever demand leads from each step to the next. */
    private void forbid(List<Step> circle) {
        List<List<Proposition>> ways = List.of(List.of());
        for (int i = 0; i < circle.size(); i++) {
            ways = extended(ways, new Order(circle.get(i), circle.get((i + 1) % circle.size())));
        }
        for (List<Proposition> way : ways) {
            if (circles.size() == MOST_CIRCLES) {
                throw new TooManyCirclesException();
            }
            circles.add(new Not(new All(way)));
        }
    }

    private List<List<Proposition>> extended(List<List<Proposition>> ways, Order hop) {
        List<List<Proposition>> longer = new ArrayList<>();
        for (List<Proposition> way : ways) {
            for (RedLine line : demands.getOrDefault(hop, List.of())) {
                List<Proposition> more = new ArrayList<>(way);
                more.add(switchOn.apply(line));
                line.condition().ifPresent(c -> more.add(c.whereSure(positions::known)));
                hop.first().when().ifPresent(more::add);
                longer.add(more);
                if (longer.size() > MOST_CIRCLES) {
                    throw new TooManyCirclesException();
                }
            }
        }
        return longer;
    }

    /** Leaves the search for circles, which runs in a library. */
    private static final class TooManyCirclesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
