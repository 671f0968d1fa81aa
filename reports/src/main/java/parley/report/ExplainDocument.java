package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.RedLine;
import parley.report.Block.Section;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Obstacles;

/** Why there is an agreement or none: the answer, what stands in the way, what would open one, and the order of steps. */
public record ExplainDocument(Findings findings, Stamp stamp) implements Document {

    private static final List<String> HEAD = List.of("kind", "red lines", "parties", "cost", "opens", "text");

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("explain", findings, stamp);
        Telling telling = report.telling();
        List<Section> opening = new ArrayList<>();
        opening.add(AnswerPart.of(telling));
        opening.add(ObstaclePart.of(telling));
        telling.findDecided().flatMap(Decided::obstacles).ifPresent(told -> opening.add(LadderPart.of(telling, told)));
        if (findings.space().explanation().impossibleByRules()) {
            opening.add(SupplyPart.of(telling));
        }
        telling.findDecided()
                .filter(decided -> decided.possible().signum() > 0)
                .ifPresent(decided -> opening.add(SilencePart.of(telling)));
        telling.findDecided().flatMap(Decided::steps).ifPresent(steps -> opening.add(StepsPart.of(telling, steps)));
        return report.report(opening);
    }

    @Override
    public String json() {
        AnalysisReport report = AnalysisReport.of("explain", findings, stamp);
        ObjectNode found = Json.object();
        found.set("answer", Json.texts(findings.answer()));
        report.telling().findDecided().ifPresent(decided -> {
            found.put("possible", decided.possible().toString());
            decided.steps().ifPresent(s -> found.set("steps", WhyJson.steps(s)));
        });
        found.put("agreement-exists", findings.space().explanation().exists().word());
        findings.space().obstacles().ifPresent(o -> found.set("obstacles", WhyJson.obstacles(o)));
        return report.json(found);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        findings.space().obstacles().ifPresent(found -> add(found, rows));
        return rows;
    }

    private static void add(Obstacles found, List<List<String>> rows) {
        found.clashes()
                .forEach(told -> told.clashes()
                        .forEach(clash -> rows.add(List.of(
                                "clash",
                                String.join(" ", clash.ids()),
                                parties(clash.redLines()),
                                "",
                                "",
                                told.text()))));
        found.concessions()
                .forEach(told -> rows.add(List.of(
                        "concession",
                        String.join(" ", told.concession().ids()),
                        parties(told.concession().redLines()),
                        ObstaclePart.cost(told.cost()),
                        told.concession().opens().map(Object::toString).orElse(""),
                        told.text())));
    }

    private static String parties(List<RedLine> lines) {
        return lines.stream().map(RedLine::party).distinct().collect(Collectors.joining(" "));
    }
}
