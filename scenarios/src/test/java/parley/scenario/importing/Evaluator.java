package parley.scenario.importing;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Evaluates one profile of another tool as that tool defines it, straight from the file. Shares no code with the importers.
 * A bid gives the text of the value of each issue by the name.
 */
interface Evaluator {

    BigFraction utility(Map<String, String> bid);

    /** True where a rule of the profile makes the whole utility 0. */
    default boolean isZeroed(Map<String, String> bid) {
        return false;
    }

    Optional<BigFraction> reservation();
}
