package parley.study;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.explain.Chances;
import parley.model.Expectation.Chance;
import parley.model.Expectation.Deadlocked;
import parley.model.Expectation.Outcome;
import parley.model.Expectation.Quantity;
import parley.model.Expectation.Total;
import parley.model.Positions;
import parley.model.RedLine;
import parley.order.Deadlock;
import parley.order.Precedence;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.LeastWithdrawn;
import parley.space.SwitchQuestion;
import parley.space.SwitchSpace;
import parley.space.Zone;

/** Checks expectations about how many red lines stand in the way, and how surely. */
record WithdrawalChecks(Positions positions, AgreementSpace space, Budget budget) {

    /** How far a chance may be out of its range, for the rounding of decimals. */
    private static final double ROUNDING = 1e-9;

    Verdict total(Total wanted) {
        if (wanted.what() == Quantity.CLASHES || wanted.what() == Quantity.CONCESSIONS) {
            return countSets(wanted);
        }
        Optional<LeastWithdrawn> least = space.possible().leastWithdrawn(Set.of());
        if (least.isEmpty()) {
            return new Verdict(false, "Rules and supply alone allow no agreement, whatever is withdrawn.");
        }
        return wanted.what() == Quantity.MIN_WITHDRAWN
                ? compare(
                        BigInteger.valueOf(least.get().redLines()),
                        wanted.count(),
                        "The fewest red lines whose withdrawal leaves an agreement are ")
                : agreementsAtMin(least.get(), wanted);
    }

    private static Verdict compare(BigInteger found, BigInteger wanted, String sentence) {
        String have = sentence + Numbers.count(found);
        return found.equals(wanted)
                ? new Verdict(true, have + ".")
                : new Verdict(false, have + ", not " + Numbers.count(wanted) + ".");
    }

    private Verdict countSets(Total wanted) {
        String name = wanted.what() == Quantity.CLASHES ? "minimal clashes" : "minimal concessions";
        if (!(SwitchSpace.compile(SwitchQuestion.of(positions), budget) instanceof SwitchSpace switches)) {
            return Verdict.notDecided("The number of " + name + " was not decided within the budget.");
        }
        return (wanted.what() == Quantity.CLASHES ? switches.countClashes() : switches.countConcessions())
                .map(count -> compare(count, wanted.count(), "The number of " + name + " is "))
                .orElseGet(() -> Verdict.notDecided("There are too many " + name + " to count within the budget."));
    }

    private Verdict agreementsAtMin(LeastWithdrawn least, Total wanted) {
        if (needsOrders(least)) {
            return Verdict.notDecided("Demands about the order of steps take part in the least that must be withdrawn, "
                    + "and an agreement may be opened by withdrawing one or another, so agreements are not counted.");
        }
        return compare(
                least.ways(),
                wanted.count(),
                "Agreements that break no more than " + least.redLines() + " binding red lines, the least there is: ");
    }

    /** Whether some of the smallest sets to withdraw have a demand about order in them. */
    private boolean needsOrders(LeastWithdrawn least) {
        Set<String> orders = positions.listRedLines(RedLine.Status.BINDING).stream()
                .filter(line -> line.order().isPresent())
                .map(RedLine::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return !space.possible().leastWithdrawn(orders).equals(Optional.of(least));
    }

    Verdict outcome(Outcome wanted) {
        Zone taking = space.possible().restrictTo(wanted.terms());
        Optional<LeastWithdrawn> least = taking.leastWithdrawn(Set.of());
        String terms = "agreements with " + wanted.terms();
        if (least.isEmpty()) {
            return new Verdict(
                    wanted.breaks().isEmpty() && wanted.possible().equals(Optional.of(false)),
                    "Rules and supply alone allow no " + terms + ".");
        }
        int breaks = least.get().redLines();
        boolean holds = wanted.possible().stream().allMatch(possible -> possible == (breaks == 0))
                && wanted.breaks().stream().allMatch(number -> number == breaks);
        return new Verdict(
                holds,
                (breaks == 0 ? "Some of the " : "None of the ") + terms + (breaks == 0 ? " are" : " is")
                        + " possible; the fewest binding red lines in their way are " + breaks + ".");
    }

    Verdict chance(Chance wanted) {
        Optional<Double> found = Chances.dealOf(space, budget);
        if (found.isEmpty()) {
            return Verdict.notDecided("The chance that some agreement is possible was not decided.");
        }
        double chance = found.get();
        boolean holds = wanted.atLeast().stream().allMatch(least -> chance >= least - ROUNDING)
                && wanted.atMost().stream().allMatch(most -> chance <= most + ROUNDING);
        return new Verdict(
                holds,
                String.format(java.util.Locale.ROOT, "The chance that some agreement is possible is %.6f.", chance));
    }

    Verdict deadlocked(Deadlocked wanted) {
        List<Deadlock> found = Precedence.ofAll(positions).deadlocks();
        return new Verdict(
                wanted.is() != found.isEmpty(),
                found.isEmpty()
                        ? "No demands about the order of steps wait for each other in a circle."
                        : "These demands about the order of steps wait for each other in a circle: "
                                + found.stream()
                                        .map(deadlock -> String.join(", ", deadlock.ids()))
                                        .collect(Collectors.joining("; "))
                                + ".");
    }
}
