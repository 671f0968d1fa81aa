package parley.dynamics;

/** Gives way by just enough when it risks least. */
final class ZeuthenBidder implements Bidder {

    private final int party;
    private final Floor floor;
    private double standard;
    private String why = "";

    ZeuthenBidder(int party, Floor floor) {
        this.party = party;
        this.floor = floor;
    }

    @Override
    public int next(int round) {
        int outcome = choose();
        standard = floor.utility(party, outcome);
        return outcome;
    }

    private int choose() {
        int own = floor.last[party];
        if (own == Floor.NOTHING) {
            Menu menu = floor.menus[party];
            why = "it begins with its best" + Aim.whyFirst(menu.countBest());
            return menu.at(0);
        }
        int[] offers = floor.last.clone();
        double risk = risk(floor, party, offers);
        double others = leastOfOthers(floor, party, offers);
        if (Double.isInfinite(others)) {
            why = "nobody else has offered anything as yet, so it stands";
            return own;
        } else if (risk > others + Menu.TOLERANCE) {
            why = "it is willing to risk " + Numbers.text(risk) + " and another party only " + Numbers.text(others)
                    + ", so it stands";
            return own;
        }
        why = "it is willing to risk " + Numbers.text(risk) + " and every other party at least " + Numbers.text(others)
                + ", so it ";
        int outcome = concession(floor, party, offers);
        why += outcome == own ? "would give way, but finds nothing to give way by" : "gives way, by just enough";
        return outcome;
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        return why;
    }

    /** How willing a party is to risk conflict, from 0 to 1. */
    static double risk(Floor floor, int party, int[] offers) {
        double own = gain(floor, party, offers[party]);
        double least = own;
        for (int offer : offers) {
            least = offer == Floor.NOTHING ? least : Math.min(least, gain(floor, party, offer));
        }
        return own == 0 ? 1 : Math.min(1, (own - least) / own);
    }

    static double leastOfOthers(Floor floor, int party, int[] offers) {
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < offers.length; other++) {
            if (other != party && offers[other] != Floor.NOTHING) {
                least = Math.min(least, risk(floor, other, offers));
            }
        }
        return least;
    }

    private static double gain(Floor floor, int party, int outcome) {
        return floor.utility(party, outcome) - Math.max(0, floor.stakes.reservation(party));
    }

    /**
     * The best offer, no better for it than its last and no worse than what others offer, after which some other party risks
     * less; where there is none, the best for it of what the others offer that its red lines allow, or its own again.
     */
    static int concession(Floor floor, int party, int[] offers) {
        Menu menu = floor.menus[party];
        int[] next = offers.clone();
        double own = floor.utility(party, offers[party]);
        int theirs = bestOfOthers(floor, party, offers);
        double offered = theirs == offers[party] ? Double.NEGATIVE_INFINITY : floor.utility(party, theirs);
        for (int rank = 0; rank < menu.size() && floor.utility(party, menu.at(rank)) >= offered; rank++) {
            next[party] = menu.at(rank);
            if (next[party] != offers[party]
                    && floor.utility(party, next[party]) <= own
                    && risk(floor, party, next) > leastOfOthers(floor, party, next) + Menu.TOLERANCE) {
                return next[party];
            }
        }
        return theirs;
    }

    private static int bestOfOthers(Floor floor, int party, int[] offers) {
        int best = offers[party];
        boolean isOther = false;
        for (int other = 0; other < offers.length; other++) {
            int offer = offers[other];
            if (other != party
                    && offer != Floor.NOTHING
                    && floor.menus[party].allows(offer)
                    && (!isOther || floor.utility(party, offer) > floor.utility(party, best))) {
                best = offer;
                isOther = true;
            }
        }
        return best;
    }
}
