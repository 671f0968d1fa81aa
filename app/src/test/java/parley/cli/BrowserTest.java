package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.browser.Chromium;
import parley.browser.Tab;

/** The report of the article in a real browser, opened from disk. */
@ExtendWith(Chromium.class)
class BrowserTest {

    private static final Path SAMPLE = Path.of("../scenarios/library/ukraine-2025-03/scenario.yaml");

    @TempDir
    static Path folder;

    private static Outcome run;
    private static Path report;

    @BeforeAll
    static void writeTheReport() {
        run = new Shell(folder)
                .parley("run", SAMPLE.toAbsolutePath().toString())
                .expect(ExitStatus.ANSWERED);
        report = folder.resolve("parley-out/ukraine-2025-03-1/report.html");
    }

    @Test
    void itHoldsTheAnswerAndAsksTheNetworkForNothing(Tab tab) {
        tab.open(report);
        String words = tab.page().locator("main").innerText().replaceAll("\\s+", " ");
        String answer = run.lines().stream()
                .filter(line -> line.startsWith("Answer"))
                .findFirst()
                .orElseThrow()
                .substring(10)
                .strip();
        assertTrue(words.contains(answer), () -> "no \"" + answer + "\" in " + words);
        assertEquals(List.of(Tab.address(report)), tab.requests());
        tab.isQuiet();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itShutsNobodyOut(boolean dark, Tab tab) {
        tab.inTheDark(dark).open(report).isAccessible();
        tab.isQuiet();
    }

    @Test
    void itRemembersTheColoursThatTheReaderChose(Tab tab) {
        tab.open(report)
                .page()
                .getByLabel("dark", new Page.GetByLabelOptions().setExact(true))
                .check();
        tab.page().reload();
        assertEquals("dark", tab.page().evaluate("getComputedStyle(document.documentElement).colorScheme"));
        tab.isQuiet();
    }

    @Test
    void aScriptThatIsNotItsOwnDoesNotRun(Tab tab) {
        tab.open(report).page().evaluate("""
                () => {
                  const script = document.createElement("script");
                  script.textContent = "alert(1)";
                  document.body.append(script);
                }""");
        assertEquals(List.of(), tab.dialogs());
        assertEquals(1, tab.complaints().size(), tab.complaints().toString());
        assertTrue(tab.complaints().get(0).contains("Content Security Policy"));
    }
}
