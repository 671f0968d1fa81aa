package parley.scenario.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as ordered maps, so that a schema has the same bytes every time. */
final class Json {

    private Json() {}

    /** An object of alternating names and values. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    /** The object with one more member. */
    static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(object);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
