package parley.bargain;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Preferences;

/**
 * A party with a say, and what agreements can be worth to it.
 *
 * @param least the least utility of a possible agreement
 * @param most the largest one
 * @param statusQuo the utility of the status quo; absent where that is not known on every issue that counts for the party
 */
public record Bargainer(Preferences preferences, BigFraction least, BigFraction most, Optional<BigFraction> statusQuo) {

    public String party() {
        return preferences.party();
    }
}
