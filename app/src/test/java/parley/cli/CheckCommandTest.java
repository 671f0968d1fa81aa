package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley check}: problems with their places, and the claims that a scenario must reproduce. */
class CheckCommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void aSoundScenarioIsSaidToBeSo() {
        String file = shell.file("border.yaml", Texts.BORDER);
        shell.parley("check", file).expect(ExitStatus.ANSWERED).isHarmless().says("border.yaml: ");
    }

    @Test
    void problemsComeWithPlaceLineCaretAndNearestWord() {
        String file = shell.file("typo.yaml", Texts.BORDER.replace("parties:\n", "partys:\n"));
        Outcome check = shell.parley("check", file).expect(ExitStatus.BAD_INPUT).isHarmless();
        check.says("typo.yaml:6:1: error: ", "partys:", "^", "Did you mean \"parties\"?");
        assertEquals("", check.err());
    }

    @Test
    void warningsAreShownAndNotFatal() {
        String file =
                shell.file("odd.yaml", Texts.BORDER.replace("note ¶1, demands", "note ¶1, basis: assumption, demands"));
        shell.parley("check", file).expect(ExitStatus.ANSWERED).isHarmless().says("warning: ");
    }

    @Test
    void claimsPassOrFailWithAReason() {
        String good = shell.file("good.yaml", Texts.EXPECTING);
        shell.parley("check", good).expect(ExitStatus.ANSWERED).says("pass", "river");
        String bad = shell.file("bad.yaml", Texts.DISAPPOINTED);
        shell.parley("check", bad)
                .expect(ExitStatus.EXPECTATION_FAILED)
                .isHarmless()
                .says("FAIL", "ridge");
    }

    @Test
    void severalFilesAreAllCheckedAndTheWorstCounts() {
        String good = shell.file("good.yaml", Texts.EXPECTING);
        String bad = shell.file("bad.yaml", Texts.DISAPPOINTED);
        String typo = shell.file("typo.yaml", Texts.BORDER.replace("parties:\n", "partys:\n"));
        shell.parley("check", typo, bad, good).expect(ExitStatus.BAD_INPUT).says("typo.yaml:6:1", "FAIL", "good.yaml");
        shell.parley("check", bad, good).expect(ExitStatus.EXPECTATION_FAILED);
    }

    @Test
    void jsonHoldsEverythingFound() {
        String file = shell.file("typo.yaml", Texts.BORDER.replace("parties:\n", "partys:\n"));
        Outcome check = shell.parley("check", "--json", file).expect(ExitStatus.BAD_INPUT);
        assertTrue(check.out().startsWith("{") && check.out().endsWith("}\n"), check.out());
        check.says("\"line\" : 6", "\"column\" : 1", "\"severity\" : \"error\"", "\"nearest\" : \"parties\"");
        assertEquals("", check.err());
        String bad = shell.file("bad.yaml", Texts.DISAPPOINTED);
        shell.parley("check", "--json", bad)
                .expect(ExitStatus.EXPECTATION_FAILED)
                .says("\"claim\" : \"ridge\"");
    }

    @Test
    void anAnswerIsNotPrintedTwice() {
        String file = shell.file("good.yaml", Texts.EXPECTING);
        assertFalse(shell.parley("check", file).err().contains("pass"));
    }
}
