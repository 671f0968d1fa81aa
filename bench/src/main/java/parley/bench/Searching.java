package parley.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Bargain;
import parley.bargain.Bargaining;
import parley.bargain.Concept;
import parley.bargain.Disagreement;
import parley.bargain.Single;
import parley.bargain.Solution;
import parley.model.Change;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Place;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.Proposition.All;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.model.Valuation.Additive;
import parley.model.Valuation.Bonus;
import parley.scenario.Structure;
import parley.scenario.Synthetic;
import parley.search.Objective;
import parley.search.Search;
import parley.search.SearchOutcome.Best;
import parley.search.SearchOutcome.Found;
import parley.search.SearchQuestion;
import parley.search.SearchSettings;
import parley.search.SearchWatch;
import parley.search.Stake;
import parley.search.Walk;
import parley.space.Budget;
import parley.space.SatSpace;
import parley.space.SwitchQuestion;

/**
 * Measures local search on one synthetic scenario with made-up preferences, and prints a line: how it walked, seconds of
 * processor time, the value, and the value as a share of the bound.
 *
 * <p>Arguments: structure; issues; red lines; seed of the scenario; objective; walk, with {@code +linked} for changes of
 * several linked issues, or {@code exact} for the exact answer, which takes no notice of what follows but the bonuses; steps; how many bonuses each party has; seed of the search.
 */
public final class Searching {

    private static final int PARTIES = 4;

    private Searching() {}

    public static void main(String[] args) {
        Scenario scenario = opened(new Synthetic(
                        Structure.find(args[0]).orElseThrow(),
                        Integer.parseInt(args[1]),
                        PARTIES,
                        Integer.parseInt(args[2]),
                        Long.parseLong(args[3]))
                .scenario());
        Objective objective = Objective.valueOf(args[4]);
        if (args[5].equals("exact")) {
            exact(scenario, objective, Integer.parseInt(args[7]));
            return;
        }
        boolean linked = args[5].endsWith("+linked");
        Walk walk = Walk.valueOf(args[5].replace("+linked", ""));
        SearchSettings settings = new SearchSettings(Long.parseLong(args[8]), Long.parseLong(args[6]), 4, walk, linked);
        List<Stake> stakes = stakes(scenario, Integer.parseInt(args[7]));
        SearchQuestion question = new SearchQuestion(Positions.of(scenario, scenario.asOf()), stakes, objective);
        double before = Stopwatch.processSeconds();
        var outcome = Search.run(question, settings, SearchWatch.NONE);
        double seconds = Stopwatch.processSeconds() - before;
        String result = outcome instanceof Found found ? shown(found.best(), objective) : "nothing found";
        Measure.print(args[5], seconds, result);
    }

    /** The exact answer to the same question, where the budget suffices. */
    private static void exact(Scenario scenario, Objective objective, int bonuses) {
        Scenario.Builder wanting = new Scenario.Builder(scenario);
        for (Stake stake : stakes(scenario, bonuses)) {
            wanting.preferences.put(
                    stake.party(),
                    new Preferences(
                            Place.NONE,
                            stake.party(),
                            Grounds.assumed("drawn"),
                            stake.valuation(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            ""));
        }
        double before = Stopwatch.processSeconds();
        Bargain bargain =
                Bargaining.of(Positions.of(wanting.build(), scenario.asOf()), Disagreement.ZERO, Budget.DEFAULT);
        double seconds = Stopwatch.processSeconds() - before;
        String result = "not decided";
        if (bargain instanceof Bargain.Found found) {
            Solution solution = found.get(concept(objective));
            result = "frontier of " + found.efficient().points().size() + "\t" + worth(solution.worth(), objective);
        } else if (bargain instanceof Bargain.OneByOne single) {
            result = single.solutions().stream()
                    .filter(solution -> solution.concept() == concept(objective))
                    .filter(Single.Chosen.class::isInstance)
                    .map(solution -> "alone\t" + worth(((Single.Chosen) solution).worth(), objective))
                    .findFirst()
                    .orElse(result);
        }
        Measure.print("exact", seconds, result);
    }

    private static Concept concept(Objective objective) {
        return switch (objective) {
            case NASH -> Concept.NASH;
            case UTILITARIAN -> Concept.UTILITARIAN;
            case EGALITARIAN -> Concept.EGALITARIAN;
        };
    }

    private static String worth(List<BigFraction> worth, Objective objective) {
        return String.format(Locale.ROOT, "%.4f", mean(worth.get(0), objective));
    }

    /** The scenario without the red lines of a concession, so that some agreement is possible. */
    private static Scenario opened(Scenario scenario) {
        SwitchQuestion question = SwitchQuestion.of(Positions.of(scenario, scenario.asOf()));
        SatSpace space = SatSpace.of(question, Budget.DEFAULT).orElseThrow();
        return space.withdrawals(1).concessions().stream()
                .findFirst()
                .map(ids -> scenario.with(new Change.Drop(
                        ids.stream().map(id -> id.replaceAll("/.*", "")).collect(Collectors.toSet()))))
                .orElse(scenario);
    }

    /** Products are shown as geometric means of gains. */
    private static String shown(Best best, Objective objective) {
        double value = mean(best.value(), objective);
        double bound = mean(best.bound().orElseThrow(), objective);
        return String.format(Locale.ROOT, "%.4f\t%.2f %%", value, 100 * value / bound);
    }

    private static double mean(BigFraction value, Objective objective) {
        return objective == Objective.NASH ? Math.pow(value.doubleValue(), 1.0 / PARTIES) : value.doubleValue();
    }

    /** Up to 100 points for the options of each issue, and bonuses for two options together. */
    static List<Stake> stakes(Scenario scenario, int bonuses) {
        Random random = new Random(1);
        List<Stake> stakes = new ArrayList<>();
        for (String party : scenario.parties().keySet()) {
            Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
            for (Issue issue : scenario.issues().values()) {
                Map<String, BigFraction> row = new LinkedHashMap<>();
                issue.options().forEach(option -> row.put(option.id(), new BigFraction(random.nextInt(101))));
                scores.put(issue.id(), row);
            }
            List<Bonus> drawn = new ArrayList<>();
            for (int i = 0; i < bonuses; i++) {
                drawn.add(new Bonus(
                        All.of(choice(scenario, random), choice(scenario, random)),
                        new BigFraction(random.nextInt(301) - 100),
                        ""));
            }
            stakes.add(Stake.of(
                    party, new Additive(Map.of(), scores, drawn, List.of(), BigFraction.ONE, Optional.empty())));
        }
        return stakes;
    }

    private static Choice choice(Scenario scenario, Random random) {
        List<Issue> issues = List.copyOf(scenario.issues().values());
        Issue issue = issues.get(random.nextInt(issues.size()));
        Option option = issue.options().get(random.nextInt(issue.options().size()));
        return Choice.of(issue.id(), option.id());
    }
}
