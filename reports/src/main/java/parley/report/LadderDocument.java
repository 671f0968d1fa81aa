package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.explain.Move;
import parley.model.Positions;
import parley.model.RedLine;
import parley.report.Block.Section;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Findings.NotDecided;
import parley.study.Obstacles.RungFinding;

/** The concession ladder on its own. */
public record LadderDocument(Findings findings, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("ladder", findings, stamp);
        return report.report(List.of(section(report.telling())));
    }

    private Section section(Telling telling) {
        if (findings.space() instanceof NotDecided none) {
            return new Section("ladder", Line.of("Step by step"), List.of(AnswerPart.undecided(none)));
        }
        return telling.findDecided()
                .flatMap(Decided::obstacles)
                .map(found -> LadderPart.of(telling, found))
                .orElseGet(() -> new Section(
                        "ladder",
                        Line.of("Step by step"),
                        List.of(
                                Telling.paragraph(findings.answer().get(0)),
                                Telling.paragraph("No red lines clash, so nobody has to give way for an agreement to be"
                                        + " possible."))));
    }

    @Override
    public String json() {
        AnalysisReport report = AnalysisReport.of("ladder", findings, stamp);
        ObjectNode found = Json.object();
        report.telling()
                .findDecided()
                .flatMap(Decided::obstacles)
                .ifPresent(obstacles -> found.setAll(WhyJson.obstacles(obstacles)));
        return report.json(found);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("party", "demand", "step", "gives up", "falls back to", "opens alone", "together with"));
        new Telling(findings)
                .findDecided()
                .flatMap(Decided::obstacles)
                .ifPresent(found -> found.rungs().forEach(rung -> rows.add(row(rung))));
        return rows;
    }

    private static List<String> row(RungFinding finding) {
        List<Move> moves = finding.rung().moves();
        return List.of(
                finding.rung().party(),
                moves.stream().map(move -> move.demand().id()).collect(Collectors.joining(" ")),
                Integer.toString(finding.rung().number()),
                String.join(" ", Positions.ids(finding.rung().withdrawn())),
                moves.stream()
                        .flatMap(move -> move.fallsBackTo().stream())
                        .map(RedLine::id)
                        .collect(Collectors.joining(" ")),
                finding.rung().alone().toString(),
                finding.rung().together().stream()
                        .map(concession -> String.join(" ", concession.ids()))
                        .collect(Collectors.joining("; ")));
    }
}
