package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exactly one option for each issue of a scenario.
 *
 * @param terms option id by issue id, in the scenario's order of issues
 */
public record Agreement(Map<String, String> terms) {

    public Agreement {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** The option chosen on an issue; throws when the agreement does not settle that issue. */
    public String getOption(String issue) {
        String option = terms.get(issue);
        if (option == null) {
            throw new IllegalArgumentException("the agreement does not settle " + issue);
        }
        return option;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        terms.forEach((issue, option) -> text.append(text.isEmpty() ? "" : ", ")
                .append(issue)
                .append('=')
                .append(option));
        return text.toString();
    }
}
