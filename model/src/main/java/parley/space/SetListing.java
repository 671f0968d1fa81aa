package parley.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Lists the sets of a family one by one, the best first, without ever building more of them than are asked for: each
 * node keeps the sets found below it so far, and looks for its next one among the next of its two children (the
 * recursive enumeration of k best solutions of a dynamic programme; Jimenez and Marzal 1999). That is right because the
 * order of two sets stays the same when both gain the same member.
 */
final class SetListing {

    /**
     * A set and what it costs.
     *
     * @param members by rank, rising
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record; the array never leaves the package
    record Ranked(BigDecimal cost, int[] members) {

        private static final Ranked EMPTY = new Ranked(BigDecimal.ZERO, new int[0]);

        private Ranked with(int rank, BigDecimal more) {
            int[] larger = new int[members.length + 1];
            int at = 0;
            while (at < members.length && members[at] < rank) {
                larger[at] = members[at];
                at++;
            }
            larger[at] = rank;
            System.arraycopy(members, at, larger, at + 1, members.length - at);
            return new Ranked(cost.add(more), larger);
        }
    }

    /** The cheapest first; then the smallest; then by first members. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::cost)
            .thenComparingInt(set -> set.members().length)
            .thenComparing(Ranked::members, Arrays::compare);

    private final NodeTable nodes;
    private final int[] rankAt;
    private final IntFunction<BigDecimal> cost;
    private final Map<Integer, Listed> listed = new HashMap<>();
    private final Work work;

    /**
     * @param rankAt rank of the member at each level: the order among equals
     * @param cost of the member of a rank
     */
    SetListing(NodeTable nodes, int[] rankAt, IntFunction<BigDecimal> cost, Work work) {
        this.nodes = nodes;
        this.rankAt = rankAt;
        this.cost = cost;
        this.work = work;
    }

    /** The first sets, at most so many. */
    List<Ranked> first(int root, int limit) throws BudgetPassedException {
        List<Ranked> found = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            Optional<Ranked> next = get(root, i);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
        }
        return found;
    }

    /** What was found below a node: how many of its sets came from either child. */
    private static final class Listed {
        private final List<Ranked> sets = new ArrayList<>();
        private int fromLow;
        private int fromHigh;
        private boolean done;
    }

    private Optional<Ranked> get(int node, int index) throws BudgetPassedException {
        if (node <= Zdd.EMPTY_SET) {
            return node == Zdd.EMPTY_SET && index == 0 ? Optional.of(Ranked.EMPTY) : Optional.empty();
        }
        Listed below = listed.computeIfAbsent(node, n -> new Listed());
        while (below.sets.size() <= index && !below.done) {
            work.step();
            advance(node, below);
        }
        return index < below.sets.size() ? Optional.of(below.sets.get(index)) : Optional.empty();
    }

    private void advance(int node, Listed below) throws BudgetPassedException {
        int rank = rankAt[nodes.level(node)];
        Optional<Ranked> low = get(nodes.low(node), below.fromLow);
        Optional<Ranked> high = get(nodes.high(node), below.fromHigh).map(set -> set.with(rank, cost.apply(rank)));
        if (low.isPresent() && (high.isEmpty() || ORDER.compare(low.get(), high.get()) < 0)) {
            below.sets.add(low.get());
            below.fromLow++;
        } else if (high.isPresent()) {
            below.sets.add(high.get());
            below.fromHigh++;
        } else {
            below.done = true;
        }
    }
}
