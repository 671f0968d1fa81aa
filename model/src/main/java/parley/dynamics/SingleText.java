package parley.dynamics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A mediator's single negotiating text. The mediator drafts any outcome. In each round every party names the change of one issue
 * that would do most for it, breaking fewer of its red lines before anything else. The mediator puts the first such change to
 * all that has not been turned down since the text last changed, or, where all have been, a change of two issues drawn at
 * random. A party objects to what is worse for it than the text. The text is agreed once nobody has a change left to name
 * and everybody can take it; at the deadline it is put to all as it is.
 */
final class SingleText implements Play.Course {

    private final Play play;
    private final int outcomes;
    private final BitSet turnedDown = new BitSet();
    private int text = Floor.NOTHING;

    SingleText(Play play) {
        this.play = play;
        this.outcomes = play.floor().table.size();
    }

    @Override
    public End run() {
        draft();
        for (int round = 1; round <= play.rounds(); round++) {
            List<Integer> wanted = criticise(round);
            if (wanted.isEmpty() && isTakenByAll()) {
                return agree(round);
            }
            revise(round, wanted);
            play.endRoundOver(round, text);
        }
        return isTakenByAll() ? agree(play.rounds()) : refuse(play.rounds());
    }

    private void draft() {
        text = play.floor().draw(outcomes);
        play.log().add(() -> new Step.Drafts(1, text, "the mediator begins with any outcome"));
    }

    /** The changes that parties name, each once, in the parties' order. */
    private List<Integer> criticise(int round) {
        List<Integer> wanted = new ArrayList<>();
        for (int party = 0; party < play.parties(); party++) {
            int change = favourite(party);
            if (change != text) {
                say(round, party, change);
                if (!wanted.contains(change)) {
                    wanted.add(change);
                }
            }
        }
        return wanted;
    }

    private void say(int round, int party, int change) {
        int from = text;
        play.log().add(() -> new Step.Criticises(round, party, change, whyBetter(party, from, change)));
        play.offerQuietly(party, change);
    }

    private String whyBetter(int party, int from, int to) {
        int before = play.walls().countBroken(party, from);
        int after = play.walls().countBroken(party, to);
        return before != after
                ? "it would break " + Numbers.count(after, "red line", "red lines") + " of its own in place of "
                        + before
                : "it would give it " + Numbers.text(play.floor().utility(party, to)) + " in place of "
                        + Numbers.text(play.floor().utility(party, from));
    }

    private String whyWorse(int party, int from, int to) {
        int before = play.walls().countBroken(party, from);
        int after = play.walls().countBroken(party, to);
        return before != after
                ? "it would break " + Numbers.count(after, "red line", "red lines") + " of its own in place of "
                        + before
                : "it would give it " + Numbers.text(play.floor().utility(party, to)) + ", less than the "
                        + Numbers.text(play.floor().utility(party, from)) + " of the text as it is";
    }

    /** The best for a party of the text and all that differ from it on one issue. */
    private int favourite(int party) {
        int best = text;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            if (compare(party, outcome, best) > 0 && play.floor().distance(outcome, text) == 1) {
                best = outcome;
            }
        }
        return best;
    }

    /** Above 0 where the first is better for a party. */
    private int compare(int party, int one, int other) {
        int fewer = play.walls().countBroken(party, other) - play.walls().countBroken(party, one);
        return fewer != 0
                ? fewer
                : Double.compare(play.floor().utility(party, one), play.floor().utility(party, other));
    }

    private void revise(int round, List<Integer> wanted) {
        int change = wanted.stream()
                .filter(outcome -> !turnedDown.get(outcome))
                .findFirst()
                .orElseGet(this::drawTwoChanges);
        if (change == Floor.NOTHING) {
            return;
        }
        boolean isAsked = wanted.contains(change);
        play.log()
                .add(() -> new Step.Proposes(
                        round,
                        change,
                        isAsked
                                ? "a party asked for it"
                                : "all that was asked for is turned down, so it ties two issues"));
        int objections = 0;
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            if (compare(party, change, text) < 0) {
                objections++;
                int from = text;
                play.log().add(() -> new Step.Refuses(round, party, change, whyWorse(party, from, change)));
            }
        }
        if (objections == 0) {
            text = change;
            turnedDown.clear();
            play.log().add(() -> new Step.Revises(round, change, "nobody objects"));
        } else {
            turnedDown.set(change);
        }
    }

    private int drawTwoChanges() {
        List<Integer> near = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes; outcome++) {
            if (play.floor().distance(outcome, text) == 2) {
                near.add(outcome);
            }
        }
        return near.isEmpty() ? Floor.NOTHING : near.get(play.floor().draw(near.size()));
    }

    private boolean isTakenByAll() {
        for (int party = 0; party < play.parties(); party++) {
            if (!play.menu(party).allows(text)) {
                return false;
            }
        }
        return true;
    }

    private End agree(int round) {
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            play.log()
                    .add(() -> new Step.Accepts(
                            round, party, text, "it keeps its red lines and is worth its reservation value"));
        }
        return new End.Agreed(round, text);
    }

    private End refuse(int round) {
        for (int p = 0; p < play.parties(); p++) {
            int party = p;
            if (!play.menu(party).allows(text)) {
                play.log().add(() -> new Step.Refuses(round, party, text, play.whyRefuses(party, text)));
            }
        }
        return new End.DeadlinePassed(round);
    }
}
