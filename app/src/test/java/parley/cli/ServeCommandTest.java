package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a command. */
class ServeCommandTest {

    private static final Pattern STARTED =
            Pattern.compile("Serving border.yaml at (http://127.0.0.1:[0-9]+/) \\(Ctrl-C ends it\\)");

    @TempDir
    Path folder;

    @Test
    void itServesUntilItIsInterruptedAndLosesNothingSaved() throws IOException, InterruptedException {
        Shell shell = new Shell(folder);
        shell.file("border.yaml", Texts.BORDER);
        Process process =
                Jvm.SMALL.builder(folder, "serve", "border.yaml", "--port", "0").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher started = STARTED.matcher(String.valueOf(out.readLine()));
            assertTrue(started.matches(), started.toString());
            String body = "{\"name\": \"new.yaml\", \"text\": \"parley: 1\\n\"}";
            HttpRequest save = HttpRequest.newBuilder(URI.create(started.group(1) + "api/v1/file"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertEquals(
                    201,
                    HttpClient.newHttpClient()
                            .send(save, BodyHandlers.ofString())
                            .statusCode());
            boolean heeded = !isInterruptIgnored();
            send(heeded ? "-INT" : "-TERM", process);
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it ends");
            assertEquals(heeded ? 130 : 143, process.exitValue());
            assertEquals("parley: 1\n", shell.read("new.yaml"));
        } finally {
            process.destroyForcibly();
        }
    }

    /** A shell makes what it starts in the background ignore interrupts, and that is passed on. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder(List.of("kill", signal, Long.toString(process.pid())))
                .start()
                .waitFor();
    }

    @Test
    void aPortThatIsTakenIsOneMessage() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = new Shell(folder)
                    .parley("serve", "--port", Integer.toString(taken.getLocalPort()))
                    .expect(ExitStatus.NOT_WRITTEN)
                    .isHarmless()
                    .says("Port " + taken.getLocalPort() + " is taken", "--port 0");
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
    }

    @Test
    void whatCannotBeServedIsSaid() {
        Shell shell = new Shell(folder);
        shell.parley("serve", "none.yaml")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("none.yaml:1:1");
        shell.parley("serve", "--port", "65536")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("from 0 to 65535");
    }

    @Test
    void otherMachinesAreLetInWithATokenAlone() {
        for (String listen : List.of("192.0.2.1", "0.0.0.0", "::", "example.org", "256.1.1.1", "fe80::1%eth0")) {
            new Shell(folder)
                    .parley("serve", "--listen", listen)
                    .expect(ExitStatus.BAD_INPUT)
                    .isHarmless()
                    .says("--listen");
        }
        new Shell(folder)
                .with("PARLEY_TOKEN", "too-short")
                .parley("serve")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("a token has 20");
    }
}
