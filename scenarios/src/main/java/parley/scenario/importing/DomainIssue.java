package parley.scenario.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.model.Issue;
import parley.model.Place;

/**
 * An issue of another tool's domain.
 *
 * @param key by which profiles refer to it: its index in GENIUS, its name elsewhere
 * @param id of the issue that it becomes
 * @param values at least one, at most {@value Issue#MAX_OPTIONS}
 * @param grid how a range of numbers was cut into values, as a sentence; empty where all values are there
 */
record DomainIssue(
        String key,
        String id,
        String name,
        String description,
        Place place,
        Issue.Scale scale,
        List<DomainValue> values,
        String grid) {

    DomainIssue {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > Issue.MAX_OPTIONS) {
            throw new IllegalArgumentException("an issue has 1 to " + Issue.MAX_OPTIONS + " values: " + name);
        }
    }

    /** True where it can take one value only, so that nobody negotiates over it. */
    boolean isFixed() {
        return values.size() == 1;
    }

    /** The value that a text names: that text itself, or an equal number. */
    Optional<DomainValue> find(String text) {
        Optional<DomainValue> same = first(value -> value.text().equals(text));
        return same.isPresent()
                ? same
                : Exact.findDecimal(text)
                        .flatMap(number -> first(value -> value.number()
                                .filter(other -> other.compareTo(number) == 0)
                                .isPresent()));
    }

    /** Whether a text names one of its values, or lies within a range of which a grid takes only some numbers. */
    boolean mayTake(String text) {
        return find(text).isPresent() || (!grid.isEmpty() && spans(text));
    }

    /** Whether a text is a number from the lowest to the highest of its values. */
    boolean spans(String text) {
        List<BigDecimal> numbers =
                values.stream().flatMap(value -> value.number().stream()).toList();
        return Exact.findDecimal(text)
                .filter(number -> numbers.stream().anyMatch(low -> low.compareTo(number) <= 0)
                        && numbers.stream().anyMatch(high -> high.compareTo(number) >= 0))
                .isPresent();
    }

    /** Its values, as texts say them. */
    List<String> texts() {
        return values.stream().map(DomainValue::text).toList();
    }

    private Optional<DomainValue> first(Predicate<DomainValue> test) {
        return values.stream().filter(test).findFirst();
    }
}
