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
 *     every chance is 0 or 1
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
        List<AgreementChance> agreements = agreements(odds);
        return new Chances(
                doubts,
                contradiction,
                odds.deal(),
                options(space, odds),
                agreements.subList(0, Math.min(MOST_AGREEMENTS, agreements.size())),
                odds.isSettled() || odds.reachable().count().compareTo(BigInteger.valueOf(MOST_LOOKED_AT)) <= 0,
                influence(space, doubts, odds.birnbaum(), budget));
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

    private static List<OptionChance> options(AgreementSpace space, DealOdds odds) {
        List<OptionChance> options = new ArrayList<>();
        Map<Choice, Optional<Double>> chances = odds.byOption();
        for (Issue issue : space.positions().scenario().issues().values()) {
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
        Set<Agreement> looked = new LinkedHashSet<>(odds.standing().first(MOST_AGREEMENTS));
        looked.addAll(odds.reachable().first(MOST_LOOKED_AT));
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
