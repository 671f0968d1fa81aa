package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code what-if}, {@code compare}, {@code timeline} and {@code readings}, as users type them. */
class ChangingCommandsTest {

    private static final String READ_TWICE = Texts.BORDER.replace(
            "demands: {border: river}}",
            "demands: {border: river}, readings: [{id: wish, prefers: {border: river}, why: A wish is no demand.}]}");

    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);
    private String border = "";

    @BeforeEach
    void write() {
        shell = new Shell(folder);
        border = shell.file("border.yaml", Texts.BORDER);
    }

    @Test
    void aDroppedStatementOnlyFlipsASwitch() {
        Outcome outcome = shell.parley("what-if", border, "--change", "drop: north-border");
        outcome.expect(ExitStatus.ANSWERED)
                .says("4 agreements are possible; before, 2 (2 come, none goes).")
                .says("Flipped switches: no recompilation.")
                .says("The first of those that come: border=ridge, toll=north.");
        assertTrue(outcome.out().lines().count() <= Screen.LINES, outcome.out());
    }

    @Test
    void whatChangesNothingIsSaidTo() {
        shell.parley("what-if", border, "--change", "drop: south-toll")
                .expect(ExitStatus.ANSWERED)
                .says("This change makes no difference to which agreements are possible or endorsed");
    }

    @Test
    void anAddedStatementSaysWhatItCost() {
        shell.parley("what-if", border, "--change", Texts.RIDGE)
                .expect(ExitStatus.ANSWERED)
                .says("No agreement is possible any more; before, 2 were.")
                .says("A clash opens")
                .says("Recompiled: ");
    }

    @Test
    void eachOfSeveralChangesIsMadeAloneToo() {
        shell.parley("what-if", border, "--change", Texts.RIDGE, "--change", "drop: north-border")
                .expect(ExitStatus.ANSWERED)
                .says("Each change alone, and all together")
                .says("(only by the changes together)");
    }

    @Test
    void aVariantIsComparedWithTheScenarioItself() {
        shell.parley("compare", border, "--variants", "dispute")
                .expect(ExitStatus.ANSWERED)
                .says("No agreement is possible any more; before, 2 were.");
    }

    @Test
    void twoFilesAreComparedOnWhatBothAsk() {
        String other = shell.file(
                "other.yaml",
                Texts.BORDER
                        .replace("  toll:\n", "  fee:\n")
                        .replace("silent: toll", "silent: fee")
                        .replace("demands: {border: river}", "rejects: {border: river}"));
        shell.parley("compare", border, other)
                .expect(ExitStatus.ANSWERED)
                .says("Only in the first: toll.")
                .says("Only in the second: fee.")
                .says("“Along the ridge” on border becomes certain");
    }

    @Test
    void filesThatShareNoQuestionAreNotSaidToAgree() {
        String other = shell.file(
                "other.yaml",
                Texts.BORDER
                        .replace("  toll:\n", "  fee:\n")
                        .replace("silent: toll", "silent: fee")
                        .replace("  border:\n", "  river:\n")
                        .replace("{border:", "{river:")
                        .replace("title: A border", "title: A river"));
        String text = said("compare", border, other);
        holds(
                text,
                "Before: A border (border.yaml, as of 2025-03-17). After: A river (other.yaml, as of 2025-03-17).",
                "The two have no issue in common",
                "The first leaves 2 of 4 conceivable agreements possible, the second 2 of 4");
        assertFalse(text.contains("No difference to"), text);
    }

    private String said(String... args) {
        return shell.parley(args).expect(ExitStatus.ANSWERED).out().replaceAll("\\s+", " ");
    }

    private static void holds(String text, String... sentences) {
        for (String sentence : sentences) {
            assertTrue(text.contains(sentence), () -> "no \"" + sentence + "\" in:\n" + text);
        }
    }

    @Test
    void aComparisonSaysFirstWhatIsComparedWithWhat() {
        holds(
                said("compare", border, "--variants", "dispute"),
                "Before: the scenario without it. After: the variant dispute (South wants the ridge).");
        holds(
                said("compare", border, "--dates", "2025-02-01,2025-03-17"),
                "Before: the positions as of 2025-02-01. After: those as of 2025-03-17.");
        String other = shell.file(
                "more.yaml",
                Texts.BORDER.replace("variants:", """
              - {id: south-ridge, party: south, speaker: Cy, source: note ¶5, demands: {border: ridge}}
              - {id: south-again, party: south, speaker: Cy, source: note ¶6, demands: {border: ridge}}
            variants:""").replace("add: {id: south-ridge", "add: {id: south-later"));
        holds(
                said("compare", border, other),
                "Statement south-ridge is said:",
                "A clash opens: North demands “Along the river” on border (Ann, 2025-03-01 (date inferred), note ¶1),",
                "(Cy, 2025-03-01 (date inferred), note ¶5; Cy, 2025-03-01 (date inferred), note ¶6) (by each",
                "so these are 2 clashes.");
    }

    @Test
    void aChangeThatCannotBeReadIsNamedAfterItsOption() {
        shell.parley("what-if", border, "--change", "dorp: north-border")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--change 1:1:1", "drop");
        shell.parley("what-if", border, "--what-if", "dorp: north-border", "--change", "drop: north-border")
                .expect(ExitStatus.BAD_INPUT)
                .says("--what-if 1:1:1");
    }

    @Test
    void aScenarioIsComparedWithOneThing() {
        shell.parley("compare", border).expect(ExitStatus.BAD_INPUT).says("--variants", "--dates", "--change");
        shell.parley("compare", border, "--dates", "2025-03-01").expect(ExitStatus.BAD_INPUT);
        shell.parley("compare", border, "--dates", "2025-03-01,soon")
                .expect(ExitStatus.BAD_INPUT)
                .says("--dates", "is no day");
    }

    @Test
    void aTimelineHasARowForEachDay() {
        shell.parley("timeline", border, "--variant", "dispute")
                .expect(ExitStatus.ANSWERED)
                .says("On 2025-03-01 the last agreement goes, only through the statements");
        String rows = shell.parley("timeline", border, "--format", "csv").out();
        assertEquals(2, rows.lines().count(), rows);
    }

    @Test
    void whatAVariantAddsWithoutADateIsSaidOnTheDayStudied() {
        String undated = shell.file(
                "undated.yaml",
                Texts.BORDER.replace("party: south, source: note ¶4, demands", "party: south, demands"));
        shell.parley("compare", undated, "--as-of", "2025-03-10", "--variants", "dispute")
                .expect(ExitStatus.ANSWERED)
                .says("No agreement is possible any more; before, 2 were.");
    }

    @Test
    void readingsAreCombinedAndJudged() {
        String read = shell.file("read.yaml", READ_TWICE);
        shell.parley("readings", read)
                .expect(ExitStatus.ANSWERED)
                .says("All 2 combinations of readings.")
                .says("north-border as wish")
                .says("Under all readings")
                .says("Under few, half or fewer");
        shell.parley("readings", border)
                .expect(ExitStatus.ANSWERED)
                .says("No statement that counts has a rival reading");
    }

    @Test
    void programsGetTheSame() {
        for (String command : new String[] {"timeline", "readings"}) {
            assertTrue(shell.parley(command, border, "--format", "json")
                    .expect(ExitStatus.ANSWERED)
                    .out()
                    .startsWith("{\n  \"parley-" + command + "\" : 1,"));
        }
        assertTrue(shell.parley("what-if", border, "--change", "drop: north-border", "--format", "json")
                .out()
                .contains("\"gained\" : \"2\""));
    }
}
