package parley.dynamics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes one new offer for each new one that the others make. */
final class MicroBidder implements Bidder {

    private final int party;
    private final Floor floor;
    private final BitSet[] heard;
    private final List<Integer> made = new ArrayList<>();
    private final BitSet isMade = new BitSet();
    private double lowest = Double.POSITIVE_INFINITY;
    private double standard;
    private boolean isNew;

    MicroBidder(int party, Floor floor) {
        this.party = party;
        this.floor = floor;
        this.heard = new BitSet[floor.menus.length];
        for (int other = 0; other < heard.length; other++) {
            heard[other] = new BitSet(); // Offers count where they are different.
        }
    }

    @Override
    public void heard(int from, int outcome) {
        heard[from].set(outcome);
    }

    @Override
    public int next(int round) {
        int fresh = made.size() <= fewestOfOthers() ? findFresh() : Floor.NOTHING;
        isNew = fresh != Floor.NOTHING;
        int outcome = isNew ? fresh : made.get(floor.draw(made.size()));
        standard = isNew ? Math.min(lowest, floor.utility(party, fresh)) : lowest;
        return outcome;
    }

    private int fewestOfOthers() {
        int fewest = Integer.MAX_VALUE;
        for (int other = 0; other < heard.length; other++) {
            fewest = other == party ? fewest : Math.min(fewest, heard[other].cardinality());
        }
        return fewest;
    }

    /** The best outcome that it has not offered. */
    private int findFresh() {
        Menu menu = floor.menus[party];
        int rank = 0;
        while (rank < menu.size() && isMade.get(menu.at(rank))) {
            rank++;
        }
        return rank < menu.size() ? menu.at(rank) : Floor.NOTHING;
    }

    @Override
    public void offered(int outcome) {
        if (!isMade.get(outcome)) {
            isMade.set(outcome);
            made.add(outcome);
            lowest = Math.min(lowest, floor.utility(party, outcome));
        }
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        return isNew
                ? "it has made " + Numbers.count(made.size(), "offer", "different offers")
                        + ", no more than any other party, so it goes to the next on its list"
                : "it has made more different offers than some other party, or all it can make, so it repeats one";
    }
}
