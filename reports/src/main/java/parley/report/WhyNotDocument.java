package parley.report;

import java.util.List;
import parley.explain.Explanation;
import parley.study.Findings;
import parley.study.WhyNot;

/** Why certain terms are possible or not. */
public record WhyNotDocument(Findings findings, WhyNot found, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("why-not", findings, stamp);
        return report.report(WhyNotPart.of(report.telling(), found));
    }

    @Override
    public String json() {
        boolean decided = found.exists() != Explanation.Existence.UNKNOWN;
        return AnalysisReport.of("why-not", findings, stamp)
                .json(WhyJson.whyNot(found).put("decided", decided));
    }

    @Override
    public List<List<String>> table() {
        return GoalDocument.rows(found.change());
    }
}
