package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.report.Block.Section;
import parley.study.Findings;
import parley.study.Findings.NotDecided;
import parley.study.WhyNot;

/**
 * Why certain terms are possible or not.
 *
 * @param found absent where the space of agreements was not decided
 */
public record WhyNotDocument(Findings findings, Optional<WhyNot> found, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("why-not", findings, stamp);
        return report.report(
                found.map(why -> WhyNotPart.of(report.telling(), why)).orElseGet(() -> List.of(undecided(findings))));
    }

    /** That nothing is known. */
    static Section undecided(Findings findings) {
        return new Section(
                "why",
                Line.of("Why, or why not"),
                findings.space() instanceof NotDecided none ? List.of(AnswerPart.undecided(none)) : List.of());
    }

    @Override
    public String json() {
        ObjectNode node = found.map(WhyJson::whyNot).orElseGet(Json::object);
        return AnalysisReport.of("why-not", findings, stamp).json(node.put("decided", found.isPresent()));
    }

    @Override
    public List<List<String>> table() {
        return found.map(why -> GoalDocument.rows(why.change()))
                .orElseGet(() -> new ArrayList<>(List.of(GoalDocument.HEAD)));
    }
}
