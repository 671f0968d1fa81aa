package parley.scenario;

import java.util.List;
import parley.model.Change;
import parley.scenario.diagnostic.Diagnostic;

/** What came of reading a what-if from the command line. */
public sealed interface ChangeReading {

    /** The what-if was read; {@code scenario.with(change)} will not throw. */
    record Success(Change change) implements ChangeReading {}

    /**
     * The text is no what-if for this scenario.
     *
     * @param errors at least one, in order
     */
    record Failure(List<Diagnostic> errors) implements ChangeReading {
        public Failure {
            errors = List.copyOf(errors);
        }
    }
}
