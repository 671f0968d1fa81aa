package parley.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question on the agenda with a finite list of options, of which an agreement takes exactly one.
 *
 * @param name short name for readers, such as {@code NATO membership}
 * @param options 2 to {@value #MAX_OPTIONS}, in the order given
 * @param needsSupplier ids of options that are available only when some other party offers them
 * @param statusQuo id of the option that holds without an agreement, where it is known
 * @param code category code such as {@code PA-X SsrGua}; empty if none
 * @param scale whether the order of the options, or their values, mean something
 * @param unit unit of the options' values; empty unless the scale is numeric
 * @param note modeller's note; empty if none
 */
public record Issue(
        String id,
        Place place,
        String name,
        String question,
        List<Option> options,
        Consent consent,
        Set<String> needsSupplier,
        Optional<String> statusQuo,
        String code,
        Scale scale,
        String unit,
        String note) {

    /** The most options that an issue can have. */
    public static final int MAX_OPTIONS = 64;

    /** What the order of an issue's options means. */
    public enum Scale {
        UNORDERED,
        ORDERED,
        NUMERIC
    }

    public Issue {
        if (options.size() < 2 || options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("an issue has 2 to " + MAX_OPTIONS + " options: " + id);
        }
        options = List.copyOf(options);
        needsSupplier = Collections.unmodifiableSet(new LinkedHashSet<>(needsSupplier));
    }

    /** The position of an option in the list, counted from 0; throws when the issue has no such option. */
    public int indexOf(String optionId) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(optionId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("issue " + id + " has no option " + optionId);
    }

    /** The option of that id; throws when the issue has none such. */
    public Option getOption(String optionId) {
        return options.get(indexOf(optionId));
    }

    /** The same issue, of which other options need a supplier. */
    public Issue withNeeds(Set<String> others) {
        return new Issue(id, place, name, question, options, consent, others, statusQuo, code, scale, unit, note);
    }

    /** True when the other issue has options of the same ids, in whatever order. */
    public boolean hasSameOptionsAs(Issue other) {
        return optionIds().equals(other.optionIds());
    }

    private Set<String> optionIds() {
        Set<String> ids = new LinkedHashSet<>();
        options.forEach(option -> ids.add(option.id()));
        return ids;
    }

    public Issue withConsent(Consent other) {
        return new Issue(id, place, name, question, options, other, needsSupplier, statusQuo, code, scale, unit, note);
    }
}
