package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a program should refuse politely, given to the real program with little memory. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void aHugeFile() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        refuses("huge.yaml").says("2 MiB");
    }

    @Test
    void deepNesting() throws IOException {
        write("deep.yaml", "a: " + "[".repeat(100_000));
        refusesAtAPlace("deep.yaml");
    }

    @Test
    void aliasesThatMultiply() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }
        write("bomb.yaml", bomb.toString());
        refusesAtAPlace("bomb.yaml");
    }

    @Test
    void binaryData() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        Files.write(folder.resolve("binary.yaml"), bytes);
        refusesAtAPlace("binary.yaml");
    }

    @Test
    void escapeSequences() throws IOException {
        write("escape.yaml", "parley: 1\n\"\\e[31m\\u202Ered\": x\n");
        refusesAtAPlace("escape.yaml");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(folder.resolve("folder.yaml"));
        refuses("folder.yaml").says("folder");
    }

    @Test
    void nothingThere() {
        refuses("missing.yaml").says("missing.yaml");
    }

    @Test
    void aPipeThatNobodyWritesTo() throws IOException, InterruptedException {
        Path mkfifo = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(mkfifo), "this machine has no mkfifo");
        new ProcessBuilder(mkfifo.toString(), folder.resolve("pipe.yaml").toString())
                .start()
                .waitFor();
        refuses("pipe.yaml");
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        write("secret.yaml", Texts.BORDER);
        Path file = folder.resolve("secret.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        refuses("secret.yaml").says("secret.yaml");
    }

    @Test
    void anEmptyFile() throws IOException {
        write("empty.yaml", "");
        refuses("empty.yaml");
    }

    @Test
    void thousandsOfProblems() throws IOException {
        write("wrong.yaml", "parley: 1\n" + "x: y\n".repeat(20_000));
        refusesAtAPlace("wrong.yaml").says("more");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Outcome refusesAtAPlace(String name) {
        Outcome outcome = refuses(name);
        String first = outcome.err().lines().findFirst().orElse("");
        assertTrue(first.matches("\\Q" + name + "\\E:\\d+:\\d+: .+"), first);
        return outcome;
    }

    private Outcome refuses(String name) {
        Outcome outcome = Jvm.SMALL
                .parley(folder, "run", name)
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless();
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith(name + ":"), outcome.err());
        return outcome;
    }
}
