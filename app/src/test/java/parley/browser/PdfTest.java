package parley.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Reports;
import parley.cli.Reports.Ended;

/** {@code --format pdf}, with the machine's browser, with none, and with one that fails. */
@ExtendWith(Chromium.class)
class PdfTest {

    private static final String SCENARIO = "scenarios/library/austrian-state-treaty-1955/scenario.yaml";

    @TempDir
    Path folder;

    private Ended run(Map<String, String> environment) {
        return Reports.run(folder, environment, "r", SCENARIO, "--format", "html,pdf");
    }

    private Path program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    @Test
    void the_report_is_printed_with_the_machines_browser() throws IOException {
        Ended ended = run(Map.of("PATH", "/usr/bin"));
        assertEquals(0, ended.status(), ended.err());
        byte[] pdf = Files.readAllBytes(folder.resolve("r/report.pdf"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-") && text.stripTrailing().endsWith("%%EOF"));
        assertTrue(pdf.length > 30_000, pdf.length + " bytes");
    }

    @Test
    void without_a_browser_nothing_is_written_and_the_message_says_what_to_do() {
        Ended ended = run(Map.of("PATH", folder.toString()));
        assertEquals(3, ended.status());
        assertTrue(ended.err().contains("no Chromium, Chrome or Edge"), ended.err());
        assertTrue(ended.err().contains("PARLEY_BROWSER"), ended.err());
        assertFalse(Files.exists(folder.resolve("r")));
    }

    @Test
    void a_browser_that_is_named_and_not_there_is_bad_input() {
        Ended ended = run(Map.of("PARLEY_BROWSER", "/no/such/program", "PATH", "/usr/bin"));
        assertEquals(2, ended.status());
        assertTrue(ended.err().contains("/no/such/program"), ended.err());
    }

    @Test
    void a_browser_that_prints_nothing_leaves_nothing_behind() throws IOException {
        Path browser = program("mute", "exit 0");
        List<Path> before = temporary();
        Ended ended = run(Map.of("PARLEY_BROWSER", browser.toString()));
        assertEquals(3, ended.status());
        assertTrue(ended.err().contains("mute ended without a PDF"), ended.err());
        assertFalse(Files.exists(folder.resolve("r/report.pdf")));
        assertEquals(before, temporary());
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("parley-print-"))
                    .sorted()
                    .toList();
        }
    }
}
