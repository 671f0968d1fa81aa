package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.model.Scenario;
import parley.report.Layout;
import parley.scenario.SourceCheck;
import parley.scenario.SourceCheck.CitedStatement;
import parley.scenario.SourceCheck.Paragraph;
import parley.scenario.diagnostic.Characters;
import parley.study.Wording;

/** Statements beside the paragraphs that they cite, for reading one against the other. */
final class SourcePage {

    private static final int INDENT = 4;
    private static final int LONGEST_PARAGRAPH = 4_000;

    private final Wording wording;

    SourcePage(Scenario scenario) {
        wording = new Wording(scenario);
    }

    List<String> lines(SourceCheck.Result result) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Layout.wrap(head(result), Screen.WIDTH));
        for (CitedStatement cited : result.cited()) {
            String says = cited.statement().id() + " (line "
                    + cited.statement().place().line() + "): " + wording.says(cited.statement()) + ".";
            lines.addAll(Layout.wrap("  " + Characters.visible(says), Screen.WIDTH - 2).stream()
                    .map(line -> "  " + line)
                    .toList());
            if (cited.paragraphs().isEmpty()) {
                lines.add(" ".repeat(INDENT) + "cites the source as a whole");
            }
            cited.paragraphs().forEach(paragraph -> lines.addAll(lines(paragraph)));
        }
        return lines;
    }

    private static String head(SourceCheck.Result result) {
        String source = "Source " + result.source().id() + ", SHA-256 " + result.sha256();
        if (result.source().sha256().isEmpty() || result.sha256().isEmpty()) {
            return source + ":";
        }
        return source + (result.source().sha256().equals(result.sha256()) ? ", as it should be:" : ", another text:");
    }

    private static List<String> lines(Paragraph paragraph) {
        String text = "¶" + paragraph.number() + " " + Characters.visible(paragraph.text(), LONGEST_PARAGRAPH);
        return Layout.wrap(text, Screen.WIDTH - INDENT).stream()
                .map(line -> " ".repeat(INDENT) + line)
                .toList();
    }
}
