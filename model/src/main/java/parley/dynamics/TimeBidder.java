package parley.dynamics;

import parley.model.Strategy.TimeDependent;

/** Concedes by the clock. */
final class TimeBidder implements Bidder {

    private final TimeDependent strategy;
    private final int party;
    private final Floor floor;
    private final Aim aiming;
    private double aim;
    private double standard;

    TimeBidder(TimeDependent strategy, int party, Floor floor) {
        this.strategy = strategy;
        this.party = party;
        this.floor = floor;
        this.aiming = new Aim(party, floor);
    }

    @Override
    public int next(int round) {
        double time = floor.rounds == 1 ? 1 : (round - 1.0) / (floor.rounds - 1);
        double best = floor.menus[party].top();
        double least = Math.max(0, floor.stakes.reservation(party));
        aim = best - strategy.conceded(time) * (best - least);
        int outcome = aiming.offer(aim);
        standard = floor.utility(party, outcome);
        return outcome;
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        return "its " + strategy.word() + " curve has it aim at " + Numbers.text(aim)
                + " in this round, and this is the least that is not below" + aiming.whyThis();
    }
}
