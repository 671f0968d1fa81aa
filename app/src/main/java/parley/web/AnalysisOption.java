package parley.web;

/**
 * Something that an analysis may be told.
 *
 * @param name as on the command line, without the hyphens before it
 * @param meaning full sentences
 * @param repeated true where several values may be given
 * @param required true where there must be one
 */
public record AnalysisOption(String name, String meaning, Kind kind, boolean repeated, boolean required) {

    /** What a value is. */
    public enum Kind {
        TEXT,
        INTEGER,
        FLAG
    }
}
