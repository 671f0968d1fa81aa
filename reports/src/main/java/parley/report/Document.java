package parley.report;

import java.util.List;

/** What one analysis has to say, in every form that it can be had in. */
public interface Document {

    /** For people: its opening is the analysis itself, its sections are what that rests on. */
    Report report();

    /** For programs: JSON, ending with a line end. */
    String json();

    /** For tables: rows of cells, the head first; every row as wide as the head. */
    List<List<String>> table();
}
