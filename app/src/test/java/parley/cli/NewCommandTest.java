package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void theScaffoldPassesCheckAndRuns() {
        shell.parley("new", "peace-talks")
                .expect(ExitStatus.ANSWERED)
                .says("peace-talks/scenario.yaml", "parley check");
        String file = shell.path("peace-talks/scenario.yaml").toString();
        shell.parley("check", file).expect(ExitStatus.ANSWERED);
        shell.parley("run", file).expect(ExitStatus.ANSWERED);
    }

    @Test
    void nothingIsOverwritten() {
        shell.file("peace-talks/scenario.yaml", "mine");
        shell.parley("new", "peace-talks")
                .expect(ExitStatus.NOT_WRITTEN)
                .isHarmless()
                .says("there already");
        assertEquals("mine", shell.read("peace-talks/scenario.yaml"));
    }

    @Test
    void aFolderThatIsThereAlreadyIsUsed() {
        shell.file("peace-talks/notes.txt", "mine");
        shell.parley("new", "peace-talks").expect(ExitStatus.ANSWERED);
        assertTrue(Files.exists(shell.path("peace-talks/scenario.yaml")));
    }

    @Test
    void aNameThatIsNoneIsPutRight() {
        shell.parley("new", "Peace Talks!")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("parley new peace-talks");
        shell.parley("new", "../up").expect(ExitStatus.BAD_INPUT).isHarmless();
        shell.parley("new", "谈判").expect(ExitStatus.BAD_INPUT).isHarmless();
        assertFalse(Files.exists(shell.path("Peace Talks!")));
    }
}
