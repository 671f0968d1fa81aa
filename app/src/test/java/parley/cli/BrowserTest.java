package parley.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report opens from disk in a real browser. */
class BrowserTest {

    private static final Path SAMPLE = Path.of("../scenarios/library/ukraine-2025-03/scenario.yaml");

    @TempDir
    Path folder;

    @Test
    void theReportOpensFromDiskWithoutErrorsAndHoldsTheAnswer() throws IOException, InterruptedException {
        Optional<Path> browser = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        Outcome run = new Shell(folder)
                .parley("run", SAMPLE.toAbsolutePath().toString())
                .expect(ExitStatus.ANSWERED);
        Path page = folder.resolve("parley-out/ukraine-2025-03-1/report.html");

        Outcome shown = open(browser.get(), page);
        String words = shown.out().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        String answer = run.lines().stream()
                .filter(line -> line.startsWith("Answer"))
                .findFirst()
                .orElseThrow()
                .substring(10);
        assertTrue(words.contains(answer.strip()), "no \"" + answer + "\" in " + words);
        assertFalse(shown.err().contains("CONSOLE"), shown.err());
    }

    private Outcome open(Path browser, Path page) throws IOException, InterruptedException {
        Path out = folder.resolve("page.html");
        Path err = folder.resolve("console.txt");
        Process process = new ProcessBuilder(List.of(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toAbsolutePath().toUri().toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the browser does not end");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err))
                .expect(ExitStatus.ANSWERED);
    }
}
