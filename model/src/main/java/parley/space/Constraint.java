package parley.space;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A weighted sum that must not pass a bound: of the literals, those that are true weigh at most {@code bound}. A clause
 * "a or b" is the sum of "not a" and "not b" with bound 1; "at most k" is the sum of its literals with bound k.
 *
 * @param vars variable of each literal
 * @param masks values, as bits, for which the literal is true
 * @param weights weight of each literal, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the arrays never leave the package
record Constraint(int[] vars, long[] masks, int[] weights, int bound) {

    /** One literal: the variable takes one of these values. */
    record Literal(int var, long mask) {}

    /**
     * At least one of the literals is true. Literals on one variable are joined, so that each variable occurs once.
     *
     * @param full all values of a variable, by variable
     */
    static List<Constraint> clause(List<Literal> literals, long[] full) {
        TreeMap<Integer, Long> joined = new TreeMap<>();
        literals.forEach(l -> joined.merge(l.var(), l.mask(), (a, b) -> a | b));
        List<Literal> negated = new ArrayList<>();
        for (var entry : joined.entrySet()) {
            long rest = full[entry.getKey()] & ~entry.getValue();
            if (rest == 0) {
                return List.of();
            }
            negated.add(new Literal(entry.getKey(), rest));
        }
        return List.of(sum(negated, 1, negated.size() - 1));
    }

    /** At most {@code bound} of the literals are true, unless the guard is; a guard without values never is. */
    static Constraint atMost(int bound, List<Literal> literals, List<Literal> unless, long[] full) {
        int spare = Math.max(literals.size() - bound, 0);
        Constraint plain = sum(literals, 1, bound);
        if (unless.isEmpty() || spare == 0) {
            return plain;
        }
        int n = literals.size();
        int[] vars = java.util.Arrays.copyOf(plain.vars, n + unless.size());
        long[] masks = java.util.Arrays.copyOf(plain.masks, n + unless.size());
        int[] weights = java.util.Arrays.copyOf(plain.weights, n + unless.size());
        // The guards are all false together only when the bound is to count: then they weigh nothing left to spare.
        int guards = unless.size();
        for (int i = 0; i < guards; i++) {
            vars[n + i] = unless.get(i).var();
            masks[n + i] = full[unless.get(i).var()] & ~unless.get(i).mask();
            weights[n + i] = spare;
        }
        return new Constraint(vars, masks, weights, bound + spare * guards);
    }

    /** True when it speaks of no variable and cannot be met. */
    boolean isNever() {
        return vars.length == 0 && bound < 0;
    }

    private static Constraint sum(List<Literal> literals, int weight, int bound) {
        int n = literals.size();
        int[] vars = new int[n];
        long[] masks = new long[n];
        int[] weights = new int[n];
        for (int i = 0; i < n; i++) {
            vars[i] = literals.get(i).var();
            masks[i] = literals.get(i).mask();
            weights[i] = weight;
        }
        return new Constraint(vars, masks, weights, bound);
    }
}
