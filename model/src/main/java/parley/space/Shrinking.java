package parley.space;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds some minimal sets one by one, where there are too many to list all. */
final class Shrinking {

    /** How many sets are looked for. */
    private static final int MOST_STARTS = 16;

    private Shrinking() {}

    /**
     * Minimal sets with a property that larger sets keep, each found by leaving out one member after another, starting
     * from a different one; smallest first. None where the set of all lacks the property.
     *
     * @param size of the set of all, whose members are 0, 1, 2, ...
     */
    static List<BitSet> some(int size, Predicate<BitSet> property) {
        Set<BitSet> found = new LinkedHashSet<>();
        BitSet all = new BitSet();
        all.set(0, size);
        int starts = property.test(all) ? Math.min(size, MOST_STARTS) : 0;
        for (int start = 0; start < starts; start++) {
            found.add(shrinkWhile(all, start * size / starts, property));
        }
        return found.stream()
                .filter(set -> !set.isEmpty())
                .sorted(MinimalSets.ORDER)
                .toList();
    }

    /** Leaves out one member after another, from a given one round to it again, as long as the property holds. */
    private static BitSet shrinkWhile(BitSet set, int start, Predicate<BitSet> property) {
        BitSet current = set;
        int size = set.length();
        for (int i = 0; i < size; i++) {
            BitSet smaller = (BitSet) current.clone();
            smaller.clear((start + i) % size);
            if (property.test(smaller)) {
                current = smaller;
            }
        }
        return current;
    }
}
