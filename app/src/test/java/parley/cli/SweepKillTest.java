package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep that is ended while it runs, and resumed, has the bytes of one that nobody disturbed. {@code bench/kill.sh} does
 * the same fifty times.
 */
class SweepKillTest {

    private static final int KILLS = 5;
    private static final String LOG = "runs.log";
    private static final List<String> FILES = List.of(LOG, "runs.csv", "columns.csv", "report.html", "report.md");

    @TempDir
    static Path folder;

    private static Shell shell = new Shell(Path.of(""));

    @BeforeAll
    static void sweepUndisturbed() {
        shell = new Shell(folder);
        shell.file("quarrel.yaml", Texts.QUARREL + """
                experiments:
                  doubts:
                    title: How real are the demands?
                    vary:
                      - credence: { statement: n-open, from: 0, to: 1, step: 0.05 }
                    repetitions: 600
                """);
        shell.parley("sweep", path("quarrel.yaml"), "--out", "whole").expect(ExitStatus.ANSWERED);
    }

    private static String path(String name) {
        return shell.path(name).toString();
    }

    private static Process start(String out) throws IOException {
        return Jvm.SMALL
                .builder(folder, "sweep", "quarrel.yaml", "--resume", "--threads", "2", "--out", out)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long size(String out) throws IOException {
        Path log = folder.resolve(out).resolve(LOG);
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Waits until the log is so long; says whether the sweep was still under way then. */
    private static boolean waitFor(String out, long bytes, Process process) throws IOException, InterruptedException {
        while (process.isAlive() && size(out) < bytes) {
            Thread.sleep(1);
        }
        return process.isAlive();
    }

    private static void assertWholeAfterResuming(String out) throws IOException {
        Jvm.SMALL
                .parley(folder, "sweep", "quarrel.yaml", "--resume", "--out", out)
                .expect(ExitStatus.ANSWERED);
        for (String file : FILES) {
            assertEquals(shell.read("whole/" + file), shell.read(out + "/" + file), file);
        }
    }

    @Test
    void killedAgainAndAgainItLosesNoRunAndDoublesNone() throws IOException, InterruptedException {
        long whole = size("whole");
        Random random = new Random(2026);
        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long from = size("killed");
            Process process = start("killed");
            try {
                boolean isUnderWay =
                        waitFor("killed", from + 1 + random.nextLong((whole - from) / (KILLS + 1 - kill)), process);
                process.destroyForcibly().waitFor();
                inTheMiddle += isUnderWay && size("killed") < whole ? 1 : 0;
            } finally {
                process.destroyForcibly();
            }
        }
        assertTrue(inTheMiddle >= KILLS - 1, inTheMiddle + " kills met the sweep in the middle");
        assertWholeAfterResuming("killed");
    }

    @Test
    void interruptedItEndsSoonAndKeepsWhatIsFinished() throws IOException, InterruptedException {
        Process process = start("ended");
        try {
            assertTrue(waitFor("ended", size("whole") / 4, process), "it ended before it was interrupted");
            // A shell makes what it starts in the background ignore interrupts; the other signal ends it in the same
            // way.
            new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(5, TimeUnit.SECONDS), "still running");
        } finally {
            process.destroyForcibly();
        }
        String log = shell.read("ended/" + LOG);
        assertTrue(log.endsWith("\n") && shell.read("whole/" + LOG).startsWith(log), "whole lines of the same log");
        assertWholeAfterResuming("ended");
    }
}
