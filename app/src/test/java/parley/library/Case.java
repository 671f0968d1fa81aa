package parley.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.docs.Docs;
import parley.model.Expectation.Breaks;
import parley.model.Proposition.Choice;
import parley.model.Scenario;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;

/**
 * A historic case as it was counted before it was encoded here, by a program that had nothing to do with this one.
 *
 * @param conceivable number of packages, one option of each issue
 * @param opening how many of them satisfy the opening red lines
 * @param settled how many satisfy the final red lines
 * @param leastDropped least number of opening red lines that any package breaks
 * @param atLeast how many packages break exactly that number
 * @param outcomeDrops opening red lines that what was really settled breaks
 */
record Case(
        String name,
        int issues,
        int statements,
        int conceivable,
        int opening,
        int settled,
        int leastDropped,
        int atLeast,
        int outcomeDrops) {

    static final List<Case> ALL = List.of(
            new Case("aland-1921", 7, 13, 432, 0, 3, 1, 36, 1),
            new Case("austrian-state-treaty-1955", 12, 27, 62_208, 0, 24, 2, 144, 3),
            new Case("jcpoa-2015", 12, 26, 531_441, 0, 8, 4, 648, 4),
            new Case("korean-armistice-1953", 12, 22, 69_984, 0, 432, 6, 46_656, 6));

    Scenario read() {
        Reading reading = ScenarioReader.read(Docs.ROOT.resolve("scenarios/library/" + name + "/scenario.yaml"));
        if (reading instanceof Reading.Success success) {
            return success.scenario();
        }
        throw new AssertionError(reading.diagnostics().toString());
    }

    /** What was settled, as the scenario's claim of that name gives it. */
    static Map<String, String> outcome(Scenario scenario) {
        Optional<Breaks> breaks = scenario.expectations().stream()
                .filter(expectation -> expectation.claim().equals("outcome"))
                .flatMap(expectation -> expectation.checks().stream())
                .filter(Breaks.class::isInstance)
                .map(Breaks.class::cast)
                .findFirst();
        Map<String, String> outcome = new LinkedHashMap<>();
        for (Choice choice : breaks.orElseThrow().terms()) {
            outcome.put(choice.issue(), choice.options().iterator().next());
        }
        return outcome;
    }

    @Override
    public String toString() {
        return name;
    }
}
