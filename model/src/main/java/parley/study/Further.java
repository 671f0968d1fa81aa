package parley.study;

import java.util.Optional;
import parley.bargain.Disagreement;
import parley.explain.Chances;
import parley.explain.Coalitions;
import parley.explain.Inquiries;
import parley.model.Positions;
import parley.space.AgreementSpace;
import parley.space.Budget;

/**
 * What follows beyond the zones: how chancy the answer is, what to ask next, and who agrees with whom.
 *
 * @param chances absent where they were not decided, or not asked for
 * @param inquiries absent where the space was not decided, or was not asked for this
 * @param coalitions absent in the same cases
 * @param bargain which agreements are good, and for whom; absent in the same cases
 * @param timeline how the answer came about; absent where there are not several days, or it is much work
 * @param conflict would it hold; absent where the scenario has no conflict, or was not asked for this
 * @param readings the answer under rival readings; absent where no statement has any, or it is much work
 */
public record Further(
        Optional<Chances> chances,
        Optional<Inquiries> inquiries,
        Optional<Coalitions> coalitions,
        Optional<BargainFinding> bargain,
        Optional<Timeline> timeline,
        Optional<Readings> readings,
        Optional<ConflictFinding> conflict) {

    /** Points of the frontier that a report lists, beside those that are chosen. */
    private static final int LISTED = 20;

    /** A report does more than bargain: that gets one part in so many of the budget. */
    private static final int PARTS = 10;

    /** Nothing was worked out. */
    public static final Further NONE = new Further(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** All of it, from one compiled space. */
    public static Further of(AgreementSpace space, Budget budget) {
        return new Further(
                Optional.of(Chances.of(space, budget)),
                Optional.of(Inquiries.of(space, budget)),
                Optional.of(Coalitions.of(space)),
                Optional.of(BargainFinding.of(
                        space.positions(),
                        Optional.of(space),
                        Disagreement.RESERVATION,
                        Optional.empty(),
                        LISTED,
                        Budget.nodes(share(budget)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long share(Budget budget) {
        return Math.max(1, budget.nodes() / PARTS);
    }

    /** What can be had without a space of agreements: the chances, where a diagram over the red lines gives them. */
    static Further uncounted(Positions positions, Budget budget) {
        return NONE.withChances(Chances.find(positions, budget));
    }

    Further withChances(Optional<Chances> other) {
        return new Further(other, inquiries, coalitions, bargain, timeline, readings, conflict);
    }

    Further withInquiries(Optional<Inquiries> other) {
        return new Further(chances, other, coalitions, bargain, timeline, readings, conflict);
    }

    Further withCoalitions(Optional<Coalitions> other) {
        return new Further(chances, inquiries, other, bargain, timeline, readings, conflict);
    }

    /** The same, with how the answer came about and what becomes of it under rival readings. */
    Further with(Optional<Timeline> history, Optional<Readings> rivals) {
        return new Further(chances, inquiries, coalitions, bargain, history, rivals, conflict);
    }

    /** The same, with what would hold. */
    Further with(Optional<ConflictFinding> moves) {
        return new Further(chances, inquiries, coalitions, bargain, timeline, readings, moves);
    }
}
