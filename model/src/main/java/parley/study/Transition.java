package parley.study;

import java.util.List;
import java.util.Optional;
import parley.model.Change;
import parley.model.Scenario;
import parley.study.Findings.Limits;
import parley.study.SharedSpaces.Studied;

/**
 * How one answer became another, and what led there.
 *
 * @param together all that differs in the end
 * @param cost what it took to answer for the end, when the start was known
 * @param causes what leads from the start to the end, in order; none of them may be left out
 * @param traced every difference of {@code together}, in its order
 */
public record Transition(Comparison together, Cost cost, List<Cause> causes, List<Traced> traced) {

    public Transition {
        causes = List.copyOf(causes);
        traced = List.copyOf(traced);
    }

    /**
     * One of the things that lead from the start to the end.
     *
     * @param words a phrase
     * @param alone what it does when it is the only one; empty where it cannot be made without the others, or was not
     *     tried
     */
    public record Cause(String words, Optional<Effect> alone) {}

    /** What a cause does by itself, and what it took to find out. */
    public record Effect(Comparison comparison, Cost cost) {}

    /**
     * A difference and where it comes from.
     *
     * @param alone positions, from 0, of the causes each of which makes this very difference by itself; empty where it
     *     takes several together, or where none could be tried alone
     */
    public record Traced(Difference difference, List<Integer> alone) {
        public Traced {
            alone = List.copyOf(alone);
        }
    }

    /** What several what-ifs, in this order, make of a scenario. */
    public static Transition ofChanges(Scenario base, List<Change> changes, Limits limits) {
        SharedSpaces spaces = SharedSpaces.of(base, limits);
        Studied before = spaces.study(new Study(base, base, base.asOf(), limits), Study.Depth.BRIEF);
        return Tracing.ofChanges(spaces, before, base, changes);
    }

    /** What differs between two scenarios, each on its own day, statement by statement. */
    public static Transition between(Scenario before, Scenario after, Limits limits) {
        return Tracing.between(before, after, limits);
    }

    /** True when each cause was tried alone. */
    public boolean isTraced() {
        return causes.stream().allMatch(cause -> cause.alone().isPresent());
    }

    /**
     * Which causes make a difference, as the end of a sentence about it: {@code only together}, {@code by change 2
     * alone}; empty where it goes without saying or is not known.
     *
     * @param noun what a cause is called, such as {@code change}
     */
    public String because(Traced difference, String noun) {
        List<String> numbers = difference.alone().stream()
                .map(position -> Integer.toString(position + 1))
                .toList();
        if (causes.size() < 2) {
            return "";
        } else if (numbers.size() == causes.size()) {
            return "by each " + noun + " alone";
        } else if (numbers.isEmpty()) {
            return isTraced() ? "only by the " + noun + "s together" : "";
        }
        return numbers.size() == 1
                ? "by " + noun + " " + numbers.get(0) + " alone"
                : "by " + noun + "s " + Wording.and(numbers) + ", each alone";
    }
}
