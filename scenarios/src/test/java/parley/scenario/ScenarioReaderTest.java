package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Basis;
import parley.model.Change;
import parley.model.Scenario;
import parley.model.Statement;
import parley.model.Truth;
import parley.scenario.diagnostic.DiagnosticPrinter;

class ScenarioReaderTest {

    @TempDir
    Path folder;

    private static Scenario everything() {
        return GoodCorpusTest.read("everything.yaml").scenario();
    }

    private static Change change(String text) {
        ChangeReading reading = ScenarioReader.parseChange("--what-if", text, everything(), 3);
        String errors = reading instanceof ChangeReading.Failure f ? DiagnosticPrinter.print(f.errors()) : "";
        return assertInstanceOf(ChangeReading.Success.class, reading, errors).change();
    }

    @Test
    void readsWhatIfsOfTheCommandLine() {
        assertEquals(new Change.Drop(Set.of("north-flag")), change("drop: north-flag"));
        assertEquals(new Change.Drop(Set.of("north-flag", "north-water")), change("{drop: [north-flag, north-water]}"));
        assertEquals(new Change.Hold(Set.of("south-claims")), change("hold: south-claims"));
        Change.SetCircumstance set =
                assertInstanceOf(Change.SetCircumstance.class, change("circumstance: {drought: yes}"));
        assertEquals(Truth.TRUE, set.holds());
        Change.SetConsent consent = assertInstanceOf(
                Change.SetConsent.class, change("consent: {issue: flag, parties: [north], why: To see}"));
        assertEquals(Set.of("north"), consent.consent().parties());
        assertEquals(Basis.HYPOTHETICAL, consent.consent().grounds().basis());
        assertEquals("To see", consent.consent().grounds().why());
    }

    @Test
    void namesAnAddedStatementAndDatesItAsOf() {
        Change.Add add =
                assertInstanceOf(Change.Add.class, change("add: {party: south, demands: {water: [little, some]}}"));
        Statement statement = add.statement();
        assertEquals("what-if-3", statement.id());
        assertEquals("2026-03-31", statement.date().toString());
        assertEquals(Basis.HYPOTHETICAL, statement.grounds().basis());
        assertEquals("--what-if 3:1:6", statement.place().toString());
        Scenario changed = everything().with(add);
        ChangeReading again =
                ScenarioReader.parseChange("--what-if", "add: {party: south, demands: {water: little}}", changed, 3);
        Change second = assertInstanceOf(ChangeReading.Success.class, again).change();
        assertEquals("what-if-3-2", ((Change.Add) second).statement().id());
    }

    @Test
    void datesAnAddedStatementWithASourceAsTheSource() {
        Change.Add add = assertInstanceOf(
                Change.Add.class, change("add: {id: x, party: south, source: speech ¶9, silent: water}"));
        assertEquals("2026-03-01", add.statement().date().toString());
        assertEquals(Basis.STATED, add.statement().grounds().basis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop: north-flg                   | --what-if 1:1:7: error: There is no statement "north-flg" here.
            drop: [north-flag                 | --what-if 1:1:18: error: A list that began with "[" breaks off.
            hold: north-flag                  | --what-if 1:1:7: error: The statement "north-flag" does not claim
            dropp: north-flag                 | --what-if 1:1:1: error:
            north-flag                        | --what-if 1:1:1: error: Here stands a text.
            circumstance: {draught: yes}      | --what-if 1:1:16: error: There is no circumstance "draught".
            add: {id: north-flag, party: a}   | --what-if 1:1:11: error: There is a statement "north-flag" already.
            consent: {issue: flag}            | --what-if 1:1:10: error: The key "parties" of a change of who
            """)
    void placesWhatIsWrongWithAWhatIf(String text, String error) {
        ChangeReading.Failure failure = assertInstanceOf(
                ChangeReading.Failure.class, ScenarioReader.parseChange("--what-if", text, everything(), 1));
        String message = DiagnosticPrinter.print(failure.errors());
        assertTrue(message.contains(error), message);
    }

    @Test
    void anEmptyWhatIfIsRefused() {
        assertInstanceOf(ChangeReading.Failure.class, ScenarioReader.parseChange("--what-if", "", everything(), 1));
    }

    @Test
    void aWhatIfThatWasReadCanBeMade() {
        for (String text : List.of("drop: north-flag", "hold: south-claims", "circumstance: {flood: no}")) {
            assertNotEquals(everything(), everything().with(change(text)));
        }
    }

    @Test
    void namesAScenarioAfterItsFileOrFolder() throws IOException {
        String text = Files.readString(GoodCorpusTest.FOLDER.resolve("minimal.yaml"));
        Path named = Files.writeString(folder.resolve("my-quarrel.yaml"), text);
        Path inFolder = Files.writeString(
                Files.createDirectory(folder.resolve("their-quarrel")).resolve("scenario.yaml"), text);
        assertEquals("my-quarrel", scenario(named).id());
        assertEquals("their-quarrel", scenario(inFolder).id());
    }

    private static Scenario scenario(Path file) {
        return assertInstanceOf(Reading.Success.class, ScenarioReader.read(file))
                .scenario();
    }

    @Test
    void lineBreaksAndAByteOrderMarkDoNotChangeTheHash() {
        Reading.Success unix = GoodCorpusTest.read("minimal.yaml");
        Reading.Success windows = GoodCorpusTest.read("crlf.yaml");
        assertEquals(unix.files().get(0).contentHash(), windows.files().get(0).contentHash());
        assertEquals(Outline.of(unix.scenario()).replace("minimal", "crlf"), Outline.of(windows.scenario()));
        assertEquals(
                Optional.of(unix.files().get(0).contentHash()),
                ScenarioReader.findContentHash(GoodCorpusTest.FOLDER.resolve("minimal.yaml")));
    }

    @Test
    void contentHashIsTheShaOfTheFileWhereItHasUnixLineBreaks() {
        Reading.Success reading = assertInstanceOf(
                Reading.Success.class, ScenarioReader.readText("a.yaml", "{parley: 1, title: T, as-of: 2026-01-01}"));
        assertEquals("22ec5bd9", reading.files().get(0).contentHash().substring(0, 8));
    }

    @Test
    void listsTheFilesThatTookPart() {
        List<String> names = GoodCorpusTest.read("child.yaml").files().stream()
                .map(Reading.ReadFile::name)
                .toList();
        assertEquals(List.of("src/test/resources/good/child.yaml", "src/test/resources/good/more/base.yaml"), names);
    }

    @Test
    void aChildMayOverrideTheHeadAndInheritsTheRest() {
        Scenario child = GoodCorpusTest.read("child.yaml").scenario();
        assertEquals("A child", child.title());
        assertEquals("2026-02-28", child.asOf().toString());
        assertEquals(Set.of("islands", "coast", "third"), child.parties().keySet());
        assertEquals(
                Set.of("islands", "coast", "third"),
                child.getIssue("zone").consent().parties());
        assertEquals(
                List.of("a", "b"),
                child.expectations().stream().map(e -> e.claim()).toList());
        assertEquals(Truth.FALSE, child.getCircumstance("winter").holds());
        assertEquals(Set.of("coast-say"), child.heldClaims());
        assertEquals(List.of(), child.changes());
        assertEquals(3, child.getVariant("looser").changes().size());
    }

    @Test
    void textCannotExtend() {
        Reading reading = ScenarioReader.readText("a.yaml", "parley: 1\nextends: b.yaml\n");
        assertTrue(DiagnosticPrinter.print(reading.diagnostics())
                .startsWith("a.yaml:2:10: error: A scenario that is not read from a file cannot extend another."));
    }
}
