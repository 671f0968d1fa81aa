package parley.space;

import java.util.Optional;

/**
 * How much work a compilation may do.
 *
 * @param nodes most decisions and diagram nodes together; the same input always stops at the same point
 * @param seconds most seconds of wall-clock time; a result that this may have bounded is not reproducible
 */
public record Budget(long nodes, Optional<Integer> seconds) {

    /** Enough for hundreds of loosely coupled issues, and small enough for a heap of 256 MB. */
    public static final Budget DEFAULT = new Budget(400_000, Optional.empty());

    public Budget {
        if (nodes < 1 || seconds.stream().anyMatch(s -> s < 1)) {
            throw new IllegalArgumentException("a budget is at least 1");
        }
    }

    public static Budget nodes(long nodes) {
        return new Budget(nodes, Optional.empty());
    }
}
