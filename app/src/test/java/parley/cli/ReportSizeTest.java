package parley.cli;

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
}
