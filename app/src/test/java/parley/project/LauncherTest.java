package parley.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a small project of its own, with a Maven and a Java that only note what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash", "cat", "find", "head", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "sort", "tail");

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private Path tools = Path.of("");

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Project.root().resolve("parley"), project.resolve("parley"));
        assertTrue(project.resolve("parley").toFile().setExecutable(true));
        write(project.resolve("pom.xml"), "");
        write(project.resolve("app/pom.xml"), "");
        write(project.resolve("app/src/main/java/Main.java"), "");
        for (String tool : TOOLS) {
            script(tool, "exec " + find(tool) + " \"$@\"");
        }
        installMaven("mkdir -p app/target/launcher/dist/lib; echo jar >app/target/launcher/dist/lib/a.jar");
        installJava("17.0.1");
    }

    @Test
    void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
        Run first = start("--version");
        assertEquals(0, first.status(), first.err());
        assertTrue(first.err().startsWith("Building Parley"), first.err());
        Run second = start("--version");
        assertEquals("", second.err());
        assertEquals(first.out(), second.out());
        assertEquals(1, builds());
    }

    @Test
    void aChangedFileIsBuilt() throws Exception {
        start();
        Path source = project.resolve("app/src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        start();
        assertEquals(2, builds());
    }

    @Test
    void anAddedFileIsBuiltHoweverOldItIs() throws Exception {
        start();
        Path source = write(project.resolve("app/src/main/java/Old.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        start();
        start();
        assertEquals(2, builds());
    }

    @Test
    void aDeletedFileIsNoticed() throws Exception {
        Path source = write(project.resolve("app/src/main/java/Gone.java"), "");
        start();
        Files.delete(source);
        start();
        start();
        assertEquals(2, builds());
    }

    @Test
    void itStartsFromAnyFolderThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("relative link"), Path.of("a project/parley"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        Run run = start(folder, second, Map.of(), "run", "my file.yaml", "");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("[" + project.toRealPath() + "/app/target/parley/lib/a.jar]"), run.out());
        assertTrue(run.out().endsWith("[parley.cli.Main][run][my file.yaml][]\n"), run.out());
    }

    @Test
    void theProgramsExitStatusIsKept() throws Exception {
        assertEquals(4, start("undecided").status());
    }

    @Test
    void ownJavaOptionsComeLast() throws Exception {
        Run run = start(project, project.resolve("parley"), Map.of("PARLEY_JAVA_OPTS", "-Xmx4g -Dx=1"));
        assertTrue(run.out().indexOf("[-Xmx1g]") < run.out().indexOf("[-Xmx4g][-Dx=1]"), run.out());
    }

    @Test
    void anotherGarbageCollectorReplacesOurs() throws Exception {
        Run run = start(project, project.resolve("parley"), Map.of("PARLEY_JAVA_OPTS", "-XX:+UseG1GC"));
        assertTrue(run.out().contains("[-XX:+UseG1GC]") && !run.out().contains("Serial"), run.out());
    }

    @Test
    void anArchiveOfClassesIsMadeAndUsed() throws Exception {
        assertTrue(start().out().contains("[-XX:SharedArchiveFile=" + project.toRealPath() + "/app/target/parley/"));
    }

    @Test
    void halfAnArchiveOfClassesIsNotUsed() throws Exception {
        installJava("17.0.1", 134);
        assertTrue(!start().out().contains("SharedArchiveFile"));
    }

    @Test
    void aMissingJavaIsSaid() throws Exception {
        Files.delete(tools.resolve("java"));
        assertFails("found no java. Install a JDK 17 or newer", start());
    }

    @Test
    void anOldJavaIsSaid() throws Exception {
        installJava("11.0.2");
        assertFails("is Java 11; Parley needs 17 or newer", start());
    }

    @Test
    void aMissingMavenIsSaidAndNeededOnlyToBuild() throws Exception {
        start();
        Files.delete(tools.resolve("mvn"));
        assertEquals(0, start().status());
        write(project.resolve("app/src/main/java/New.java"), "");
        assertFails("found no mvn. Install Maven 3.8 or newer", start());
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndIsTriedAgain() throws Exception {
        installMaven("echo '[ERROR] Main.java:[3,5] that is no Java'; exit 1");
        assertFails("[ERROR] Main.java:[3,5] that is no Java", start());
        assertFails("the build failed", start());
        assertEquals(2, builds());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        installMaven("sleep 0.5; mkdir -p app/target/launcher/dist/lib; echo jar >app/target/launcher/dist/lib/a.jar");
        Process one = process(project, project.resolve("parley"), Map.of(), "--version");
        Process two = process(project, project.resolve("parley"), Map.of(), "--version");
        assertEquals(0, one.waitFor());
        assertEquals(0, two.waitFor());
        assertEquals(1, builds());
    }

    @Test
    void aLockLeftByADeadProcessIsTakenOver() throws Exception {
        Files.createDirectories(project.resolve("app/target"));
        Files.createSymbolicLink(project.resolve("app/target/parley.lock"), Path.of("999999999"));
        assertEquals(0, start().status());
        try (Stream<Path> left = Files.list(project.resolve("app/target"))) {
            assertEquals(
                    List.of(), left.filter(p -> p.toString().contains("lock")).toList());
        }
    }

    private static void assertFails(String message, Run run) {
        assertEquals(3, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private void installMaven(String work) throws IOException {
        script("mvn", "echo \"$@\" >>'" + folder.resolve("builds") + "'\n" + work);
    }

    private void installJava(String version) throws IOException {
        installJava(version, 0);
    }

    private void installJava(String version, int statusOfArchiving) throws IOException {
        script("java", """
                case "$*" in
                -version) echo 'openjdk version "%s"' >&2 ;;
                *ArchiveClassesAtExit*)
                    for word; do
                        case "$word" in *ArchiveClassesAtExit=*) echo half >"${word#*=}" ;; esac
                    done
                    echo noise
                    exit %s ;;
                *) printf '[%%s]' "$@"; echo ;;
                esac
                case "$*" in *undecided) exit 4 ;; esac
                """.formatted(version, Integer.toString(statusOfArchiving)));
    }

    private void script(String name, String text) throws IOException {
        Path file = write(tools.resolve(name), "#!/bin/sh\n" + text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Run start(String... arguments) throws Exception {
        return start(project, project.resolve("parley"), Map.of(), arguments);
    }

    private Run start(Path from, Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        Process process = process(from, launcher, variables, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private Process process(Path from, Path launcher, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }
}
