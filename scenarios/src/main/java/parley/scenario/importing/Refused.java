package parley.scenario.importing;

import parley.model.Place;
import parley.scenario.diagnostic.Diagnostic;

/** Ends the import: something in a file cannot be right. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
        super(diagnostic.sentence(), null, false, false);
        this.diagnostic = diagnostic;
    }

    /**
     * What is wrong and what would be right.
     *
     * @param expected goes on after "Expected "
     */
    static Refused at(Place place, String message, String expected) {
        return new Refused(Diagnostic.error(place, message).expecting(expected));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
