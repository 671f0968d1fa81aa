package parley.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer by HTTP.
 *
 * @param type content type
 * @param headers beside the content type and those that every answer has
 */
record Reply(int status, String type, String body, Map<String, String> headers) {

    static final String JSON = "application/json";

    static Reply of(int status, String type, String body) {
        return new Reply(status, type, body, Map.of());
    }

    /** Maps, lists, texts and numbers as JSON. */
    static Reply json(int status, Object value) {
        return of(status, JSON, Json.write(value));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
