package parley.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.model.Proposition;
import parley.model.Truth;

/**
 * A proposition about actions, compiled to bits: bit {@code k} stands for the action at position {@code k}. Each action is
 * asked about as if it were an issue with the options {@code yes} and {@code no}.
 */
sealed interface Condition {

    /** The option of an action that is taken. */
    String TAKEN = parley.model.Conflict.TAKEN;

    /** The option of an action that is not taken. */
    String NOT_TAKEN = parley.model.Conflict.NOT_TAKEN;

    /**
     * Whether it holds where only some actions are decided.
     *
     * @param decided the actions that are
     * @param taken those of them that are taken; no others
     */
    Truth holds(long decided, long taken);

    /** Whether it holds where all actions are decided. */
    default boolean holds(long taken) {
        return holds(-1L, taken) == Truth.TRUE;
    }

    /** Compiles a proposition; throws where it speaks of something else than actions. */
    static Condition compile(Proposition proposition, Map<String, Integer> positions) {
        if (proposition instanceof Proposition.Choice choice) {
            return choice(choice, positions);
        } else if (proposition instanceof Proposition.Holds holds) {
            throw new IllegalArgumentException("a condition on actions names the circumstance " + holds.circumstance());
        }
        List<Condition> parts = new ArrayList<>();
        proposition.parts().forEach(part -> parts.add(compile(part, positions)));
        if (proposition instanceof Proposition.All) {
            return all(parts);
        } else if (proposition instanceof Proposition.Any) {
            return new AnyOf(parts);
        } else if (proposition instanceof Proposition.Not) {
            return new NotThat(parts.get(0));
        } else if (proposition instanceof Proposition.If) {
            return new AnyOf(List.of(new NotThat(parts.get(0)), parts.get(1)));
        } else if (proposition instanceof Proposition.AtMost atMost) {
            return new AtMostOf(atMost.limit(), parts);
        }
        throw new IllegalStateException("no condition for " + proposition);
    }

    private static Condition choice(Proposition.Choice choice, Map<String, Integer> positions) {
        Integer position = positions.get(choice.issue());
        if (position == null) {
            throw new IllegalArgumentException("no action " + choice.issue());
        }
        boolean taken = choice.options().contains(TAKEN);
        boolean notTaken = choice.options().contains(NOT_TAKEN);
        long bit = 1L << position;
        return new Pattern(taken && !notTaken ? bit : 0, notTaken && !taken ? bit : 0);
    }

    /** Patterns that must all hold are one pattern, unless they contradict each other. */
    private static Condition all(List<Condition> parts) {
        long taken = 0;
        long notTaken = 0;
        for (Condition part : parts) {
            if (!(part instanceof Pattern pattern)) {
                return new AllOf(parts);
            }
            taken |= pattern.taken;
            notTaken |= pattern.notTaken;
        }
        return (taken & notTaken) == 0 ? new Pattern(taken, notTaken) : new AllOf(parts);
    }

    /** Some actions are taken and some are not. */
    record Pattern(long taken, long notTaken) implements Condition {
        @Override
        public Truth holds(long decided, long now) {
            if ((decided & taken & ~now) != 0 || (now & notTaken) != 0) {
                return Truth.FALSE;
            }
            return ((taken | notTaken) & ~decided) == 0 ? Truth.TRUE : Truth.UNKNOWN;
        }

        @Override
        public boolean holds(long now) {
            return (taken & ~now) == 0 && (now & notTaken) == 0;
        }
    }

    /** Each part holds. */
    record AllOf(List<Condition> parts) implements Condition {
        @Override
        public Truth holds(long decided, long taken) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.holds(decided, taken));
            }
            return truth;
        }
    }

    /** Some part holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        @Override
        public Truth holds(long decided, long taken) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.holds(decided, taken));
            }
            return truth;
        }
    }

    /** The part does not hold. */
    record NotThat(Condition part) implements Condition {
        @Override
        public Truth holds(long decided, long taken) {
            return part.holds(decided, taken).not();
        }
    }

    /** Not more than so many parts hold. */
    record AtMostOf(int limit, List<Condition> parts) implements Condition {
        @Override
        public Truth holds(long decided, long taken) {
            int sure = 0;
            int possible = 0;
            for (Condition part : parts) {
                Truth truth = part.holds(decided, taken);
                sure += truth == Truth.TRUE ? 1 : 0;
                possible += truth == Truth.FALSE ? 0 : 1;
            }
            return sure > limit ? Truth.FALSE : Truth.of(possible <= limit).or(Truth.UNKNOWN);
        }
    }
}
