package parley.moves;

import java.util.ArrayList;
import java.util.List;

/**
 * What preferences must satisfy for a wished state to be stable for somebody: the inverse question. For each move away from
 * it, one of some alternatives must hold, each made of comparisons of two states by one decision maker. Only the pairs that
 * matter occur; no order of all states is listed. To wish several states to be equilibria at once is to ask for all that each
 * of them asks for.
 *
 * @param decisionMaker who must not leave
 * @param move the state to which it could move
 * @param alternatives of which one suffices: that the move is no improvement, or that an answer deters it; one without any
 *     comparison holds whatever the preferences are
 */
public record Requirement(int decisionMaker, int move, List<List<Comparison>> alternatives) {

    /** Most sequences of answers that are looked at for one move. */
    public static final int MOST_ANSWERS = 1_000;

    public Requirement {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * That a decision maker prefers one state to another, or does not.
     *
     * @param prefers true if it must prefer the first state to the second, false if it must not
     */
    public record Comparison(int decisionMaker, int state, int other, boolean prefers) {

        /** Whether it holds of known preferences. */
        public boolean holds(Game game) {
            return (game.compare(decisionMaker, state, other) == Attraction.BETTER) == prefers;
        }
    }

    /** Whether some alternative holds of a game whose preferences are all known. */
    public boolean holds(Game game) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(comparison -> comparison.holds(game)));
    }

    /** What came of the question. */
    public sealed interface Answer permits Asked, Undecided {}

    /** The state is stable for everybody exactly if each of these holds. */
    public record Asked(List<Requirement> requirements) implements Answer {
        public Asked {
            requirements = List.copyOf(requirements);
        }
    }

    /** There are too many sequences of answers to look at each. */
    public record Undecided() implements Answer {}

    /**
     * What it takes for a state to be an equilibrium.
     *
     * @param concept Nash, or one whose answers come in turn
     */
    public static Answer forEquilibrium(GraphModel model, Concept concept, int wished) {
        if (concept != Concept.NASH && !concept.isAnsweredInTurn()) {
            throw new IllegalArgumentException("not asked for " + concept.word());
        }
        List<Requirement> all = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            for (int move : model.listMoves(i, wished)) {
                Collecting collecting = new Collecting(model, concept, i, wished);
                if (!collecting.collect(move)) {
                    return new Undecided();
                }
                all.add(new Requirement(i, move, collecting.alternatives));
            }
        }
        return new Asked(all);
    }

    /** Collects what deters one decision maker from one move. */
    private static final class Collecting {
        private final GraphModel model;
        private final Concept concept;
        private final int decisionMaker;
        private final int wished;
        private final List<List<Comparison>> alternatives = new ArrayList<>();
        private final List<Comparison> steps = new ArrayList<>();
        private final List<List<Integer>> arrivals = new ArrayList<>();
        private int left = MOST_ANSWERS;

        Collecting(GraphModel model, Concept concept, int decisionMaker, int wished) {
            this.model = model;
            this.concept = concept;
            this.decisionMaker = decisionMaker;
            this.wished = wished;
        }

        /** Returns false when there are too many answers. */
        boolean collect(int move) {
            add(List.of(new Comparison(decisionMaker, move, wished, false)));
            if (concept != Concept.NASH) {
                answer(move, -1);
            }
            return left > 0;
        }

        private void answer(int state, int last) {
            for (int other = 0; other < model.decisionMakers().size() && left > 0; other++) {
                if (other != decisionMaker && other != last) {
                    for (int to : model.listMoves(other, state)) {
                        take(other, state, to);
                    }
                }
            }
        }

        /** One step of an answer; coming to the same state by the same mover again adds nothing. */
        private void take(int other, int from, int to) {
            List<Integer> arrival = List.of(other, to);
            if (arrivals.contains(arrival) || --left <= 0) {
                return;
            }
            arrivals.add(arrival);
            steps.add(new Comparison(other, to, from, true));
            add(deterred(to));
            answer(to, other);
            steps.remove(steps.size() - 1);
            if (concept.isCredible()) {
                arrivals.remove(arrivals.size() - 1);
            }
        }

        private List<Comparison> deterred(int end) {
            List<Comparison> all = new ArrayList<>(concept.isCredible() ? steps : List.of());
            all.add(new Comparison(decisionMaker, end, wished, false));
            if (concept.isSymmetric()) {
                for (int out : model.listMoves(decisionMaker, end)) {
                    all.add(new Comparison(decisionMaker, out, wished, false));
                }
            }
            return all;
        }

        private void add(List<Comparison> alternative) {
            boolean isImpossible = alternative.stream().anyMatch(c -> contradicts(alternative, c));
            List<Comparison> needed = alternative.stream()
                    .filter(c -> c.prefers || c.state != wished)
                    .distinct()
                    .toList();
            boolean isImplied = alternatives.stream().anyMatch(needed::containsAll);
            if (!isImpossible && !isImplied) {
                alternatives.removeIf(known -> known.containsAll(needed));
                alternatives.add(needed);
            }
        }

        /** Whether somebody would have to prefer each of two states to the other. */
        private static boolean contradicts(List<Comparison> all, Comparison comparison) {
            return comparison.prefers
                    && all.contains(new Comparison(
                            comparison.decisionMaker,
                            /* state= */ comparison.other,
                            /* other= */ comparison.state,
                            true));
        }
    }
}
