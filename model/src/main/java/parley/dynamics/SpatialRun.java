package parley.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.Actor;

/**
 * What became of the positions, round by round.
 *
 * @param rounds the first is how everybody stood before any move
 */
public record SpatialRun(List<Round> rounds) {

    public SpatialRun {
        rounds = List.copyOf(rounds);
    }

    /**
     * One round.
     *
     * @param number 0 for how everybody stood before any move
     * @param standings in the order of the actors
     * @param median the position that beats every other in a vote weighted by capability and salience
     * @param mean of the positions, weighted by capability and salience
     */
    public record Round(int number, List<Standing> standings, double median, double mean) {
        public Round {
            standings = List.copyOf(standings);
        }
    }

    /**
     * Where an actor stands after a round.
     *
     * @param risk exponent of the actor's utilities in this round, 0.5 to 2; 1 is neutral, and above 1 the actor gives
     *     away less safety than it might
     * @param move what brought the actor here; absent where it stayed
     */
    public record Standing(Actor actor, double risk, Optional<Move> move) {}

    /**
     * Why an actor moved.
     *
     * @param from where it stood before
     * @param towards the actor that it yields to
     * @param own what it expects of challenging the other, in its own eyes
     * @param other what the other expects of challenging it, in the same eyes
     */
    public record Move(Kind kind, double from, Actor towards, double own, double other) {}

    /** How an actor yields. */
    public enum Kind {
        /** Both expect to gain, and the other more: the actor takes over the other's position. */
        CONFRONTATION,
        /** The other expects to gain more than the actor expects to lose: they meet on the way. */
        COMPROMISE,
        /** The actor expects to lose more than the other expects to gain: it takes over the other's position. */
        CAPITULATION;

        /** The word shown to readers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it ended. */
    public Round last() {
        return rounds.get(rounds.size() - 1);
    }

    /** The first round after which nobody moved any more; absent where somebody moved in the last one. */
    public Optional<Integer> settledAfter() {
        int last = rounds.size() - 1;
        if (last == 0 || hasMoves(rounds.get(last))) {
            return Optional.empty();
        }
        while (last > 0 && !hasMoves(rounds.get(last))) {
            last--;
        }
        return Optional.of(last);
    }

    private static boolean hasMoves(Round round) {
        return round.standings().stream().anyMatch(s -> s.move().isPresent());
    }
}
