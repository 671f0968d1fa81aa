package parley.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which sums of a part of an agreement need not be looked at any further. */
sealed interface Pruning {

    /** What is added up, one for each dimension. */
    List<Tally> tallies();

    /**
     * Of vectors that stand in descending order, those to keep, in the same order, each once.
     *
     * @param order positions of the vectors
     */
    int[] keep(SumVectors math, long[] vectors, int[] order, Work work) throws BudgetPassedException;

    /** Leaves out vectors that another one dominates; that it is larger in the last few dimensions alone does not count. */
    record Dominated(List<Tally> free, List<Tally> capped) implements Pruning {

        @Override
        public List<Tally> tallies() {
            List<Tally> all = new ArrayList<>(free);
            all.addAll(capped);
            return all;
        }

        @Override
        public int[] keep(SumVectors math, long[] vectors, int[] order, Work work) throws BudgetPassedException {
            work.spend(order.length);
            int[] distinct = distinct(math, vectors, order);
            if (!capped.isEmpty() || free.size() > 3) {
                return byComparison(math, vectors, distinct, work);
            }
            return switch (free.size()) {
                case 0, 1 -> Arrays.copyOf(distinct, Math.min(1, distinct.length));
                case 2 -> bySweep(math, vectors, distinct);
                default -> byStaircase(math, vectors, distinct);
            };
        }

        /** In descending order of the first number, only a larger second one is not dominated. */
        private static int[] bySweep(SumVectors math, long[] vectors, int[] order) {
            int[] kept = new int[order.length];
            int count = 0;
            for (int at : order) {
                if (count == 0 || math.compareIn(1, vectors, at, vectors, kept[count - 1]) > 0) {
                    kept[count++] = at;
                }
            }
            return Arrays.copyOf(kept, count);
        }

        /** Of those before, the largest third number for each second number (Kung, Luccio and Preparata, 1975). */
        private static int[] byStaircase(SumVectors math, long[] vectors, int[] order) {
            TreeMap<Integer, Integer> stairs = new TreeMap<>((a, b) -> math.compareIn(1, vectors, a, vectors, b));
            int[] kept = new int[order.length];
            int count = 0;
            for (int at : order) {
                Map.Entry<Integer, Integer> above = stairs.ceilingEntry(at);
                if (above != null && math.compareIn(2, vectors, above.getValue(), vectors, at) >= 0) {
                    continue;
                }
                kept[count++] = at;
                Map.Entry<Integer, Integer> below = stairs.floorEntry(at);
                while (below != null && math.compareIn(2, vectors, below.getValue(), vectors, at) <= 0) {
                    stairs.remove(below.getKey());
                    below = stairs.floorEntry(at);
                }
                stairs.put(at, at);
            }
            return Arrays.copyOf(kept, count);
        }

        private int[] byComparison(SumVectors math, long[] vectors, int[] order, Work work)
                throws BudgetPassedException {
            int[] kept = new int[order.length];
            int count = 0;
            for (int at : order) {
                int by = 0;
                while (by < count && !dominates(math, vectors, kept[by], at)) {
                    by++;
                }
                work.spend(by);
                if (by == count) {
                    kept[count++] = at;
                }
            }
            return Arrays.copyOf(kept, count);
        }

        private boolean dominates(SumVectors math, long[] vectors, int a, int b) {
            boolean isLarger = false;
            for (int d = 0; d < math.dimensions(); d++) {
                int order = math.compareIn(d, vectors, a, vectors, b);
                if (order < 0) {
                    return false;
                }
                isLarger |= order > 0 && d < free.size();
            }
            return isLarger;
        }
    }

    /** Keeps the largest sums of the first tally; of equal ones, those with the largest of the second, and so on. */
    record Largest(List<Tally> tallies, int howMany) implements Pruning {

        @Override
        public int[] keep(SumVectors math, long[] vectors, int[] order, Work work) throws BudgetPassedException {
            work.spend(order.length);
            int[] distinct = distinct(math, vectors, order);
            return Arrays.copyOf(distinct, Math.min(howMany, distinct.length));
        }
    }

    /** Each vector once. */
    private static int[] distinct(SumVectors math, long[] vectors, int[] order) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int at : order) {
            if (count == 0 || math.compare(vectors, kept[count - 1], vectors, at) != 0) {
                kept[count++] = at;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
