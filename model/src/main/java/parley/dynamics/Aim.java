package parley.dynamics;

/** Offers the outcome that gives a party least above what it aims at. */
final class Aim {

    private final int party;
    private final Floor floor;
    private String whyThis = "";

    Aim(int party, Floor floor) {
        this.party = party;
        this.floor = floor;
    }

    /**
     * The outcome of the party's menu that is worth least to it but no less than the aim, or its best where none is worth that.
     * Of equally good ones, the one that differs on the fewest issues from what was last put forward, then the first in the
     * table's order.
     */
    int offer(double aim) {
        Menu menu = floor.menus[party];
        int end = menu.endOf(aim);
        int start = menu.startOfTie(end - 1);
        int chosen = menu.at(start);
        whyThis = whyThis(end - start, floor);
        if (floor.latest == Floor.NOTHING || end - start == 1) {
            return chosen;
        }
        int fewest = floor.distance(chosen, floor.latest);
        for (int rank = start + 1; rank < end && fewest > 0; rank++) {
            int distance = floor.distance(menu.at(rank), floor.latest);
            if (distance < fewest) {
                chosen = menu.at(rank);
                fewest = distance;
            }
        }
        return chosen;
    }

    /** Why it was this one of those that are worth as much, as the end of a phrase; empty where there was one. */
    String whyThis() {
        return whyThis;
    }

    /** The same for some party's best outcomes, of which it takes the first. */
    static String whyFirst(int alike) {
        return alike < 2 ? "" : "; of " + alike + " that are worth as much to it, the first in the scenario's order";
    }

    private static String whyThis(int alike, Floor floor) {
        return alike < 2 || floor.latest == Floor.NOTHING
                ? whyFirst(alike)
                : "; of " + alike + " that are worth as much to it, the one nearest to what was last put forward";
    }
}
