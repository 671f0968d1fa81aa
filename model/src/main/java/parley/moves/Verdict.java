package parley.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Why a state is stable for a decision maker by a concept, or why it is not: what tempts it, and what deters it. */
public sealed interface Verdict {

    /** Whether the state is stable for the decision maker. */
    boolean isStable();

    /** It has no move at all. */
    record NoMove() implements Verdict {
        @Override
        public boolean isStable() {
            return true;
        }
    }

    /**
     * It could move, but to nothing that it prefers.
     *
     * @param moves the states it can reach
     */
    record NoImprovement(List<Integer> moves) implements Verdict {
        public NoImprovement {
            moves = List.copyOf(moves);
        }

        @Override
        public boolean isStable() {
            return true;
        }
    }

    /**
     * Each improvement can be answered.
     *
     * @param sanctions one for each improvement
     */
    record Deterred(List<Sanction> sanctions) implements Verdict {
        public Deterred {
            sanctions = List.copyOf(sanctions);
        }

        @Override
        public boolean isStable() {
            return true;
        }
    }

    /**
     * Some improvement cannot be answered.
     *
     * @param improvements those that cannot
     * @param sanctions for the other improvements
     */
    record Tempted(List<Integer> improvements, List<Sanction> sanctions) implements Verdict {
        public Tempted {
            improvements = List.copyOf(improvements);
            sanctions = List.copyOf(sanctions);
        }

        @Override
        public boolean isStable() {
            return false;
        }
    }

    /**
     * An answer that deters.
     *
     * @param improvement the state that tempts
     * @param answer a shortest sequence of moves of others from there; its last state is not preferred to the start
     * @param ways out of that state that the decision maker has itself, none of them to a state preferred to the start;
     *     looked at by symmetric concepts only
     */
    record Sanction(int improvement, List<Step> answer, List<Integer> ways) {
        public Sanction {
            answer = List.copyOf(answer);
            ways = List.copyOf(ways);
        }
    }

    /**
     * The verdict on one state.
     *
     * @param concept one whose answers come in turn, or {@link Concept#NASH}
     */
    static Verdict of(Stability stability, Concept concept, int decisionMaker, int state) {
        Game game = stability.game();
        Answers answers = new Answers(game, Game.alone(decisionMaker), stability.caution());
        int[] moves = game.model().listMoves(decisionMaker, state);
        BitSet tempting = answers.temptations(state);
        if (moves.length == 0) {
            return new NoMove();
        } else if (tempting.isEmpty()) {
            return new NoImprovement(java.util.Arrays.stream(moves).boxed().toList());
        } else if (concept == Concept.NASH) {
            return new Tempted(tempting.stream().boxed().toList(), List.of());
        }
        List<Integer> unanswered = new ArrayList<>();
        List<Sanction> sanctions = new ArrayList<>();
        tempting.stream()
                .forEach(to -> findSanction(game, answers, concept, decisionMaker, state, to)
                        .ifPresentOrElse(sanctions::add, () -> unanswered.add(to)));
        return unanswered.isEmpty() ? new Deterred(sanctions) : new Tempted(unanswered, sanctions);
    }

    private static Optional<Sanction> findSanction(
            Game game, Answers answers, Concept concept, int decisionMaker, int state, int to) {
        return answers.answering(concept)
                .shortest(to, end -> answers.deters(concept, end, state))
                .map(steps -> new Sanction(to, steps, ways(game, concept, decisionMaker, steps)));
    }

    private static List<Integer> ways(Game game, Concept concept, int decisionMaker, List<Step> steps) {
        return concept.isSymmetric()
                ? java.util.Arrays.stream(game.model()
                                .listMoves(
                                        decisionMaker,
                                        steps.get(steps.size() - 1).to()))
                        .boxed()
                        .toList()
                : List.of();
    }
}
