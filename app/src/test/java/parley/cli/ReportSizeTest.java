package parley.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report can be sent by mail. */
class ReportSizeTest {

    private static final int MOST = 1_500_000;

    @TempDir
    Path folder;

    @Test
    void fortyIssuesAndSixtyRedLinesStayUnderOneAndAHalfMegabytes() throws IOException {
        Shell shell = new Shell(folder);
        shell.parley(
                        "generate",
                        "--structure",
                        "clustered",
                        "--issues",
                        "40",
                        "--red-lines",
                        "60",
                        "--parties",
                        "6",
                        "--out",
                        "forty.yaml")
                .expect(ExitStatus.ANSWERED);
        shell.parley("run", "forty.yaml", "--out", "r", "--format", "html", "--quiet")
                .expect(ExitStatus.ANSWERED);
        long bytes = Files.size(folder.resolve("r/report.html"));
        assertTrue(bytes < MOST, bytes + " bytes");
    }

    @Test
    void pageOverFiveMegabytesIsRefusedWithAReasonAndTheRestIsWritten() throws IOException {
        Shell shell = new Shell(folder);
        write("small.yaml", 1);
        write("large.yaml", 24);
        shell.parley("run", "small.yaml", "--out", "r", "--format", "html,md").expect(ExitStatus.ANSWERED);

        Outcome refused = shell.parley("run", "large.yaml", "--out", "r", "--format", "html,md", "--force");
        refused.expect(ExitStatus.NOT_WRITTEN);
        assertTrue(refused.err().contains("report.html would take "), refused.err());
        assertTrue(refused.err().contains("--no-what-if"), refused.err());
        assertFalse(Files.exists(folder.resolve("r/report.html")), "the page of an earlier run beside newer files");
        assertTrue(Files.size(folder.resolve("r/report.md")) > 1_000_000);

        shell.parley("run", "large.yaml", "--out", "alone", "--format", "html").expect(ExitStatus.NOT_WRITTEN);
        assertFalse(Files.exists(folder.resolve("alone")));
    }

    /** Statements with long notes, of characters that take five in a page. */
    private void write(String file, int statements) throws IOException {
        StringBuilder text = new StringBuilder("""
                parley: 1
                title: Long notes
                as-of: 2025-01-01
                sources: {s: {title: Notes, published: 2024-01-01}}
                parties: {a: {name: A, role: principal}}
                issues: {i: {question: Which?, options: {x: this, y: that}}}
                statements:
                """);
        for (int i = 0; i < statements; i++) {
            text.append("  - {id: s" + i + ", party: a, source: s, silent: i, note: '" + "&".repeat(60_000) + "'}\n");
        }
        Files.writeString(folder.resolve(file), text);
    }
}
