package parley.scenario.importing;

import java.util.List;
import parley.model.Scenario;

/**
 * What came of an import.
 *
 * @param notes what was read otherwise than it stands in the files, or not at all, in the order of the files
 */
record Imported(Scenario scenario, List<Note> notes) {
    Imported {
        notes = List.copyOf(notes);
    }
}
