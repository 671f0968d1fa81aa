package parley.scenario.importing;

import java.util.List;
import parley.model.Scenario;
import parley.scenario.diagnostic.Diagnostic;

/** What came of importing files: a scenario, or what is wrong with them. */
public sealed interface ImportReading {

    /**
     * The files were read.
     *
     * @param text the scenario as a file in the language
     * @param tool whose files they are, as {@code --from} calls it
     * @param files names of those that were read, in the order given
     * @param notes what was read otherwise than it stands there, or not at all, in the order of the files
     */
    record Success(Scenario scenario, String text, String tool, List<String> files, List<Note> notes)
            implements ImportReading {
        public Success {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The files cannot be used.
     *
     * @param errors at least one, in the order of the files
     */
    record Failure(List<Diagnostic> errors) implements ImportReading {
        public Failure {
            errors = List.copyOf(errors);
        }
    }
}
