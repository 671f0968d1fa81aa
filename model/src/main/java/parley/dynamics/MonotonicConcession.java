package parley.dynamics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The monotonic concession protocol with Zeuthen's strategy: everybody knows what everything is worth to everybody and offers
 * only what all could take; all offers stand at once; whoever risks least by conflict gives way.
 */
final class MonotonicConcession implements Play.Course {

    private final Play play;

    MonotonicConcession(Play play) {
        this.play = play;
    }

    @Override
    public End run() {
        for (int round = 1; round <= play.rounds(); round++) {
            Optional<End> end = round(round);
            if (end.isPresent()) {
                return end.get();
            }
            play.endRound(round);
        }
        return new End.DeadlinePassed(play.rounds());
    }

    private Optional<End> round(int round) {
        BitSet joint = play.lookJointly();
        if (joint.isEmpty()) {
            return play.canFall() ? passed(round) : Optional.of(new End.NothingAllowed(round - 1));
        }
        boolean isMoved = play.floor().last[0] == Floor.NOTHING ? begin(round) : giveWay(round);
        List<Integer> agreeable = listAgreeable();
        if (!agreeable.isEmpty()) {
            return Optional.of(agreed(round, agreeable.get(play.floor().draw(agreeable.size()))));
        }
        return isMoved || play.canFall() ? Optional.empty() : Optional.of(new End.Stuck(round));
    }

    private Optional<End> passed(int round) {
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            play.log()
                    .add(() -> new Step.Passes(
                            round,
                            party,
                            "nothing as yet is allowed by all red lines and worth" + " everybody's reservation value"));
        }
        return Optional.empty();
    }

    private boolean begin(int round) {
        for (int party = 0; party < play.parties(); party++) {
            int best = play.menu(party).countBest();
            play.offer(
                    round,
                    party,
                    play.menu(party).at(0),
                    () -> "it begins with its best of what all could take" + Aim.whyFirst(best));
        }
        return true;
    }

    /** One party gives way; where several risk equally little, one drawn from them. */
    private boolean giveWay(int round) {
        int[] offers = play.floor().last.clone();
        double[] risks = new double[offers.length];
        double least = Double.POSITIVE_INFINITY;
        for (int party = 0; party < offers.length; party++) {
            risks[party] = ZeuthenBidder.risk(play.floor(), party, offers);
            least = Math.min(least, risks[party]);
        }
        List<Integer> yielding = new ArrayList<>();
        for (int party = 0; party < offers.length; party++) {
            if (risks[party] <= least + Menu.TOLERANCE) {
                yielding.add(party);
            }
        }
        int party = yielding.get(play.floor().draw(yielding.size()));
        int outcome = ZeuthenBidder.concession(play.floor(), party, offers);
        boolean isMoved = outcome != offers[party]
                && play.floor().utility(party, outcome) <= play.floor().utility(party, offers[party]);
        if (isMoved) {
            boolean isDrawn = yielding.size() > 1;
            play.offer(
                    round,
                    party,
                    outcome,
                    () -> "it is willing to risk " + Numbers.text(risks[party]) + ", and "
                            + (isDrawn ? "was drawn from those that risk as little" : "everybody else more")
                            + "; this gives way by just enough");
        }
        return isMoved;
    }

    /** Offers that give everybody at least as much as their own. */
    private List<Integer> listAgreeable() {
        List<Integer> agreeable = new ArrayList<>();
        for (int offer : play.floor().last) {
            boolean all = true;
            for (int party = 0; party < play.parties() && all; party++) {
                all = play.floor().utility(party, offer)
                        >= play.floor().utility(party, play.floor().last[party]) - Menu.TOLERANCE;
            }
            if (all && !agreeable.contains(offer)) {
                agreeable.add(offer);
            }
        }
        return agreeable;
    }

    private End agreed(int round, int outcome) {
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            if (play.floor().last[party] != outcome) {
                play.log()
                        .add(() -> new Step.Accepts(
                                round,
                                party,
                                outcome,
                                "it gives it " + Numbers.text(play.floor().utility(party, outcome))
                                        + ", no less than its own offer"));
            }
        }
        return new End.Agreed(round, outcome);
    }
}
