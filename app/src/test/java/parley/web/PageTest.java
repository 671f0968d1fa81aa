package parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.browser.Chromium;
import parley.browser.Tab;
import parley.cli.Serving;

/** The page in a real browser, as its reader uses it. */
@ExtendWith(Chromium.class)
class PageTest {

    private static final Path ARTICLE = Path.of("../scenarios/library/ukraine-2025-03/scenario.yaml");
    private static final int PATIENCE = 30_000;

    @TempDir
    Path folder;

    private Path file;
    private LocalServer server;

    @BeforeAll
    static void waitForSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("peace.yaml");
        Files.copy(ARTICLE, file);
        server = Serving.start(folder, "peace.yaml");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Page open(Tab tab) {
        Page page = tab.open(server.address()).page();
        page.setDefaultTimeout(PATIENCE);
        assertThat(report(page).locator("h1")).hasText("Ukraine, March 2025, as one article records it");
        return page;
    }

    private static FrameLocator report(Page page) {
        return report(page, 0);
    }

    private static FrameLocator report(Page page, int index) {
        return page.locator("iframe:not(.coming)").nth(index).contentFrame();
    }

    private static Locator text(Page page) {
        return page.getByLabel("Text of the scenario");
    }

    private static void replace(Page page, String old, String by) {
        text(page).fill(text(page).inputValue().replace(old, by));
    }

    private void isQuiet(Tab tab) {
        assertEquals(List.of(), tab.complaints());
        assertTrue(tab.requests().stream().allMatch(url -> url.startsWith(server.address())), tab.requests()::toString);
    }

    @Test
    void theReportFollowsTheTextAndStaysWhereItsReaderIs(Tab tab) {
        Page page = open(tab);
        Locator zone = report(page).locator("#statements");
        zone.scrollIntoViewIfNeeded();
        page.waitForTimeout(200);
        double before = scrolled(page);
        assertTrue(before > 500, "scrolled to " + before);
        replace(page, "title: Ukraine, March 2025", "title: Edited, March 2025");
        assertThat(report(page).locator("h1")).hasText("Edited, March 2025, as one article records it");
        page.waitForTimeout(200);
        assertEquals(before, scrolled(page), 2);
        assertThat(page.locator("#state")).hasText("● not saved");
        assertThat(report(page).locator(".scheme")).isHidden();
        isQuiet(tab);
    }

    private static double scrolled(Page page) {
        return ((Number) page.frames().get(page.frames().size() - 1).evaluate("scrollY")).doubleValue();
    }

    @Test
    void problemsAreListedWithTheirPlacesAndTheLastReportStays(Tab tab) {
        Page page = open(tab);
        replace(page, "as-of: 2025-03-17", "as-off: 2025-03-17");
        assertThat(page.locator("#summary")).containsText("1 error: the scenario cannot be used as it is");
        assertThat(page.locator("#stale")).containsText("an earlier text");
        assertThat(report(page).locator("h1")).isVisible();
        Locator problem = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("as-off"));
        assertThat(problem).containsText("10:1 error");
        assertThat(problem).containsText("Did you mean “as-of”?");
        assertThat(page.locator("#gutter .error")).containsText("✖ 10");
        problem.click();
        assertEquals("as-off: 2025-03-17", page.evaluate("text.value.slice(text.selectionStart, text.selectionEnd)"));
        replace(page, "as-off: 2025-03-17", "as-of: 2025-03-17");
        assertThat(page.locator("#summary")).hasText("No problems; 32 of 32 claims hold.");
        assertThat(page.locator("#stale")).isHidden();
        isQuiet(tab);
    }

    @Test
    void theKeyboardAloneEditsAndSaves(Tab tab) throws IOException {
        Page page = open(tab);
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the scenario")).isFocused();
        page.keyboard().press("Enter");
        assertThat(text(page)).isFocused();
        page.keyboard().type("# mine\n");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(file).startsWith("# mine\n"));
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#state")).hasText("● not saved");
        page.keyboard().press("Tab");
        assertThat(text(page)).not().isFocused();
        replace(page, "role: principal", "role: principle");
        assertThat(page.locator("#summary")).containsText("error");
        page.keyboard().press("F8");
        assertThat(text(page)).isFocused();
        assertEquals("principle", page.evaluate("text.value.slice(text.selectionStart, text.selectionEnd)"));
        isQuiet(tab);
    }

    @Test
    void aFileThatChangedOnDiskIsNotOverwrittenUnasked(Tab tab) throws IOException {
        Page page = open(tab);
        text(page).press("Control+Home");
        page.keyboard().type("# mine\n");
        Files.writeString(file, "# theirs\n" + Files.readString(file));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("changed on disk since it was loaded");
        tab.isAccessible();
        page.keyboard().press("Escape");
        assertTrue(Files.readString(file).startsWith("# theirs"));
        page.keyboard().press("Control+s");
        page.getByText("Overwrite what is on disk").click();
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(file).startsWith("# mine"));
    }

    @Test
    void whatIsLoadedDuringASaveKeepsItsOwnStateAndIsSavedAsItself(Tab tab) throws IOException {
        Path second = folder.resolve("second.yaml");
        Files.writeString(second, Files.readString(ARTICLE).replace("title: Ukraine", "title: Second"));
        server.close();
        server = Serving.start(folder, "peace.yaml", "second.yaml");
        Page page = open(tab);
        List<Route> held = holdSaves(page);
        typeAtStart(page, "# mine\n");
        page.keyboard().press("Control+s");
        page.waitForCondition(() -> held.size() == 1);
        page.getByLabel("Start from").selectOption("file:second.yaml");
        letGo(page, held);
        assertThat(page.locator("#name")).hasText("second.yaml");
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(file).startsWith("# mine"));
        typeAtStart(page, "# also mine\n");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(second).startsWith("# also mine"));
        isQuiet(tab);
    }

    @Test
    void twoSavesInHasteAreBothKept(Tab tab) throws IOException {
        Page page = open(tab);
        List<Route> held = holdSaves(page);
        typeAtStart(page, "# one\n");
        page.keyboard().press("Control+s");
        page.waitForCondition(() -> held.size() == 1);
        typeAtStart(page, "# two\n");
        page.keyboard().press("Control+s");
        page.waitForTimeout(200);
        letGo(page, held);
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(file).startsWith("# two\n# one\n"));
        isQuiet(tab);
    }

    @Test
    void aFileThatIsGoneIsWrittenAnewOnlyOnRequest(Tab tab) throws IOException {
        Page page = open(tab);
        Files.delete(file);
        typeAtStart(page, "# mine\n");
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("no longer on disk");
        assertThat(page.getByText("Load what is on disk")).hasCount(0);
        page.getByText("Write the file anew").click();
        assertThat(page.locator("#state")).hasText("saved");
        assertTrue(Files.readString(file).startsWith("# mine"));
    }

    @Test
    void aFileThatCannotBeLoadedIsSaidNotToBe(Tab tab) throws IOException {
        Page page = open(tab);
        Files.writeString(file, "# theirs\n");
        typeAtStart(page, "# mine\n");
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("changed on disk");
        Files.delete(file);
        page.getByText("Load what is on disk").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Not loaded");
        page.keyboard().press("Escape");
        assertTrue(text(page).inputValue().startsWith("# mine"));
        assertThat(page.locator("#state")).hasText("● not saved");
    }

    /** Saves wait on their way to the server until they are let go. */
    private static List<Route> holdSaves(Page page) {
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/file", held::add);
        return held;
    }

    private static void letGo(Page page, List<Route> held) {
        page.unroute("**/api/v1/file");
        held.forEach(Route::resume);
    }

    private static void typeAtStart(Page page, String typed) {
        text(page).press("Control+Home");
        page.keyboard().type(typed);
    }

    @Test
    void oneStartsFromTheLibraryComparesSideBySideAndSavesInANewFile(Tab tab) throws IOException {
        Page page = open(tab);
        page.getByLabel("Start from").selectOption("sample:aland-1921");
        assertThat(report(page).locator("h1")).containsText("Åland");
        page.getByLabel("Compare with").selectOption("file:peace.yaml");
        assertThat(report(page, 1).locator("h1")).containsText("Ukraine");
        tab.isAccessible();
        page.locator("#how").selectOption("compare");
        assertThat(page.locator(".frame h3").first()).containsText("From “peace.yaml” to the text");
        page.getByText("Save as…").click();
        page.getByLabel("Name of the file").fill("mine.yaml");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name")).hasText("mine.yaml");
        assertTrue(Files.readString(folder.resolve("mine.yaml")).contains("land"));
        isQuiet(tab);
    }

    @Test
    void nobodyIsShutOut(Tab tab) {
        Page page = open(tab);
        replace(page, "as-of: 2025-03-17", "as-off: 2025-03-17");
        assertThat(page.locator("#summary")).containsText("1 error");
        page.getByText("Options").click();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {1280, 768, 375}) {
                tab.inTheDark(dark).wide(width);
                tab.isAccessible();
                double height = page.locator("iframe:not(.coming)").boundingBox().height;
                assertTrue(height > 400, "the report is " + height + " high at " + width);
                assertTrue(
                        ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() <= 0,
                        "sideways scrolling at " + width);
            }
        }
    }
}
