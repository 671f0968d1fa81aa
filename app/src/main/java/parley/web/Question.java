package parley.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One analysis of given scenarios.
 *
 * @param analysis name of the analysis
 * @param scenarios the scenario, and another one where the analysis takes two; their names differ
 * @param options values by the name of the option; a flag that is set has none
 * @param format one of the analysis
 */
public record Question(
        String analysis, List<GivenScenario> scenarios, Map<String, List<String>> options, String format) {

    public Question {
        scenarios = List.copyOf(scenarios);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
