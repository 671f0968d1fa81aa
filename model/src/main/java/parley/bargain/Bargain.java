package parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;

/** Which of the possible agreements are good, and for whom. */
public sealed interface Bargain {

    /** A bargain with what agreements are worth to whom. */
    sealed interface Weighed extends Bargain {

        /** Every party with a say in some issue, in the scenario's order. */
        List<Bargainer> bargainers();

        Disagreement kind();

        /** What each of them is taken to have without an agreement. */
        List<BigFraction> disagreement();
    }

    /**
     * The efficient agreements, and what each concept chooses of them.
     *
     * @param bargainers every party with a say in some issue, in the scenario's order
     * @param disagreement what each of them is taken to have without an agreement
     * @param onOffer points of the frontier, by index, that give each of them at least that
     * @param ideal the most that a point on offer gives each of them; empty where none is
     * @param solutions one for each concept, in their order
     */
    record Found(
            List<Bargainer> bargainers,
            Disagreement kind,
            List<BigFraction> disagreement,
            EfficientSet efficient,
            List<Integer> onOffer,
            List<BigFraction> ideal,
            List<Solution> solutions)
            implements Weighed {

        public Found {
            bargainers = List.copyOf(bargainers);
            disagreement = List.copyOf(disagreement);
            onOffer = List.copyOf(onOffer);
            ideal = List.copyOf(ideal);
            solutions = List.copyOf(solutions);
        }

        /** What an agreement is worth to each bargainer, possible or not. */
        public List<BigFraction> utilitiesOf(Agreement agreement) {
            return bargainers.stream()
                    .map(bargainer -> bargainer.preferences().valuation().utility(agreement))
                    .toList();
        }

        /** The points, by index, that are worth at least as much as these utilities to everybody, and more to somebody. */
        public List<Integer> listImprovements(List<BigFraction> utilities) {
            return IntStream.range(0, efficient.points().size())
                    .filter(point -> Payoff.dominates(efficient.points().get(point), utilities))
                    .boxed()
                    .toList();
        }

        /** The solution of a concept. */
        public Solution get(Concept concept) {
            return solutions.stream()
                    .filter(solution -> solution.concept() == concept)
                    .findFirst()
                    .orElseThrow();
        }

        /** Parties, by their place, that have less at a point than in some other agreement, or than without one. */
        public List<Integer> listLosers(int point, List<BigFraction> against) {
            List<Integer> losers = new ArrayList<>();
            for (int i = 0; i < against.size(); i++) {
                if (efficient.points().get(point).get(i).compareTo(against.get(i)) < 0) {
                    losers.add(i);
                }
            }
            return losers;
        }
    }

    /** No agreement is possible, so there is none to choose. */
    record Impossible() implements Bargain {}

    /** Nobody has a say in anything. */
    record Nobody() implements Bargain {}

    /**
     * The disagreement point that was asked for is not known.
     *
     * @param party whose status quo is not known
     * @param issue the first issue that counts for the party and of which the status quo is not known
     */
    record NoStatusQuo(String party, String issue) implements Bargain {}

    /**
     * All efficient agreements are too many for the budget; what each concept chooses was looked for by itself.
     *
     * @param bargainers every party with a say in some issue, in the scenario's order
     * @param disagreement what each of them is taken to have without an agreement
     * @param solutions one for each concept, in their order
     * @param why the frontier is not known, as a full sentence
     */
    record OneByOne(
            List<Bargainer> bargainers,
            Disagreement kind,
            List<BigFraction> disagreement,
            List<Single> solutions,
            String why)
            implements Weighed {

        public OneByOne {
            bargainers = List.copyOf(bargainers);
            disagreement = List.copyOf(disagreement);
            solutions = List.copyOf(solutions);
        }

        /** Whether it is known what some main concept chooses, or that it chooses nothing. */
        public boolean isAnyDecided() {
            return solutions.stream()
                    .anyMatch(solution -> solution.concept().isMain() && !(solution instanceof Single.NotDecided));
        }

        /** Whether it is known what every main concept chooses, or that it chooses nothing. */
        public boolean isDecided() {
            return solutions.stream()
                    .noneMatch(solution -> solution.concept().isMain() && solution instanceof Single.NotDecided);
        }
    }

    /**
     * The budget did not suffice.
     *
     * @param why a full sentence
     */
    record NotDecided(String why) implements Bargain {}
}
