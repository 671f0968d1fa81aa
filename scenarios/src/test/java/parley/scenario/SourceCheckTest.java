package parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.model.Scenario;
import parley.scenario.SourceCheck.CitedStatement;
import parley.scenario.SourceCheck.Paragraph;
import parley.scenario.diagnostic.DiagnosticPrinter;

class SourceCheckTest {
    private static final String TEXT =
            "\uFEFFFirst, “they” said.\r\n\r\n \u00A0\t\r\n  Second\u00A0 it’s   so. \nThird.";

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.write(folder.resolve("paper.txt"), TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private Scenario scenario(String sha256, String... citationsAndQuotes) throws IOException {
        StringBuilder text = new StringBuilder("parley: 1\ntitle: T\nas-of: 2026-01-31\nsources:\n"
                + "  paper: {title: A report, published: 2026-01-15" + sha256 + "}\n"
                + "  other: {title: Another, published: 2026-01-15}\n"
                + "parties:\n  a: {name: A, role: principal}\n"
                + "issues:\n  price: {question: How much?, options: {low: Little, high: Much}}\n"
                + (citationsAndQuotes.length == 0 ? "" : "statements:\n"));
        for (int i = 0; i < citationsAndQuotes.length; i += 2) {
            String quote = citationsAndQuotes[i + 1];
            text.append("  - {id: s" + i / 2 + ", party: a, source: " + citationsAndQuotes[i] + ", silent: price"
                    + (quote.isEmpty() ? "" : ", quote: '" + quote.replace("'", "''") + "'") + "}\n");
        }
        Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
        return assertInstanceOf(Reading.Success.class, ScenarioReader.read(file))
                .scenario();
    }

    private String messages(SourceCheck.Result result) {
        StringBuilder text = new StringBuilder();
        result.diagnostics().forEach(d -> text.append(DiagnosticPrinter.print(d)));
        return text.toString().replace(folder + "/", "");
    }

    @Test
    void laysStatementsBesideTheirParagraphs() throws IOException {
        SourceCheck.Result result = SourceCheck.check(
                scenario("", "paper ¶2", "", "other ¶1", "", "paper ¶1-3", "", "paper", ""), "paper", source);
        assertEquals(List.of("First, “they” said.", "Second\u00A0 it’s   so.", "Third."), result.paragraphs());
        assertEquals(
                List.of("s0", "s2", "s3"),
                result.cited().stream().map(cited -> cited.statement().id()).toList());
        CitedStatement first = result.cited().get(0);
        assertEquals(List.of(new Paragraph(2, "Second\u00A0 it’s   so.")), first.paragraphs());
        assertEquals(3, result.cited().get(1).paragraphs().size());
        assertEquals(List.of(), result.cited().get(2).paragraphs());
    }

    @Test
    void givesTheHashThatIsMissing() throws IOException {
        SourceCheck.Result result = SourceCheck.check(scenario(""), "paper", source);
        assertTrue(messages(result).startsWith("scenario.yaml:5:3: warning: The source paper has no SHA-256."));
        assertTrue(messages(result).contains("sha256: " + result.sha256()));
        Scenario hashed = scenario(", sha256: " + result.sha256());
        assertEquals(List.of(), SourceCheck.check(hashed, "paper", source).diagnostics());
    }

    @Test
    void hashIsThatOfTheBytesAsTheyAre() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        String ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertEquals(ofNothing, SourceCheck.check(scenario(""), "paper", empty).sha256());
    }

    @Test
    void anotherTextIsAnError() throws IOException {
        SourceCheck.Result result = SourceCheck.check(scenario(", sha256: " + "0".repeat(64)), "paper", source);
        assertTrue(result.hasErrors());
        assertTrue(
                messages(result).startsWith("scenario.yaml:5:3: error: The file is not the text of the source paper:"),
                messages(result));
        assertTrue(messages(result).contains("      paper: {title"), messages(result));
    }

    @Test
    void aParagraphThatIsNotThereIsAnError() throws IOException {
        SourceCheck.Result result = SourceCheck.check(scenario("", "paper ¶3-4", "", "paper ¶9", "x"), "paper", source);
        assertTrue(
                messages(result)
                        .contains(
                                "scenario.yaml:12:10: error: The statement s0 cites paper ¶3-4, but the text has 3 paragraphs."));
        assertEquals(1, result.cited().get(0).paragraphs().size());
        assertTrue(messages(result).contains("s1 cites paper ¶9"));
    }

    @Test
    void aQuoteMustStandInTheParagraph() throws IOException {
        Scenario right = scenario(
                "", "paper ¶2", "it's so", "paper ¶1", "\"they\" said", "paper", "Third", "paper ¶1-2", "said. Second");
        assertTrue(SourceCheck.check(right, "paper", source).diagnostics().stream()
                .noneMatch(d -> d.message().contains("quote")));
        Scenario wrong = scenario("", "paper ¶1", "it's so", "paper ¶2", "Its so", "paper", "Fourth");
        String messages = messages(SourceCheck.check(wrong, "paper", source));
        assertTrue(messages.contains(
                "scenario.yaml:12:10: error: The quote of the statement s0 does not stand in paper ¶1."));
        assertTrue(messages.contains("The quote of the statement s1 does not stand in paper ¶2."));
        assertTrue(messages.contains("The quote of the statement s2 does not stand in paper."));
    }

    @Test
    void whatIsNoTextIsAnError() throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', 'b', (byte) 0xE9});
        SourceCheck.Result result = SourceCheck.check(scenario("", "paper ¶1", ""), "paper", latin);
        assertTrue(messages(result).startsWith("latin.txt:2:2: error: The byte 0xE9 here is not UTF-8 text."));
        assertTrue(messages(SourceCheck.check(scenario(""), "paper", folder)).contains("not a regular file"));
        assertTrue(messages(SourceCheck.check(scenario(""), "paper", folder.resolve("none")))
                .contains("no such file"));
    }

    @Test
    void anUnknownSourceIsADefectOfTheCaller() throws IOException {
        Scenario scenario = scenario("");
        assertThrows(IllegalArgumentException.class, () -> SourceCheck.check(scenario, "pepper", source));
    }
}
