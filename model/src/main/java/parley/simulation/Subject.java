package parley.simulation;

import java.util.List;

/**
 * Something that is drawn in each run of rounds, with what it can be.
 *
 * @param id of the red lines in doubt, or of the issue whose weight is drawn; empty for others
 * @param party id; empty for red lines and the deadline
 * @param values in words, in order
 */
public record Subject(Kind kind, String id, String party, List<String> values) {

    /** What kind of thing it is. */
    public enum Kind {
        RED_LINES,
        DEADLINE,
        STRATEGY,
        WEIGHT
    }

    public Subject {
        values = List.copyOf(values);
    }
}
