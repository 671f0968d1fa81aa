package parley.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The border of a property of sets that every part of a set with it has as well: the largest sets that have it, and the
 * smallest that do not. Each is the family of minimal sets that hit what the other leaves out, so that each is complete
 * exactly when the other is (Gunopulos, Khardon, Mannila and Toivonen 1997, "Dualize and Advance").
 *
 * @param largest maximal by inclusion, largest first, then by first members
 * @param smallest minimal by inclusion, smallest first, then by first members
 * @param complete false when the search passed its limits: the sets listed are right, and others may be missing
 */
public record MonotoneSets(List<BitSet> largest, List<BitSet> smallest, boolean complete) {

    public MonotoneSets {
        largest = List.copyOf(largest);
        smallest = List.copyOf(smallest);
    }

    /**
     * Finds the border.
     *
     * @param size number of members, which are 0 to size - 1
     * @param property true of every part of a set of which it is true
     * @param limit most sets to keep in mind at once
     * @param tests most times to ask for the property
     */
    public static MonotoneSets search(int size, Predicate<BitSet> property, int limit, long tests) {
        return new Search(size, property, limit, tests).run();
    }

    /** One search: grows a largest set for each minimal hitting set of the known complements that has the property. */
    private static final class Search {
        private final int size;
        private final Predicate<BitSet> property;
        private final MinimalSets sets;
        private long testsLeft;
        private final List<BitSet> largest = new ArrayList<>();
        private final Set<BitSet> smallest = new LinkedHashSet<>();

        Search(int size, Predicate<BitSet> property, int limit, long tests) {
            this.size = size;
            this.property = property;
            this.sets = new MinimalSets(limit);
            this.testsLeft = tests;
        }

        MonotoneSets run() {
            Optional<List<BitSet>> hitting = Optional.of(List.of(new BitSet()));
            boolean settled = false;
            while (hitting.isPresent() && !settled && testsLeft > 0) {
                Optional<BitSet> without = hitting.get().stream()
                        .filter(set -> !smallest.contains(set))
                        .filter(set -> !isSmallest(set))
                        .findFirst();
                settled = without.isEmpty();
                if (!settled && testsLeft > 0) {
                    BitSet grown = grow(without.get());
                    largest.add(grown);
                    hitting = sets.extend(hitting.get(), complement(grown));
                }
            }
            boolean complete = settled && testsLeft > 0;
            if (smallest.isEmpty() && !complete) {
                addOneSmallest();
            }
            List<BitSet> byNumber = new ArrayList<>(largest);
            byNumber.sort((a, b) -> a.cardinality() == b.cardinality()
                    ? MinimalSets.ORDER.compare(a, b)
                    : Integer.compare(b.cardinality(), a.cardinality()));
            return new MonotoneSets(
                    byNumber, smallest.stream().sorted(MinimalSets.ORDER).toList(), complete);
        }

        /**
         * Whether a minimal hitting set lacks the property. It is then one of the smallest sets that do, for each smaller
         * part of it lies within a known largest set.
         */
        private boolean isSmallest(BitSet set) {
            boolean lacks = !test(set);
            if (lacks) {
                smallest.add(set);
            }
            return lacks;
        }

        private boolean test(BitSet set) {
            testsLeft--;
            return property.test((BitSet) set.clone());
        }

        private BitSet grow(BitSet set) {
            BitSet current = set;
            for (int member = 0; member < size; member++) {
                BitSet larger = MinimalSets.with(current, member);
                if (!current.get(member) && test(larger)) {
                    current = larger;
                }
            }
            return current;
        }

        private BitSet complement(BitSet set) {
            BitSet rest = new BitSet();
            rest.set(0, size);
            rest.andNot(set);
            return rest;
        }

        /** Where the search stopped early, one smallest set is found by leaving out one member after another. */
        private void addOneSmallest() {
            BitSet current = complement(new BitSet());
            if (test(current)) {
                return;
            }
            for (int member = 0; member < size; member++) {
                BitSet smaller = (BitSet) current.clone();
                smaller.clear(member);
                if (current.get(member) && !test(smaller)) {
                    current = smaller;
                }
            }
            smallest.add(current);
        }
    }
}
