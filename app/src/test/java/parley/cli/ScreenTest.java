package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Scenario;
import parley.report.Layout;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.study.Study;

/** However large a scenario, its answer is one screen. */
class ScreenTest {

    @ParameterizedTest
    @CsvSource({"2, 2, false", "40, 2, false", "12, 12, false", "60, 3, true", "3, 30, true"})
    void itFits(int issues, int options, boolean clash) {
        Scenario scenario = read(scenario(issues, options, clash));
        List<String> lines = new Screen(Study.of(scenario).run(), false)
                .lines(Optional.of("1 of 200 holds; failed: " + "claim, ".repeat(199)), Optional.of("out/report.html"));
        String screen = String.join("\n", lines);
        assertTrue(lines.size() <= Screen.LINES, screen);
        lines.forEach(line -> assertTrue(Layout.columns(line) <= Screen.WIDTH, line));
        for (String label : List.of("Answer", "Rests on", "Zone", "Blocked", "Claims", "Report")) {
            assertEquals(
                    1, lines.stream().filter(line -> line.startsWith(label)).count(), screen);
        }
        assertEquals("Report    out/report.html", lines.get(lines.size() - 1));
        assertTrue(screen.contains(clash ? "opens if withdrawn" : "possible of"), screen);
    }

    private static Scenario read(String text) {
        return assertInstanceOf(Reading.Success.class, ScenarioReader.readText("big.yaml", text))
                .scenario();
    }

    /** Long names in wide letters; each party rules the first option of each issue out, or demands it. */
    private static String scenario(int issues, int options, boolean clash) {
        StringBuilder text = new StringBuilder("parley: 1\ntitle: " + "谈判的题目".repeat(30) + "\nas-of: 2025-03-17\n");
        text.append("sources:\n  s: {title: S, published: 2025-03-01}\n");
        text.append("parties:\n");
        for (String party : List.of("a", "b")) {
            text.append("  " + party + ": {name: " + "Київ ".repeat(20) + party + ", role: principal}\n");
        }
        text.append("issues:\n");
        for (int i = 0; i < issues; i++) {
            text.append("  " + id(i) + ": {question: Q" + i + "?, options: {");
            for (int o = 0; o < options; o++) {
                text.append(o == 0 ? "" : ", ").append("option-" + o + ": Label " + o);
            }
            text.append("}}\n");
        }
        text.append("statements:\n");
        for (int i = 0; i < issues; i++) {
            text.append("  - {id: a" + i + ", party: a, source: s, rejects: {" + id(i) + ": option-0}}\n");
            text.append("  - {id: r" + i + ", party: b, source: s, reserves: {about: " + "more and ".repeat(9)
                    + "more, issues: " + id(i) + "}}\n");
            if (clash) {
                text.append("  - {id: b" + i + ", party: b, source: s, demands: {" + id(i) + ": option-0}}\n");
            }
        }
        return text.toString();
    }

    private static String id(int number) {
        return "issue-" + number + "-" + "x".repeat(50);
    }
}
