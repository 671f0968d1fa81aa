package parley.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Families of sets of which none holds another. Used for sets of red lines to withdraw.
 */
final class MinimalSets {

    /** By size, then by first members. */
    static final Comparator<BitSet> ORDER =
            Comparator.comparingInt(BitSet::cardinality).thenComparing(MinimalSets::compareMembers);

    private final int limit;
    private boolean cut;

    MinimalSets(int limit) {
        this.limit = limit;
    }

    /** True when a family had to be cut to the limit, so that results may be incomplete and not minimal. */
    boolean wasCut() {
        return cut;
    }

    /** The sets that hold no other set of the family, smallest first. */
    List<BitSet> minimal(List<BitSet> family) {
        List<BitSet> sorted = new ArrayList<>(family);
        sorted.sort(ORDER);
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sorted) {
            if (kept.stream().noneMatch(smaller -> holds(set, smaller))) {
                if (kept.size() == limit) {
                    cut = true;
                    break;
                }
                kept.add(set);
            }
        }
        return kept;
    }

    /** Each union of a set of one family and a set of another; the families speak of different things. */
    List<BitSet> unions(List<BitSet> a, List<BitSet> b) {
        if (a.size() == 1 && a.get(0).isEmpty()) {
            return b;
        }
        if (b.size() == 1 && b.get(0).isEmpty()) {
            return a;
        }
        List<BitSet> unions = new ArrayList<>();
        for (BitSet x : a) {
            for (BitSet y : b) {
                BitSet union = (BitSet) x.clone();
                union.or(y);
                unions.add(union);
            }
        }
        if (unions.size() > limit) {
            cut = true;
            unions.sort(ORDER);
            return new ArrayList<>(unions.subList(0, limit));
        }
        return unions;
    }

    /** The minimal sets that share a member with every set of a family (Berge 1989). */
    List<BitSet> minimalHittingSets(List<BitSet> family) {
        List<BitSet> hitting = List.of(new BitSet());
        for (BitSet set : family) {
            List<BitSet> next = new ArrayList<>();
            for (BitSet before : hitting) {
                if (before.intersects(set)) {
                    next.add(before);
                } else {
                    set.stream().forEach(member -> next.add(with(before, member)));
                }
            }
            hitting = minimal(next);
        }
        return hitting;
    }

    static BitSet with(BitSet set, int member) {
        BitSet larger = (BitSet) set.clone();
        larger.set(member);
        return larger;
    }

    private static boolean holds(BitSet set, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }

    private static int compareMembers(BitSet a, BitSet b) {
        int i = a.nextSetBit(0);
        int j = b.nextSetBit(0);
        while (i >= 0 && i == j) {
            i = a.nextSetBit(i + 1);
            j = b.nextSetBit(j + 1);
        }
        return Integer.compare(i, j);
    }
}
