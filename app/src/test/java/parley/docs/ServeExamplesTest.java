package parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Serving;
import parley.web.LocalServer;

/** The Python example of docs/serve.md runs and prints what stands there. */
class ServeExamplesTest {

    private static final Path PAGE = Docs.ROOT.resolve("docs/serve.md");
    private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PRINTED =
            Pattern.compile("(<!-- printed by python -->\n```text\n)(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void thePythonExamplePrintsWhatThePageSays() throws IOException, InterruptedException {
        assumeTrue(run("--version").waitFor() == 0, "this machine has no python3");
        String page = Files.readString(PAGE);
        Matcher example = PYTHON.matcher(page);
        assertTrue(example.find(), "an example in Python");
        try (LocalServer server = Serving.start(folder)) {
            Path script = folder.resolve("example.py");
            Files.writeString(script, example.group(1).replace("8710", Integer.toString(server.port())));
            Process python = run(script.toString());
            String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, python.waitFor(), printed);
            Docs.assertCurrent(
                    PAGE, PRINTED.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(printed) + "```\n"));
        }
    }

    private Process run(String argument) throws IOException {
        try {
            return new ProcessBuilder("python3", argument)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return new ProcessBuilder("false").start();
        }
    }
}
