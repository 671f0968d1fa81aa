package parley.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Reports;

/** Pages of analyses with drawings of their own, in a real browser. */
@ExtendWith(Chromium.class)
class AnalysisPagesTest {

    private static final String ARTICLE = "scenarios/library/ukraine-2025-03/scenario.yaml";
    private static final String TALKS = "scenarios/library/ukraine-2025-03/rounds.yaml";

    private static final List<String> PAGES =
            List.of("rounds.html", "many-rounds.html", "simulation.html", "sensitivity.html", "bargain.html");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        Reports.writeAnalysis(folder, "rounds.html", "rounds", TALKS);
        Reports.writeAnalysis(folder, "many-rounds.html", "rounds", TALKS, "--runs", "300", "--doubt", "0.8");
        Reports.writeAnalysis(folder, "simulation.html", "simulate", ARTICLE, "--runs", "300", "--doubt", "0.8");
        Reports.writeAnalysis(
                folder, "sensitivity.html", "sensitivity", ARTICLE, "--doubt", "0.8", "--measure", "room");
        Reports.writeAnalysis(folder, "bargain.html", "bargain", TALKS);
    }

    @Test
    void no_page_shuts_anybody_out(Tab tab) {
        for (boolean dark : List.of(false, true)) {
            for (String page : PAGES) {
                tab.inTheDark(dark).open(folder.resolve(page));
                tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                tab.isAccessible();
            }
        }
    }

    @Test
    void nothing_sticks_out_of_a_small_window(Tab tab) {
        for (String page : PAGES) {
            tab.open(folder.resolve(page));
            tab.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            for (int width : List.of(1280, 768, 375)) {
                tab.wide(width);
                assertEquals(List.of(), tab.listWhatSticksOut(), page + " at " + width);
            }
        }
    }

    @Test
    void pages_ask_for_nothing_and_complain_of_nothing(Tab tab) {
        tab.open(folder.resolve("many-rounds.html"));
        tab.isQuiet();
    }
}
