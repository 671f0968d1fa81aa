package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Serving;
import parley.scenario.yaml.Limits;

/** Files are read and written where the user opened them, whole, and nowhere else. */
class FilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path file;
    private LocalServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("Frieden 1.yaml");
        Files.writeString(file, "parley: 1\n");
        server = Serving.start(folder, "Frieden 1.yaml");
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anOpenFileIsReadAndSaved() throws IOException {
        JsonNode read = read();
        assertEquals("parley: 1\n", read.get("text").asText());
        Http.Answer saved = save("parley: 1\ntitle: Ä\n", read.get("sha256").asText());
        assertEquals(200, saved.status(), saved.body());
        assertEquals("parley: 1\ntitle: Ä\n", Files.readString(file));
        assertEquals(
                200,
                save("parley: 2\n", JSON.readTree(saved.body()).get("sha256").asText())
                        .status());
        assertEquals("parley: 2\n", Files.readString(file));
        assertEquals(List.of("Frieden 1.yaml"), list(), "no temporary file is left");
    }

    @Test
    void aFileThatChangedMeanwhileIsKeptAndSaidToHave() throws IOException {
        String hash = read().get("sha256").asText();
        Files.writeString(file, "parley: 1 # by somebody else\n");
        Http.Answer refused = save("mine", hash);
        assertEquals(409, refused.status());
        JsonNode error = JSON.readTree(refused.body()).get("error");
        assertEquals("changed-on-disk", error.get("code").asText());
        assertEquals("parley: 1 # by somebody else\n", Files.readString(file));
        assertEquals(200, save("mine", error.get("sha256").asText()).status(), "the user insists");
        assertEquals("mine", Files.readString(file));
        Files.delete(file);
        Http.Answer gone = save("mine", hash);
        assertEquals(409, gone.status());
        assertEquals("", JSON.readTree(gone.body()).get("error").get("sha256").asText());
        assertEquals(200, save("mine again", "").status());
        assertEquals("mine again", Files.readString(file));
    }

    @Test
    void lineEndsMarksAndPermissionsStayAsTheyWere() throws IOException {
        Files.writeString(file, "\uFEFFparley: 1\r\ntitle: x\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        JsonNode read = read();
        assertEquals("parley: 1\ntitle: x\n", read.get("text").asText());
        assertEquals(
                200, save("parley: 1\ntitle: y\n", read.get("sha256").asText()).status());
        assertEquals("\uFEFFparley: 1\r\ntitle: y\r\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aTextOneByteTooLargeIsNotSaved() throws IOException {
        String hash = read().get("sha256").asText();
        assertEquals(413, save("x".repeat(Limits.FILE_BYTES + 1), hash).status());
        assertEquals(200, save("x".repeat(Limits.FILE_BYTES), hash).status());
    }

    @Test
    void aNewFileGoesIntoTheFolderAndReplacesNothing() throws IOException {
        assertEquals(201, create("new.yaml", "parley: 1\n").status());
        assertEquals("parley: 1\n", Files.readString(folder.resolve("new.yaml")));
        assertEquals(409, create("new.yaml", "x").status());
        assertEquals("parley: 1\n", Files.readString(folder.resolve("new.yaml")));
        assertTrue(http.get("/api/v1/files").body().contains("new.yaml"));
        Path outside = Files.createTempDirectory("outside");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("target.yaml"));
        assertEquals(409, create("link.yaml", "x").status());
        assertFalse(Files.exists(outside.resolve("target.yaml")));
        for (String name : List.of(
                "../x.yaml",
                "/tmp/x.yaml",
                "a/b.yaml",
                "a\\b.yaml",
                ".x.yaml",
                "x.sh",
                "x.yaml\u0000",
                "",
                "C:x.yaml")) {
            Http.Answer refused = create(name, "x");
            assertEquals(400, refused.status(), name);
            assertTrue(refused.body().contains("no name for a new file"), refused.body());
        }
        assertEquals(List.of("Frieden 1.yaml", "link.yaml", "new.yaml"), list());
    }

    @Test
    void aLinkPutInTheWayLeadsNowhere() throws IOException {
        Path outside = Files.createTempFile("outside", ".yaml");
        Files.writeString(outside, "theirs");
        String hash = Disk.hashOf("theirs".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.delete(file);
        Files.createSymbolicLink(file, outside);
        assertEquals(409, save("mine", hash).status());
        assertEquals("theirs", Files.readString(outside));
    }

    @Test
    void noOtherFileIsThere() {
        for (String name : List.of("..", "peace.yaml", "%2Fetc%2Fpasswd", "..%2F..%2Fetc%2Fpasswd")) {
            assertEquals(404, http.get("/api/v1/file?name=" + name).status(), name);
        }
        assertEquals(400, http.get("/api/v1/file").status());
    }

    private JsonNode read() throws IOException {
        return JSON.readTree(http.get("/api/v1/file?name=Frieden%201.yaml").body());
    }

    private Http.Answer save(String text, String expected) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("name", "Frieden 1.yaml");
        body.put("text", text);
        body.put("expected", expected);
        return http.send("PUT", "/api/v1/file", JSON.writeValueAsString(body));
    }

    private Http.Answer create(String name, String text) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("text", text);
        return http.post("/api/v1/file", JSON.writeValueAsString(body));
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
