package parley.explain;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Agreement;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Positions;
import parley.model.Proposition.Choice;
import parley.model.RedLine;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Odds;
import parley.space.SwitchCompilation;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;
import parley.space.Zone;

/**
 * The chance that red lines, some of them in doubt, leave an agreement. Where all of them standing leave one the chance is
 * 1, and where the certain ones alone leave none it is 0; only what lies between costs a diagram over the red lines.
 *
 * @param standing what is possible when every binding red line is real
 * @param reachable what is possible when only those are real that are certain to be
 * @param whole the diagram over the red lines; absent when it is not needed or was not decided
 */
record DealOdds(
        AgreementSpace space,
        Doubts doubts,
        Zone standing,
        Zone reachable,
        Optional<SwitchSpace> whole,
        Budget budget) {

    /** The most options for which a diagram is made; the chances of others are left undecided. */
    private static final int MOST_OPTIONS = 300;

    static DealOdds of(AgreementSpace space, Doubts doubts, Budget budget) {
        Set<Bundle> doubtful = new LinkedHashSet<>(doubts.listDoubtful());
        List<RedLine> certain = doubts.bundles().stream()
                .filter(bundle -> !doubtful.contains(bundle))
                .flatMap(bundle -> bundle.lines().stream())
                .toList();
        Zone standing = space.possible();
        Zone reachable = space.zone(certain);
        boolean between = standing.isEmpty() && !reachable.isEmpty();
        Optional<SwitchSpace> whole = between ? compile(doubts.question(space.positions()), budget) : Optional.empty();
        return new DealOdds(space, doubts, standing, reachable, whole, budget);
    }

    private static Optional<SwitchSpace> compile(SwitchQuestion question, Budget budget) {
        SwitchCompilation compiled = SwitchSpace.compile(question, budget);
        return compiled instanceof SwitchSpace switches ? Optional.of(switches) : Optional.empty();
    }

    /** True when every chance is 0 or 1. */
    boolean isSettled() {
        return doubts.areNone();
    }

    /** The chance that some agreement is possible; absent when not decided. */
    Optional<Double> deal() {
        return deal(doubts.odds());
    }

    /** The chance that some agreement is possible once it is known whether a bundle is real. */
    Optional<Double> dealGiven(Bundle known, boolean real) {
        return deal(doubts.oddsGiven(known, real));
    }

    private Optional<Double> deal(Odds odds) {
        if (!standing.isEmpty()) {
            return Optional.of(1.0);
        }
        return reachable.isEmpty() ? Optional.of(0.0) : whole.map(switches -> switches.chance(odds));
    }

    /** By how much the chance of a deal falls as each bundle's rises; empty when there is no deal to lose or to gain. */
    Map<Bundle, Double> birnbaum() {
        Map<Bundle, Double> measures = new LinkedHashMap<>();
        Map<String, Double> slopes =
                whole.map(switches -> switches.derivatives(doubts.odds())).orElseGet(Map::of);
        for (Bundle bundle : doubts.bundles()) {
            Optional.ofNullable(slopes.get(bundle.lines().get(0).id()))
                    .ifPresent(slope -> measures.put(bundle, Math.max(0, -slope)));
        }
        return measures;
    }

    /** The chance of each option that some possible agreement takes it; absent where not decided. */
    Map<Choice, Optional<Double>> byOption() {
        Map<String, Map<String, BigInteger>> sure = standing.countByOption();
        Map<String, Map<String, BigInteger>> atMost = reachable.countByOption();
        Map<Choice, Optional<Double>> chances = new LinkedHashMap<>();
        for (Issue issue : space.positions().scenario().issues().values()) {
            for (Option option : issue.options()) {
                Choice choice = Choice.of(issue.id(), option.id());
                if (isTaken(sure, choice)) {
                    chances.put(choice, Optional.of(1.0));
                } else if (!isTaken(atMost, choice)) {
                    chances.put(choice, Optional.of(0.0));
                }
            }
        }
        List<Choice> open = listChoices().stream()
                .filter(choice -> !chances.containsKey(choice))
                .toList();
        Budget each = new Budget(Math.max(1, budget.nodes() / Math.max(1, open.size())), budget.seconds());
        open.stream().limit(MOST_OPTIONS).forEach(choice -> chances.put(choice, chanceWithin(List.of(choice), each)));
        return chances;
    }

    private List<Choice> listChoices() {
        return space.positions().scenario().issues().values().stream()
                .flatMap(issue -> issue.options().stream().map(option -> Choice.of(issue.id(), option.id())))
                .toList();
    }

    private static boolean isTaken(Map<String, Map<String, BigInteger>> counts, Choice choice) {
        BigInteger count = counts.getOrDefault(choice.issue(), Map.of())
                .getOrDefault(choice.options().iterator().next(), BigInteger.ZERO);
        return count.signum() > 0;
    }

    private Optional<Double> chanceWithin(List<Choice> choices, Budget each) {
        SwitchQuestion question = doubts.question(space.positions()).within(choices);
        return compile(question, each).map(switches -> switches.chance(doubts.odds()));
    }

    /** Doubtful bundles of which an agreement breaks a red line. An order of steps is not broken by terms alone. */
    List<Bundle> listBrokenBy(Agreement agreement) {
        Positions positions = space.positions();
        return doubts.listDoubtful().stream()
                .filter(bundle -> bundle.lines().stream().anyMatch(line -> positions.isBroken(line, agreement)))
                .toList();
    }

    /**
     * The chance that an agreement over certain red lines is possible: that none of the bundles that it breaks is real.
     * Orders of steps are broken together and not one by one, so that these take a diagram.
     */
    Optional<Double> chanceOf(Agreement agreement, List<Bundle> broken) {
        if (doubts.listDoubtful().stream()
                .anyMatch(bundle ->
                        bundle.lines().stream().anyMatch(line -> line.order().isPresent()))) {
            return chanceWithin(
                    agreement.terms().entrySet().stream()
                            .map(term -> Choice.of(term.getKey(), term.getValue()))
                            .toList(),
                    budget);
        }
        Map<Set<Bundle>, Double> real = new LinkedHashMap<>();
        for (Bundle bundle : broken) {
            real.merge(groupOf(bundle), bundle.probability(), Double::sum);
        }
        return Optional.of(
                real.values().stream().mapToDouble(p -> Math.max(0, 1 - p)).reduce(1, (a, b) -> a * b));
    }

    /** The bundle and those that it excludes. */
    private Set<Bundle> groupOf(Bundle bundle) {
        return doubts.exclusive().stream()
                .filter(group -> group.contains(bundle))
                .findFirst()
                .<Set<Bundle>>map(LinkedHashSet::new)
                .orElse(Set.of(bundle));
    }
}
