package parley.scenario.diagnostic;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.model.Place;

/**
 * A diagnostic as names and values, for editors and other programs: {@code severity}, {@code file}, {@code line},
 * {@code column}, {@code message}, {@code expected} and {@code nearest} (both may be empty), and {@code related}, a list of
 * places with a {@code note} each. Lines and columns count from 1, columns in Unicode code points.
 */
public final class DiagnosticFields {

    private DiagnosticFields() {}

    /** The diagnostic; values are texts, numbers, lists and maps. */
    public static Map<String, Object> of(Diagnostic diagnostic) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("severity", diagnostic.severity().word());
        found.putAll(place(diagnostic.place()));
        found.put("message", diagnostic.message());
        found.put("expected", diagnostic.expected());
        found.put("nearest", diagnostic.nearest().orElse(""));
        found.put(
                "related",
                diagnostic.related().stream().map(DiagnosticFields::related).toList());
        return found;
    }

    /** A place: {@code file}, {@code line} and {@code column}. */
    public static Map<String, Object> place(Place place) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("file", place.file());
        where.put("line", place.line());
        where.put("column", place.column());
        return where;
    }

    private static Map<String, Object> related(Diagnostic.Related other) {
        Map<String, Object> related = place(other.place());
        related.put("note", other.note());
        return related;
    }
}
