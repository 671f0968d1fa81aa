package parley.study;

import java.util.List;
import parley.explain.Goal;
import parley.explain.Route;

/**
 * A goal and the ways to reach it, told.
 *
 * @param answer sentences, the first of which can stand alone
 */
public record GoalFinding(Goal goal, List<String> answer, List<Told> routes) {
    public GoalFinding {
        answer = List.copyOf(answer);
        routes = List.copyOf(routes);
    }

    /**
     * A route, told.
     *
     * @param text sentences that say who would have to do what, and what that opens
     */
    public record Told(Route route, String text) {}
}
