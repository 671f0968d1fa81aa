package parley.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Families of sets of which none holds another: sets of red lines to withdraw. A family may grow to a limit; past it the
 * work is cut short, and whatever was found by then is of no use.
 */
final class MinimalSets {

    /** By size, then by first members. */
    static final Comparator<BitSet> ORDER =
            Comparator.comparingInt(BitSet::cardinality).thenComparing(MinimalSets::compareMembers);

    /** Most long words in all sets together. */
    private static final long MOST_WORDS = 4_000_000;

    private final int limit;
    private long words;
    private boolean cut;

    MinimalSets(int limit) {
        this.limit = limit;
    }

    /** True when a family passed the limit. */
    boolean isCut() {
        return cut;
    }

    /** The sets of several families that hold no other set of them, smallest first. */
    List<BitSet> minimalOf(List<List<BitSet>> families) {
        List<BitSet> sorted = new ArrayList<>();
        families.forEach(sorted::addAll);
        sorted.sort(ORDER);
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sorted) {
            if (kept.size() > limit) {
                cut = true;
                return List.of();
            }
            if (kept.stream().noneMatch(smaller -> holds(set, smaller))) {
                kept.add(set);
            }
        }
        return kept;
    }

    /**
     * The minimal ones among the unions of one set of each family, smallest first.
     *
     * @param apart whether the families speak of different things, so that each union is minimal
     */
    List<BitSet> unions(List<List<BitSet>> families, boolean apart) {
        if (families.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<BitSet> all = List.of(new BitSet());
        for (List<BitSet> family : families) {
            List<BitSet> unions = unions(all, family);
            all = apart ? unions : minimalOf(List.of(unions));
        }
        return all;
    }

    private List<BitSet> unions(List<BitSet> a, List<BitSet> b) {
        if (isNeutral(a) || isNeutral(b)) {
            return isNeutral(a) ? b : a;
        }
        if ((long) a.size() * b.size() > limit) {
            cut = true;
            return List.of();
        }
        List<BitSet> unions = new ArrayList<>();
        for (BitSet x : a) {
            for (BitSet y : b) {
                BitSet union = (BitSet) x.clone();
                union.or(y);
                unions.add(counted(union));
            }
        }
        unions.sort(ORDER);
        return unions;
    }

    /** True for the family whose only set is empty. */
    private static boolean isNeutral(List<BitSet> family) {
        return family.size() == 1 && family.get(0).isEmpty();
    }

    private BitSet counted(BitSet set) {
        words += set.size() / Long.SIZE + 4;
        cut |= words > MOST_WORDS;
        return set;
    }

    /** The minimal sets that share a member with every set of a family (Berge 1989); nothing past the limit. */
    Optional<List<BitSet>> minimalHittingSets(List<BitSet> family) {
        Optional<List<BitSet>> hitting = Optional.of(List.of(new BitSet()));
        for (BitSet set : family) {
            hitting = hitting.flatMap(before -> extend(before, set));
        }
        return hitting;
    }

    /** The minimal hitting sets of a family with one more set, from those of the family; nothing past the limit. */
    Optional<List<BitSet>> extend(List<BitSet> hitting, BitSet set) {
        List<BitSet> next = new ArrayList<>();
        for (BitSet before : hitting) {
            if (before.intersects(set)) {
                next.add(before);
            } else {
                set.stream().forEach(member -> next.add(counted(with(before, member))));
            }
        }
        List<BitSet> minimal = minimalOf(List.of(next));
        return cut ? Optional.empty() : Optional.of(minimal);
    }

    /** A copy with one more member. */
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
