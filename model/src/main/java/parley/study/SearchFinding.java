package parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Disagreement;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.search.Objective;
import parley.search.Reach;
import parley.search.Search;
import parley.search.SearchOutcome;
import parley.search.SearchQuestion;
import parley.search.SearchSettings;
import parley.search.SearchWatch;
import parley.search.Stake;

/**
 * The best agreements that a search found, for each objective.
 *
 * @param without what each party is taken to have without an agreement, in the scenario's order
 * @param whyNotExact why no exact answer was had, as a full sentence; empty where none was asked for
 * @param searches one for each objective, but for those that were not begun when the search was stopped
 */
public record SearchFinding(
        Disagreement kind,
        List<Without> without,
        String whyNotExact,
        SearchSettings settings,
        List<Searched> searches) {

    public SearchFinding {
        without = List.copyOf(without);
        searches = List.copyOf(searches);
    }

    /**
     * What a party is taken to have without an agreement.
     *
     * @param isFloor true where the least that a possible agreement is worth to it is meant and not known: the utility is
     *     then one that no possible agreement goes below
     */
    public record Without(Preferences preferences, BigFraction utility, boolean isFloor) {}

    /**
     * One search.
     *
     * @param leftOut parties to whom no agreement can give more than they have without one, whom the objective leaves out
     */
    public record Searched(Objective objective, SearchOutcome outcome, List<String> leftOut) {
        public Searched {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Whether a search found an agreement. */
    public boolean hasFound() {
        return searches.stream()
                .anyMatch(searched -> searched.outcome() instanceof SearchOutcome.Found
                        || (searched.outcome() instanceof SearchOutcome.Stopped stopped
                                && stopped.best().isPresent()));
    }

    /** Hears how far the search for an objective is. */
    public interface Watch {
        boolean isToStop();

        void see(Objective objective, SearchWatch.Progress progress);
    }

    /** The first party, and the first issue that counts for it, of which no status quo is known. */
    public static Optional<Map.Entry<String, String>> findUnknownStatusQuo(Positions positions) {
        for (Preferences preferences : DerivedPreferences.listAll(positions)) {
            for (String issue : preferences.valuation().issues()) {
                if (positions.scenario().getIssue(issue).statusQuo().isEmpty()) {
                    return Optional.of(Map.entry(preferences.party(), issue));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Searches for each objective in turn; nothing where nobody has a say in anything.
     *
     * @param kind the status quo only where it is known on every issue that counts for somebody
     */
    public static Optional<SearchFinding> of(
            Positions positions, Disagreement kind, String whyNotExact, SearchSettings settings, Watch watch) {
        List<Without> without = new ArrayList<>();
        List<Reach> reaches = new ArrayList<>();
        for (Preferences preferences : DerivedPreferences.listAll(positions)) {
            Reach reach = Reach.of(positions, preferences.valuation());
            reaches.add(reach);
            without.add(without(positions, preferences, kind, reach));
        }
        if (without.isEmpty()) {
            return Optional.empty();
        }
        List<Searched> searches = new ArrayList<>();
        for (Objective objective : Objective.values()) {
            if (!watch.isToStop() && !Thread.currentThread().isInterrupted()) {
                searches.add(search(positions, without, reaches, objective, settings, watch));
            }
        }
        return Optional.of(new SearchFinding(kind, without, whyNotExact, settings, searches));
    }

    private static Without without(Positions positions, Preferences preferences, Disagreement kind, Reach reach) {
        Optional<BigFraction> statusQuo = statusQuo(positions, preferences);
        Optional<BigFraction> stated = preferences
                .reservationValue()
                .map(value ->
                        value instanceof ReservationValue.Stated number ? number.utility() : statusQuo.orElseThrow());
        Without floor = new Without(preferences, reach.least(), true);
        return switch (kind) {
            case ZERO -> new Without(preferences, BigFraction.ZERO, false);
            case STATUS_QUO -> new Without(preferences, statusQuo.orElseThrow(), false);
            case LEAST -> floor;
            case RESERVATION ->
                stated.map(value -> new Without(preferences, value, false)).orElse(floor);
            case FLOOR ->
                stated.filter(value -> value.compareTo(reach.least()) > 0)
                        .map(value -> new Without(preferences, value, false))
                        .orElse(floor);
        };
    }

    private static Optional<BigFraction> statusQuo(Positions positions, Preferences preferences) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (Issue issue : positions.scenario().issues().values()) {
            issue.statusQuo().ifPresent(option -> terms.put(issue.id(), option));
        }
        return terms.keySet().containsAll(preferences.valuation().issues())
                ? Optional.of(preferences.valuation().utility(new Agreement(terms)))
                : Optional.empty();
    }

    private static Searched search(
            Positions positions,
            List<Without> without,
            List<Reach> reaches,
            Objective objective,
            SearchSettings settings,
            Watch watch) {
        List<Stake> stakes = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < without.size(); i++) {
            BigFraction zero = without.get(i).utility();
            Preferences preferences = without.get(i).preferences();
            boolean isAllTheSame =
                    reaches.get(i).least().equals(zero) && reaches.get(i).most().equals(zero);
            if (isAllTheSame && objective != Objective.UTILITARIAN) {
                leftOut.add(preferences.party());
            } else {
                stakes.add(new Stake(
                        preferences.party(), preferences.valuation(), zero, BigFraction.ONE, Optional.of(zero)));
            }
        }
        if (stakes.isEmpty()) {
            Preferences first = without.get(0).preferences();
            stakes.add(Stake.of(first.party(), first.valuation()));
        }
        SearchQuestion question = new SearchQuestion(positions, stakes, objective);
        return new Searched(objective, Search.run(question, settings, watching(objective, watch)), leftOut);
    }

    private static SearchWatch watching(Objective objective, Watch watch) {
        return new SearchWatch() {
            @Override
            public boolean isToStop() {
                return watch.isToStop();
            }

            @Override
            public void see(Progress progress) {
                watch.see(objective, progress);
            }
        };
    }
}
