package parley.scenario;

import java.util.List;
import parley.model.Proposition.Choice;
import parley.scenario.diagnostic.Diagnostic;

/** What came of reading terms from the command line. */
public sealed interface TermsReading {

    /** The terms were read: one or more choices, at most one per issue, in the order given. */
    record Success(List<Choice> terms) implements TermsReading {
        public Success {
            terms = List.copyOf(terms);
        }
    }

    /**
     * The text names no terms of this scenario.
     *
     * @param errors at least one, in order
     */
    record Failure(List<Diagnostic> errors) implements TermsReading {
        public Failure {
            errors = List.copyOf(errors);
        }
    }
}
