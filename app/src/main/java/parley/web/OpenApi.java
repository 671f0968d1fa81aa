package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the API in OpenAPI 3.1, from the analyses themselves. */
public final class OpenApi {

    private static final String TOKEN = "token";
    private static final String ERROR = "#/components/responses/Error";

    private OpenApi() {}

    /** The description, as JSON. */
    public static String write(List<Analysis> analyses) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("openapi", "3.1.0");
        root.put("info", info());
        root.put("servers", List.of(server()));
        root.put("security", List.of(fields(), fields(TOKEN, List.of())));
        Map<String, Object> paths = new LinkedHashMap<>();
        analyses.forEach(analysis -> paths.put("/" + analysis.name(), Map.of("post", analysis(analysis))));
        paths.putAll(files());
        root.put("paths", paths);
        root.put("components", components());
        return Json.write(root);
    }

    private static Map<String, Object> info() {
        return fields(
                "title", "Parley",
                "version", "1",
                "summary", "Which agreements do the stated positions of negotiating parties leave possible?",
                "description",
                        "Served by \"parley serve\" on the machine that it runs on. Each analysis is the command of the"
                                + " same name, with the same options and the same output. Bodies are JSON in UTF-8, of at"
                                + " most " + LocalServer.BODY_BYTES + " bytes, nested at most " + Json.DEPTH
                                + " deep. Requests that name another host, or come from another page, are refused.",
                "license", fields("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private static Map<String, Object> server() {
        return fields(
                "url",
                "http://{address}:{port}/api/v1",
                "variables",
                fields(
                        "address", fields("default", "127.0.0.1", "description", "What --listen gives."),
                        "port", fields("default", "8710", "description", "What --port gives.")));
    }

    private static Map<String, Object> analysis(Analysis analysis) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(QuestionReader.SCENARIO, ref("Scenario"));
        if (analysis.takesOther()) {
            properties.put(QuestionReader.OTHER, ref("Scenario"));
        }
        properties.put(
                QuestionReader.FORMAT,
                fields(
                        "type", "string",
                        "enum", analysis.formats(),
                        "default", analysis.formats().get(0)));
        List<String> required = new ArrayList<>(List.of(QuestionReader.SCENARIO));
        for (AnalysisOption option : analysis.options()) {
            properties.put(option.name(), option(option));
            if (option.required()) {
                required.add(option.name());
            }
        }
        Map<String, Object> schema =
                fields("type", "object", "properties", properties, "required", required, "additionalProperties", false);
        return fields(
                "operationId", analysis.name(),
                "summary", analysis.summary(),
                "requestBody", body(schema),
                "responses", responses("200", found(analysis)));
    }

    private static Map<String, Object> option(AnalysisOption option) {
        Map<String, Object> value = switch (option.kind()) {
            case FLAG -> fields("type", "boolean");
            case INTEGER -> fields("type", List.of("integer", "string"));
            case TEXT -> fields("type", "string");
        };
        Map<String, Object> schema =
                option.repeated() ? fields("oneOf", List.of(value, fields("type", "array", "items", value))) : value;
        schema.put("description", option.meaning());
        return schema;
    }

    private static Map<String, Object> found(Analysis analysis) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String format : analysis.formats()) {
            String type = Api.typeOf(format).replaceFirst(";.*", "");
            content.put(type, fields("schema", fields("type", type.equals(Reply.JSON) ? "object" : "string")));
        }
        return fields(
                "description",
                "What \"parley " + analysis.name() + "\" prints in the format asked for.",
                "headers",
                fields(
                        "Parley-Status",
                        fields(
                                "description",
                                "The exit status that the command would have: 0 answered, 1 a claim of the scenario does"
                                        + " not hold, 2 the scenario cannot be used (only from check), 4 not decided within"
                                        + " the limits.",
                                "schema",
                                fields("type", "integer", "enum", List.of(0, 1, 2, 4)))),
                "content",
                content);
    }

    private static Map<String, Object> files() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/openapi.json",
                fields("get", get("openapi", "This description.", List.of(), fields("type", "object"))));
        paths.put(
                "/analyses",
                fields(
                        "get",
                        get(
                                "analyses",
                                "The analyses with their options and formats.",
                                List.of(),
                                listOf("analyses", ref("Analysis")))));
        paths.put(
                "/files",
                fields(
                        "get",
                        get(
                                "files",
                                "Names of the files that are open: the one that the server was started with, and those"
                                        + " made since.",
                                List.of(),
                                listOf("files", fields("type", "string")))));
        paths.put("/file", file());
        paths.put(
                "/samples",
                fields(
                        "get",
                        get(
                                "samples",
                                "The scenarios that come with Parley.",
                                List.of(),
                                listOf("samples", ref("Sample")))));
        paths.put(
                "/sample",
                fields(
                        "get",
                        get(
                                "sample",
                                "The text of a scenario that comes with Parley.",
                                name("sample"),
                                ref("Sample"))));
        return paths;
    }

    private static Map<String, Object> file() {
        Map<String, Object> save = object(
                List.of("name", "text", "expected"),
                fields(
                        "name",
                        text("One of /files."),
                        "text",
                        text("The new text."),
                        "expected",
                        text("The sha256 that the file had when it was read; empty where it is to be gone.")));
        Map<String, Object> create = object(
                List.of("name", "text"),
                fields("name", text("A plain name that ends with .yaml."), "text", text("The text.")));
        return fields(
                "get", get("readFile", "The text of an open file.", name("file"), ref("File")),
                "put",
                        fields(
                                "operationId",
                                "saveFile",
                                "summary",
                                "Writes an open file, whole or not at all, unless it changed on disk since it was"
                                        + " read: then the error has the code changed-on-disk and the sha256 that"
                                        + " the file has now.",
                                "requestBody",
                                body(save),
                                "responses",
                                responses("200", answer(ref("File")))),
                "post",
                        fields(
                                "operationId",
                                "createFile",
                                "summary",
                                "Writes a new file into the folder that the server was started in, and opens it.",
                                "requestBody",
                                body(create),
                                "responses",
                                responses("201", answer(ref("File")))));
    }

    private static Map<String, Object> components() {
        return fields(
                "schemas",
                fields(
                        "Scenario", scenario(),
                        "File",
                                object(
                                        List.of("name", "text", "sha256"),
                                        fields(
                                                "name", text("The name of the file."),
                                                "text", text("Its text, with line feeds between lines."),
                                                "sha256", text("Of the bytes on disk; to be given as expected."))),
                        "Sample",
                                object(
                                        List.of("name", "title"),
                                        fields(
                                                "name", text("The name of the sample."),
                                                "title", text("Its title."),
                                                "text", text("Its text; only from /sample."))),
                        "Analysis", described(),
                        "Error", error(),
                        "Problem", problem()),
                "responses",
                fields("Error", answer(ref("Error"))),
                "securitySchemes",
                fields(
                        TOKEN,
                        fields(
                                "type",
                                "http",
                                "scheme",
                                "bearer",
                                "description",
                                "What PARLEY_TOKEN held when the server was started, if it held anything.")));
    }

    private static Map<String, Object> scenario() {
        Map<String, Object> schema = object(
                List.of(),
                fields(
                        "text",
                                text("The scenario itself. With a file or a sample it stands in the place of what that"
                                        + " holds, and extends what that could extend; alone it extends nothing."),
                        "file", text("The name of an open file."),
                        "sample", text("The name of a scenario that comes with Parley.")));
        schema.put("minProperties", 1);
        schema.put("not", fields("required", List.of("file", "sample")));
        return schema;
    }

    private static Map<String, Object> described() {
        Map<String, Object> option = object(
                List.of("name", "meaning", "kind", "repeated", "required"),
                fields(
                        "name", text("The key in a request."),
                        "meaning", text("What it does."),
                        "kind", fields("enum", List.of("text", "integer", "flag")),
                        "repeated", fields("type", "boolean"),
                        "required", fields("type", "boolean")));
        return object(
                List.of("name", "summary", "formats", "takes-other", "options"),
                fields(
                        "name", text("The last part of its path."),
                        "summary", text("What it says."),
                        "formats", fields("type", "array", "items", fields("type", "string")),
                        "takes-other", fields("type", "boolean"),
                        "options", fields("type", "array", "items", option)));
    }

    private static Map<String, Object> error() {
        Map<String, Object> inner = object(
                List.of("code", "message", "problems"),
                fields(
                        "code", text("A word for programs."),
                        "message", text("Full sentences for people."),
                        "problems", fields("type", "array", "items", ref("Problem")),
                        "sha256", text("With changed-on-disk: what the file holds now; empty where it is gone."),
                        "allow", text("With wrong-method: the methods that there are.")));
        return object(List.of("error"), fields("error", inner));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> number = fields("type", "integer", "minimum", 1);
        Map<String, Object> related = object(
                List.of("file", "line", "column", "note"),
                fields("file", text(""), "line", number, "column", number, "note", text("What stands there.")));
        return object(
                List.of("severity", "file", "line", "column", "message", "expected", "nearest", "related"),
                fields(
                        "severity", fields("enum", List.of("error", "warning")),
                        "file", text("The scenario, a file that it extends, or an option."),
                        "line", number,
                        "column", number,
                        "message", text("What is wrong."),
                        "expected", text("What could stand there; may be empty."),
                        "nearest", text("The valid word most like the one that stands there; may be empty."),
                        "related", fields("type", "array", "items", related)));
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> schema) {
        Map<String, Object> operation = fields("operationId", id, "summary", summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses("200", answer(schema)));
        return operation;
    }

    private static List<Map<String, Object>> name(String what) {
        return List.of(fields(
                "name",
                "name",
                "in",
                "query",
                "required",
                true,
                "description",
                "The name of the " + what + ".",
                "schema",
                fields("type", "string")));
    }

    private static Map<String, Object> responses(String status, Map<String, Object> good) {
        return fields(status, good, "default", fields("$ref", ERROR));
    }

    private static Map<String, Object> answer(Map<String, Object> schema) {
        return fields("description", "JSON.", "content", fields(Reply.JSON, fields("schema", schema)));
    }

    private static Map<String, Object> body(Map<String, Object> schema) {
        return fields("required", true, "content", fields(Reply.JSON, fields("schema", schema)));
    }

    private static Map<String, Object> listOf(String key, Map<String, Object> items) {
        return object(List.of(key), fields(key, fields("type", "array", "items", items)));
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = fields("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> text(String meaning) {
        Map<String, Object> schema = fields("type", "string");
        if (!meaning.isEmpty()) {
            schema.put("description", meaning);
        }
        return schema;
    }

    private static Map<String, Object> ref(String schema) {
        return fields("$ref", "#/components/schemas/" + schema);
    }

    /** Keys and values in turn, in this order. */
    private static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }
}
