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

    private static final String NOTE =
            "North wants the river.\n\nSouth agrees to the river.\n\nOn the toll, not a word.\n";

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
        shell.parley("check", file).expect(ExitStatus.ANSWERED).isHarmless().says("border.yaml:", "sound");
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
    void statementsStandBesideTheParagraphsThatTheyCite() {
        String file = shell.file("border.yaml", Texts.BORDER);
        String note = shell.file("note.txt", NOTE);
        Outcome check = shell.parley("check", file, "--source", "note=" + note).expect(ExitStatus.ANSWERED);
        check.says("south-border", "¶2", "South agrees to the river.");
    }

    @Test
    void aSourceWithAnotherHashIsRefused() {
        String file = shell.file(
                "border.yaml",
                Texts.BORDER.replace("published: 2025-03-01", "published: 2025-03-01, sha256: " + "0".repeat(64)));
        String note = shell.file("note.txt", NOTE);
        shell.parley("check", file, "--source", "note=" + note)
                .expect(ExitStatus.BAD_INPUT)
                .says("SHA-256");
    }

    @Test
    void aSourceThatIsNone() {
        String file = shell.file("border.yaml", Texts.BORDER);
        String note = shell.file("note.txt", NOTE);
        shell.parley("check", file, "--source", "nota=" + note)
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("\"nota\"", "Did you mean \"note\"?");
        shell.parley("check", file, "--source", "note=" + folder.resolve("none.txt"))
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("none.txt");
        shell.parley("check", file, "--source", "note")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("ID=FILE");
    }

    @Test
    void anAnswerIsNotPrintedTwice() {
        String file = shell.file("good.yaml", Texts.EXPECTING);
        assertFalse(shell.parley("check", file).err().contains("pass"));
    }
}
