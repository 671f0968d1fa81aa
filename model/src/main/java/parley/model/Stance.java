package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.model.Proposition.Choice;

/** What a party says about the terms. {@code demands}, {@code rejects} and {@code demands-order} draw red lines; the others do not. */
public sealed interface Stance {

    /** Issues this stance is about, in order of mention. */
    Set<String> issues();

    /** Whether an issue is among those this stance is about. */
    default boolean isAbout(String issue) {
        return issues().contains(issue);
    }

    /** The word used in scenario files and reports. */
    String word();

    /** Nothing without this. */
    record Demands(Proposition what) implements Stance {
        @Override
        public Set<String> issues() {
            return what.issues();
        }

        @Override
        public boolean isAbout(String issue) {
            return what.mentions(issue);
        }

        @Override
        public String word() {
            return "demands";
        }
    }

    /** Nothing with this. */
    record Rejects(Proposition what) implements Stance {
        @Override
        public Set<String> issues() {
            return what.issues();
        }

        @Override
        public boolean isAbout(String issue) {
            return what.mentions(issue);
        }

        @Override
        public String word() {
            return "rejects";
        }
    }

    /** One step before another, wherever an agreement takes both. */
    record Orders(Order order) implements Stance {
        @Override
        public Set<String> issues() {
            return order.issues();
        }

        @Override
        public String word() {
            return "demands-order";
        }
    }

    /** Endorses each option named. */
    record Accepts(List<Choice> choices) implements Stance {
        public Accepts {
            choices = List.copyOf(choices);
        }

        @Override
        public Set<String> issues() {
            return issuesOf(choices);
        }

        @Override
        public String word() {
            return "accepts";
        }
    }

    /**
     * Endorses each option named and, where a choice names exactly one option, can supply it.
     *
     * @param to ids of the receivers; empty when the source names none
     */
    record Offers(List<Choice> choices, Set<String> to) implements Stance {
        public Offers {
            choices = List.copyOf(choices);
            to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
        }

        @Override
        public Set<String> issues() {
            return issuesOf(choices);
        }

        @Override
        public String word() {
            return "offers";
        }
    }

    /** Can talk about each option named; no consent. By a possible supplier: potential supply, which does not count. */
    record OpenTo(List<Choice> choices) implements Stance {
        public OpenTo {
            choices = List.copyOf(choices);
        }

        @Override
        public Set<String> issues() {
            return issuesOf(choices);
        }

        @Override
        public String word() {
            return "open-to";
        }
    }

    /** Would rather have this; breaks nothing off. */
    record Prefers(Proposition what) implements Stance {
        @Override
        public Set<String> issues() {
            return what.issues();
        }

        @Override
        public boolean isAbout(String issue) {
            return what.mentions(issue);
        }

        @Override
        public String word() {
            return "prefers";
        }
    }

    /** A recorded absence: the source says, or the modeller infers, that the party took no stance on these issues. */
    record Silent(Set<String> issues) implements Stance {
        public Silent {
            issues = Collections.unmodifiableSet(new LinkedHashSet<>(issues));
        }

        @Override
        public String word() {
            return "silent";
        }
    }

    /**
     * Has conditions and does not name them.
     *
     * @param issues what they may touch; empty when they may touch the whole agreement
     * @param about what is known of them, in the modeller's words
     */
    record Reserves(Set<String> issues, String about) implements Stance {
        public Reserves {
            issues = Collections.unmodifiableSet(new LinkedHashSet<>(issues));
        }

        @Override
        public String word() {
            return "reserves";
        }
    }

    /** Says that certain parties have no say in an issue. Off until a what-if holds it. */
    record Claims(String issue, Set<String> noSay) implements Stance {
        public Claims {
            noSay = Collections.unmodifiableSet(new LinkedHashSet<>(noSay));
        }

        @Override
        public Set<String> issues() {
            return Set.of(issue);
        }

        @Override
        public String word() {
            return "claims";
        }
    }

    private static Set<String> issuesOf(List<Choice> choices) {
        Set<String> issues = new LinkedHashSet<>();
        choices.forEach(choice -> issues.add(choice.issue()));
        return issues;
    }
}
