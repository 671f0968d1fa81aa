package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;

/**
 * A JSON object from a request, whose keys are all known.
 *
 * @param path what the object is called in messages; empty for the whole body
 */
record Body(ObjectNode object, String path) {

    /** The object, if it has none but these keys. */
    static Body of(ObjectNode object, String path, List<String> keys) {
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw unknown("key", key, keys, path);
            }
        });
        return new Body(object, path);
    }

    /** That there is no such thing, and which one was probably meant. */
    static ApiException unknown(String what, String word, List<String> known, String path) {
        String nearest = new Problems()
                .findNearest(word, known)
                .map(found -> " Did you mean \"" + found + "\"?")
                .orElse(" There may be " + String.join(", ", known) + ".");
        return ApiException.badRequest("There is no " + what + " \"" + Characters.visible(word, 64) + "\""
                + (path.isEmpty() ? "" : " in \"" + path + "\"") + "." + nearest);
    }

    /** A text that must be there. */
    String text(String key) {
        return findText(key)
                .orElseThrow(() -> ApiException.badRequest("\"" + name(key) + "\" is missing. It is a text."));
    }

    Optional<String> findText(String key) {
        return find(key).map(value -> text(key, value));
    }

    Optional<Body> findObject(String key, List<String> keys) {
        return find(key).map(value -> {
            if (value instanceof ObjectNode inner) {
                return of(inner, name(key), keys);
            }
            throw ApiException.badRequest("\"" + name(key) + "\" is not an object.");
        });
    }

    Optional<JsonNode> find(String key) {
        return Optional.ofNullable(object.get(key)).filter(value -> !value.isNull());
    }

    /** Values of an option as the command line takes them: a flag that is set has none, one that is not is absent. */
    Optional<List<String>> findValues(AnalysisOption option) {
        Optional<JsonNode> value = find(option.name());
        if (option.kind() == AnalysisOption.Kind.FLAG) {
            return value.filter(this::isTrue).map(set -> List.of());
        }
        return value.map(given -> values(option, given));
    }

    private boolean isTrue(JsonNode value) {
        if (!value.isBoolean()) {
            throw ApiException.badRequest("A flag is true or false, not " + shown(value) + ".");
        }
        return value.booleanValue();
    }

    private List<String> values(AnalysisOption option, JsonNode value) {
        if (value.isArray() && option.repeated()) {
            List<String> values = new ArrayList<>();
            value.forEach(element -> values.add(scalar(option, element)));
            return values;
        } else if (value.isArray()) {
            throw ApiException.badRequest("\"" + option.name() + "\" takes one value, not an array.");
        }
        return List.of(scalar(option, value));
    }

    private String scalar(AnalysisOption option, JsonNode value) {
        if (option.kind() == AnalysisOption.Kind.INTEGER && value.isIntegralNumber()) {
            return value.asText();
        }
        return text(option.name(), value);
    }

    private String text(String key, JsonNode value) {
        if (!value.isTextual()) {
            throw ApiException.badRequest("\"" + name(key) + "\" is not a text but " + shown(value) + ".");
        }
        String text = value.textValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw ApiException.badRequest("\"" + name(key) + "\" holds half a character (an unpaired surrogate).");
        }
        return text;
    }

    private static String shown(JsonNode value) {
        return Characters.visible(value.toString(), 40);
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
