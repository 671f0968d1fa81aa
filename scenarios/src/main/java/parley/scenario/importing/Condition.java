package parley.scenario.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parley.model.Proposition;

/**
 * Something that is true or false of an agreement, where it may be known which before anybody agrees: Parley's propositions
 * have no word for "always" and "never", and issues with one value are no issues there.
 */
sealed interface Condition {

    /** It holds of every agreement, or of none. */
    enum Known implements Condition {
        ALWAYS,
        NEVER
    }

    /** It depends. */
    record Open(Proposition proposition) implements Condition {}

    /** The issue takes one of the values of which the test is true. */
    static Condition takes(DomainIssue issue, Predicate<DomainValue> test) {
        Set<String> ids = new LinkedHashSet<>();
        issue.values().stream().filter(test).forEach(value -> ids.add(value.id()));
        if (ids.isEmpty()) {
            return Known.NEVER;
        }
        return ids.size() == issue.values().size() ? Known.ALWAYS : new Open(new Proposition.Choice(issue.id(), ids));
    }

    /** Each of them holds. */
    static Condition all(List<Condition> parts) {
        return join(parts, false);
    }

    /** At least one of them holds. */
    static Condition any(List<Condition> parts) {
        return join(parts, true);
    }

    /** @param decisive the truth of a part that settles the whole */
    private static Condition join(List<Condition> parts, boolean decisive) {
        Set<Proposition> open = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (part instanceof Open some) {
                boolean isSameKind = (some.proposition() instanceof Proposition.Any && decisive)
                        || (some.proposition() instanceof Proposition.All && !decisive);
                open.addAll(isSameKind ? some.proposition().parts() : List.of(some.proposition()));
            } else if ((part == Known.ALWAYS) == decisive) {
                return part;
            }
        }
        if (open.isEmpty()) {
            return decisive ? Known.NEVER : Known.ALWAYS;
        } else if (open.size() == 1) {
            return new Open(open.iterator().next());
        }
        List<Proposition> all = List.copyOf(open);
        return new Open(decisive ? new Proposition.Any(all) : new Proposition.All(all));
    }

    /** What is left to ask where it is known that an issue takes a value. */
    default Condition given(DomainIssue issue, DomainValue value) {
        return this instanceof Open open ? given(open.proposition(), issue, value) : this;
    }

    private static Condition given(Proposition proposition, DomainIssue issue, DomainValue value) {
        if (proposition instanceof Proposition.Choice choice && choice.issue().equals(issue.id())) {
            return choice.options().contains(value.id()) ? Known.ALWAYS : Known.NEVER;
        } else if (proposition instanceof Proposition.Not not) {
            return given(not.part(), issue, value).not();
        }
        List<Condition> parts = proposition.parts().stream()
                .map(part -> given(part, issue, value))
                .toList();
        if (proposition instanceof Proposition.All) {
            return all(parts);
        }
        return proposition instanceof Proposition.Any ? any(parts) : new Open(proposition);
    }

    /** It does not hold. */
    default Condition not() {
        if (this instanceof Open open) {
            return new Open(new Proposition.Not(open.proposition()));
        }
        return this == Known.ALWAYS ? Known.NEVER : Known.ALWAYS;
    }
}
