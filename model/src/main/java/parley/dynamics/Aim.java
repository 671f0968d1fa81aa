package parley.dynamics;

/** Offers the outcome that gives a party least above what it aims at. */
final class Aim {

    private final int party;
    private final Floor floor;

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
}
