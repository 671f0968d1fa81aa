package parley.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Reports;

/** What would hold, in a real browser: in the report of a scenario with a conflict, and by itself with what was asked. */
@ExtendWith(Chromium.class)
class ConflictPageTest {

    private static final String ARTICLE = "scenarios/library/ukraine-2025-03/conflict.yaml";

    private static final List<String> PAGES = List.of("run/report.html", "wish.html", "tally.html");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        Reports.write(folder, "run", ARTICLE);
        Reports.writeAnalysis(folder, "wish.html", "moves", ARTICLE, "--wish", "8", "--avoid", "17");
        Reports.writeAnalysis(folder, "tally.html", "moves", ARTICLE, "--tally", "2");
    }

    private static Tab open(Tab tab, String page) {
        return tab.open(folder.resolve(page));
    }

    @Test
    void no_part_shuts_anybody_out(Tab tab) {
        for (boolean dark : List.of(false, true)) {
            for (String page : PAGES) {
                open(tab.inTheDark(dark), page);
                tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                tab.isAccessible();
            }
        }
    }

    @Test
    void nothing_sticks_out_of_a_small_window(Tab tab) {
        for (String page : PAGES) {
            open(tab, page);
            tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            for (int width : List.of(1280, 768, 375)) {
                tab.wide(width);
                assertEquals(List.of(), tab.listWhatSticksOut(), page + " at " + width);
            }
        }
    }

    @Test
    void pages_ask_for_nothing_and_complain_of_nothing(Tab tab) {
        open(tab, "tally.html");
        tab.isQuiet();
    }

    @Test
    void all_concepts_are_seen_at_once_on_a_screen_that_is_wide_enough(Tab tab) {
        open(tab.wide(1280), "wish.html");
        Locator stability = tab.page()
                .locator("#conflict .scroll:has(table)")
                .filter(new Locator.FilterOptions().setHasText("SSEQ"));
        assertTrue((Boolean) stability.first().evaluate("e => e.scrollWidth <= e.clientWidth"));
    }

    /** Whoever only has a keyboard comes to every table that is wider than the window, and scrolls it. */
    @Test
    void a_wide_table_scrolls_by_keyboard(Tab tab) {
        open(tab.wide(375), "tally.html");
        Locator wide = tab.page()
                .locator("#conflict .scroll, #conflict [tabindex='0']")
                .first();
        wide.focus();
        tab.page().keyboard().press("ArrowRight");
        tab.page().waitForFunction("e => e.scrollLeft > 0", wide.elementHandle());
    }

    @Test
    void the_states_sort_by_keyboard_and_the_drawing_opens_as_a_table(Tab tab) {
        open(tab, "wish.html");
        Locator states = tab.page().locator("#conflict table").first();
        Locator head = states.locator("thead th").first();
        head.getByRole(AriaRole.BUTTON).focus();
        tab.page().keyboard().press("Enter");
        tab.page().keyboard().press("Enter");
        assertEquals("descending", head.getAttribute("aria-sort"));
        assertEquals(
                "24", states.locator("tbody tr:visible > :first-child").first().innerText());
        Locator folded = tab.page().locator("#conflict figure details").first();
        folded.locator("summary").first().focus();
        tab.page().keyboard().press("Enter");
        assertTrue(folded.locator("table").isVisible());
    }

    /** Every link of the part is reached by Tab alone, in the order of the page, and shows that it is. */
    @Test
    void the_tab_key_passes_through_the_part_in_its_order(Tab tab) {
        open(tab, "wish.html");
        Locator inPart = tab.page()
                .locator(
                        "#conflict a[href], #conflict button, #conflict input, #conflict summary, #conflict [tabindex='0']");
        List<?> expected = (List<?>)
                inPart.evaluateAll("all => all.filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))");
        assertTrue(expected.size() > 10, "there is nothing to pass through");
        inPart.first().focus();
        List<Object> passed = new java.util.ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            passed.add(tab.page().evaluate("document.activeElement.outerHTML.slice(0, 120)"));
            assertTrue(
                    (Boolean) tab.page().evaluate("document.activeElement.matches(':focus-visible')"),
                    "the focus is not shown");
            tab.page().keyboard().press("Tab");
        }
        assertEquals(expected, passed);
    }
}
