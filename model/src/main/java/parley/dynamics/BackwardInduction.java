package parley.dynamics;

import java.util.BitSet;

/**
 * Alternating offers between parties that know everything and lose by waiting: in each round one party, in turn, offers, and all
 * others take it or not; a round later all gains are worth less by each party's discount. Worked out from the last round back
 * (Rubinstein, Econometrica 50, 1982, for a horizon without end; Ståhl, Bargaining Theory, 1972, for a finite one). A party
 * takes what is worth as much to it as waiting.
 */
final class BackwardInduction implements Play.Course {

    private final Play play;

    /** By party: its gain over the reservation value if play goes on to the round looked at, as seen in that round. */
    private double[] ahead;

    BackwardInduction(Play play) {
        this.play = play;
        this.ahead = new double[play.parties()];
    }

    @Override
    public End run() {
        BitSet joint = play.lookJointly();
        if (joint.isEmpty()) {
            return new End.NothingAllowed(0);
        }
        int[] offers = new int[play.rounds() + 1];
        double[][] waiting = new double[play.rounds() + 1][];
        for (int round = play.rounds(); round >= 1; round--) {
            waiting[round] = discounted();
            offers[round] = best(proposer(round), joint, waiting[round]);
            look(offers[round], waiting[round]);
        }
        return forward(offers, waiting);
    }

    private int proposer(int round) {
        return (round - 1) % play.parties();
    }

    private double gain(int party, int outcome) {
        return play.floor().utility(party, outcome) - play.floor().stakes.reservation(party);
    }

    /** What waiting is worth to each party. */
    private double[] discounted() {
        double[] worth = new double[ahead.length];
        for (int party = 0; party < worth.length; party++) {
            worth[party] = ahead[party] * play.floor().stakes.discount(party);
        }
        return worth;
    }

    /** The proposer's best of what everybody likes as much as waiting; nothing where there is none. */
    private int best(int proposer, BitSet joint, double[] waiting) {
        int best = Floor.NOTHING;
        for (int outcome = joint.nextSetBit(0); outcome >= 0; outcome = joint.nextSetBit(outcome + 1)) {
            if (isWorthIt(outcome, waiting)
                    && (best == Floor.NOTHING || gain(proposer, outcome) > gain(proposer, best))) {
                best = outcome;
            }
        }
        return best;
    }

    private boolean isWorthIt(int outcome, double[] waiting) {
        for (int party = 0; party < waiting.length; party++) {
            if (gain(party, outcome) < waiting[party] - Menu.TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private void look(int offer, double[] waiting) {
        double[] here = new double[waiting.length];
        for (int party = 0; party < here.length; party++) {
            here[party] = offer == Floor.NOTHING ? waiting[party] : gain(party, offer);
        }
        ahead = here;
    }

    private End forward(int[] offers, double[][] waiting) {
        for (int r = 1; r <= play.rounds(); r++) {
            int round = r;
            int proposer = proposer(round);
            if (offers[round] != Floor.NOTHING) {
                int outcome = offers[round];
                play.offer(
                        round,
                        proposer,
                        outcome,
                        () -> "of what no other party would rather wait out, it is best for it");
                takeAll(round, outcome, waiting[round]);
                return new End.Agreed(round, outcome);
            }
            play.log()
                    .add(() ->
                            new Step.Passes(round, proposer, "whatever it could offer, some party would rather wait"));
        }
        return new End.DeadlinePassed(play.rounds());
    }

    private void takeAll(int round, int outcome, double[] waiting) {
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            if (party != proposer(round)) {
                play.log()
                        .add(() -> new Step.Accepts(
                                round,
                                party,
                                outcome,
                                "over its reservation value it gains " + Numbers.text(gain(party, outcome))
                                        + ", and waiting would be worth " + Numbers.text(waiting[party])));
            }
        }
    }
}
