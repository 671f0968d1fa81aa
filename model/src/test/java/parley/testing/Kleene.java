package parley.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.model.Agreement;
import parley.model.Proposition;
import parley.model.Truth;

/**
 * Kleene's three values as numbers: −1 is false, 0 unknown, 1 true. "And" is the smallest, "or" the largest, "not" the
 * opposite number. "At most k" says that no k + 1 of the parts hold together, so it is the opposite of the (k + 1)-th
 * largest part.
 */
final class Kleene {

    static final int NO = -1;
    static final int UNKNOWN = 0;
    static final int YES = 1;

    private final Map<String, Integer> circumstances;

    Kleene(Map<String, Integer> circumstances) {
        this.circumstances = Map.copyOf(circumstances);
    }

    static int of(Truth truth) {
        return switch (truth) {
            case TRUE -> YES;
            case FALSE -> NO;
            case UNKNOWN -> UNKNOWN;
        };
    }

    int value(Proposition p, Agreement agreement) {
        if (p instanceof Proposition.Choice choice) {
            return choice.options().contains(agreement.terms().get(choice.issue())) ? YES : NO;
        }
        if (p instanceof Proposition.Holds holds) {
            Integer known = circumstances.get(holds.circumstance());
            return known == null ? UNKNOWN : known;
        }
        if (p instanceof Proposition.Not not) {
            return -value(not.part(), agreement);
        }
        if (p instanceof Proposition.If rule) {
            return Math.max(-value(rule.when(), agreement), value(rule.then(), agreement));
        }
        if (p instanceof Proposition.AtMost most) {
            return atMost(most.limit(), values(most.parts(), agreement));
        }
        if (p instanceof Proposition.All all) {
            int smallest = YES;
            for (Proposition part : all.parts()) {
                smallest = Math.min(smallest, value(part, agreement));
            }
            return smallest;
        }
        if (p instanceof Proposition.Any any) {
            int largest = NO;
            for (Proposition part : any.parts()) {
                largest = Math.max(largest, value(part, agreement));
            }
            return largest;
        }
        throw new AssertionError("no such proposition: " + p);
    }

    private List<Integer> values(List<Proposition> parts, Agreement agreement) {
        return parts.stream().map(part -> value(part, agreement)).toList();
    }

    private static int atMost(int limit, List<Integer> values) {
        List<Integer> descending =
                values.stream().sorted(Comparator.reverseOrder()).toList();
        return limit < descending.size() ? -descending.get(limit) : YES;
    }
}
