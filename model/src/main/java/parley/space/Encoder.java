package parley.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import parley.model.Proposition;
import parley.model.Proposition.All;
import parley.model.Proposition.Any;
import parley.model.Proposition.AtMost;
import parley.model.Proposition.Choice;
import parley.model.Proposition.If;
import parley.model.Proposition.Not;
import parley.space.Constraint.Literal;

/** Turns propositions about options into constraints over variables: clauses, and sums where they say "at most k". */
final class Encoder {

    /** Most clauses that one proposition may expand to. */
    static final int MAX_CLAUSES = 20_000;

    private final Variables variables;
    private final long[] full;
    private final List<Constraint> constraints = new ArrayList<>();

    Encoder(Variables variables) {
        this.variables = variables;
        this.full = variables.full();
    }

    List<Constraint> constraints() {
        return constraints;
    }

    /** Asks that a proposition hold. */
    void require(Proposition p, String owner) throws BudgetPassedException {
        Proposition normal = normalise(p, true);
        try {
            requireNormal(normal);
        } catch (TooManyClausesException e) {
            throw new BudgetPassedException(owner + " is too involved: written out, it has more than " + MAX_CLAUSES
                    + " clauses. Simplify it, or split it into several.");
        }
    }

    private void requireNormal(Proposition p) throws TooManyClausesException {
        if (p instanceof All all) {
            for (Proposition part : all.parts()) {
                requireNormal(part);
            }
            return;
        }
        Optional<Constraint> sum = findGuardedSum(p);
        if (sum.isPresent()) {
            constraints.add(sum.get());
            return;
        }
        for (List<Literal> clause : clauses(p)) {
            constraints.addAll(Constraint.clause(clause, full));
        }
    }

    /** "At most k of these choices", alone or as one alternative to plain choices, needs no writing out. */
    private Optional<Constraint> findGuardedSum(Proposition p) {
        List<Proposition> alternatives = p instanceof Any any ? any.parts() : List.of(p);
        List<Literal> unless = new ArrayList<>();
        List<AtMost> sums = new ArrayList<>();
        for (Proposition part : alternatives) {
            if (part instanceof Choice choice) {
                unless.add(literal(choice));
            } else if (part instanceof AtMost most && most.parts().stream().allMatch(Choice.class::isInstance)) {
                sums.add(most);
            } else {
                return Optional.empty();
            }
        }
        if (sums.size() != 1) {
            return Optional.empty();
        }
        AtMost sum = sums.get(0);
        List<Literal> counted =
                sum.parts().stream().map(part -> literal((Choice) part)).toList();
        return Optional.of(Constraint.atMost(sum.limit(), counted, unless, full));
    }

    private Literal literal(Choice choice) {
        int variable = variables.indexOf(choice.issue());
        return new Literal(variable, variables.mask(variable, choice.options()));
    }

    /** Negation normal form over choices, all, any and at-most; a negated choice becomes the choice of the rest. */
    private Proposition normalise(Proposition p, boolean positive) {
        if (p instanceof Choice choice) {
            return positive ? choice : complement(choice);
        } else if (p instanceof Not not) {
            return normalise(not.part(), !positive);
        } else if (p instanceof If rule) {
            return normalise(Any.of(new Not(rule.when()), rule.then()), positive);
        } else if (p instanceof All all) {
            return junction(all.parts(), positive, positive);
        } else if (p instanceof Any any) {
            return junction(any.parts(), !positive, positive);
        } else if (p instanceof AtMost most) {
            return positive
                    ? new AtMost(most.limit(), each(most.parts(), true))
                    : atLeast(most.limit() + 1, most.parts());
        }
        throw new IllegalArgumentException("a circumstance has no place in what is required: " + p);
    }

    private Proposition junction(List<Proposition> parts, boolean conjunction, boolean positive) {
        List<Proposition> flat = new ArrayList<>();
        for (Proposition part : each(parts, positive)) {
            boolean nested = conjunction ? part instanceof All : part instanceof Any;
            flat.addAll(nested ? part.parts() : List.of(part));
        }
        return conjunction ? new All(flat) : new Any(flat);
    }

    /** At least k of n is at most n - k of their negations. */
    private Proposition atLeast(int k, List<Proposition> parts) {
        return k > parts.size() ? new Any(List.of()) : new AtMost(parts.size() - k, each(parts, false));
    }

    private List<Proposition> each(List<Proposition> parts, boolean positive) {
        return parts.stream().map(part -> normalise(part, positive)).toList();
    }

    private Proposition complement(Choice choice) {
        int variable = variables.indexOf(choice.issue());
        List<String> rest = variables.values(variable).stream()
                .filter(value -> !choice.options().contains(value))
                .toList();
        return rest.isEmpty() ? new Any(List.of()) : new Choice(choice.issue(), new LinkedHashSet<>(rest));
    }

    /** Conjunctive normal form by distribution. */
    private List<List<Literal>> clauses(Proposition p) throws TooManyClausesException {
        if (p instanceof Choice choice) {
            return List.of(List.of(literal(choice)));
        } else if (p instanceof All all) {
            List<List<Literal>> together = new ArrayList<>();
            for (Proposition part : all.parts()) {
                together.addAll(clauses(part));
                check(together.size());
            }
            return together;
        } else if (p instanceof Any any) {
            return distribute(any.parts());
        }
        AtMost most = (AtMost) p;
        return most.limit() >= most.parts().size() ? List.of() : oneOfEach(most);
    }

    private List<List<Literal>> distribute(List<Proposition> alternatives) throws TooManyClausesException {
        List<List<Literal>> product = List.of(List.of());
        for (Proposition alternative : alternatives) {
            List<List<Literal>> next = new ArrayList<>();
            for (List<Literal> clause : clauses(alternative)) {
                for (List<Literal> before : product) {
                    List<Literal> joined = new ArrayList<>(before);
                    joined.addAll(clause);
                    next.add(joined);
                    check(next.size());
                }
            }
            product = next;
        }
        return product;
    }

    /** At most k hold exactly when, of every k + 1, one does not. */
    private List<List<Literal>> oneOfEach(AtMost most) throws TooManyClausesException {
        List<List<Literal>> together = new ArrayList<>();
        List<Proposition> negated = each(most.parts(), false);
        int[] pick = new int[most.limit() + 1];
        for (int i = 0; i < pick.length; i++) {
            pick[i] = i;
        }
        do {
            List<Proposition> chosen = new ArrayList<>();
            for (int i : pick) {
                chosen.add(negated.get(i));
            }
            together.addAll(distribute(chosen));
            check(together.size());
        } while (advance(pick, negated.size()));
        return together;
    }

    /** The next combination in lexicographic order, or false after the last. */
    private static boolean advance(int[] pick, int n) {
        int i = pick.length - 1;
        while (i >= 0 && pick[i] == n - pick.length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        pick[i]++;
        for (int j = i + 1; j < pick.length; j++) {
            pick[j] = pick[j - 1] + 1;
        }
        return true;
    }

    private static void check(int clauses) throws TooManyClausesException {
        if (clauses > MAX_CLAUSES) {
            throw new TooManyClausesException();
        }
    }

    private static final class TooManyClausesException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
