package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Serving;

/** The API says what the commands say, and says clearly what it cannot do. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ARTICLE = Path.of("../scenarios/library/ukraine-2025-03/scenario.yaml");

    /** Options that each analysis is asked with beside none; those that must be given are in every question. */
    private static final Map<String, List<String>> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("run", List.of("--what-if", "drop: ru-no-contingents", "--list", "7"));
        ASKED.put("explain", List.of("--possible", "nato=open"));
        ASKED.put("steps", List.of("--as-of", "2025-03-16"));
        ASKED.put(
                "what-if",
                List.of("--change", "drop: ru-no-contingents", "--change", "circumstance: {ukraine-asks: yes}"));
        ASKED.put("compare", List.of("--variants", "france-insists"));
        ASKED.put("ask", List.of("--variant", "france-insists"));
    }

    @TempDir
    Path folder;

    private LocalServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        Files.copy(ARTICLE, folder.resolve("peace.yaml"));
        server = Serving.start(folder, "peace.yaml");
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnalysisSaysWhatItsCommandPrints() throws IOException {
        List<String> answered = new ArrayList<>();
        for (JsonNode analysis : read(http.get("/api/v1/analyses")).get("analyses")) {
            String name = analysis.get("name").asText();
            List<String> options = ASKED.getOrDefault(name, List.of());
            Http.Answer answer = http.post("/api/v1/" + name, question(options));
            String printed = printed(name, options);
            if (printed.isEmpty()) {
                assertEquals(422, answer.status(), "refused by both: " + name);
            } else {
                assertEquals(200, answer.status(), () -> name + ": " + answer.body());
                assertEquals(printed, answer.body(), name);
                assertTrue(answer.head().contains("parley-status: 0"), answer.head());
                answered.add(name);
            }
        }
        assertTrue(answered.containsAll(ASKED.keySet()), answered::toString);
    }

    @Test
    void everyFormatIsTheOneOfTheCommand() {
        for (String format : List.of("html", "md", "text", "csv")) {
            String asked = "{\"scenario\": {\"file\": \"peace.yaml\"}, \"format\": \"" + format + "\"}";
            assertEquals(
                    Serving.print(folder, "timeline", "--format", format, "peace.yaml"),
                    http.post("/api/v1/timeline", asked).body());
        }
        assertEquals(
                Serving.print(folder, "run", "--print", "html", "peace.yaml"),
                http.post("/api/v1/run", "{\"scenario\": {\"file\": \"peace.yaml\"}, \"format\": \"html\"}")
                        .body());
    }

    private String printed(String name, List<String> options) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(
                name.equals("check") ? List.of("--json") : List.of(name.equals("run") ? "--json" : "--format=json"));
        words.addAll(options);
        words.add("peace.yaml");
        return Serving.print(folder, words.toArray(String[]::new));
    }

    private static String question(List<String> options) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i += 2) {
            values.computeIfAbsent(options.get(i).substring(2), key -> new ArrayList<>())
                    .add(options.get(i + 1));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("scenario", Map.of("file", "peace.yaml"));
        values.forEach((key, all) -> body.put(key, all.size() == 1 ? all.get(0) : all));
        return JSON.writeValueAsString(body);
    }

    @Test
    void aTextIsStudiedInThePlaceOfItsFileAndExtendsWhatTheFileCould() throws IOException {
        String edited = "parley: 1\nextends: peace.yaml\ntitle: Mine\nas-of: 2025-03-17\n";
        Files.writeString(folder.resolve("mine.yaml"), "parley: 1\n");
        try (LocalServer other = Serving.start(folder, "mine.yaml")) {
            Http.Answer answer = new Http(other.port())
                    .post("/api/v1/run", JSON.writeValueAsString(scenario(Map.of("file", "mine.yaml"), edited)));
            assertEquals(200, answer.status(), answer.body());
            assertEquals("Mine", read(answer).get("scenario").get("title").asText());
        }
        Http.Answer alone = http.post("/api/v1/run", JSON.writeValueAsString(scenario(Map.of(), edited)));
        assertEquals(422, alone.status());
        JsonNode problem = read(alone).get("error").get("problems").get(0);
        assertEquals(2, problem.get("line").asInt());
        assertTrue(problem.get("message").asText().contains("cannot extend"), alone.body());
    }

    private static Map<String, Object> scenario(Map<String, String> place, String text) {
        Map<String, String> given = new LinkedHashMap<>(place);
        given.put("text", text);
        return Map.of("scenario", given);
    }

    @Test
    void samplesAreListedReadAndStudied() throws IOException {
        List<String> names = new ArrayList<>();
        read(http.get("/api/v1/samples"))
                .get("samples")
                .forEach(sample -> names.add(sample.get("name").asText()));
        assertTrue(names.contains("aland-1921"), names.toString());
        assertTrue(read(http.get("/api/v1/sample?name=aland-1921"))
                .get("text")
                .asText()
                .startsWith("#"));
        Http.Answer compared = http.post(
                "/api/v1/compare",
                "{\"scenario\": {\"sample\": \"aland-1921\"}, \"other\": {\"file\": \"peace.yaml\"}}");
        assertEquals(200, compared.status(), compared.body());
        assertRefused(
                http.get("/api/v1/sample?name=aland-1920"), 404, "no-such-sample", "Did you mean \"aland-1921\"?");
    }

    @Test
    void aFileIsComparedWithItsEditedText() throws IOException {
        String text = Files.readString(ARTICLE).replace("title: Ukraine", "title: Edited Ukraine");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("scenario", Map.of("file", "peace.yaml"));
        body.put("other", Map.of("file", "peace.yaml", "text", text));
        Http.Answer answer = http.post("/api/v1/compare", JSON.writeValueAsString(body));
        assertEquals(200, answer.status(), answer.body());
    }

    @Test
    void whatIsWrongWithAQuestionIsSaid() {
        String file = "{\"scenario\": {\"file\": \"peace.yaml\"}";
        assertRefused(ask("[1]"), 400, "bad-request", "not a JSON object");
        assertRefused(ask("{"), 400, "bad-request", "not JSON: line 1");
        assertRefused(ask("{} x"), 400, "bad-request", "not JSON");
        assertRefused(ask("{\"a\": 1, \"a\": 2}"), 400, "bad-request", "Duplicate field 'a'");
        assertRefused(ask("[".repeat(17)), 400, "bad-request", "nesting depth");
        assertRefused(ask("{}"), 400, "bad-request", "\"scenario\" is missing");
        assertRefused(ask("{\"scenario\": 1}"), 400, "bad-request", "not an object");
        assertRefused(ask("{\"scenario\": {}}"), 400, "bad-request", "needs a text, a file or a sample");
        assertRefused(ask("{\"scenario\": {\"fil\": \"x\"}}"), 400, "bad-request", "Did you mean \"file\"?");
        assertRefused(ask("{\"scenario\": {\"text\": \"\\ud800\"}}"), 400, "bad-request", "surrogate");
        assertRefused(ask(file + ", \"varient\": \"x\"}"), 400, "bad-request", "Did you mean \"variant\"?");
        assertRefused(ask(file + ", \"out\": \"x\"}"), 400, "bad-request", "no key \"out\"");
        assertRefused(ask(file + ", \"format\": \"pdf\"}"), 400, "bad-request", "no format \"pdf\"");
        assertRefused(ask(file + ", \"variant\": [\"x\"]}"), 400, "bad-request", "one value");
        assertRefused(ask(file + ", \"variant\": \"x\"}"), 422, "bad-input", "has no variant \"x\"");
        assertRefused(ask(file + ", \"variant\": \"--out=x\"}"), 422, "bad-input", "--out=x");
        assertRefused(ask(file + ", \"nodes\": 0}"), 422, "bad-input", "\"0\" is no whole number");
        assertRefused(ask(file + ", \"as-of\": \"2025-02-30\"}"), 422, "bad-input", "is no day");
        Http.Answer whatIf = ask(file + ", \"what-if\": [\"drop: ru-no-contingent\"]}");
        assertRefused(whatIf, 422, "bad-input", "Did you mean \\\"ru-no-contingents\\\"?");
        assertTrue(whatIf.body().contains("\"nearest\" : \"ru-no-contingents\""), whatIf.body());
        assertRefused(http.post("/api/v1/what-if", file + "}"), 400, "bad-request", "\"change\" is missing");
        assertRefused(ask("{\"scenario\": {\"file\": \"/etc/passwd\"}}"), 404, "no-such-file", "No file");
        assertRefused(http.post("/api/v1/rum", "{}"), 404, "no-such-path", "openapi.json");
        Http.Answer wrong = http.get("/api/v1/run");
        assertRefused(wrong, 405, "wrong-method", "POST");
        assertTrue(wrong.head().contains("allow: post"), wrong.head());
        assertEquals(List.of("peace.yaml"), listFolder(), "nothing was written");
    }

    private Http.Answer ask(String body) {
        return http.post("/api/v1/ask", body);
    }

    private List<String> listFolder() {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private void assertRefused(Http.Answer answer, int status, String code, String words) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"code\" : \"" + code + "\""), answer.body());
        String readable = answer.body().replace("\\\"", "\"");
        assertTrue(readable.contains(words.replace("\\\"", "\"")), answer.body());
        assertFalse(answer.body().contains(folder.toString()), answer.body());
        assertFalse(answer.body().contains("Exception") || answer.body().contains("\tat "), answer.body());
    }

    private static JsonNode read(Http.Answer answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
