package parley.order;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.model.Step;

/**
 * The sequences in which some steps can be taken so that every order is kept.
 *
 * @param count how many there are; 0 in a deadlock; absent where counting passed its limit
 * @param first the first ones, earlier steps of the scenario as early as possible
 */
public record Sequences(Optional<BigInteger> count, List<List<Step>> first) {
    public Sequences {
        first = List.copyOf(first);
    }
}
