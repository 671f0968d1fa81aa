package parley.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Pursuit.End;

/** Solutions one by one, where the frontier is too large to find: each by a {@link Pursuit} of its own. */
final class SingleSolutions {

    /** Payoffs that tie and are spelt out. */
    private static final int MOST_PAYOFFS = 5;

    /** Agreements shown of a payoff. */
    private static final int EXAMPLES = 3;

    private final Pursuit pursuit;
    private final List<Bargainer> bargainers;
    private final List<BigFraction> disagreement;

    SingleSolutions(Pursuit pursuit, List<Bargainer> bargainers, List<BigFraction> disagreement) {
        this.pursuit = pursuit;
        this.bargainers = bargainers;
        this.disagreement = disagreement;
    }

    /** One for each concept, in their order. */
    List<Single> all() {
        List<Single> all = new ArrayList<>();
        Optional<List<BigFraction>> ideal = Optional.empty();
        String why = "";
        try {
            ideal = findIdeal();
        } catch (UndecidedException e) {
            why = "The most that each party could have is not known. " + e.why();
        }
        for (Concept concept : Concept.values()) {
            all.add(
                    ideal.isEmpty() && why.isEmpty()
                            ? new Single.Nothing(concept, Solutions.NONE_ON_OFFER)
                            : single(concept, ideal, why));
        }
        return all;
    }

    /** The most that an agreement on offer gives each party; nothing where none is on offer. */
    private Optional<List<BigFraction>> findIdeal() throws UndecidedException {
        List<BigFraction> ideal = new ArrayList<>();
        for (int i = 0; i < bargainers.size(); i++) {
            if (pursuit.isUnconditional()) {
                ideal.add(bargainers.get(i).most());
            } else if (pursuit.run(sum(only(i), disagreement)) instanceof End.Reached reached) {
                ideal.add(reached.value().add(disagreement.get(i)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(ideal));
    }

    private Single single(Concept concept, Optional<List<BigFraction>> ideal, String whyNoIdeal) {
        if (ideal.isEmpty() && concept != Concept.UTILITARIAN) {
            return new Single.NotDecided(concept, whyNoIdeal);
        }
        Optional<Goal> goal = findGoal(concept, ideal.orElse(disagreement));
        if (goal.isEmpty()) {
            return new Single.NotDecided(concept, "It needs all efficient agreements, which are too many.");
        }
        try {
            return pursuit.run(goal.get()) instanceof End.Reached reached
                    ? chosen(concept, reached.among(), ideal.orElse(disagreement))
                    : new Single.Nothing(concept, Solutions.NONE_ON_OFFER);
        } catch (UndecidedException e) {
            return new Single.NotDecided(concept, e.why());
        }
    }

    private Single chosen(Concept concept, EfficientSet among, List<BigFraction> ideal) {
        Solutions solutions = new Solutions(among.points(), disagreement);
        Solution solution = solutions.solve(concept, solutions.onOffer(), ideal);
        if (!solution.whyNone().isEmpty()) {
            return new Single.Nothing(concept, solution.whyNone());
        }
        return new Single.Chosen(
                concept,
                solution.choices().stream()
                        .limit(MOST_PAYOFFS)
                        .map(point -> among.payoffAt(point, EXAMPLES))
                        .toList(),
                solution.choices().size(),
                solution.worth());
    }

    /** What a concept wants as large as possible; nothing where that is no goal that rises with utilities. */
    private Optional<Goal> findGoal(Concept concept, List<BigFraction> ideal) {
        List<BigFraction> even = new ArrayList<>();
        List<BigFraction> shares = new ArrayList<>();
        for (int i = 0; i < ideal.size(); i++) {
            BigFraction room = ideal.get(i).subtract(disagreement.get(i));
            boolean canGain = room.getNumerator().signum() > 0;
            even.add(canGain ? BigFraction.ONE : BigFraction.ZERO);
            shares.add(canGain ? room.reciprocal() : BigFraction.ZERO);
        }
        List<BigFraction> all = Collections.nCopies(ideal.size(), BigFraction.ONE);
        if (!even.contains(BigFraction.ONE)) {
            return Optional.of(sum(all, disagreement));
        }
        return switch (concept) {
            case NASH -> Optional.of(new Goal(Goal.Kind.PRODUCT, even, disagreement));
            case KALAI_SMORODINSKY -> Optional.of(new Goal(Goal.Kind.LEAST, shares, disagreement));
            case EGALITARIAN, LEXIMIN -> Optional.of(new Goal(Goal.Kind.LEAST, even, disagreement));
            case UTILITARIAN -> Optional.of(sum(all, disagreement));
            case RELATIVE_UTILITARIAN -> Optional.of(sum(shares, disagreement));
            case EQUAL_LOSS -> Optional.of(new Goal(Goal.Kind.LEAST, all, ideal));
            case EQUAL_SHARES, EQUAL_UTILITIES -> Optional.empty();
        };
    }

    private static Goal sum(List<BigFraction> rates, List<BigFraction> base) {
        return new Goal(Goal.Kind.SUM, rates, base);
    }

    private List<BigFraction> only(int party) {
        List<BigFraction> rates = new ArrayList<>(Collections.nCopies(bargainers.size(), BigFraction.ZERO));
        rates.set(party, BigFraction.ONE);
        return rates;
    }
}
