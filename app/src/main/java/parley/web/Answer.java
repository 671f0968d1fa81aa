package parley.web;

import java.util.List;
import parley.scenario.diagnostic.Diagnostic;

/** What came of a question. */
public sealed interface Answer {

    /**
     * What was asked for.
     *
     * @param text in the format asked for
     * @param status exit status of the command: 0 answered, 1 a claim of the scenario does not hold, 2 the scenario cannot
     *     be used (as {@code check} says), 4 not decided within the limits
     */
    record Found(String text, int status) implements Answer {}

    /**
     * The scenario, an option or both cannot be used.
     *
     * @param message full sentences
     * @param problems one by one, where they have places in a text
     */
    record Refused(String message, List<Diagnostic> problems) implements Answer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The work did not fit into its limits, so that there is nothing to show. */
    record NotDecided(String message) implements Answer {}
}
