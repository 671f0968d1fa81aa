package parley.dynamics;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** What everybody in a run can see: who offered what, and what could be offered. */
final class Floor {

    static final int NOTHING = -1;

    final OutcomeTable table;
    final Stakes stakes;
    final RandomGenerator random;
    final int rounds;
    final Menu[] menus;

    /** By party: its last offer, and the one before. */
    final int[] last;

    final int[] before;

    /** By party: how many offers it has made. */
    final int[] made;

    /** What was put forward last, by whomever. */
    int latest = NOTHING;

    Floor(OutcomeTable table, Stakes stakes, RandomGenerator random, int rounds, Menu[] menus) {
        this.table = table;
        this.stakes = stakes;
        this.random = random;
        this.rounds = rounds;
        this.menus = menus;
        this.last = new int[menus.length];
        this.before = new int[menus.length];
        this.made = new int[menus.length];
        Arrays.fill(last, NOTHING);
        Arrays.fill(before, NOTHING);
    }

    void offered(int party, int outcome) {
        before[party] = last[party];
        last[party] = outcome;
        made[party]++;
        latest = outcome;
    }

    double utility(int party, int outcome) {
        return stakes.utility(party, outcome);
    }

    /** Number of issues on which two outcomes differ. */
    int distance(int one, int other) {
        return table.distance(one, other);
    }

    /** A whole number from 0 to below a bound. */
    int draw(int bound) {
        return bound == 1 ? 0 : random.nextInt(bound);
    }
}
