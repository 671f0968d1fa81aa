package parley.model;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a party wants, and how much.
 *
 * @param grounds whether a source states them or the modeller assumes them
 * @param reservationValue what the party takes an agreement to have to give it; absent where nothing is said of that
 * @param discount what a utility keeps of its worth when it comes one round later, above 0 and at most 1; absent where
 *     time costs nothing
 * @param isDerived true where they were worked out from the party's statements by {@link DerivedPreferences}
 * @param note modeller's note; empty if none
 */
public record Preferences(
        Place place,
        String party,
        Grounds grounds,
        Valuation valuation,
        Optional<ReservationValue> reservationValue,
        Optional<BigFraction> discount,
        boolean isDerived,
        String note) {

    /** What a party has without an agreement. */
    public sealed interface ReservationValue {

        /** A utility that an agreement must give at least. */
        record Stated(BigFraction utility) implements ReservationValue {}

        /** The utility of the status quo, which every issue that the preferences name must then have. */
        record StatusQuo() implements ReservationValue {}
    }
}
