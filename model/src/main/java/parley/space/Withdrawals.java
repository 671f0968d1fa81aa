package parley.space;

import java.util.List;
import java.util.Set;

/**
 * Which sets of red lines exclude each other in a zone, and which sets open it when withdrawn. The two are each other's
 * minimal hitting sets (Reiter 1987; Liffiton and Sakallah 2008).
 *
 * @param clashes ids of each minimal set that cannot stand together; smallest first
 * @param concessions ids of each minimal set whose withdrawal leaves some agreement; smallest first. One empty set when
 *     there is an agreement already; none when no withdrawal helps.
 * @param clashesComplete false when there may be more clashes than listed
 * @param concessionsComplete false when there may be more concessions than listed
 */
public record Withdrawals(
        List<Set<String>> clashes,
        boolean clashesComplete,
        List<Set<String>> concessions,
        boolean concessionsComplete) {}
