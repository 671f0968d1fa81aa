package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files when writing goes wrong. */
class WritingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("border.yaml"), Texts.BORDER);
    }

    @Test
    void aFullStandardOutputIsSaid() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this machine has no /dev/full");
        Path err = folder.resolve("err");
        Process process = Jvm.SMALL
                .builder(folder, "run", "border.yaml", "--json")
                .redirectOutput(new File("/dev/full"))
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        new Outcome(process.exitValue(), "", Files.readString(err))
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless()
                .says("standard output");
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(out), "this user may write everywhere");
        Jvm.SMALL
                .parley(folder, "run", "border.yaml", "--out", "out")
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless()
                .says("out", "permission denied");
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws IOException {
        Files.writeString(folder.resolve("parley-out"), "mine");
        Jvm.SMALL
                .parley(folder, "run", "border.yaml")
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless()
                .says("parley-out", "not a folder");
        Jvm.SMALL
                .parley(folder, "run", "border.yaml", "--out", "parley-out")
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless();
        assertEquals("mine", Files.readString(folder.resolve("parley-out")));
    }

    @Test
    void aFullDiskLeavesTheOldFileAsItWas() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "this user may not mount a small disk");
        try {
            Files.writeString(disk.resolve("report.html"), "old");
            Jvm.SMALL
                    .parley(folder, "run", "border.yaml", "--out", "disk", "--force")
                    .expect(ExitStatus.NOT_WRITTEN)
                    .isHarmless()
                    .says("disk", "report.html");
            assertEquals("old", Files.readString(disk.resolve("report.html")));
            try (Stream<Path> left = Files.list(disk)) {
                assertEquals(1, left.count(), "a part of a file was left");
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void killedWhileWritingItLeavesWholeFilesOrNone() throws IOException, InterruptedException {
        Jvm.SMALL.parley(folder, "run", "border.yaml", "--out", "whole").expect(ExitStatus.ANSWERED);
        for (int attempt = 0; attempt < 6; attempt++) {
            Path out = folder.resolve("out" + attempt);
            Process process = Jvm.SMALL
                    .builder(
                            folder,
                            "run",
                            "border.yaml",
                            "--quiet",
                            "--out",
                            out.getFileName().toString())
                    .start();
            waitForFiles(out, attempt % 3, process);
            process.destroyForcibly().waitFor();
            assertWhole(out);
        }
    }

    /** Waits until the folder is there and holds so many finished files. */
    private static void waitForFiles(Path out, int count, Process process) throws IOException, InterruptedException {
        while (process.isAlive() && finished(out) < count) {
            Thread.sleep(1);
        }
    }

    private static long finished(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .count();
        }
    }

    /** Every file that has its name is the whole file. */
    private void assertWhole(Path out) throws IOException {
        for (Format format : Format.usual()) {
            Path file = out.resolve(format.file());
            if (Files.exists(file)) {
                assertEquals(Files.readString(folder.resolve("whole").resolve(format.file())), Files.readString(file));
            }
        }
    }

    @Test
    void interruptedItEndsWithinASecondAndLeavesNoPartOfAFile() throws IOException, InterruptedException {
        Jvm.SMALL.parley(folder, "run", "border.yaml", "--out", "whole").expect(ExitStatus.ANSWERED);
        Path out = folder.resolve("out");
        Process process = Jvm.SMALL
                .builder(folder, "run", "border.yaml", "--quiet", "--out", "out")
                .start();
        waitForFiles(out, 0, process);
        run("kill", "-INT", Long.toString(process.pid()));
        assertTrue(process.waitFor(5, TimeUnit.SECONDS), "still running");
        assertWhole(out);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList());
        }
    }

    private static boolean mount(Path disk) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
