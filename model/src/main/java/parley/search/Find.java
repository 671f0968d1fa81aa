package parley.search;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Agreement;

/** An agreement that passed the check, with what each party gains by it. */
record Find(Objective objective, Agreement agreement, List<BigFraction> gains) {

    BigFraction value() {
        return objective.value(gains);
    }

    boolean isBetterThan(Find other) {
        return objective.compare(gains, other.gains) > 0;
    }
}
