package parley.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Reports;

/** The report in a real browser: tables, figures, cells that open, what is saved and what is printed. */
@ExtendWith(Chromium.class)
class ReportPageTest {

    @TempDir
    static Path folder;

    /** Opening positions that clash, and agreements enough for several pages. */
    @BeforeAll
    static void write() {
        Reports.write(folder, "korea", "scenarios/library/korean-armistice-1953/scenario.yaml");
        Reports.write(
                folder,
                "opening",
                "scenarios/library/austrian-state-treaty-1955/scenario.yaml",
                "--variant",
                "opening");
    }

    private static Path page(String name) {
        return folder.resolve(name).resolve("report.html");
    }

    private static Locator agreements(Tab tab) {
        return tab.page().locator("#agreements table");
    }

    private static List<String> column(Tab tab, int column) {
        return agreements(tab)
                .locator("tbody tr:visible > :nth-child(" + column + ")")
                .allInnerTexts();
    }

    @Test
    void long_tables_come_in_pages_and_say_which_rows_they_show(Tab tab) {
        tab.open(page("korea"));
        Locator pager = tab.page().locator("#agreements .pager");
        assertEquals(25, column(tab, 1).size());
        assertTrue(pager.innerText().contains("Rows 1 to 25 of 100"), pager.innerText());
        pager.getByText("Next").click();
        assertEquals("26", column(tab, 1).get(0));
        pager.getByText("Show all").click();
        assertEquals(100, column(tab, 1).size());
        tab.isQuiet();
    }

    @Test
    void a_column_sorts_up_down_and_back_and_tells_so(Tab tab) {
        tab.open(page("korea"));
        List<String> before = column(tab, 1);
        Locator head = agreements(tab).locator("thead th").first();
        head.getByRole(AriaRole.BUTTON).focus();
        tab.page().keyboard().press("Enter");
        assertEquals("ascending", head.getAttribute("aria-sort"));
        tab.page().keyboard().press("Enter");
        assertEquals("descending", head.getAttribute("aria-sort"));
        assertEquals(List.of("100", "99"), column(tab, 1).subList(0, 2));
        tab.page().keyboard().press("Enter");
        assertEquals("none", head.getAttribute("aria-sort"));
        assertEquals(before, column(tab, 1));
    }

    @Test
    void fractions_sort_as_numbers(Tab tab) throws IOException {
        Files.writeString(folder.resolve("lease.yaml"), """
                parley: 1
                title: A lease
                as-of: 2030-01-01
                parties:
                  a: {name: A, role: principal}
                  b: {name: B, role: principal}
                issues:
                  years: {question: For how long?, options: {one: one, two: two, three: three, four: four, five: five, six: six}}
                preferences:
                  a: {why: Made up., scores: {years: {one: 13/28, two: 1, three: 1/3, four: 9/10, five: 1200, six: -2}}}
                  b: {why: Made up., scores: {years: {one: 4, two: 2, three: 5, four: 3, five: 1, six: 6}}}
                """);
        Reports.writeHere(folder, "lease", "lease.yaml");
        tab.open(page("lease"));
        Locator table = tab.page().locator("[aria-label^='Efficient payoffs'] > table");
        table.locator("thead th").nth(1).getByRole(AriaRole.BUTTON).click();
        List<String> sorted = table.locator("tbody tr > :nth-child(2)").allInnerTexts().stream()
                .map(text -> text.replaceFirst(" .*", ""))
                .toList();
        assertEquals(List.of("-2", "1/3", "13/28", "0.9", "1", "1200"), sorted);
    }

    @Test
    void a_filter_keeps_rows_with_all_its_words_and_says_how_many(Tab tab) {
        tab.open(page("korea"));
        Locator filter = tab.page().locator("#agreements input[type=search]");
        filter.fill("north-of");
        filter.fill("north line");
        int kept = agreements(tab).locator("tbody tr:not(.out)").count();
        long expected = agreements(tab).locator("tbody tr").all().stream()
                .map(row -> row.textContent().toLowerCase(java.util.Locale.ROOT))
                .filter(text -> text.contains("north") && text.contains("line"))
                .count();
        assertEquals(expected, kept);
        String said = tab.page().locator("#agreements [role=status]").innerText();
        assertEquals("Only rows with “north line”: " + kept + " of 100.", said);
        filter.fill("nothing has these words");
        assertEquals(0, agreements(tab).locator("tbody tr:visible").count());
    }

    @Test
    void print_shows_all_rows_but_those_filtered_out_and_no_controls(Tab tab) {
        tab.open(page("korea"));
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(100, agreements(tab).locator("tbody tr:visible").count());
        assertEquals(
                0,
                tab.page()
                        .locator(".tools:visible, .sort:visible, .scheme:visible")
                        .count());
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        tab.page().locator("#agreements input[type=search]").fill("north");
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(agreements(tab).locator("tbody tr:visible").count() <= 100);
        assertTrue(tab.page().locator("#agreements [role=status]").isVisible());
    }

    @Test
    void a_table_saves_as_the_file_that_stands_beside_the_report(Tab tab) throws IOException {
        tab.open(page("opening"));
        for (String part :
                List.of("figure-ladder ladder.csv", "figure-clashes obstacles.csv", "figure-weights chances.csv")) {
            String[] words = part.split(" ", 2);
            Locator button = tab.page().locator("#" + words[0]).getByText("Save table as CSV");
            Path saved = saved(tab, button, words[1]);
            assertEquals(-1, Files.mismatch(folder.resolve("opening").resolve(words[1]), saved), part);
        }
        tab.isQuiet();
    }

    private static Path saved(Tab tab, Locator button, String name) {
        Download download = tab.page().waitForDownload(button::click);
        assertEquals(name, download.suggestedFilename());
        return download.path();
    }

    @Test
    void every_figure_saves_as_a_drawing_that_stands_by_itself(Tab tab) throws IOException {
        tab.open(page("opening"));
        List<Path> drawings = new ArrayList<>();
        for (Locator figure : tab.page().locator("figure").all()) {
            String id = String.valueOf(figure.getAttribute("id"));
            Path saved = saved(tab, figure.getByText("Save figure as SVG"), id.replace("figure-", "") + ".svg");
            String svg = Files.readString(saved);
            assertTrue(svg.startsWith(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""));
            assertTrue(svg.contains("<title>") && svg.contains("<desc>") && svg.contains(".f-inside"), id);
            drawings.add(Files.writeString(folder.resolve(id + ".svg"), svg));
        }
        assertEquals(3, drawings.size());
        for (Path drawing : drawings) {
            tab.open(drawing);
            assertEquals("svg", tab.page().evaluate("document.documentElement.localName"));
            assertTrue(tab.page().locator("text").count() > 3, drawing.toString());
        }
    }

    @Test
    void a_cell_of_the_positions_opens_to_the_statement_by_keyboard(Tab tab) {
        tab.open(page("opening"));
        Locator more = tab.page().locator("#positions details.more").first();
        assertFalse(more.locator(".opened").isVisible());
        more.locator("summary").focus();
        tab.page().keyboard().press("Enter");
        assertTrue(more.locator(".opened").isVisible());
        assertTrue(more.locator(".opened").innerText().contains("Said: "));
        assertTrue(more.locator(".opened a[href^='#s-']").count() > 0);
    }

    @Test
    void no_part_shuts_anybody_out(Tab tab) {
        for (boolean dark : List.of(false, true)) {
            tab.inTheDark(dark).open(page("opening"));
            tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            tab.isAccessible();
        }
    }

    @Test
    void nothing_sticks_out_of_a_small_window(Tab tab) {
        for (int width : List.of(1280, 768, 375)) {
            for (String name : List.of("korea", "opening")) {
                tab.wide(width).open(page(name));
                assertTrue(
                        (boolean) (Boolean) tab.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                        name + " at " + width);
            }
        }
    }

    /** Words of tables that stand in two lines, other than those that no column could hold. */
    private static final String BROKEN = """
            () => {
              const broken = [];
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (!text.parentElement.closest("td, th, thead")) continue;
                for (const word of text.data.matchAll(/[^\\s-–]{1,12}(?=[\\s-–.,;:]|$)/g)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const tops = new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top)));
                  if (tops.size > 1) broken.push(word[0]);
                }
              }
              return broken;
            }""";

    @Test
    void no_word_of_a_table_is_torn_apart(Tab tab) {
        Reports.write(folder, "article", "scenarios/library/ukraine-2025-03/scenario.yaml");
        tab.open(page("article"));
        for (int width : new int[] {1280, 768, 375}) {
            tab.wide(width);
            assertEquals(List.of(), tab.page().evaluate(BROKEN), "at " + width);
        }
    }

    @Test
    void the_panel_colours_options_as_the_report_does(Tab tab) {
        tab.open(page("korea"));
        assertEquals(tones(tab, "#zone table"), tones(tab, ".live-answer table"));
    }

    private static Object tones(Tab tab, String table) {
        return tab.page()
                .evaluate(
                        "table => Array.from(document.querySelectorAll(table + ' td:has(.mark)'), td =>"
                                + " [getComputedStyle(td).backgroundColor, td.querySelector('.mark').className])",
                        table);
    }

    @Test
    void without_scripts_every_row_is_there() throws IOException {
        String html = Files.readString(page("korea"));
        String agreements = html.substring(html.indexOf("<section id=\"agreements\""));
        agreements = agreements.substring(0, agreements.indexOf("</table>"));
        assertEquals(101, Stream.of(agreements.split("<tr", -1)).count() - 1);
        assertFalse(agreements.contains(" hidden"));
    }
}
