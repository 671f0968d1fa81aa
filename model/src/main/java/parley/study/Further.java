package parley.study;

import java.util.Optional;
import parley.explain.Chances;
import parley.explain.Coalitions;
import parley.explain.Inquiries;
import parley.space.AgreementSpace;
import parley.space.Budget;

/**
 * What follows beyond the zones: how chancy the answer is, what to ask next, and who agrees with whom.
 *
 * @param chances absent where the space was not decided, or was not asked for this
 * @param inquiries absent in the same cases
 * @param coalitions absent in the same cases
 * @param timeline how the answer came about; absent where there are not several days, or it is much work
 * @param readings the answer under rival readings; absent where no statement has any, or it is much work
 */
public record Further(
        Optional<Chances> chances,
        Optional<Inquiries> inquiries,
        Optional<Coalitions> coalitions,
        Optional<Timeline> timeline,
        Optional<Readings> readings) {

    /** Nothing was worked out. */
    public static final Further NONE =
            new Further(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All of it, from one compiled space. */
    public static Further of(AgreementSpace space, Budget budget) {
        return new Further(
                Optional.of(Chances.of(space, budget)),
                Optional.of(Inquiries.of(space, budget)),
                Optional.of(Coalitions.of(space)),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with how the answer came about and what becomes of it under rival readings. */
    Further with(Optional<Timeline> history, Optional<Readings> rivals) {
        return new Further(chances, inquiries, coalitions, history, rivals);
    }
}
