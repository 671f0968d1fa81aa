package parley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.model.Agreement;
import parley.model.Issue;
import parley.search.SearchOutcome.Hindrance;

/** What comes of an agreement when one issue changes. */
final class Neighbourhood {

    /** Most changes that are told. */
    static final int MOST_HINDRANCES = 12;

    /** A change is looked at exactly where its worth is higher by more than this part of the range of worths. */
    private static final double ROUNDING = 1e-14;

    private final Terrain terrain;
    private final Checker checker;

    Neighbourhood(Terrain terrain, Checker checker) {
        this.terrain = terrain;
        this.checker = checker;
    }

    private record Change(int issue, int option, double worth, boolean mayPass) {}

    /** Climbs until no change of one issue is better. */
    Find climb(Find from) {
        Find best = from;
        Optional<Find> better = findBetter(from);
        while (better.isPresent()) {
            best = better.get();
            better = findBetter(best);
        }
        return best;
    }

    private Optional<Find> findBetter(Find find) {
        return listHigher(find).stream()
                .filter(Change::mayPass)
                .map(change -> changed(find, change))
                .filter(changed -> changed.isBetterThan(find) && checker.passes(changed.agreement()))
                .findFirst();
    }

    /** What keeps a find from being better by a change of one issue, the most telling change first. */
    List<Hindrance> listHindrances(Find find) {
        List<Hindrance> hindrances = new ArrayList<>();
        for (Change change : listHigher(find)) {
            Find changed = changed(find, change);
            if (changed.isBetterThan(find) && hindrances.size() < MOST_HINDRANCES) {
                Issue issue = terrain.issues().get(change.issue());
                hindrances.add(new Hindrance(
                        issue.id(),
                        issue.options().get(change.option()).id(),
                        changed.value(),
                        checker.listBroken(changed.agreement()),
                        checker.listTooLittleFor(changed.agreement())));
            }
        }
        return hindrances;
    }

    private Find changed(Find find, Change change) {
        int[] options = terrain.options(find.agreement());
        options[change.issue()] = change.option();
        Agreement agreement = terrain.agreement(options);
        return new Find(find.objective(), agreement, checker.gains(agreement));
    }

    /** The changes that lead higher, the highest first. */
    private List<Change> listHigher(Find find) {
        Standing standing = new Standing(terrain, terrain.options(find.agreement()));
        double enough = standing.worth() + ROUNDING * Standing.worthRange(terrain);
        List<Change> higher = new ArrayList<>();
        for (int issue = 0; issue < terrain.issues().size(); issue++) {
            int taken = standing.option(issue);
            for (int option = 0; option < terrain.issues().get(issue).options().size(); option++) {
                standing.set(issue, option);
                if (standing.worth() > enough) {
                    boolean mayPass = standing.brokenCount() == 0 && standing.shortfall() == 0;
                    higher.add(new Change(issue, option, standing.worth(), mayPass));
                }
            }
            standing.set(issue, taken);
        }
        higher.sort(Comparator.comparingDouble(Change::worth).reversed());
        return higher;
    }
}
