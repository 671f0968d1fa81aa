package parley.dynamics;

import java.util.BitSet;

/** What a party could offer or take: outcomes that break no wall of its own, as it stands, and are worth its reservation. */
final class Menu {

    /** Utilities that differ by less are taken as equal where an aim is met. */
    static final double TOLERANCE = 1e-9;

    private final Stakes stakes;
    private final int party;
    private final BitSet allowed;
    private final int[] best;
    private final int size;

    /**
     * @param broken outcomes that break a wall of the party
     */
    Menu(Stakes stakes, int party, int outcomes, BitSet broken) {
        this.stakes = stakes;
        this.party = party;
        this.allowed = new BitSet(outcomes);
        int[] ranking = stakes.ranking(party);
        int[] kept = new int[outcomes];
        int count = 0;
        for (int outcome : ranking) {
            if (stakes.utility(party, outcome) < stakes.reservation(party)) {
                break;
            } else if (!broken.get(outcome)) {
                allowed.set(outcome);
                kept[count++] = outcome;
            }
        }
        this.best = kept;
        this.size = count;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    boolean allows(int outcome) {
        return allowed.get(outcome);
    }

    /** The outcome of that rank, the best first, equally good ones in the table's order. */
    int at(int rank) {
        return best[rank];
    }

    /** How many outcomes are as good as the best. */
    int countBest() {
        int count = 0;
        while (count < size && stakes.utility(party, best[count]) == top()) {
            count++;
        }
        return count;
    }

    /** What the best outcome is worth to the party. */
    double top() {
        return stakes.utility(party, best[0]);
    }

    /** The rank after the last outcome that is worth so much; at least 1. */
    int endOf(double aim) {
        int low = 1;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stakes.utility(party, best[middle]) >= aim - TOLERANCE) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first rank of those that are worth the same to the party as this one. */
    int startOfTie(int rank) {
        double worth = stakes.utility(party, best[rank]);
        int start = rank;
        while (start > 0 && stakes.utility(party, best[start - 1]) == worth) {
            start--;
        }
        return start;
    }
}
