package parley.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.browser.Chromium;
import parley.browser.Tab;

/** The what-if panel as readers use it, in pages opened from disk. */
@ExtendWith(Chromium.class)
class WhatIfPanelTest {

    private static final String QUARREL = """
            parley: 1
            title: A quarrel
            as-of: 2026-01-31
            sources:
              paper: {title: A report, published: 2026-01-15}
            parties:
              islands: {name: The Islands, role: principal}
              coast: {name: The Coast, role: principal}
            issues:
              zone: {question: Whose is the zone?, options: {shared: Shared, split: Split}}
            statements:
              - {id: islands-zone, party: islands, source: paper ¶1, demands: {zone: shared}}
              - {id: coast-zone, party: coast, source: paper ¶2, rejects: {zone: shared}}
            """;

    @TempDir
    static Path folder;

    private static Path report;

    @BeforeAll
    static void writeTheReport() {
        report = page("article", Texts.ARTICLE);
    }

    private static Path page(String name, String scenario, String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario, "--format", "html", "--quiet", "--out", name));
        words.addAll(List.of(more));
        new Shell(folder).parley(words.toArray(String[]::new)).expect(ExitStatus.ANSWERED);
        return folder.resolve(name).resolve("report.html");
    }

    private static Locator sentence(Tab tab) {
        return tab.page().locator("#live .lead");
    }

    private static Locator statement(Tab tab, String id) {
        return tab.page()
                .locator(".live-statement")
                .filter(new Locator.FilterOptions().setHas(tab.page().locator("a[href='#s-" + id + "']")))
                .locator("> label input");
    }

    private static String answer(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", Texts.ARTICLE, "--json"));
        words.addAll(List.of(more));
        String json = new Shell(folder).parley(words.toArray(String[]::new)).out();
        return new ObjectMapper().readTree(json).at("/answer/0").asText();
    }

    @Test
    void linksToOtherPartsOfThePageChangeNoSwitch(Tab tab) {
        tab.open(report);
        statement(tab, "ru-no-contingents").uncheck();
        String changed = sentence(tab).innerText();
        for (Locator link : tab.page().locator("nav.contents a").all()) {
            String part = link.getAttribute("href");
            tab.page().evaluate("part => { location.hash = part; }", part);
            tab.page().waitForFunction("part => location.hash === part", part);
            assertThat(sentence(tab)).hasText(changed);
            assertFalse(statement(tab, "ru-no-contingents").isChecked(), part);
        }
    }

    @Test
    void itAnswersInTheProgramsWordsAndAsksTheNetworkForNothing(Tab tab) throws IOException {
        tab.open(report);
        assertThat(sentence(tab)).hasText(answer());
        statement(tab, "ru-no-contingents").uncheck();
        assertThat(sentence(tab)).hasText(answer("--what-if", "drop: ru-no-contingents"));
        assertThat(tab.page().locator(".live-made")).containsText("Who gives way here: Russia on one");
        assertThat(tab.page().locator("#live tbody .live-changed")).hasCount(2);
        tab.isQuiet();
    }

    @Test
    void undoResetAndTakeBackLeadBack(Tab tab) throws IOException {
        String asWritten = answer();
        tab.open(report);
        statement(tab, "ru-neutrality").uncheck();
        statement(tab, "ru-no-contingents").uncheck();
        button(tab, "Undo").click();
        assertThat(statement(tab, "ru-no-contingents")).isChecked();
        button(tab, "Take back").click();
        assertThat(sentence(tab)).hasText(asWritten);
        statement(tab, "ru-neutrality").uncheck();
        button(tab, "Reset").click();
        assertThat(sentence(tab)).hasText(asWritten);
        assertThat(button(tab, "Reset")).isDisabled();
        tab.isQuiet();
    }

    private static Locator button(Tab tab, String name) {
        return tab.page().getByRole(AriaRole.BUTTON).getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void aLinkBringsTheSameStateBack(Tab tab) throws IOException {
        tab.open(report);
        statement(tab, "ru-no-contingents").uncheck();
        tab.page().getByLabel("yes").first().check();
        String answer =
                answer("--what-if", "drop: ru-no-contingents", "--what-if", "circumstance: {ukraine-asks: yes}");
        assertThat(sentence(tab)).hasText(answer);
        String address = tab.page().url();
        assertTrue(address.contains("#what-if;drop=ru-no-contingents;circumstance="), address);
        tab.page().navigate("about:blank");
        tab.open(address);
        assertThat(sentence(tab)).hasText(answer);
        assertThat(statement(tab, "ru-no-contingents")).not().isChecked();
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void aLinkThatNamesWhatIsNotThereSaysSo(Tab tab) throws IOException {
        tab.open(Tab.address(report) + "#what-if;drop=nobody,ru-no-contingents;hold=%3Cscript%3E");
        assertThat(tab.page().locator(".live-told")).containsText("drop nobody, hold <script>");
        assertThat(sentence(tab)).hasText(answer("--what-if", "drop: ru-no-contingents"));
        tab.isQuiet();
    }

    @Test
    void theKeyboardIsEnough(Tab tab) throws IOException {
        tab.open(report);
        tab.page().keyboard().press("Tab");
        for (int i = 0; i < 200 && !isFocused(tab, "ru-no-contingents"); i++) {
            tab.page().keyboard().press("Tab");
        }
        tab.page().keyboard().press("Space");
        assertThat(sentence(tab)).hasText(answer("--what-if", "drop: ru-no-contingents"));
        for (int i = 0;
                i < 200
                        && !tab.page()
                                .evaluate("document.activeElement.textContent")
                                .equals("Undo");
                i++) {
            tab.page().keyboard().press("Shift+Tab");
        }
        tab.page().keyboard().press("Enter");
        assertThat(sentence(tab)).hasText(answer());
    }

    private static boolean isFocused(Tab tab, String id) {
        return (Boolean) statement(tab, id).evaluate("element => element === element.ownerDocument.activeElement");
    }

    @Test
    void itSaysWhatClashesAndWhatWouldHaveToGo(Tab tab) {
        tab.open(page("quarrel", new Shell(folder).file("quarrel.yaml", QUARREL)));
        assertThat(tab.page().locator(".live-blocks")).containsText("One set of red lines cannot stand together:");
        assertThat(tab.page().locator(".live-blocks")).containsText("The fewest that would have to go: one red line");
        assertThat(tab.page().locator(".live-blocks ol").last().locator("li")).hasCount(2);
        statement(tab, "coast-zone").uncheck();
        assertThat(sentence(tab)).containsText("1 of 2 conceivable agreements is compatible");
        assertThat(tab.page().locator(".live-blocks")).isHidden();
    }

    @Test
    void whatWasSaidTwiceIsToldOnce(Tab tab) {
        String again = QUARREL + "  - {id: coast-again, party: coast, source: paper ¶3, rejects: {zone: shared}}\n";
        tab.open(page("again", new Shell(folder).file("again.yaml", again)));
        Locator blocks = tab.page().locator(".live-blocks");
        assertThat(blocks).containsText("One set of red lines cannot stand together:");
        assertThat(blocks).containsText("Each time it was said counts, so these are 2 clashes.");
        assertThat(blocks.locator("ol").first().locator("li")).hasCount(1);
        assertThat(blocks.locator("ol").first().locator("a")).hasCount(3);
        assertThat(blocks).containsText("The fewest that would have to go: one red line");
        statement(tab, "islands-zone").uncheck();
        assertThat(blocks).isHidden();
        statement(tab, "islands-zone").check();
        statement(tab, "coast-again").uncheck();
        assertThat(blocks).not().containsText("Each time it was said");
        assertThat(blocks.locator("ol").first().locator("a")).hasCount(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itShutsNobodyOut(boolean dark, Tab tab) {
        Path page = page("shown-" + dark, new Shell(folder).file("quarrel-" + dark + ".yaml", QUARREL));
        tab.inTheDark(dark).open(Tab.address(page) + "#what-if;drop=coast-zone").isAccessible();
        button(tab, "Reset").click();
        assertThat(tab.page().locator(".live-blocks li").first()).isVisible();
        tab.isAccessible();
    }

    @Test
    void hostileNamesAreShownAsTextAndRunNothing(Tab tab) {
        String longName = "x".repeat(10_000);
        String hostile = QUARREL.replace("The Islands", "'</script><script>alert(1)</script>'")
                .replace("The Coast", "'<img src=x onerror=alert(2)> العربية'")
                .replace("Shared", "'\"><svg onload=alert(3)>'")
                .replace("Split", longName);
        tab.open(page("hostile", new Shell(folder).file("hostile.yaml", hostile)));
        assertThat(tab.page().locator("#live legend").first()).hasText("</script><script>alert(1)</script>");
        assertThat(tab.page().locator("#live legend").nth(1)).hasText("<img src=x onerror=alert(2)> العربية");
        assertThat(tab.page().locator("#live tbody th[scope=row]").nth(1)).hasText("X" + longName.substring(1));
        statement(tab, "coast-zone").uncheck();
        assertThat(sentence(tab)).containsText("1 of 2");
        assertEquals(
                0,
                tab.page().locator("#live script, #live img, #live svg[onload]").count());
        tab.isQuiet();
    }

    @Test
    void printedItShowsWhatWasChangedAndNoSwitches(Tab tab) {
        tab.open(report);
        tab.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tab.page().locator("#panel")).isHidden();
        tab.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        statement(tab, "ru-no-contingents").uncheck();
        tab.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tab.page().locator(".live-made li")).isVisible();
        assertThat(tab.page().locator(".live-switches")).isHidden();
        assertThat(button(tab, "Take back")).isHidden();
    }

    @Test
    void answersThatAreHiddenAreNotThere(Tab tab) throws IOException {
        new Shell(folder)
                .parley("run", Texts.ARTICLE, "--hide-answers", "--quiet", "--out", "task")
                .expect(ExitStatus.ANSWERED);
        try (var files = Files.list(folder.resolve("task"))) {
            assertEquals(
                    List.of("report.html", "report.md"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Path page = folder.resolve("task/report.html");
        String written = Files.readString(page);
        String beforeScripts = written.substring(0, written.indexOf("<script"));
        for (String text : List.of(beforeScripts, Files.readString(folder.resolve("task/report.md")))) {
            assertFalse(text.contains("18 of 432"), "the number of possible agreements");
            assertFalse(text.contains("none is endorsed"));
            assertFalse(text.contains("id=\"zone\"") || text.contains("id=\"obstacles\""));
            assertTrue(text.contains("Find the red line that blocks"), "the tasks");
            assertTrue(text.contains("key requirements"), "what it does not establish");
        }
        assertTrue(written.contains("id=\"s-ru-neutrality\""), "what was said");
        tab.open(page);
        assertThat(sentence(tab)).hasText(answer());
        tab.isQuiet();
        Path bare = page("bare", Texts.ARTICLE, "--hide-answers", "--no-what-if");
        assertFalse(Files.readString(bare).contains("live-data"));
    }

    @Test
    void hiddenAnswersAreNotWrittenForProgramsEither() {
        new Shell(folder)
                .parley("run", Texts.ARTICLE, "--hide-answers", "--format", "html,json")
                .expect(ExitStatus.BAD_INPUT)
                .says("--hide-answers is for html, md and pdf")
                .isHarmless();
    }

    @Test
    void aPageOfFortyIssuesStaysSmallAndALargerOneSaysWhyItHasNoPanel(Tab tab) throws IOException {
        Shell shell = new Shell(folder);
        shell.parley(
                "generate", "--structure", "clustered", "--issues", "40", "--red-lines", "60", "--out", "forty.yaml");
        Path page = page("forty", folder.resolve("forty.yaml").toString());
        assertTrue(Files.size(page) < 1_500_000, "bytes: " + Files.size(page));
        tab.open(page);
        assertThat(sentence(tab)).containsText("compatible with the stated");
        shell.parley("run", Texts.ARTICLE, "--nodes", "5", "--format", "html", "--quiet", "--out", "small");
        String text = Files.readString(folder.resolve("small/report.html"));
        assertTrue(text.contains("more in it than a page can answer by itself"));
        assertFalse(text.contains("live-data"));
    }
}
