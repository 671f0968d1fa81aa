package parley.dynamics;

import parley.model.Strategy.TitForTat;

/** Gives what it gets. */
final class MirrorBidder implements Bidder {

    private final TitForTat strategy;
    private final int party;
    private final Floor floor;
    private final Aim aiming;
    /** By party: how many offers it had made when this one last offered. */
    private final int[] answered;

    private double aim;
    private double standard;
    private String why = "";

    MirrorBidder(TitForTat strategy, int party, Floor floor) {
        this.strategy = strategy;
        this.party = party;
        this.floor = floor;
        this.aiming = new Aim(party, floor);
        this.answered = new int[floor.made.length];
    }

    @Override
    public int next(int round) {
        double best = floor.menus[party].top();
        double least = Math.max(0, floor.stakes.reservation(party));
        double mirrored = mirrored(best);
        aim = Math.max(least, Math.min(best, mirrored));
        if (aim < mirrored) {
            why += ", but no higher than its best, " + Numbers.text(aim);
        } else if (aim > mirrored) {
            why += ", but no lower than " + Numbers.text(aim) + ", the least that it takes";
        }
        int outcome = aiming.offer(aim);
        standard = floor.utility(party, outcome);
        return outcome;
    }

    @Override
    public void offered(int outcome) {
        System.arraycopy(floor.made, 0, answered, 0, answered.length);
    }

    /** Its own last offer, changed as the others changed theirs since. */
    private double mirrored(double best) {
        if (floor.last[party] == Floor.NOTHING || !hasAnyMadeTwo()) {
            why = "it holds at its best until another party has made two offers";
            return best;
        }
        double own = floor.utility(party, floor.last[party]);
        double change = 0;
        int moved = 0;
        for (int other = 0; other < floor.last.length; other++) {
            if (other != party && floor.made[other] > Math.max(1, answered[other])) {
                change += change(floor.utility(party, floor.before[other]), floor.utility(party, floor.last[other]));
                moved++;
            }
        }
        if (moved == 0) {
            why = "nobody has offered anything new since its last offer, so it stands at " + Numbers.text(own);
            return own;
        }
        double to = strategy.mirrors() == TitForTat.Mirrors.RELATIVE ? own * change / moved : own + change / moved;
        why = "it gives what it was given: from " + Numbers.text(own) + " in its last offer to " + Numbers.text(to);
        return to;
    }

    private boolean hasAnyMadeTwo() {
        for (int other = 0; other < floor.made.length; other++) {
            if (other != party && floor.made[other] > 1) {
                return true;
            }
        }
        return false;
    }

    /** A share of nothing is no share: it counts as no change. */
    private double change(double before, double now) {
        if (strategy.mirrors() == TitForTat.Mirrors.ABSOLUTE) {
            return before - now;
        }
        return before == 0 || now == 0 ? 1 : before / now;
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        return why + aiming.whyThis();
    }
}
