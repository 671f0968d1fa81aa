package parley.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;
import parley.model.Agreement;
import parley.model.Erosion;

/** A mediator's single negotiating text, written down a second time from its description. */
final class NaiveMediator {

    private final OutcomeTable table;
    private final Stakes stakes;
    private final List<String> parties;
    private final int rounds;
    private final RandomGenerator random;
    private final NaiveWalls walls;

    final List<String> story = new ArrayList<>();
    int agreed = -1;

    NaiveMediator(OutcomeTable table, Stakes stakes, List<Erosion> rules, int rounds, RandomGenerator random) {
        this.table = table;
        this.stakes = stakes;
        this.parties = List.copyOf(table.parties().keySet());
        this.rounds = rounds;
        this.random = random;
        this.walls = new NaiveWalls(table, rules, rounds);
        if (!walls.isHopeless()) {
            mediate();
        }
    }

    private int draw(int bound) {
        return bound == 1 ? 0 : random.nextInt(bound);
    }

    private List<Integer> near(int text, int issues) {
        List<Integer> near = new ArrayList<>();
        for (int outcome = 0; outcome < table.size(); outcome++) {
            Agreement a = table.outcomes().get(outcome);
            Agreement b = table.outcomes().get(text);
            long differ = a.terms().keySet().stream()
                    .filter(issue -> !a.getOption(issue).equals(b.getOption(issue)))
                    .count();
            if (differ == issues) {
                near.add(outcome);
            }
        }
        return near;
    }

    /** Whether a party would rather have the first. */
    private boolean prefers(int party, int one, int other) {
        int a = walls.countBroken(parties.get(party), one);
        int b = walls.countBroken(parties.get(party), other);
        return a != b ? a < b : stakes.utility(party, one) > stakes.utility(party, other);
    }

    private boolean canAllTake(int text) {
        for (int party = 0; party < parties.size(); party++) {
            if (!walls.allows(parties.get(party), text) || stakes.utility(party, text) < stakes.reservation(party)) {
                return false;
            }
        }
        return true;
    }

    private void mediate() {
        int text = draw(table.size());
        Set<Integer> turnedDown = new HashSet<>();
        story.add("drafts " + text);
        for (int round = 1; round <= rounds; round++) {
            List<Integer> wanted = new ArrayList<>();
            for (int party = 0; party < parties.size(); party++) {
                int best = text;
                for (int change : near(text, 1)) {
                    best = prefers(party, change, best) ? change : best;
                }
                if (best != text) {
                    story.add(round + ": " + party + " wishes " + best);
                    wanted.add(best);
                }
            }
            if (wanted.isEmpty() && canAllTake(text)) {
                agreed = text;
                return;
            }
            List<Integer> left = new ArrayList<>(wanted);
            left.removeAll(turnedDown);
            List<Integer> two = left.isEmpty() ? near(text, 2) : List.of();
            if (!left.isEmpty() || !two.isEmpty()) {
                int change = left.isEmpty() ? two.get(draw(two.size())) : left.get(0);
                story.add(round + ": proposes " + change);
                boolean isObjected = false;
                for (int party = 0; party < parties.size(); party++) {
                    isObjected |= prefers(party, text, change);
                }
                if (isObjected) {
                    turnedDown.add(change);
                } else {
                    text = change;
                    turnedDown.clear();
                    story.add(round + ": revises " + text);
                }
            }
            story.addAll(walls.endRound(round, Collections.nCopies(parties.size(), text)));
        }
        agreed = canAllTake(text) ? text : -1;
    }
}
