package parley.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Truth;

/**
 * What preferences must satisfy for a wished state to be stable for somebody: the inverse question. For each move away from
 * it, one of some alternatives must hold, each made of comparisons of two states by one decision maker. Only the pairs that
 * matter occur; no order of all states is listed. To wish several states to be equilibria at once is to ask for all that each
 * of them asks for.
 *
 * @param decisionMaker who must not leave
 * @param wished the state that it must not leave
 * @param move the state to which it could move
 * @param alternatives of which one suffices: that the move is no improvement, or that an answer deters it; the shortest
 *     answers first; one without any comparison holds whatever the preferences are
 * @param isComplete whether one of these alternatives is also needed; otherwise there are longer answers, which would do too
 */
public record Requirement(
        int decisionMaker, int wished, int move, List<List<Comparison>> alternatives, boolean isComplete) {

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

        /** Whether it holds; unknown where the preference is. */
        public Truth holds(Game game) {
            Attraction attraction = game.compare(decisionMaker, state, other);
            return attraction == Attraction.UNKNOWN
                    ? Truth.UNKNOWN
                    : Truth.of((attraction == Attraction.BETTER) == prefers);
        }

        /** That the opposite holds. */
        public Comparison opposite() {
            return new Comparison(decisionMaker, state, other, !prefers);
        }
    }

    /**
     * Whether it holds. Where the alternatives are not complete, this looks for an answer of any length; so it is known
     * except where a preference is not.
     *
     * @param concept the one that it was asked for
     */
    public Truth holds(Game game, Concept concept) {
        Truth some = Truth.FALSE;
        for (List<Comparison> all : alternatives) {
            Truth each = Truth.TRUE;
            for (Comparison comparison : all) {
                each = each.and(comparison.holds(game));
            }
            some = some.or(each);
        }
        if (isComplete || some == Truth.TRUE) {
            return some;
        }
        boolean isKnown = game.preferences().stream().allMatch(Preference::isTotal);
        return isKnown ? Truth.of(isDeterred(game, concept)) : Truth.UNKNOWN;
    }

    private boolean isDeterred(Game game, Concept concept) {
        Verdict verdict = Verdict.of(Stability.of(game), concept, decisionMaker, wished);
        return verdict.isStable()
                || (verdict instanceof Verdict.Tempted tempted
                        && !tempted.improvements().contains(move));
    }

    /**
     * What it takes for a state to be an equilibrium: it is one exactly if each of these holds.
     *
     * @param concept Nash, or one whose answers come in turn
     */
    public static List<Requirement> forEquilibrium(GraphModel model, Concept concept, int wished) {
        if (!canAsk(concept)) {
            throw new IllegalArgumentException("not asked for " + concept.word());
        }
        List<Requirement> all = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            for (int move : model.listMoves(i, wished)) {
                all.add(new Collecting(model, concept, i, wished).collect(move));
            }
        }
        return all;
    }

    /** Whether the question makes sense by a concept: Nash, or one whose answers come in turn. */
    public static boolean canAsk(Concept concept) {
        return concept == Concept.NASH || concept.isAnsweredInTurn();
    }

    /** Collects what deters one decision maker from one move: the shortest answers first. */
    private static final class Collecting {
        private final GraphModel model;
        private final Concept concept;
        private final int decisionMaker;
        private final int wished;
        private final List<Set<Comparison>> alternatives = new ArrayList<>();
        /** Who led where, in any answer; only where it does not matter how. */
        private final Set<List<Integer>> arrivals = new LinkedHashSet<>();

        private final Deque<Course> courses = new ArrayDeque<>();
        private int left = MOST_ANSWERS;

        Collecting(GraphModel model, Concept concept, int decisionMaker, int wished) {
            this.model = model;
            this.concept = concept;
            this.decisionMaker = decisionMaker;
            this.wished = wished;
        }

        /** One step of an answer, after those before it. */
        private record Course(@Nullable Course before, int mover, int from, int to) {
            boolean leads(int someone, int there) {
                for (Course step = this; step != null; step = step.before) {
                    if (step.mover == someone && step.to == there) {
                        return true;
                    }
                }
                return false;
            }
        }

        Requirement collect(int move) {
            add(List.of(new Comparison(decisionMaker, move, wished, false)));
            if (concept != Concept.NASH) {
                goOn(new Course(null, decisionMaker, wished, move));
            }
            while (!courses.isEmpty() && left > 0) {
                Course course = courses.remove();
                add(deterred(course));
                goOn(course);
            }
            return new Requirement(
                    decisionMaker,
                    wished,
                    move,
                    alternatives.stream().map(List::copyOf).toList(),
                    left > 0);
        }

        private void goOn(Course course) {
            for (int other = 0; other < model.decisionMakers().size() && left > 0; other++) {
                if (other != decisionMaker && other != course.mover) {
                    for (int to : model.listMoves(other, course.to)) {
                        take(new Course(course, other, course.to, to));
                    }
                }
            }
        }

        /** Coming to the same state by the same mover again adds nothing. */
        private void take(Course next) {
            Course before = next.before;
            boolean isNew = concept.isCredible()
                    ? before != null && !before.leads(next.mover, next.to)
                    : arrivals.add(List.of(next.mover, next.to));
            if (isNew && --left > 0) {
                courses.add(next);
            }
        }

        private List<Comparison> deterred(Course course) {
            List<Comparison> all = new ArrayList<>();
            for (Course step = course; concept.isCredible() && step.before != null; step = step.before) {
                all.add(0, new Comparison(step.mover, step.to, step.from, true));
            }
            all.add(new Comparison(decisionMaker, course.to, wished, false));
            if (concept.isSymmetric()) {
                for (int out : model.listMoves(decisionMaker, course.to)) {
                    all.add(new Comparison(decisionMaker, out, wished, false));
                }
            }
            return all;
        }

        private void add(List<Comparison> alternative) {
            boolean isImpossible = alternative.stream().anyMatch(c -> contradicts(alternative, c));
            Set<Comparison> needed = new LinkedHashSet<>(alternative);
            needed.removeIf(c -> !c.prefers && c.state == wished);
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
