package parley.explain;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Agreement;
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
 * @param zones what is possible; absent where the agreements were not worked out
 * @param whole the diagram over the red lines; absent when it is not needed or was not decided
 */
record DealOdds(Positions positions, Doubts doubts, Optional<Zones> zones, Optional<SwitchSpace> whole, Budget budget) {

    /**
     * What is possible, at least and at most.
     *
     * @param standing when every binding red line is real
     * @param reachable when only those are real that are certain to be
     */
    record Zones(Zone standing, Zone reachable) {}

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
        return new DealOdds(space.positions(), doubts, Optional.of(new Zones(standing, reachable)), whole, budget);
    }

    /** The same without a space of agreements. */
    static DealOdds of(Positions positions, Doubts doubts, Budget budget) {
        return new DealOdds(positions, doubts, Optional.empty(), compile(doubts.question(positions), budget), budget);
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
        if (zones.filter(z -> !z.standing().isEmpty()).isPresent()) {
            return Optional.of(1.0);
        } else if (zones.filter(z -> z.reachable().isEmpty()).isPresent()) {
            return Optional.of(0.0);
        }
        return whole.map(switches -> switches.chance(odds));
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
        Map<Choice, Optional<Double>> chances = new LinkedHashMap<>();
        zones.ifPresent(z -> putSettled(z, chances));
        List<Choice> open = listChoices().stream()
                .filter(choice -> !chances.containsKey(choice))
                .toList();
        Budget each = new Budget(Math.max(1, budget.nodes() / Math.max(1, open.size())), budget.seconds());
        open.stream().limit(MOST_OPTIONS).forEach(choice -> chances.put(choice, chanceWithin(List.of(choice), each)));
        return chances;
    }

    /** What is taken when every red line is real, and what is not even taken when only the certain ones are. */
    private void putSettled(Zones bounds, Map<Choice, Optional<Double>> chances) {
        Map<String, Map<String, BigInteger>> sure = bounds.standing().countByOption();
        Map<String, Map<String, BigInteger>> atMost = bounds.reachable().countByOption();
        for (Choice choice : listChoices()) {
            if (isTaken(sure, choice)) {
                chances.put(choice, Optional.of(1.0));
            } else if (!isTaken(atMost, choice)) {
                chances.put(choice, Optional.of(0.0));
            }
        }
    }

    private List<Choice> listChoices() {
        return positions.scenario().issues().values().stream()
                .flatMap(issue -> issue.options().stream().map(option -> Choice.of(issue.id(), option.id())))
                .toList();
    }

    private static boolean isTaken(Map<String, Map<String, BigInteger>> counts, Choice choice) {
        BigInteger count = counts.getOrDefault(choice.issue(), Map.of())
                .getOrDefault(choice.options().iterator().next(), BigInteger.ZERO);
        return count.signum() > 0;
    }

    private Optional<Double> chanceWithin(List<Choice> choices, Budget each) {
        SwitchQuestion question = doubts.question(positions).within(choices);
        return compile(question, each).map(switches -> switches.chance(doubts.odds()));
    }

    /** Doubtful bundles of which an agreement breaks a red line. An order of steps is not broken by terms alone. */
    List<Bundle> listBrokenBy(Agreement agreement) {
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
