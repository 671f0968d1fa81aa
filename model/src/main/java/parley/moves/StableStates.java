package parley.moves;

import java.util.BitSet;
import java.util.Optional;

/** The states that are stable by some concept, or why there is no answer. */
public sealed interface StableStates {

    /** The answer is known; the set may be empty. */
    record Decided(BitSet states) implements StableStates {
        public Decided {
            states = (BitSet) states.clone();
        }

        @Override
        public BitSet states() {
            return (BitSet) states.clone();
        }
    }

    /** There is no answer. */
    enum Open implements StableStates {
        /** The concept says nothing of this kind of model. */
        NOT_DEFINED,
        /** The model is too large to look at. */
        NOT_DECIDED
    }

    /** The states, if they are known. */
    default Optional<BitSet> find() {
        return this instanceof Decided decided ? Optional.of(decided.states()) : Optional.empty();
    }

    /** The states; throws where there is no answer. */
    default BitSet getStates() {
        return find().orElseThrow(() -> new IllegalStateException("stable states are " + this));
    }
}
