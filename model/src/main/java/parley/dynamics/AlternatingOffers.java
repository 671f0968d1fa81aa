package parley.dynamics;

import java.util.Optional;

/** Stacked alternating offers: in turn, each party takes what is on the table, or puts something else there. */
final class AlternatingOffers implements Play.Course {

    private final Play play;
    private int onTable = Floor.NOTHING;
    private int takers;

    AlternatingOffers(Play play) {
        this.play = play;
    }

    @Override
    public End run() {
        for (int round = 1; round <= play.rounds(); round++) {
            for (int party = 0; party < play.parties(); party++) {
                Optional<End> end = turn(round, party);
                if (end.isPresent()) {
                    return end.get();
                }
            }
            play.endRound(round);
        }
        return new End.DeadlinePassed(play.rounds());
    }

    private Optional<End> turn(int round, int party) {
        if (play.menu(party).isEmpty()) {
            return withoutAnOffer(round, party);
        }
        int own = play.bidder(party).next(round);
        if (onTable != Floor.NOTHING && play.accepts(party, onTable)) {
            take(round, party, onTable);
        } else {
            refuse(round, party);
            play.offer(round, party, own, play.bidder(party)::why);
            onTable = own;
            takers = 0;
        }
        return takers == play.parties() - 1 ? Optional.of(new End.Agreed(round, onTable)) : Optional.empty();
    }

    private void take(int round, int party, int outcome) {
        play.log().add(() -> new Step.Accepts(round, party, outcome, play.whyAccepts(party, outcome)));
        play.take(party, outcome);
        takers++;
    }

    private void refuse(int round, int party) {
        int outcome = onTable;
        if (outcome != Floor.NOTHING) {
            play.log().add(() -> new Step.Refuses(round, party, outcome, play.whyRefuses(party, outcome)));
        }
    }

    private Optional<End> withoutAnOffer(int round, int party) {
        refuse(round, party);
        if (!play.walls().canFall(party)) {
            play.log()
                    .add(() -> new Step.Leaves(
                            round, party, "nothing that its red lines allow is worth its reservation value"));
            return Optional.of(new End.WalkedAway(round, party));
        }
        play.log()
                .add(() -> new Step.Passes(
                        round, party, "nothing that its red lines allow as yet is worth its reservation value"));
        onTable = Floor.NOTHING;
        takers = 0;
        return Optional.empty();
    }
}
