package parley.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.study.Findings;
import parley.study.Further;
import parley.study.StepsFinding;

/** What a report's analyses found, as tables for spreadsheets and statistics: one file each. */
public final class Tables {

    private Tables() {}

    /** Names of all files that there may be. */
    public static List<String> names() {
        return List.of(
                "obstacles.csv",
                "ladder.csv",
                "questions.csv",
                "coalitions.csv",
                "chances.csv",
                "steps.csv",
                "payoffs.csv",
                "timeline.csv",
                "readings.csv");
    }

    /** Contents by file name, of those tables that have a row. */
    public static Map<String, String> of(Findings findings, Stamp stamp) {
        Further further = findings.further();
        Optional<StepsFinding> steps = new Telling(findings).findDecided().flatMap(Findings.Decided::steps);
        List<Optional<Document>> documents = List.of(
                Optional.of(new ExplainDocument(findings, stamp)),
                Optional.of(new LadderDocument(findings, stamp)),
                Optional.of(new AskDocument(findings, stamp)),
                Optional.of(new CoalitionsDocument(findings, stamp)),
                Optional.of(new ChancesDocument(findings, stamp)),
                Optional.of(new StepsDocument(findings, steps, stamp)),
                further.bargain().map(bargain -> new BargainDocument(findings, bargain, false, List.of(), stamp)),
                further.timeline().map(timeline -> new TimelineDocument(findings, timeline, stamp)),
                further.readings().map(readings -> new ReadingsDocument(findings, readings, stamp)));
        Map<String, String> tables = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            List<List<String>> rows = documents.get(i).map(Document::table).orElse(List.of());
            if (rows.size() > 1) {
                tables.put(names().get(i), Csv.write(rows));
            }
        }
        return tables;
    }
}
