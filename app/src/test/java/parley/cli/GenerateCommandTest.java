package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void whatIsMadeUpPassesCheckAndRuns() {
        for (String structure : new String[] {"local", "clustered", "random"}) {
            String file = structure + ".yaml";
            shell.parley("generate", "--structure", structure, "--issues", "12", "--red-lines", "18", "--out", file)
                    .expect(ExitStatus.ANSWERED)
                    .says(file);
            shell.parley("check", file).expect(ExitStatus.ANSWERED);
            shell.parley("run", file).expect(ExitStatus.ANSWERED).says("Synthetic scenario: " + structure);
        }
    }

    @Test
    void aFileAndStandardOutputGetTheSameBytes() {
        String[] words = {"generate", "--structure", "local", "--issues", "5", "--parties", "2", "--red-lines", "6"};
        String printed = shell.parley(words).expect(ExitStatus.ANSWERED).out();
        shell.parley("generate --structure local --issues 5 --parties 2 --red-lines 6 --seed 1 --out a.yaml".split(" "))
                .expect(ExitStatus.ANSWERED);
        assertEquals(printed, shell.read("a.yaml"));
    }

    @Test
    void nothingIsOverwrittenUnlessAsked() {
        shell.file("a.yaml", "mine");
        String[] words = "generate --structure random --issues 5 --red-lines 6 --out a.yaml".split(" ");
        shell.parley(words).expect(ExitStatus.NOT_WRITTEN).isHarmless().says("--force");
        assertEquals("mine", shell.read("a.yaml"));
        shell.parley((String.join(" ", words) + " --force").split(" ")).expect(ExitStatus.ANSWERED);
    }

    @Test
    void numbersBeyondTheLimitsAndUnknownWordsAreRefused() {
        refused("from 1 to 1000", "--structure local --issues 1001 --red-lines 1");
        refused("from 1 to 1000", "--structure local --issues 0 --red-lines 1");
        refused("from 1 to 100.", "--structure local --issues 1 --parties 0 --red-lines 1");
        refused("from 0 to 3000", "--structure local --issues 1 --red-lines 3001");
        refused("from 0 to 9223372036854775807", "--structure local --issues 1 --red-lines 1 --seed -1");
        refused("Structures are local, clustered, random", "--structure ring --issues 1 --red-lines 1");
        refused("--structure", "--issues 1 --red-lines 1");
    }

    private void refused(String why, String options) {
        shell.parley(("generate " + options).split(" "))
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says(why);
    }
}
