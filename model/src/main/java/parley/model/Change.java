package parley.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A what-if, as a value: {@code scenario.with(change)} is the changed scenario. */
public sealed interface Change {

    /** As if these statements had never been made: what they replaced stands again. */
    record Drop(Set<String> statements) implements Change {
        public Drop {
            statements = Collections.unmodifiableSet(new LinkedHashSet<>(statements));
        }

        @Override
        public String toString() {
            return "drop: " + bracketed(statements);
        }
    }

    /** One more statement, hypothetical unless it cites a source. */
    record Add(Statement statement) implements Change {
        @Override
        public String toString() {
            return "add: " + statement.id();
        }
    }

    /** Another list of who has a say in an issue. */
    record SetConsent(String issue, Consent consent) implements Change {
        @Override
        public String toString() {
            return "consent: " + issue + " " + bracketed(consent.parties());
        }
    }

    /** A circumstance is taken to hold, not to hold, or to be unknown. */
    record SetCircumstance(String circumstance, Truth holds, Grounds grounds) implements Change {
        @Override
        public String toString() {
            return "circumstance: " + circumstance + " " + holds.word();
        }
    }

    /** These claims about who has a say are taken to be right. */
    record Hold(Set<String> claims) implements Change {
        public Hold {
            claims = Collections.unmodifiableSet(new LinkedHashSet<>(claims));
        }

        @Override
        public String toString() {
            return "hold: " + bracketed(claims);
        }
    }

    /** A demand falls back to one of its stated levels. */
    record Soften(String statement, String level) implements Change {
        @Override
        public String toString() {
            return "soften: " + statement + " to " + level;
        }
    }

    /** A statement was made on another day. */
    record Redate(String statement, DateSpan date) implements Change {
        @Override
        public String toString() {
            return "redate: " + statement + " to " + date;
        }
    }

    /** A statement is read in another of its stated ways. */
    record ReadAs(String statement, String reading) implements Change {
        @Override
        public String toString() {
            return "read: " + statement + " as " + reading;
        }
    }

    /** A party takes no part: nothing that it said counts, and it has no say. */
    record Leave(String party) implements Change {
        @Override
        public String toString() {
            return "leave: " + party;
        }
    }

    /** A party gets a say in these issues besides those who have one. */
    record Join(String party, Set<String> issues) implements Change {
        public Join {
            issues = Collections.unmodifiableSet(new LinkedHashSet<>(issues));
        }

        @Override
        public String toString() {
            return "join: " + party + " " + bracketed(issues);
        }
    }

    /**
     * The same what-if studied on another day. A statement that it adds without a source and without a date counts as
     * said on the day studied; any other keeps its date.
     *
     * @param usual the day that such a statement was given when it was read
     */
    default Change saidOn(LocalDate day, LocalDate usual) {
        if (this instanceof Add add
                && add.statement().grounds().citation().isEmpty()
                && add.statement().date().equals(DateSpan.inferred(usual))) {
            return new Add(add.statement().withDate(DateSpan.inferred(day)));
        }
        return this;
    }

    private static String bracketed(Set<String> ids) {
        return ids.stream().sorted().toList().toString();
    }
}
