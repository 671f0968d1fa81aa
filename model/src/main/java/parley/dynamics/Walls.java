package parley.dynamics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import parley.model.Erosion;

/** The walls of one run, and how far each has fallen. */
final class Walls {

    private final Negotiation negotiation;
    private final List<Wall> walls;
    private final List<String> parties;
    private final int[] levels;

    /** By wall: for how many rounds on end the others' offers have broken it. */
    private final int[] pressed;

    /** By wall: how many walls of other parties had fallen when it last fell. */
    private final int[] answered;

    private final int[] fallsOfParty;

    Walls(Negotiation negotiation) {
        this.negotiation = negotiation;
        this.walls = negotiation.table().walls();
        this.parties = List.copyOf(negotiation.table().parties().keySet());
        this.levels = new int[walls.size()];
        this.pressed = new int[walls.size()];
        this.answered = new int[walls.size()];
        this.fallsOfParty = new int[parties.size()];
    }

    List<Integer> levels() {
        List<Integer> all = new ArrayList<>(levels.length);
        for (int level : levels) {
            all.add(level);
        }
        return all;
    }

    private boolean stands(int wall) {
        return negotiation.standing().get(wall);
    }

    private Wall.Level levelOf(int wall) {
        return walls.get(wall).levels().get(levels[wall]);
    }

    private boolean isOf(int wall, int party) {
        return walls.get(wall).parties().contains(parties.get(party));
    }

    /** Outcomes that a party keeps away from today. */
    BitSet brokenFor(int party) {
        BitSet broken = new BitSet();
        for (int wall = 0; wall < levels.length; wall++) {
            if (stands(wall) && isOf(wall, party)) {
                broken.or(levelOf(wall).broken());
            }
        }
        return broken;
    }

    /** Ids of the red lines of a party that an outcome breaks today. */
    List<String> listBroken(int party, int outcome) {
        List<String> broken = new ArrayList<>();
        for (int wall = 0; wall < levels.length; wall++) {
            if (stands(wall) && isOf(wall, party) && levelOf(wall).isBrokenBy(outcome)) {
                broken.addAll(levelOf(wall).redLines());
            }
        }
        return broken;
    }

    /** Number of walls of a party that an outcome breaks today. */
    int countBroken(int party, int outcome) {
        int broken = 0;
        for (int wall = 0; wall < levels.length; wall++) {
            broken += stands(wall) && isOf(wall, party) && levelOf(wall).isBrokenBy(outcome) ? 1 : 0;
        }
        return broken;
    }

    /** Outcomes that break some wall even when every wall that can fall has fallen as far as it can. */
    BitSet brokenAtTheLast() {
        BitSet broken = new BitSet();
        for (int wall = 0; wall < levels.length; wall++) {
            if (stands(wall)) {
                List<Wall.Level> own = walls.get(wall).levels();
                broken.or(own.get(isEroded(wall) ? own.size() - 1 : 0).broken());
            }
        }
        return broken;
    }

    private boolean isEroded(int wall) {
        return negotiation.erosion().stream().anyMatch(rule -> isUnder(rule, wall));
    }

    private boolean isUnder(Erosion rule, int wall) {
        return walls.get(wall).parties().stream().anyMatch(rule.parties()::contains);
    }

    /** Whether some wall of a party may yet fall. */
    boolean canFall(int party) {
        for (int wall = 0; wall < levels.length; wall++) {
            if (stands(wall) && isOf(wall, party) && isEroded(wall) && !isAtTheLast(wall)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtTheLast(int wall) {
        return levels[wall] == walls.get(wall).levels().size() - 1;
    }

    /**
     * Lets walls fall at the end of a round. All rules look at the same state; a wall falls once at most.
     *
     * @param isPressed whether what others put forward breaks a level of a wall of theirs: asked with the wall's number
     * @return whether any fell
     */
    boolean erode(int round, IntPredicate isPressed, Log log) {
        if (negotiation.erosion().isEmpty() || round == negotiation.rounds()) {
            return false;
        }
        List<Integer> falling = new ArrayList<>();
        List<Erosion> because = new ArrayList<>();
        for (int wall = 0; wall < levels.length; wall++) {
            pressed[wall] = stands(wall) && isPressed.test(wall) ? pressed[wall] + 1 : 0;
            if (stands(wall) && !isAtTheLast(wall)) {
                int number = wall;
                negotiation.erosion().stream()
                        .filter(rule -> isUnder(rule, number) && isDue(rule, number, round))
                        .findFirst()
                        .ifPresent(rule -> {
                            falling.add(number);
                            because.add(rule);
                        });
            }
        }
        for (int i = 0; i < falling.size(); i++) {
            fall(falling.get(i), because.get(i), round, log);
        }
        falling.forEach(wall -> answered[wall] = fallsOfOthers(wall));
        return !falling.isEmpty();
    }

    private boolean isDue(Erosion rule, int wall, int round) {
        return switch (rule.trigger()) {
            case TIME -> round % rule.number() == 0;
            case DEADLINE -> round >= negotiation.rounds() - rule.number();
            case PRESSURE -> pressed[wall] >= rule.number();
            case RECIPROCITY -> fallsOfOthers(wall) - answered[wall] >= rule.number();
        };
    }

    private int fallsOfOthers(int wall) {
        int falls = 0;
        for (int party = 0; party < fallsOfParty.length; party++) {
            falls += isOf(wall, party) ? 0 : fallsOfParty[party];
        }
        return falls;
    }

    private void fall(int wall, Erosion rule, int round, Log log) {
        levels[wall]++;
        pressed[wall] = 0;
        for (int party = 0; party < fallsOfParty.length; party++) {
            fallsOfParty[party] += isOf(wall, party) ? 1 : 0;
        }
        int level = levels[wall];
        log.add(() -> new Step.Falls(round, wall, level, reason(rule)));
    }

    private static String reason(Erosion rule) {
        int number = rule.number();
        return switch (rule.trigger()) {
            case TIME ->
                "the rule is that it falls at the end of every " + (number == 1 ? "round" : number + " rounds");
            case DEADLINE ->
                "the rule is that it falls in the last " + Numbers.count(number, "round", "rounds")
                        + " before the deadline";
            case PRESSURE ->
                "what every other party last put forward has broken it for "
                        + Numbers.count(number, "round", "rounds on end");
            case RECIPROCITY ->
                "red lines of other parties have fallen " + Numbers.count(number, "time", "times")
                        + " since it last fell";
        };
    }

    /** Whether an outcome breaks a wall at the level to which it has fallen. */
    boolean isBroken(int wall, int outcome) {
        return levelOf(wall).isBrokenBy(outcome);
    }

    /** Whether a wall belongs to a party. */
    boolean belongs(int wall, int party) {
        return isOf(wall, party);
    }
}
