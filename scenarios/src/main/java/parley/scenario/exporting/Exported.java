package parley.scenario.exporting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of another tool.
 *
 * @param files texts by file name, the domain first
 * @param notes what the files do not say, or say otherwise, as sentences
 */
public record Exported(Map<String, String> files, List<String> notes) {
    public Exported {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        notes = List.copyOf(notes);
    }
}
