package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.report.Layout;

/** {@code parley run}: the answer on one screen, and the report. */
class RunCommandTest {

    @TempDir
    Path folder;

    private Shell shell;
    private String border;

    @BeforeEach
    void write() {
        shell = new Shell(folder);
        border = shell.file("border.yaml", Texts.BORDER);
    }

    @Test
    void theAnswerFitsOnOneScreen() {
        Outcome run = shell.parley("run", border).expect(ExitStatus.ANSWERED);
        assertTrue(run.lines().size() <= Screen.LINES, run.out());
        run.lines().forEach(line -> assertTrue(Layout.columns(line) <= Screen.WIDTH, line));
        run.says("A border", "Answer", "Rests on", "border", "in all: river", "in none: ridge", "toll", "report.html");
        assertEquals("", run.err());
    }

    @Test
    void theReportHasAFolderOfItsOwn() throws IOException {
        shell.parley("run", border);
        shell.parley("run", border).expect(ExitStatus.ANSWERED).says("parley-out/border-2/report.html");
        List<String> files = List.of(
                "agreements.csv",
                "chances.csv",
                "coalitions.csv",
                "payoffs.csv",
                "questions.csv",
                "report.html",
                "report.json",
                "report.md");
        assertEquals(files, listed("parley-out/border-1"));
        assertEquals(files, listed("parley-out/border-2"));
    }

    @Test
    void aScenarioIsNamedAfterItsFolderOrItsFile() {
        String named = shell.file("peace/scenario.yaml", Texts.BORDER);
        shell.parley("run", named).says("parley-out/peace-1");
        assertTrue(Files.exists(shell.path("parley-out/peace-1/report.html")));
    }

    @Test
    void nothingIsOverwrittenWithoutBeingTold() {
        String out = shell.path("mine").toString();
        shell.parley("run", border, "--out", out).expect(ExitStatus.ANSWERED);
        shell.file("mine/report.md", "my notes");
        shell.parley("run", border, "--out", out)
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless()
                .says("report.html", "--force");
        assertEquals("my notes", shell.read("mine/report.md"));
        shell.parley("run", border, "--out", out, "--force").expect(ExitStatus.ANSWERED);
        assertFalse(shell.read("mine/report.md").contains("my notes"));
    }

    @Test
    void filesThatAreNotTheReportsAreLeftAlone() throws IOException {
        shell.file("mine/notes.txt", "my notes");
        String out = shell.path("mine").toString();
        shell.parley("run", border, "--out", out, "--format", "md").expect(ExitStatus.ANSWERED);
        assertEquals(List.of("notes.txt", "report.md"), listed("mine"));
    }

    @Test
    void tablesOfAnEarlierReportDoNotStayBesideAnother() throws IOException {
        shell.file("mine/obstacles.csv", "of another scenario");
        shell.file("mine/notes.csv", "my own");
        String out = shell.path("mine").toString();
        shell.parley("run", border, "--out", out, "--format", "csv", "--force").expect(ExitStatus.ANSWERED);
        assertEquals(
                List.of("agreements.csv", "chances.csv", "coalitions.csv", "notes.csv", "payoffs.csv", "questions.csv"),
                listed("mine"));
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() throws IOException {
        shell.parley("run", border, "--format", "json,csv", "--format", "space").expect(ExitStatus.ANSWERED);
        assertEquals(
                List.of(
                        "agreements.csv",
                        "chances.csv",
                        "coalitions.csv",
                        "payoffs.csv",
                        "questions.csv",
                        "report.json",
                        "space.json"),
                listed("parley-out/border-1"));
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() throws IOException {
        Outcome json = shell.parley("run", border, "--json").expect(ExitStatus.ANSWERED);
        assertTrue(json.out().startsWith("{") && json.out().endsWith("}\n"), json.out());
        assertEquals("", json.err());
        assertFalse(Files.exists(shell.path("parley-out")));
        shell.parley("run", border, "--json", "--out", shell.path("mine").toString());
        assertEquals(json.out(), shell.read("mine/report.json"));
    }

    @Test
    void quietPrintsNothing() {
        Outcome quiet = shell.parley("run", border, "--quiet").expect(ExitStatus.ANSWERED);
        assertEquals("", quiet.out() + quiet.err());
        assertTrue(Files.exists(shell.path("parley-out/border-1/report.html")));
    }

    @Test
    void aWhatIfMayLeaveNoAgreement() {
        shell.parley("run", border, "--what-if", Texts.RIDGE)
                .expect(ExitStatus.ANSWERED)
                .says("clash", "north-border", "what-if-1");
    }

    @Test
    void whatIfsAddUp() {
        shell.parley("run", border, "--what-if", Texts.RIDGE, "--what-if", "drop: north-border")
                .expect(ExitStatus.ANSWERED)
                .says("in all: ridge");
    }

    @Test
    void aWhatIfThatMakesNoSense() {
        shell.parley("run", border, "--what-if", "drop: north-bordr")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--what-if", "north-bordr", "Did you mean \"north-border\"?");
        shell.parley("run", border, "--what-if", "drop north")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--what-if");
    }

    @Test
    void aVariantIsANamedWhatIf() {
        shell.parley("run", border, "--variant", "dispute")
                .expect(ExitStatus.ANSWERED)
                .says("clash", "south-ridge");
    }

    @Test
    void statementsAfterTheDayDoNotCount() {
        shell.parley("run", border, "--as-of", "2025-02-01")
                .expect(ExitStatus.ANSWERED)
                .says("as of 2025-02-01", "4 possible of 4");
    }

    @Test
    void anExpectationThatHoldsIsOneLine() {
        String file = shell.file("expecting.yaml", Texts.EXPECTING);
        shell.parley("run", file).expect(ExitStatus.ANSWERED).says("1 of 1 holds");
    }

    @Test
    void anExpectationThatFailsIsTheExitStatus() {
        String file = shell.file("disappointed.yaml", Texts.DISAPPOINTED);
        shell.parley("run", file).expect(ExitStatus.EXPECTATION_FAILED).says("ridge");
        shell.parley("run", file, "--what-if", "drop: south-toll").expect(ExitStatus.ANSWERED);
    }

    @Test
    void aBudgetThatIsTooSmallDecidesNothing() {
        shell.parley("run", border, "--nodes", "1")
                .expect(ExitStatus.NOT_DECIDED)
                .says("not decided");
        assertTrue(Files.exists(shell.path("parley-out/border-1/report.html")));
    }

    @Test
    void aReportDoesNotSayWhereItWasWritten() throws IOException {
        shell.parley("run", border, "--out", shell.path("zzz-one").toString());
        shell.parley("run", border, "--out", shell.path("two").toString());
        for (String file : listed("zzz-one")) {
            assertFalse(shell.read("zzz-one/" + file).contains("zzz-one"), file);
            assertEquals(shell.read("two/" + file), shell.read("zzz-one/" + file), file);
        }
    }

    @Test
    void openingWithoutAProgramToOpenWithIsSaid() {
        new Shell(folder)
                .with("PATH", folder.toString())
                .parley("run", border, "--open")
                .expect(ExitStatus.ANSWERED)
                .says("open parley-out/border-1/report.html yourself");
    }

    @Test
    void openingUsesTheMachinesOwnProgram() throws IOException, InterruptedException {
        Path program = folder.resolve("xdg-open");
        Files.writeString(
                program,
                "#!/bin/sh\necho \"$1\" > \"" + folder + "/opened.tmp\"\nmv \"" + folder + "/opened.tmp\" \"" + folder
                        + "/opened\"\n");
        assertTrue(program.toFile().setExecutable(true));
        new Shell(folder)
                .with("PATH", folder.toString())
                .parley("run", border, "--open")
                .says("Opened");
        for (int i = 0; i < 200 && !Files.exists(folder.resolve("opened")); i++) {
            Thread.sleep(20);
        }
        assertTrue(shell.read("opened").strip().endsWith("parley-out/border-1/report.html"));
    }

    @Test
    void whatTheReaderWarnsOfIsANote() {
        String file =
                shell.file("odd.yaml", Texts.BORDER.replace("note ¶1, demands", "note ¶1, basis: assumption, demands"));
        Outcome run = shell.parley("run", file).expect(ExitStatus.ANSWERED);
        assertTrue(run.err().contains("parley check"), run.err());
    }

    private List<String> listed(String name) throws IOException {
        try (Stream<Path> files = Files.list(shell.path(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
