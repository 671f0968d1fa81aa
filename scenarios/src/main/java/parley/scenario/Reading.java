package parley.scenario;

import java.util.List;
import parley.model.Scenario;
import parley.scenario.diagnostic.Diagnostic;

/** What came of reading a scenario file: a scenario, or what is wrong with the file. */
public sealed interface Reading {

    /** What is to be shown to the user: warnings or errors, in the order of the files. */
    List<Diagnostic> diagnostics();

    /**
     * The file was read.
     *
     * @param warnings what is legal but suspicious, in the order of the files
     * @param files the file itself, then its base, that one's base, and so on
     */
    record Success(Scenario scenario, List<Diagnostic> warnings, List<ReadFile> files) implements Reading {
        public Success {
            warnings = List.copyOf(warnings);
            files = List.copyOf(files);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return warnings;
        }
    }

    /**
     * The file cannot be used.
     *
     * @param errors at least one, in the order of the files
     */
    record Failure(List<Diagnostic> errors) implements Reading {
        public Failure {
            errors = List.copyOf(errors);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return errors;
        }
    }

    /**
     * A file that took part.
     *
     * @param name as the user named it, or, of a base, as it is found from there
     * @param contentHash SHA-256, in lower-case hexadecimal, over the text in UTF-8 without a byte order mark and with
     *     every line break as a line feed
     */
    record ReadFile(String name, String contentHash) {}
}
