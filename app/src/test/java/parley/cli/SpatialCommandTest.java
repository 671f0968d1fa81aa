package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpatialCommandTest {

    private static final String SAMPLE = Path.of("../scenarios/spatial/emission-standards.csv")
            .toAbsolutePath()
            .toString();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void theAnswerNamesTheBaselineAndTheFragility() {
        String words = shell.parley("spatial", SAMPLE)
                .expect(ExitStatus.ANSWERED)
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(words.contains("the median position is 7.00 before any move and 7.00 after 10 rounds"), words);
        assertTrue(words.contains("Without any model, the mean of the stated positions"), words);
        assertTrue(words.contains("the median after round 10 lies anywhere from 7.00 to 10.00"), words);
        assertTrue(words.contains("Round 1"), words);
    }

    @Test
    void tablesHaveARowForEachRoundAndActor() {
        String table = shell.parley("spatial", SAMPLE, "--rounds", "2", "--runs", "0", "--format", "csv")
                .expect(ExitStatus.ANSWERED)
                .out();
        assertEquals(1 + 3 * 10, table.lines().count());
        assertTrue(table.contains("2,Netherlands,"), table);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOtherOnes() {
        String once = shell.parley("spatial", SAMPLE, "--format", "json", "--runs", "50")
                .out();
        String again = shell.parley("spatial", SAMPLE, "--format", "json", "--runs", "50", "--seed", "1")
                .out();
        String other = shell.parley("spatial", SAMPLE, "--format", "json", "--runs", "50", "--seed", "2")
                .out();
        assertEquals(once, again);
        assertTrue(!once.equals(other.replace("\"seed\" : 2", "\"seed\" : 1").replace("--seed 2", "--seed 1")));
    }

    @Test
    void aMistakeIsShownWithItsPlace() {
        shell.file("actors.csv", "actor,capability,position,salience\nFrance,2,ten,1\n");
        shell.parley("spatial", "actors.csv")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("actors.csv:2:10", "\"ten\" is no position", "a number");
    }

    @Test
    void workWithoutEndIsRefused() {
        StringBuilder text = new StringBuilder("actor,capability,position,salience\n");
        for (int i = 0; i < 200; i++) {
            text.append("a").append(i).append(",1,").append(i).append(",1\n");
        }
        shell.file("actors.csv", text.toString());
        shell.parley("spatial", "actors.csv", "--rounds", "1000", "--runs", "100000")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--runs");
    }

    @Test
    void aWordThatMeansNothingIsRefused() {
        shell.parley("spatial", SAMPLE, "--compromise", "high")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("lowest, nearest");
    }
}
