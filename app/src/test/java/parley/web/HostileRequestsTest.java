package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Serving;

/** Other sites, huge bodies, slow clients and clients that go away do no harm. */
class HostileRequestsTest {

    @TempDir
    Path folder;

    private LocalServer server;
    private Http http;

    @BeforeEach
    void start() {
        server = Serving.start(folder);
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onlyThisMachineMayAskAndOnlyPagesFromHere() {
        int port = server.port();
        assertEquals(200, http.get("/api/v1/files").status());
        assertEquals(200, http.get("/api/v1/files", "Host: localhost:" + port).status());
        assertEquals(
                200,
                http.get("/api/v1/files", "Origin: http://localhost:" + port).status());
        assertEquals(200, http.get("/", "Sec-Fetch-Site: none").status());
        for (String header : List.of(
                "Host: evil.example",
                "Host: evil.example:" + port,
                "Host: 127.0.0.1",
                "Host: 127.0.0.1.evil.example:" + port,
                "Host: 127.0.0.1:" + (port == 1 ? 2 : 1),
                "Origin: http://evil.example",
                "Origin: https://127.0.0.1:" + port,
                "Origin: null",
                "Origin: http://127.0.0.1:" + port + ".evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            for (String path : List.of("/", "/api/v1/files", "/nothing")) {
                Http.Answer answer = http.get(path, header);
                assertEquals(403, answer.status(), header);
                assertTrue(answer.body().contains("\"code\" : \"foreign-"), answer.body());
            }
        }
        Http.Answer absolute = http.get("http://evil.example/api/v1/files");
        assertTrue(absolute.status() == 403 || absolute.status() == 400, absolute.head());
    }

    @Test
    void whereThereIsATokenEveryRequestNeedsIt() throws IOException {
        String token = "a-secret-of-many-letters";
        Access access = new Access(InetAddress.getLoopbackAddress(), Optional.of(token));
        try (LocalServer guarded = Serving.start(access, folder)) {
            Http asked = new Http(guarded.port());
            String cookie = "parley-token-" + guarded.port() + "=";
            for (String path :
                    List.of("/", "/page.js", "/api/v1/files", "/nothing", "/?token=", "/?token=" + token + "x")) {
                Http.Answer answer = asked.get(path);
                assertEquals(401, answer.status(), path);
                assertTrue(answer.body().contains("\"code\" : \"no-token\""), answer.body());
                assertEquals(
                        401,
                        asked.get(path, "Authorization: Bearer " + token + "x").status(),
                        path);
                assertEquals(401, asked.get(path, "Authorization: " + token).status(), path);
                assertEquals(
                        401, asked.get(path, "Cookie: " + cookie + "x" + token).status(), path);
            }
            assertEquals(401, asked.post("/api/v1/check?token=" + token, "{}").status());
            assertEquals(
                    200,
                    asked.get("/api/v1/files", "Authorization: Bearer " + token).status());
            Http.Answer welcome = asked.get("/?token=" + token);
            assertEquals(303, welcome.status());
            assertTrue(welcome.head().contains("location: /\r\n"), welcome.head());
            assertTrue(welcome.head().contains(cookie + token + "; path=/; httponly; samesite=strict"), welcome.head());
            assertEquals(200, asked.get("/", "Cookie: " + cookie + token).status());
            assertEquals(
                    403,
                    asked.get("/", "Cookie: " + cookie + token, "Host: evil.example")
                            .status());
        }
    }

    @Test
    void everyAnswerKeepsOtherPagesOut() {
        for (String path : List.of("/", "/page.js", "/page.css", "/api/v1/files", "/nothing")) {
            String head = http.get(path).head();
            assertTrue(head.contains("x-content-type-options: nosniff"), head);
            assertTrue(head.contains("cross-origin-resource-policy: same-origin"), head);
            assertTrue(head.contains("content-security-policy: default-src 'none'"), head);
            assertTrue(head.contains("frame-ancestors 'none'"), head);
            assertFalse(head.contains("access-control-") || head.contains("server:"), head);
        }
    }

    @Test
    void aBodyMustBeJsonBySayingSo() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: application/json; charset=utf-16",
                "X-No-Type: 1")) {
            assertEquals(
                    415,
                    http.send(http.request("POST", "/api/v1/run", body, type)).status(),
                    type);
        }
        byte[] latin = {'{', '"', (byte) 0xE9, '"', ':', '1', '}'};
        Http.Answer answer = http.send(http.request("POST", "/api/v1/run", latin, "Content-Type: application/json"));
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("not UTF-8"), answer.body());
    }

    @Test
    void aBodyOneByteTooLargeIsRefusedAndOneAtTheLimitIsRead() {
        int most = LocalServer.BODY_BYTES;
        Http.Answer atLimit = http.post("/api/v1/run", "{" + " ".repeat(most - 2) + "}");
        assertEquals(400, atLimit.status());
        assertTrue(atLimit.body().contains("\\\"scenario\\\" is missing"), atLimit.body());
        byte[] announced = http.request(
                "POST", "/api/v1/run", new byte[0], "Content-Type: application/json", "Content-Length: " + (most + 1));
        assertEquals(413, http.send(announced).status(), "refused before it was sent");
        byte[] head = http.request(
                "POST", "/api/v1/run", new byte[0], "Content-Type: application/json", "Transfer-Encoding: chunked");
        String chunk = Integer.toHexString(most + 1) + "\r\n" + " ".repeat(most + 1) + "\r\n0\r\n\r\n";
        Http.Answer chunked =
                http.send((new String(head, StandardCharsets.UTF_8) + chunk).getBytes(StandardCharsets.UTF_8));
        assertEquals(413, chunked.status(), "refused while it came");
    }

    @Test
    void whatIsNoHttpIsAnsweredInJson() {
        for (String request : List.of(
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /api/v1/run HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n")) {
            Http.Answer answer = http.send(request.getBytes(StandardCharsets.UTF_8));
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.head());
            assertTrue(answer.head().contains("content-type: application/json"), answer.head());
            assertTrue(answer.body().contains("\"error\""), answer.body());
            assertFalse(answer.body().contains("jetty"), answer.body());
        }
    }

    @Test
    void twoHundredSlowConnectionsKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        byte[] whole = http.request("POST", "/api/v1/run", new byte[100], "Content-Type: application/json");
        try {
            for (int i = 0; i < 200; i++) {
                byte[] part = java.util.Arrays.copyOf(whole, i % 2 == 0 ? 20 : whole.length - 50);
                slow.add(http.begin(part));
            }
            assertEquals(200, http.get("/api/v1/files").status());
            assertEquals(400, http.post("/api/v1/check", "{}").status());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aDefectIsToldToWhoeverStartedTheServerAndNotToTheClient() throws IOException {
        List<Throwable> told = new ArrayList<>();
        Analyses broken = new Analyses() {
            @Override
            public List<Analysis> list() {
                return List.of(new Analysis("run", "Breaks.", List.of(), List.of("json"), false));
            }

            @Override
            public Answer answer(Question question) {
                throw new IllegalStateException("a secret at /home/somebody");
            }
        };
        Workspace workspace = new Workspace(folder, parley.report.FileSet::writeOne);
        try (LocalServer other = LocalServer.start(Access.local(), 0, broken, workspace, List.of(), told::add)) {
            Http.Answer answer = new Http(other.port()).post("/api/v1/run", "{\"scenario\": {\"text\": \"x\"}}");
            assertEquals(500, answer.status());
            assertTrue(answer.body().contains("\"code\" : \"defect\""), answer.body());
            assertFalse(answer.body().contains("secret") || answer.body().contains("Exception"), answer.body());
        }
        assertEquals(1, told.size());
        assertEquals("a secret at /home/somebody", told.get(0).getMessage());
    }

    @Test
    void anAddressThatIsNoneIsTheClientsFault() {
        for (String query : List.of("name=%zz", "name=%", "name=%ff", "%zz")) {
            Http.Answer answer = http.get("/api/v1/file?" + query);
            assertEquals(400, answer.status(), query + answer.body());
            assertTrue(answer.body().contains("\"code\" : \"bad-request\""), answer.body());
        }
    }

    @Test
    void questionsOfClientsThatWentMakeRoomForOthers() throws IOException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Analyses slow = new Analyses() {
            @Override
            public List<Analysis> list() {
                return List.of(new Analysis("run", "Waits.", List.of(), List.of("json"), false));
            }

            @Override
            public Answer answer(Question question) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Answer.NotDecided("It was interrupted.");
            }
        };
        Workspace workspace = new Workspace(folder, parley.report.FileSet::writeOne);
        List<Socket> clients = new ArrayList<>();
        try (LocalServer other =
                LocalServer.start(Access.local(), 0, slow, workspace, List.of(), Throwable::printStackTrace)) {
            Http asked = new Http(other.port());
            byte[] request = asked.request(
                    "POST",
                    "/api/v1/run",
                    "{\"scenario\": {\"text\": \"x\"}}".getBytes(StandardCharsets.UTF_8),
                    "Content-Type: application/json");
            int busy = Math.max(2, Runtime.getRuntime().availableProcessors());
            int all = busy + 64;
            for (int i = 1; i <= all; i++) {
                int number = i;
                clients.add(asked.begin(request));
                await(() -> other.countWork() == number, "question " + number + " waits");
            }
            for (Socket client : clients.subList(busy, all)) {
                client.close();
            }
            await(() -> other.countWork() == busy, "the server notices");
            clients.add(asked.begin(request));
            await(() -> other.countWork() == busy + 1, "there is room");
            over.countDown();
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void workForAClientThatWentIsGivenUp() throws IOException, InterruptedException {
        String hard = Serving.print(
                folder, "generate", "--structure", "random", "--issues", "80", "--red-lines", "200", "--seed", "3");
        isGivenUp("\"nodes\": 900000000", hard, HostileRequestsTest::isCompiling);
    }

    @Test
    void aLongListForAClientThatWentIsGivenUp() throws IOException, InterruptedException {
        String wide =
                Serving.print(folder, "generate", "--structure", "clustered", "--issues", "40", "--red-lines", "5");
        isGivenUp("\"list\": 1000000", wide, HostileRequestsTest::isListing);
    }

    private void isGivenUp(String option, String scenario, java.util.function.BooleanSupplier underWay)
            throws IOException, InterruptedException {
        String body = "{" + option + ", \"scenario\": {\"text\": "
                + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(scenario) + "}}";
        byte[] request = http.request(
                "POST", "/api/v1/run", body.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
        Socket client = http.begin(request);
        await(underWay, "the work begins");
        assertEquals(1, server.countWork());
        client.close();
        await(() -> server.countWork() == 0, "the server notices");
        await(() -> !underWay.getAsBoolean(), "the work ends");
        assertEquals(200, http.get("/api/v1/files").status());
    }

    private static boolean isListing() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(frame -> frame.getMethodName().equals("listFrom"));
    }

    private static boolean isCompiling() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("parley-compile"));
    }

    private static void await(java.util.function.BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 30 seconds: " + what);
            Thread.sleep(20);
        }
    }
}
