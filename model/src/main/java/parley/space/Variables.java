package parley.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Issue;
import parley.model.Option;

/**
 * The variables of a diagram: the issues first, in the scenario's order, then one two-valued switch per red line and per
 * offer. A value is a bit: option number n of an issue is bit n; a switch is bit 0 when off and bit 1 when on.
 */
final class Variables {

    static final String OFF = "off";
    static final String ON = "on";

    private final Map<String, Integer> indexByName = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private int issueCount;

    static Variables of(Iterable<Issue> issues) {
        Variables variables = new Variables();
        for (Issue issue : issues) {
            variables.add(issue.id(), issue.options().stream().map(Option::id).toList());
        }
        variables.issueCount = variables.size();
        return variables;
    }

    /** Adds a switch unless there is one of that name. */
    void addSwitch(String name) {
        if (!indexByName.containsKey(name)) {
            add(name, List.of(OFF, ON));
        }
    }

    private void add(String name, List<String> valueNames) {
        indexByName.put(name, values.size());
        names.add(name);
        values.add(valueNames);
    }

    int size() {
        return values.size();
    }

    int issueCount() {
        return issueCount;
    }

    boolean has(String name) {
        return indexByName.containsKey(name);
    }

    int indexOf(String name) {
        Integer index = indexByName.get(name);
        if (index == null) {
            throw new IllegalArgumentException("the space has no issue " + name);
        }
        return index;
    }

    /** The names, in order: a view, for it is asked for once per variable. */
    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    List<String> values(int variable) {
        return values.get(variable);
    }

    /** The bits of some values of a variable. */
    long mask(int variable, Set<String> names) {
        long mask = 0;
        for (String name : names) {
            int bit = values.get(variable).indexOf(name);
            if (bit < 0) {
                throw new IllegalArgumentException("no such option: " + name);
            }
            mask |= 1L << bit;
        }
        return mask;
    }

    /** The values of a variable that the bits stand for. */
    Set<String> valuesIn(int variable, long mask) {
        Set<String> names = new LinkedHashSet<>();
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            names.add(values.get(variable).get(Long.numberOfTrailingZeros(rest)));
        }
        return names;
    }

    /** All values of each variable. */
    long[] full() {
        long[] full = new long[size()];
        for (int v = 0; v < full.length; v++) {
            full[v] = -1L >>> (Long.SIZE - values.get(v).size());
        }
        return full;
    }
}
