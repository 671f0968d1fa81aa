package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that does not end is ended, and what it started too. */
class PdfPrinterTest {

    @TempDir
    Path folder;

    @Test
    void aBrowserThatDoesNotEndIsEnded() throws IOException {
        Path browser = Files.writeString(folder.resolve("endless"), "#!/bin/sh\nsleep 600\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                nowhere, nowhere, false, Map.of(PdfPrinter.VARIABLE, browser.toString()), Optional.empty(), folder);
        PdfPrinter printer = PdfPrinter.find(surroundings, Duration.ofMillis(300));
        Refusal refusal = assertThrows(Refusal.class, () -> printer.print("<p>page</p>"));
        assertEquals(ExitStatus.NOT_WRITTEN, refusal.status());
        assertTrue(refusal.getMessage().contains("endless did not end within"), refusal.getMessage());
    }
}
