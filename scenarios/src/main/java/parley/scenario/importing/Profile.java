package parley.scenario.importing;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Proposition;
import parley.model.Valuation;

/**
 * What another tool's profile says of one party.
 *
 * @param name of the party
 * @param valuation absent where it could not be carried over exactly
 * @param reservation the utility without an agreement
 * @param refused agreements to which the profile gives the utility 0 by a rule of its own
 */
record Profile(
        String name,
        ForeignFile file,
        Optional<Valuation.Additive> valuation,
        Optional<BigFraction> reservation,
        List<Proposition> refused) {

    Profile {
        refused = List.copyOf(refused);
    }

    /** A profile of which nothing but the party could be carried over. */
    static Profile withoutPreferences(String name, ForeignFile file) {
        return new Profile(name, file, Optional.empty(), Optional.empty(), List.of());
    }
}
