package parley.space;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Puts things that belong together near each other, by the FORCE heuristic (Aloul, Markov and Sakallah, <i>FORCE: A Fast
 * and Easy-To-Implement Variable-Ordering Heuristic</i>, 2003): again and again moves each thing to the mean of the
 * middles of the groups that it is in.
 */
final class ForceOrder {

    private static final int PATIENCE = 4;

    private final int[][] groups;
    private final int[] groupsPerThing;

    private ForceOrder(int things, int[][] groups) {
        this.groups = groups;
        this.groupsPerThing = new int[things];
        for (int[] group : groups) {
            for (int thing : group) {
                groupsPerThing[thing]++;
            }
        }
    }

    /**
     * The order of least total span that was met.
     *
     * @param start all things, in some order
     * @param groups of things
     */
    static Integer[] improve(Integer[] start, int[][] groups) {
        return new ForceOrder(start.length, groups).run(start);
    }

    /** How far the groups stretch, all together. */
    static long span(Integer[] order, int[][] groups) {
        int[] place = places(order);
        long span = 0;
        for (int[] group : groups) {
            int first = Arrays.stream(group).map(t -> place[t]).min().orElse(0);
            int last = Arrays.stream(group).map(t -> place[t]).max().orElse(0);
            span += last - first;
        }
        return span;
    }

    private static int[] places(Integer[] order) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return place;
    }

    private Integer[] run(Integer[] start) {
        Integer[] best = start;
        long least = span(best, groups);
        Integer[] current = start;
        for (int rounds = 0, idle = 0; rounds < start.length + 20 && idle < PATIENCE; rounds++) {
            current = moved(current);
            long span = span(current, groups);
            idle = span < least ? 0 : idle + 1;
            if (span < least) {
                least = span;
                best = current;
            }
        }
        return best;
    }

    private Integer[] moved(Integer[] order) {
        int[] place = places(order);
        double[] pull = new double[order.length];
        for (int[] group : groups) {
            double middle = Arrays.stream(group).map(t -> place[t]).average().orElse(0);
            for (int thing : group) {
                pull[thing] += middle;
            }
        }
        for (int thing = 0; thing < pull.length; thing++) {
            pull[thing] = groupsPerThing[thing] == 0 ? place[thing] : pull[thing] / groupsPerThing[thing];
        }
        Integer[] next = order.clone();
        Arrays.sort(next, Comparator.comparingDouble((Integer t) -> pull[t]).thenComparing(t -> place[t]));
        return next;
    }
}
