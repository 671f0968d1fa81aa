package parley.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something without which a party will not agree. A statement that demands several things at once draws several red
 * lines.
 *
 * @param id the statement's id, followed by {@code /1}, {@code /2}, ... where the statement draws several
 * @param demand what must hold of the agreement where the condition holds
 * @param condition over options and circumstances
 * @param level 0 for what is demanded; 1, 2, ... for the statement's fallback levels, which draw red lines of their own:
 *     falling back to level n withdraws the red lines of all levels before it
 * @param order for a demand about which step comes first, which asks nothing of the terms alone
 */
public record RedLine(
        String id,
        Statement statement,
        Proposition demand,
        Optional<Proposition> condition,
        int level,
        Optional<Order> order) {

    /** A red line on terms, as it is demanded. */
    public static RedLine of(String id, Statement statement, Proposition demand, Optional<Proposition> condition) {
        return new RedLine(id, statement, demand, condition, 0, Optional.empty());
    }

    public String party() {
        return statement.party();
    }

    /** All issues that it mentions, those of its condition included, and those of the demand that it is a level of. */
    public Set<String> issues() {
        Set<String> all = new LinkedHashSet<>(demand.issues());
        condition.ifPresent(c -> all.addAll(c.issues()));
        order.ifPresent(o -> all.addAll(o.issues()));
        if (level > 0) {
            all.addAll(statement.stance().issues());
        }
        all.addAll(statement.coding().softenedFrom());
        return all;
    }

    /** What is known of it today. */
    public enum Status {
        BINDING("binding", "its party has a say in every issue it mentions: no possible agreement breaks it"),
        OVERRIDDEN("overridden", "its party has no say in some issue it mentions: agreements that break it say so"),
        PENDING("pending", "it depends on a circumstance that is not known to hold");

        private final String word;
        private final String meaning;

        Status(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** The word shown to readers. */
        public String word() {
            return word;
        }

        /** What the word means, as half a sentence. */
        public String meaning() {
            return meaning;
        }
    }
}
