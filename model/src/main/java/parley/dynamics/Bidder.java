package parley.dynamics;

import parley.model.Strategy;

/** A party's strategy at work in one run. */
interface Bidder {

    /** The outcome that the party would offer now. Its menu is not empty. */
    int next(int round);

    /** What AC_next compares an offer with: what the offer just worked out gives the party. */
    double standard();

    /** Why it would offer what {@link #next} gave, as a phrase. */
    String why();

    /** Another party has put something forward or taken it. */
    default void heard(int from, int outcome) {}

    /** The party has offered what {@link #next} gave. */
    default void offered(int outcome) {}

    /** The strategy of a party in a run. */
    static Bidder of(Strategy strategy, int party, Floor floor) {
        if (strategy instanceof Strategy.TimeDependent byTime) {
            return new TimeBidder(byTime, party, floor);
        } else if (strategy instanceof Strategy.TitForTat mirror) {
            return new MirrorBidder(mirror, party, floor);
        } else if (strategy instanceof Strategy.Micro) {
            return new MicroBidder(party, floor);
        } else if (strategy instanceof Strategy.Zeuthen) {
            return new ZeuthenBidder(party, floor);
        } else if (strategy instanceof Strategy.RandomWalker) {
            return new WalkerBidder(party, floor);
        }
        throw new IllegalArgumentException("unknown strategy " + strategy);
    }
}
