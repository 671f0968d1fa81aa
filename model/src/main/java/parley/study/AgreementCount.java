package parley.study;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.model.Agreement;
import parley.space.AgreementSpace;
import parley.space.Budget;
import parley.space.Zone;
import parley.study.Comparison.Agenda;
import parley.study.Comparison.Agreements;
import parley.study.Comparison.Counted;
import parley.study.Comparison.NotCounted;
import parley.study.Findings.Decided;
import parley.study.SharedSpaces.Studied;

/** Counts the possible agreements that two studies share, and those that only one of them has. */
final class AgreementCount {

    private AgreementCount() {}

    static Agreements of(Studied before, Studied after, Agenda agenda, Budget budget) {
        if (!agenda.isSame()) {
            return new NotCounted("The two do not ask the same questions with the same options, so single agreements"
                    + " cannot be told to be the same.");
        }
        if (!isDecided(before) || !isDecided(after)) {
            return new NotCounted("Not both were decided within the budget.");
        }
        Zone old = before.space().getSpace().possible();
        Zone now = after.space().getSpace().possible();
        if (old.isEmpty() || now.isEmpty()) {
            return new Counted(BigInteger.ZERO, now.count(), old.count(), first(now), first(old));
        }
        return common(before.space().getSpace(), after.space().getSpace(), budget)
                .<Agreements>map(both -> counted(old, now, both))
                .orElseGet(() ->
                        new NotCounted("How many agreements both leave possible was not decided within the budget."));
    }

    private static boolean isDecided(Studied studied) {
        return studied.findings().space() instanceof Decided
                && studied.findSpace().isPresent();
    }

    private static Optional<Zone> common(AgreementSpace before, AgreementSpace after, Budget budget) {
        return after.possibleIn(before, budget);
    }

    private static Counted counted(Zone old, Zone now, Zone both) {
        BigInteger common = both.count();
        return new Counted(
                common,
                now.count().subtract(common),
                old.count().subtract(common),
                now.firstBeyond(both, Comparison.EXAMPLES),
                old.firstBeyond(both, Comparison.EXAMPLES));
    }

    private static List<Agreement> first(Zone zone) {
        return zone.first(Comparison.EXAMPLES);
    }
}
