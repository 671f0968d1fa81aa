package parley.dynamics;

import java.util.ArrayList;
import java.util.List;
import parley.model.Erosion;

/** Walls that fall by rules, written down a second time: nothing is kept but what happened in which round. */
final class NaiveWalls {

    private final OutcomeTable table;
    private final List<Erosion> rules;
    private final int rounds;

    /** By wall, the rounds at whose end it fell. */
    private final List<List<Integer>> falls = new ArrayList<>();

    /** By round from 1 and party, what was last put forward by then; -1 before anything was. */
    private final List<List<Integer>> history = new ArrayList<>();

    NaiveWalls(OutcomeTable table, List<Erosion> rules, int rounds) {
        this.table = table;
        this.rules = rules;
        this.rounds = rounds;
        table.walls().forEach(wall -> falls.add(new ArrayList<>()));
    }

    private String ownerOf(int wall) {
        return table.walls().get(wall).parties().get(0);
    }

    private boolean isBroken(int wall, int level, int outcome) {
        return table.walls().get(wall).levels().get(level).broken().get(outcome);
    }

    private boolean isAtTheLast(int wall) {
        return falls.get(wall).size() == table.walls().get(wall).levels().size() - 1;
    }

    private boolean hasRule(int wall) {
        return rules.stream().anyMatch(rule -> rule.parties().contains(ownerOf(wall)));
    }

    boolean allows(String party, int outcome) {
        for (int wall = 0; wall < falls.size(); wall++) {
            if (ownerOf(wall).equals(party) && isBroken(wall, falls.get(wall).size(), outcome)) {
                return false;
            }
        }
        return true;
    }

    int countBroken(String party, int outcome) {
        int count = 0;
        for (int wall = 0; wall < falls.size(); wall++) {
            count += ownerOf(wall).equals(party)
                            && isBroken(wall, falls.get(wall).size(), outcome)
                    ? 1
                    : 0;
        }
        return count;
    }

    boolean canFall(String party) {
        for (int wall = 0; wall < falls.size(); wall++) {
            if (ownerOf(wall).equals(party) && hasRule(wall) && !isAtTheLast(wall)) {
                return true;
            }
        }
        return false;
    }

    boolean isHopeless() {
        for (int outcome = 0; outcome < table.size(); outcome++) {
            boolean isFree = true;
            for (int wall = 0; wall < falls.size(); wall++) {
                int softest = hasRule(wall) ? table.walls().get(wall).levels().size() - 1 : 0;
                isFree &= !isBroken(wall, softest, outcome);
            }
            if (isFree) {
                return false;
            }
        }
        return true;
    }

    /** The end of a round; what happens, in words. */
    List<String> endRound(int round, List<Integer> putForward) {
        history.add(new ArrayList<>(putForward));
        List<Integer> falling = new ArrayList<>();
        for (int wall = 0; wall < falls.size() && round < rounds; wall++) {
            int number = wall;
            if (!isAtTheLast(wall)
                    && rules.stream()
                            .anyMatch(rule -> rule.parties().contains(ownerOf(number)) && isDue(rule, number, round))) {
                falling.add(wall);
            }
        }
        List<String> told = new ArrayList<>();
        for (int wall : falling) {
            falls.get(wall).add(round);
            told.add(round + ": wall " + wall + " falls to " + falls.get(wall).size());
        }
        return told;
    }

    private int lastFall(int wall) {
        return falls.get(wall).isEmpty()
                ? 0
                : falls.get(wall).get(falls.get(wall).size() - 1);
    }

    private boolean isDue(Erosion rule, int wall, int round) {
        return switch (rule.trigger()) {
            case TIME -> round % rule.number() == 0;
            case DEADLINE -> rounds - round <= rule.number();
            case PRESSURE -> {
                boolean all = round - lastFall(wall) >= rule.number();
                for (int r = round; r > round - rule.number() && all; r--) {
                    all = isPressed(wall, history.get(r - 1));
                }
                yield all;
            }
            case RECIPROCITY -> {
                int others = 0;
                for (int other = 0; other < falls.size(); other++) {
                    for (int fell : falls.get(other)) {
                        others += !ownerOf(other).equals(ownerOf(wall)) && fell > lastFall(wall) ? 1 : 0;
                    }
                }
                yield others >= rule.number();
            }
        };
    }

    private boolean isPressed(int wall, List<Integer> putForward) {
        List<String> parties = List.copyOf(table.parties().keySet());
        boolean isAny = false;
        for (int party = 0; party < parties.size(); party++) {
            if (!parties.get(party).equals(ownerOf(wall))) {
                int offer = putForward.get(party);
                if (offer < 0 || !isBroken(wall, falls.get(wall).size(), offer)) {
                    return false;
                }
                isAny = true;
            }
        }
        return isAny;
    }
}
