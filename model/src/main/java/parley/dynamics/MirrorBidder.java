package parley.dynamics;

import parley.model.Strategy.TitForTat;

/** Gives what it gets. */
final class MirrorBidder implements Bidder {

    private final TitForTat strategy;
    private final int party;
    private final Floor floor;
    private final Aim aiming;
    private double aim;
    private double standard;

    MirrorBidder(TitForTat strategy, int party, Floor floor) {
        this.strategy = strategy;
        this.party = party;
        this.floor = floor;
        this.aiming = new Aim(party, floor);
    }

    @Override
    public int next(int round) {
        double best = floor.menus[party].top();
        double least = Math.max(0, floor.stakes.reservation(party));
        aim = Math.max(least, Math.min(best, mirrored(best)));
        int outcome = aiming.offer(aim);
        standard = floor.utility(party, outcome);
        return outcome;
    }

    /** Its own last offer, changed as the others changed theirs. */
    private double mirrored(double best) {
        double change = 0;
        int moved = 0;
        for (int other = 0; other < floor.last.length; other++) {
            if (other != party && floor.before[other] != Floor.NOTHING) {
                change += change(floor.utility(party, floor.before[other]), floor.utility(party, floor.last[other]));
                moved++;
            }
        }
        if (moved == 0 || floor.last[party] == Floor.NOTHING) {
            return best;
        }
        double own = floor.utility(party, floor.last[party]);
        return strategy.mirrors() == TitForTat.Mirrors.RELATIVE ? own * change / moved : own + change / moved;
    }

    private double change(double before, double now) {
        if (strategy.mirrors() == TitForTat.Mirrors.ABSOLUTE) {
            return before - now;
        }
        return now == 0 ? 1 : before / now;
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        boolean isFirst = floor.last[party] == Floor.NOTHING;
        return isFirst
                ? "it begins with its best, and waits to see what the others give" + aiming.whyThis()
                : "it gives what it was given: it aims at " + Numbers.text(aim) + ", after "
                        + Numbers.text(floor.utility(party, floor.last[party])) + " in its last offer"
                        + aiming.whyThis();
    }
}
