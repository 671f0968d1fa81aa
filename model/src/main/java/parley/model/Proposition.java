package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that is true or false of an agreement, built from single choices.
 *
 * <p>Example: {@code new If(Choice.of("neutrality", "neutral"), Choice.of("nato", "barred"))} holds of every agreement
 * that leaves Ukraine outside neutrality, and of those neutral ones that bar membership.
 */
public sealed interface Proposition {

    /**
     * Whether this holds of an agreement, given what is known of the circumstances.
     *
     * @param circumstances truth by circumstance id
     */
    Truth holds(Agreement agreement, Function<String, Truth> circumstances);

    /**
     * A proposition about options alone that holds of exactly those agreements of which this one is {@link Truth#TRUE}
     * under the given circumstances.
     */
    default Proposition whereSure(Function<String, Truth> circumstances) {
        return Sureness.sure(this, circumstances);
    }

    /** The propositions this one is built from. */
    List<Proposition> parts();

    /** Ids of all issues mentioned, in order of first mention. */
    default Set<String> issues() {
        return collect(this, p -> p instanceof Choice c ? Set.of(c.issue()) : Set.of());
    }

    /** Whether an issue is among those mentioned, without listing them. */
    default boolean mentions(String issue) {
        for (Proposition part : parts()) {
            if (part.mentions(issue)) {
                return true;
            }
        }
        return this instanceof Choice choice && choice.issue().equals(issue);
    }

    /** Ids of all circumstances mentioned, in order of first mention. */
    default Set<String> circumstances() {
        return collect(this, p -> p instanceof Holds h ? Set.of(h.circumstance()) : Set.of());
    }

    private static Set<String> collect(Proposition root, Function<Proposition, Set<String>> own) {
        Set<String> found = new LinkedHashSet<>(own.apply(root));
        root.parts().forEach(part -> found.addAll(collect(part, own)));
        return found;
    }

    /** One of these options is chosen on this issue. */
    record Choice(String issue, Set<String> options) implements Proposition {
        public Choice {
            if (options.isEmpty()) {
                throw new IllegalArgumentException("a choice on " + issue + " names no option");
            }
            options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
        }

        public static Choice of(String issue, String... options) {
            return new Choice(issue, new LinkedHashSet<>(List.of(options)));
        }

        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return Truth.of(options.contains(agreement.getOption(issue)));
        }

        @Override
        public List<Proposition> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return issue + "=" + String.join("|", options);
        }
    }

    /** A circumstance holds. Stands only in conditions, never in what is demanded. */
    record Holds(String circumstance) implements Proposition {
        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return circumstances.apply(circumstance);
        }

        @Override
        public List<Proposition> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return circumstance;
        }
    }

    /** Each of the parts holds. */
    record All(List<Proposition> parts) implements Proposition {
        public All {
            parts = List.copyOf(parts);
        }

        public static All of(Proposition... parts) {
            return new All(List.of(parts));
        }

        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return parts.stream().map(p -> p.holds(agreement, circumstances)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public String toString() {
            return listing("all", parts);
        }
    }

    /** At least one of the parts holds. */
    record Any(List<Proposition> parts) implements Proposition {
        public Any {
            parts = List.copyOf(parts);
        }

        public static Any of(Proposition... parts) {
            return new Any(List.of(parts));
        }

        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return parts.stream().map(p -> p.holds(agreement, circumstances)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public String toString() {
            return listing("any", parts);
        }
    }

    /** The part does not hold. */
    record Not(Proposition part) implements Proposition {
        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return part.holds(agreement, circumstances).not();
        }

        @Override
        public List<Proposition> parts() {
            return List.of(part);
        }

        @Override
        public String toString() {
            return "not(" + part + ")";
        }
    }

    /** Where the first holds, so does the second. */
    record If(Proposition when, Proposition then) implements Proposition {
        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            return when.holds(agreement, circumstances).not().or(then.holds(agreement, circumstances));
        }

        @Override
        public List<Proposition> parts() {
            return List.of(when, then);
        }

        @Override
        public String toString() {
            return "if(" + when + ", " + then + ")";
        }
    }

    /** At most {@code limit} of the parts hold; {@code limit} is 0 or more. */
    record AtMost(int limit, List<Proposition> parts) implements Proposition {
        public AtMost {
            if (limit < 0) {
                throw new IllegalArgumentException("at most " + limit + " cannot be");
            }
            parts = List.copyOf(parts);
        }

        @Override
        public Truth holds(Agreement agreement, Function<String, Truth> circumstances) {
            List<Truth> truths =
                    parts.stream().map(p -> p.holds(agreement, circumstances)).toList();
            int sure = Collections.frequency(truths, Truth.TRUE);
            int possible = sure + Collections.frequency(truths, Truth.UNKNOWN);
            if (sure > limit) {
                return Truth.FALSE;
            }
            return possible <= limit ? Truth.TRUE : Truth.UNKNOWN;
        }

        @Override
        public String toString() {
            return listing("at-most-" + limit, parts);
        }
    }

    private static String listing(String word, List<Proposition> parts) {
        return word + parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
