package parley.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** Which issues a red line of a synthetic scenario may join. Issues are counted from 0. */
public enum Structure {
    /** Issues stand in a row, and a red line joins neighbours. */
    LOCAL {
        @Override
        List<Integer> pick(int issues, int redLine, int size, RandomGenerator random) {
            int joined = Math.min(size, issues);
            int first = random.nextInt(issues - joined + 1);
            return IntStream.range(first, first + joined).boxed().toList();
        }
    },

    /**
     * Issues form clusters of {@value #CLUSTER}, and a red line joins issues of one cluster. Every {@value #BRIDGE}th red
     * line is a bridge: it joins one issue each of two clusters.
     */
    CLUSTERED {
        @Override
        List<Integer> pick(int issues, int redLine, int size, RandomGenerator random) {
            int clusters = (issues + CLUSTER - 1) / CLUSTER;
            if (redLine % BRIDGE == BRIDGE - 1 && clusters > 1) {
                return distinct(clusters, 2, random).stream()
                        .map(cluster -> cluster * CLUSTER + random.nextInt(sizeOf(cluster, issues)))
                        .toList();
            }
            int cluster = random.nextInt(issues) / CLUSTER;
            return distinct(sizeOf(cluster, issues), size, random).stream()
                    .map(issue -> cluster * CLUSTER + issue)
                    .toList();
        }
    },

    /** A red line joins any issues. */
    RANDOM {
        @Override
        List<Integer> pick(int issues, int redLine, int size, RandomGenerator random) {
            return distinct(issues, size, random);
        }
    };

    /** Number of issues in a cluster; the last one may have fewer. */
    public static final int CLUSTER = 10;

    /** Of so many red lines between clusters and within, one is between. */
    public static final int BRIDGE = 20;

    /**
     * The issues that a red line joins, in rising order; fewer than asked for where there are not as many.
     *
     * @param redLine place of the red line in the scenario, counted from 0
     * @param size number of issues, 1 or more
     */
    abstract List<Integer> pick(int issues, int redLine, int size, RandomGenerator random);

    /** The word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The structure of that word. */
    public static Optional<Structure> find(String word) {
        return Arrays.stream(values())
                .filter(structure -> structure.word().equals(word))
                .findFirst();
    }

    private static int sizeOf(int cluster, int issues) {
        return Math.min(CLUSTER, issues - cluster * CLUSTER);
    }

    /** So many different numbers from 0 up to the bound, in rising order; all of them where there are not as many. */
    static List<Integer> distinct(int bound, int size, RandomGenerator random) {
        TreeSet<Integer> drawn = new TreeSet<>();
        while (drawn.size() < Math.min(size, bound)) {
            drawn.add(random.nextInt(bound));
        }
        return List.copyOf(drawn);
    }
}
