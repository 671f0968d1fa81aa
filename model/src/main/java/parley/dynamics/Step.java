package parley.dynamics;

import java.util.Optional;

/**
 * Something that happened in a run.
 *
 * <p>Reasons are phrases without a capital letter. Parties, walls and outcomes are given by their numbers in the table.
 */
public sealed interface Step {

    /** Number of the round, from 1. */
    int round();

    /** One word for what happens. */
    String word();

    /** Number of the party that does it, where one does. */
    default Optional<Integer> findParty() {
        return Optional.empty();
    }

    /** What it says about an outcome, where it is about one. */
    default Optional<Integer> findOutcome() {
        return Optional.empty();
    }

    /** Whether a party says here what it would have: it offers or takes it, or wishes a text changed to it. */
    default boolean isAskedBy(int asking) {
        return (this instanceof Offers offer && offer.party() == asking)
                || (this instanceof Accepts taken && taken.party() == asking)
                || (this instanceof Criticises wish && wish.party() == asking);
    }

    /** A step about one outcome. */
    sealed interface OfOutcome extends Step {
        int outcome();

        @Override
        default Optional<Integer> findOutcome() {
            return Optional.of(outcome());
        }
    }

    /** A party puts an outcome forward. */
    record Offers(int round, int party, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "offers";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** A party takes what is on the table. */
    record Accepts(int round, int party, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "takes";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** A party does not take what is on the table. */
    record Refuses(int round, int party, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "refuses";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** A party has nothing that it could offer as yet. */
    record Passes(int round, int party, String why) implements Step {
        @Override
        public String word() {
            return "passes";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** A party leaves. */
    record Leaves(int round, int party, String why) implements Step {
        @Override
        public String word() {
            return "leaves";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** A red line falls to its next level. */
    record Falls(int round, int wall, int level, String why) implements Step {
        @Override
        public String word() {
            return "falls";
        }
    }

    /** The mediator writes the first text. */
    record Drafts(int round, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "drafts";
        }
    }

    /**
     * A party says what it would have in place of the text.
     *
     * @param outcome what it would have
     */
    record Criticises(int round, int party, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "criticises";
        }

        @Override
        public Optional<Integer> findParty() {
            return Optional.of(party);
        }
    }

    /** The mediator puts a change to all parties. */
    record Proposes(int round, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "proposes";
        }
    }

    /** Nobody objected: the change is in the text. */
    record Revises(int round, int outcome, String why) implements OfOutcome {
        @Override
        public String word() {
            return "revises";
        }
    }
}
