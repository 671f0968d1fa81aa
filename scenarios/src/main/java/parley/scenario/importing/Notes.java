package parley.scenario.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.model.Place;

/** Collects notes while the files of a case are read. */
final class Notes {
    private final List<Note> notes = new ArrayList<>();

    void add(Place place, String sentence) {
        notes.add(new Note(place, sentence));
    }

    /** All, in the order of the files. */
    List<Note> list() {
        return notes.stream().sorted(Comparator.comparing(Note::place)).toList();
    }
}
