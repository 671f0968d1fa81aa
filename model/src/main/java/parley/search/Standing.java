package parley.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a search stands: an option for each issue, or none yet, what that breaks, and about how much it is worth. It
 * follows a change of one issue without looking at the rest.
 */
final class Standing {

    static final int UNSET = -1;

    /** A gain counts as at least this part of its range where logarithms are taken. */
    private static final double SMALLEST_PART = 1e-12;

    /** A party misses no more than this part of its range where it misses nothing. */
    private static final double ROUNDING = 1e-12;

    /** How much less each next larger gain counts where the least counts most. */
    private static final double NEXT_LEAST = 1e-3;

    private final Terrain terrain;
    private final int[] options;
    private final boolean[] broken;
    private final boolean[] holding;
    private final long[] sums;
    private final int[] zeros;
    private final double[] gains;
    private final int[] unsetOfAsked;
    private final int[] unsetOfTerm;
    private int brokenCount;

    /** With no option taken yet. */
    Standing(Terrain terrain) {
        this.terrain = terrain;
        this.options = new int[terrain.issues().size()];
        Arrays.fill(options, UNSET);
        this.broken = new boolean[terrain.asked.length];
        this.holding = new boolean[terrain.terms.length];
        this.sums = new long[terrain.guides.length];
        this.zeros = new int[terrain.guides.length];
        this.gains = new double[terrain.guides.length];
        this.unsetOfAsked = counts(terrain.askedOf, broken.length);
        this.unsetOfTerm = counts(terrain.termsOf, holding.length);
        IntStream.range(0, broken.length).forEach(this::look);
        IntStream.range(0, holding.length).forEach(this::lookAtTerm);
    }

    Standing(Terrain terrain, int[] options) {
        this(terrain);
        for (int issue = 0; issue < options.length; issue++) {
            set(issue, options[issue]);
        }
    }

    /** How many issues each proposition mentions. */
    private static int[] counts(int[][] byIssue, int propositions) {
        int[] counts = new int[propositions];
        for (int[] mentioned : byIssue) {
            for (int p : mentioned) {
                counts[p]++;
            }
        }
        return counts;
    }

    int[] options() {
        return options.clone();
    }

    int option(int issue) {
        return options[issue];
    }

    /** Takes an option on an issue, or none. What depends on several issues counts once all of them are set. */
    void set(int issue, int option) {
        int before = options[issue];
        if (before == option) {
            return;
        }
        addPoints(issue, before, -1);
        addPoints(issue, option, 1);
        options[issue] = option;
        int newlyUnset = (option == UNSET ? 1 : 0) - (before == UNSET ? 1 : 0);
        for (int r : terrain.askedOf[issue]) {
            unsetOfAsked[r] += newlyUnset;
            look(r);
        }
        for (int t : terrain.termsOf[issue]) {
            unsetOfTerm[t] += newlyUnset;
            lookAtTerm(t);
        }
    }

    private void addPoints(int issue, int option, int sign) {
        if (option != UNSET) {
            for (int party = 0; party < sums.length; party++) {
                sums[party] += sign * terrain.guides[party].points(issue, option);
            }
        }
    }

    private void look(int r) {
        boolean isBroken = unsetOfAsked[r] == 0 && !terrain.asked[r].holds(options);
        if (broken[r] != isBroken) {
            broken[r] = isBroken;
            brokenCount += isBroken ? 1 : -1;
        }
    }

    private void lookAtTerm(int t) {
        boolean holds = unsetOfTerm[t] == 0 && terrain.terms[t].when().holds(options);
        if (holding[t] != holds) {
            holding[t] = holds;
            Terrain.Term term = terrain.terms[t];
            sums[term.party()] += holds ? term.adds() : -term.adds();
            zeros[term.party()] += (holds ? 1 : -1) * (term.makesZero() ? 1 : 0);
        }
    }

    /** Number of requirements broken. */
    int brokenCount() {
        return brokenCount;
    }

    /** By how much parties miss the least that they take, added up in parts of their ranges; 0 where none does. */
    double shortfall() {
        double shortfall = 0;
        for (int party = 0; party < sums.length; party++) {
            Guide guide = terrain.guides[party];
            double missing = guide.leastGain() - guide.gain(sums[party], zeros[party] > 0);
            shortfall += missing > ROUNDING * guide.range() ? missing / guide.range() : 0;
        }
        return shortfall;
    }

    /** About how much the objective is worth here: larger is better. Between −{@link #worthRange} and that. */
    double worth() {
        for (int party = 0; party < sums.length; party++) {
            gains[party] = terrain.guides[party].gain(sums[party], zeros[party] > 0);
        }
        return switch (terrain.question().objective()) {
            case UTILITARIAN -> sum();
            case NASH -> logarithms();
            case EGALITARIAN -> leastFirst();
        };
    }

    private double sum() {
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        return sum;
    }

    private double logarithms() {
        double sum = 0;
        for (int party = 0; party < gains.length; party++) {
            sum += StrictMath.log(Math.max(gains[party] / terrain.guides[party].range(), SMALLEST_PART));
        }
        return sum;
    }

    private double leastFirst() {
        Arrays.sort(gains);
        double worth = 0;
        double share = 1;
        for (double gain : gains) {
            worth += share * gain;
            share *= NEXT_LEAST;
        }
        return worth;
    }

    /** No worth is farther from 0. */
    static double worthRange(Terrain terrain) {
        double ranges = Arrays.stream(terrain.guides).mapToDouble(Guide::range).sum();
        return terrain.question().objective() == Objective.NASH
                ? -StrictMath.log(SMALLEST_PART) * terrain.guides.length
                : 2 * ranges;
    }
}
