package parley.search;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * The question as OptaPlanner has it: an agreement under way, whose issues change in place. The classes in here are public
 * because the library makes objects of them by reflection; nothing outside of this package sees them.
 */
final class Planning {

    private static final String VARIABLE = "option";

    private Planning() {}

    /** An agreement under way. */
    @PlanningSolution
    public static final class Draft {
        @PlanningEntityCollectionProperty
        private List<Question> questions = List.of();

        @PlanningScore
        private @Nullable HardMediumSoftLongScore score;

        private @Nullable Errand errand;

        /** For the library, which copies drafts field by field. */
        public Draft() {}

        /** A draft with some options taken. */
        Draft(Errand errand, int[] options) {
            this.errand = errand;
            this.questions = IntStream.range(0, options.length)
                    .mapToObj(issue -> new Question(issue, errand.terrain().domains[issue], options[issue]))
                    .toList();
        }

        Errand errand() {
            return Objects.requireNonNull(errand);
        }

        List<Question> questions() {
            return questions;
        }

        HardMediumSoftLongScore score() {
            return Objects.requireNonNull(score);
        }

        /** The options taken; {@link Standing#UNSET} where there is none yet. */
        int[] options() {
            return questions.stream().mapToInt(Question::current).toArray();
        }
    }

    /** An issue under way: which of its options is taken. */
    @PlanningEntity
    public static final class Question {
        @PlanningId
        private int issue;

        @ValueRangeProvider
        private List<Integer> domain = List.of();

        @PlanningVariable
        private @Nullable Integer option;

        /** For the library. */
        public Question() {}

        Question(int issue, int[] domain, int option) {
            this.issue = issue;
            this.domain = Arrays.stream(domain).boxed().toList();
            this.option = option == Standing.UNSET ? null : option;
        }

        int current() {
            return option == null ? Standing.UNSET : option;
        }
    }

    /** Follows the changes that the library makes. */
    public static final class Score implements IncrementalScoreCalculator<Draft, HardMediumSoftLongScore> {
        private static final double MEDIUM_UNITS = 1L << 40;
        private static final double SOFT_UNITS = 1L << 50;

        private @Nullable Errand errand;
        private @Nullable Standing standing;
        private double softUnit;

        @Override
        public void resetWorkingSolution(Draft draft) {
            errand = draft.errand();
            standing = new Standing(draft.errand().terrain());
            softUnit = SOFT_UNITS / Standing.worthRange(draft.errand().terrain());
            draft.questions().forEach(question -> standing().set(question.issue, question.current()));
        }

        private Standing standing() {
            return Objects.requireNonNull(standing);
        }

        @Override
        public void afterVariableChanged(Object entity, String variable) {
            Question question = (Question) entity;
            standing().set(question.issue, question.current());
        }

        @Override
        public HardMediumSoftLongScore calculateScore() {
            Objects.requireNonNull(errand).step();
            long missing = (long) StrictMath.ceil(standing().shortfall() * MEDIUM_UNITS);
            long worth = StrictMath.round(standing().worth() * softUnit);
            return HardMediumSoftLongScore.of(-standing().brokenCount(), -missing, worth);
        }

        @Override
        public void beforeVariableChanged(Object entity, String variable) {}

        @Override
        public void beforeEntityAdded(Object entity) {}

        @Override
        public void afterEntityAdded(Object entity) {}

        @Override
        public void beforeEntityRemoved(Object entity) {}

        @Override
        public void afterEntityRemoved(Object entity) {}
    }

    /** Other options on some issues, at once. */
    static final class Change extends AbstractMove<Draft> {
        private final List<Question> questions;
        private final int[] options;

        Change(List<Question> questions, int[] options) {
            this.questions = questions;
            this.options = options;
        }

        @Override
        public boolean isMoveDoable(ScoreDirector<Draft> director) {
            for (int i = 0; i < options.length; i++) {
                if (questions.get(i).current() == options[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        protected Change createUndoMove(ScoreDirector<Draft> director) {
            int[] before = new int[options.length];
            for (int i = 0; i < before.length; i++) {
                before[i] = questions.get(i).current();
            }
            return new Change(questions, before);
        }

        @Override
        protected void doMoveOnGenuineVariables(ScoreDirector<Draft> director) {
            for (int i = 0; i < options.length; i++) {
                Question question = questions.get(i);
                director.beforeVariableChanged(question, VARIABLE);
                question.option = options[i] == Standing.UNSET ? null : (Integer) options[i];
                director.afterVariableChanged(question, VARIABLE);
            }
        }

        @Override
        public List<Question> getPlanningEntities() {
            return questions;
        }

        @Override
        public List<Integer> getPlanningValues() {
            return Arrays.stream(options).boxed().toList();
        }
    }

    /** Draws changes of one issue, or of several that something links: what is tied together moves together. */
    public static final class LinkedChanges implements MoveIteratorFactory<Draft, Change> {
        private static final int MOST_AT_ONCE = 3;

        @Override
        public long getSize(ScoreDirector<Draft> director) {
            return director.getWorkingSolution().questions().stream()
                    .mapToLong(question -> question.domain.size())
                    .sum();
        }

        @Override
        public Iterator<Change> createOriginalMoveIterator(ScoreDirector<Draft> director) {
            return director.getWorkingSolution().questions().stream()
                    .flatMap(question -> question.domain.stream()
                            .filter(option -> option != question.current())
                            .map(option -> new Change(List.of(question), new int[] {option})))
                    .iterator();
        }

        @Override
        public Iterator<Change> createRandomMoveIterator(ScoreDirector<Draft> director, Random random) {
            Draft draft = director.getWorkingSolution();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Change next() {
                    return draw(draft, random);
                }
            };
        }

        private static Change draw(Draft draft, Random random) {
            Terrain terrain = draft.errand().terrain();
            int[] issues = new int[MOST_AT_ONCE];
            int count = 0;
            int next = terrain.open[random.nextInt(terrain.open.length)];
            do {
                issues[count++] = next;
                int[] others = terrain.linked[next];
                next = others.length == 0 ? next : others[random.nextInt(others.length)];
            } while (count < MOST_AT_ONCE && !contains(issues, count, next) && random.nextBoolean());
            Question[] questions = new Question[count];
            int[] options = new int[count];
            for (int i = 0; i < count; i++) {
                questions[i] = draft.questions().get(issues[i]);
                options[i] = other(terrain.domains[issues[i]], questions[i].current(), random);
            }
            return new Change(List.of(questions), options);
        }

        private static boolean contains(int[] issues, int count, int issue) {
            for (int i = 0; i < count; i++) {
                if (issues[i] == issue) {
                    return true;
                }
            }
            return false;
        }

        /** Another option of the domain than the one taken. */
        private static int other(int[] domain, int taken, Random random) {
            int drawn = domain[random.nextInt(domain.length)];
            while (drawn == taken) {
                drawn = domain[random.nextInt(domain.length)];
            }
            return drawn;
        }
    }
}
