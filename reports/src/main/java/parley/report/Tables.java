package parley.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.study.Findings;

/** What a report's analyses found, as tables for spreadsheets and statistics: one file each. */
public final class Tables {

    private Tables() {}

    /** Names of all files that there may be. */
    public static List<String> names() {
        return List.of("obstacles.csv", "ladder.csv", "questions.csv", "coalitions.csv", "chances.csv", "steps.csv");
    }

    /** Contents by file name, of those tables that have a row. */
    public static Map<String, String> of(Findings findings, Stamp stamp) {
        List<Document> documents = List.of(
                new ExplainDocument(findings, stamp),
                new LadderDocument(findings, stamp),
                new AskDocument(findings, stamp),
                new CoalitionsDocument(findings, stamp),
                new ChancesDocument(findings, stamp),
                new StepsDocument(
                        findings, new Telling(findings).findDecided().flatMap(Findings.Decided::steps), stamp));
        Map<String, String> tables = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            List<List<String>> rows = documents.get(i).table();
            if (rows.size() > 1) {
                tables.put(names().get(i), Csv.write(rows));
            }
        }
        return tables;
    }
}
