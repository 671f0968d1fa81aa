package parley.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
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
import parley.model.Statement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.SwitchSpace;
import parley.space.Zone;

/**
 * The chances, under the modeller's credences and independence, that the stated red lines leave an agreement. No
 * forecast: a credence says how sure the modeller is that a red line is real, and rules, supply and consent are taken as
 * they are.
 *
 * @param doubts which red lines may not be real
 * @param contradiction bundles that exclude each other although their probabilities add up to more than 1; then no chance
 *     is worked out, and the lists are empty
 * @param deal the chance that some agreement is possible; absent when not decided
 * @param options the chance of each option that some possible agreement takes it, in the scenario's order
 * @param agreements agreements that break no red line but doubtful ones, with their chances, the best first; empty when
 *     every chance is 0 or 1, or there is no space of agreements
 * @param agreementsComplete false when only the first of them were looked at
 * @param influence what each red line and each party weighs where they leave no agreement
 */
public record Chances(
        Doubts doubts,
        Optional<List<Bundle>> contradiction,
        Optional<Double> deal,
        List<OptionChance> options,
        List<AgreementChance> agreements,
        boolean agreementsComplete,
        Influence influence) {

    /** The most agreements that are given with their chances. */
    public static final int MOST_AGREEMENTS = 20;

    /** The most agreements that are looked at for the best ones. */
    private static final int MOST_LOOKED_AT = 1_000;

    /**
     * The chance that some possible agreement takes an option.
     *
     * @param chance absent when not decided
     */
    public record OptionChance(Issue issue, Option option, Optional<Double> chance) {}

    /**
     * The chance that an agreement is possible.
     *
     * @param broken doubtful bundles of which it breaks a red line, in order
     */
    public record AgreementChance(Agreement agreement, double chance, List<Bundle> broken) {
        public AgreementChance {
            broken = List.copyOf(broken);
        }
    }

    public Chances {
        options = List.copyOf(options);
        agreements = List.copyOf(agreements);
    }

    /** Bundles in doubt of which one alone flips the answer: while all stand there is no agreement, without it there is. */
    public List<Bundle> listFlips() {
        return influence instanceof Influence.Measured measured
                ? measured.lines().stream()
                        .filter(weight ->
                                weight.opensAlone() && weight.subject().isDoubtful())
                        .map(Weight::subject)
                        .toList()
                : List.of();
    }

    /** Statements whose credence plays no part. */
    public List<Statement> unused() {
        return doubts.unused();
    }

    /** The chance that some agreement is possible; nothing when not decided, or when the credences contradict each other. */
    public static Optional<Double> dealOf(AgreementSpace space, Budget budget) {
        Doubts doubts = Doubts.of(space.positions());
        return doubts.findContradiction().isPresent()
                ? Optional.empty()
                : DealOdds.of(space, doubts, budget).deal();
    }

    /** The chances that positions leave. */
    public static Chances of(AgreementSpace space, Budget budget) {
        Positions positions = space.positions();
        Doubts doubts = Doubts.of(positions);
        Optional<List<Bundle>> contradiction = doubts.findContradiction();
        if (contradiction.isPresent()) {
            return new Chances(
                    doubts,
                    contradiction,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    true,
                    influence(space, doubts, Map.of(), budget));
        }
        DealOdds odds = DealOdds.of(space, doubts, budget);
        Zone reachable = odds.zones().orElseThrow().reachable();
        List<AgreementChance> agreements = agreements(odds);
        return new Chances(
                doubts,
                contradiction,
                odds.deal(),
                options(space.positions(), odds),
                agreements.subList(0, Math.min(MOST_AGREEMENTS, agreements.size())),
                odds.isSettled() || reachable.count().compareTo(BigInteger.valueOf(MOST_LOOKED_AT)) <= 0,
                influence(space, doubts, odds.birnbaum(), budget));
    }

    /** The same without a space of agreements, whose single chances are not known then; nothing where not decided. */
    public static Optional<Chances> find(Positions positions, Budget budget) {
        Doubts doubts = Doubts.of(positions);
        Optional<List<Bundle>> contradiction = doubts.findContradiction();
        if (contradiction.isPresent()) {
            return Optional.of(new Chances(
                    doubts,
                    contradiction,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    true,
                    influence(positions, doubts, Map.of(), budget)));
        }
        DealOdds odds = DealOdds.of(positions, doubts, budget);
        return odds.deal()
                .map(deal -> new Chances(
                        doubts,
                        contradiction,
                        Optional.of(deal),
                        options(positions, odds),
                        List.of(),
                        odds.isSettled(),
                        influence(positions, doubts, odds.birnbaum(), budget)));
    }

    private static Influence influence(
            Positions positions, Doubts doubts, Map<Bundle, Double> birnbaum, Budget budget) {
        if (SwitchSpace.compile(doubts.structure(positions), budget) instanceof SwitchSpace switches) {
            if (switches.isOpen()) {
                return new Influence.NoDeadlock();
            } else if (!switches.isFeasible()) {
                return new Influence.RulesAlone();
            }
        }
        return Influence.of(positions, doubts, birnbaum, budget);
    }

    private static Influence influence(
            AgreementSpace space, Doubts doubts, Map<Bundle, Double> birnbaum, Budget budget) {
        if (!space.possible().isEmpty()) {
            return new Influence.NoDeadlock();
        }
        return space.feasible().isEmpty()
                ? new Influence.RulesAlone()
                : Influence.of(space.positions(), doubts, birnbaum, budget);
    }

    private static List<OptionChance> options(Positions positions, DealOdds odds) {
        List<OptionChance> options = new ArrayList<>();
        Map<Choice, Optional<Double>> chances = odds.byOption();
        for (Issue issue : positions.scenario().issues().values()) {
            for (Option option : issue.options()) {
                options.add(new OptionChance(
                        issue, option, chances.getOrDefault(Choice.of(issue.id(), option.id()), Optional.empty())));
            }
        }
        return options;
    }

    /** Agreements over doubtful red lines, the best chances first; those that break none come before all others. */
    private static List<AgreementChance> agreements(DealOdds odds) {
        if (odds.isSettled()) {
            return List.of();
        }
        DealOdds.Zones zones = odds.zones().orElseThrow();
        Set<Agreement> looked = new LinkedHashSet<>(zones.standing().first(MOST_AGREEMENTS));
        looked.addAll(zones.reachable().first(MOST_LOOKED_AT));
        List<AgreementChance> chances = new ArrayList<>();
        for (Agreement agreement : looked) {
            List<Bundle> broken = odds.listBrokenBy(agreement);
            odds.chanceOf(agreement, broken)
                    .ifPresent(chance -> chances.add(new AgreementChance(agreement, chance, broken)));
        }
        chances.sort(Comparator.comparingDouble(AgreementChance::chance).reversed());
        return chances;
    }
}
