package parley.scenario.yaml;

import parley.scenario.diagnostic.Diagnostic;

/** Ends the reading of a file of which the rest cannot be understood. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Unreadable(Diagnostic diagnostic) {
        super(diagnostic.sentence(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
