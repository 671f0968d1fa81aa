package parley.study;

import java.time.LocalDate;
import java.util.List;
import parley.model.Change;
import parley.model.Scenario;

/** One question put to one scenario. */
public record Study(Scenario scenario, LocalDate asOf, List<Change> changes, Findings.Limits limits) {

    /** The limits used unless the user asks for others. */
    public static final Findings.Limits DEFAULT_LIMITS =
            new Findings.Limits(400_000, java.util.Optional.empty(), 1_000);

    public Study {
        changes = List.copyOf(changes);
    }

    /** A study of the scenario as written. */
    public static Study of(Scenario scenario) {
        return new Study(scenario, scenario.asOf(), List.of(), DEFAULT_LIMITS);
    }
}
