package parley.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.model.RedLine;
import parley.model.Step;
import parley.order.Courses;
import parley.order.Deadlock;
import parley.order.Precedence;
import parley.order.Sequences;

/**
 * What is known of the order of steps.
 *
 * @param steps in the scenario's order
 * @param orders every demand in force about which step comes first
 * @param deadlocks orders that bind and wait for each other wherever all their steps are taken
 * @param courses which steps the possible agreements take, and in which sequences
 * @param asked the one agreement that was asked about, if one was
 * @param answer sentences, the first of which can stand alone
 */
public record StepsFinding(
        List<StepFinding> steps,
        List<OrderFinding> orders,
        List<DeadlockFinding> deadlocks,
        Courses courses,
        Optional<AskedCourse> asked,
        List<String> answer) {
    public StepsFinding {
        steps = List.copyOf(steps);
        orders = List.copyOf(orders);
        deadlocks = List.copyOf(deadlocks);
        answer = List.copyOf(answer);
    }

    /**
     * A step.
     *
     * @param agreements number of possible agreements that take it
     */
    public record StepFinding(Step step, BigInteger agreements) {}

    /**
     * A demand about which step comes first.
     *
     * @param redundant whether the other orders that bind imply it
     * @param explanation sentences that say what it asks, who said it, and what became of it
     */
    public record OrderFinding(RedLine line, RedLine.Status status, boolean redundant, String explanation) {}

    /**
     * Orders that wait for each other.
     *
     * @param text sentences that name each order with speaker, date and source, and what waits for what
     */
    public record DeadlockFinding(Deadlock deadlock, String text) {}

    /**
     * The steps of one agreement.
     *
     * @param deadlocks those among its steps; where there is one it has no sequence
     */
    public record AskedCourse(Precedence precedence, List<DeadlockFinding> deadlocks, Sequences sequences) {
        public AskedCourse {
            deadlocks = List.copyOf(deadlocks);
        }
    }
}
