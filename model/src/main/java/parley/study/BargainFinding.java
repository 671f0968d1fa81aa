package parley.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.AdjustedWinner;
import parley.bargain.Bargain;
import parley.bargain.Bargain.Found;
import parley.bargain.Bargainer;
import parley.bargain.Bargaining;
import parley.bargain.Disagreement;
import parley.bargain.Payoff;
import parley.bargain.Solution;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Preferences;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Zone;

/**
 * Which of the possible agreements are good, and for whom, with what a reader needs beside the numbers.
 *
 * @param payoffs points of the frontier by their index: all that are chosen by a concept or better than {@code from}, and
 *     the first others; none where nothing was found
 * @param priced what each possible agreement is worth; none where there are many
 * @param from an agreement that was asked about: what it is worth, and what is better for some and worse for none
 * @param adjustedWinner absent where there are not two parties to which the scenario gives points for
 *     single issues
 */
public record BargainFinding(
        Bargain bargain,
        Map<Integer, Payoff> payoffs,
        List<Priced> priced,
        Optional<Priced> from,
        Optional<AdjustedWinner> adjustedWinner) {

    /** Up to so many possible agreements are each priced. */
    public static final int MOST_PRICED = 40;

    /** Agreements shown of one point. */
    private static final int EXAMPLES = 3;

    public BargainFinding {
        payoffs = Collections.unmodifiableMap(new LinkedHashMap<>(payoffs));
        priced = List.copyOf(priced);
    }

    /**
     * An agreement with what it is worth.
     *
     * @param possible whether rules, supply and binding red lines allow it, however what it leaves open is settled
     * @param utilities one for each bargainer
     * @param point the point of the frontier that it is; absent where it is none
     * @param better points of the frontier that are worth at least as much to everybody and more to somebody
     */
    public record Priced(
            Agreement agreement,
            boolean possible,
            List<BigFraction> utilities,
            Optional<Integer> point,
            List<Integer> better) {}

    /**
     * What bargaining theory says of some positions.
     *
     * @param space of these positions; absent where it was not decided, which leaves out the list of all agreements
     * @param from an agreement to improve on, which settles every issue that counts for somebody
     * @param listed how many points of the frontier are worked out in full beside those that are chosen
     */
    public static BargainFinding of(
            Positions positions,
            Optional<AgreementSpace> space,
            Disagreement kind,
            Optional<Agreement> from,
            int listed,
            Budget budget) {
        Bargain bargain = Bargaining.of(positions, kind, budget);
        if (!(bargain instanceof Found found)) {
            return new BargainFinding(bargain, Map.of(), List.of(), Optional.empty(), Optional.empty());
        }
        Optional<Zone> zone = space.map(AgreementSpace::possible);
        Optional<Priced> asked = from.map(agreement -> price(
                found,
                agreement,
                zone.filter(known -> isPossible(known, agreement)).isPresent()));
        return new BargainFinding(
                bargain,
                payoffs(found, asked, listed),
                zone
                        .filter(known -> known.count().compareTo(BigInteger.valueOf(MOST_PRICED)) <= 0)
                        .map(few -> few.first(MOST_PRICED))
                        .orElse(List.of())
                        .stream()
                        .map(agreement -> price(found, agreement, true))
                        .toList(),
                asked,
                adjustedWinner(positions, found));
    }

    /** Only for points that the scenario gives: derived ones say too little about how much. */
    private static Optional<AdjustedWinner> adjustedWinner(Positions positions, Found found) {
        List<Preferences> given = found.bargainers().stream()
                .map(Bargainer::preferences)
                .filter(preferences -> !preferences.isDerived())
                .toList();
        return given.size() == found.bargainers().size()
                ? AdjustedWinner.find(positions.scenario(), given)
                : Optional.empty();
    }

    private static boolean isPossible(Zone zone, Agreement agreement) {
        return !zone.restrictTo(agreement.terms().entrySet().stream()
                        .map(term -> parley.model.Proposition.Choice.of(term.getKey(), term.getValue()))
                        .toList())
                .isEmpty();
    }

    private static Priced price(Found found, Agreement agreement, boolean possible) {
        List<BigFraction> utilities = found.utilitiesOf(agreement);
        int point = found.efficient().points().indexOf(utilities);
        return new Priced(
                agreement,
                possible,
                utilities,
                point < 0 || !possible ? Optional.empty() : Optional.of(point),
                found.listImprovements(utilities));
    }

    private static Map<Integer, Payoff> payoffs(Found found, Optional<Priced> from, int listed) {
        Set<Integer> shown = new TreeSet<>();
        found.solutions()
                .forEach(solution -> solution.choices().stream().limit(listed).forEach(shown::add));
        from.ifPresent(priced -> priced.better().stream().limit(listed).forEach(shown::add));
        for (int point = 0; point < Math.min(listed, found.efficient().points().size()); point++) {
            shown.add(point);
        }
        Map<Integer, Payoff> payoffs = new LinkedHashMap<>();
        shown.forEach(point -> payoffs.put(point, found.efficient().payoffAt(point, EXAMPLES)));
        return payoffs;
    }

    /** Titles of the concepts that choose a point. */
    public List<String> listChosenBy(int point) {
        List<String> titles = new ArrayList<>();
        if (bargain instanceof Found found) {
            for (Solution solution : found.solutions()) {
                if (solution.concept().isMain() && solution.choices().contains(point)) {
                    titles.add(solution.concept().title());
                }
            }
        }
        return titles;
    }
}
