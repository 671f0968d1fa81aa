package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.explain.Inquiries;
import parley.explain.Inquiry;
import parley.explain.Inquiry.Condition;
import parley.explain.Inquiry.Doubt;
import parley.explain.Inquiry.Silence;
import parley.study.Findings;
import parley.study.InquiryWording;

/** What to ask next, and why. */
public record AskDocument(Findings findings, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("ask", findings, stamp);
        return analysis.report(List.of(InquiryPart.of(analysis.telling())));
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("ask", findings, stamp);
        return analysis.json(FurtherJson.one(analysis.telling(), "inquiries"));
    }

    /** One row per inquiry, the best first. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "number",
                "about",
                "party",
                "issue",
                "bits",
                "completes consent",
                "possible today",
                "expected possible",
                "explanation"));
        findings.further()
                .inquiries()
                .ifPresent(inquiries ->
                        inquiries.inquiries().forEach(inquiry -> rows.add(row(inquiries, inquiry, rows.size()))));
        return rows;
    }

    private List<String> row(Inquiries inquiries, Inquiry inquiry, int number) {
        return List.of(
                Integer.toString(number),
                about(inquiry),
                inquiry.subject() instanceof Silence silence ? silence.party() : "",
                inquiry.subject() instanceof Silence silence ? silence.issue() : "",
                inquiry.bits().map(bits -> FurtherJson.number(bits).asText()).orElse(""),
                inquiry.subject() instanceof Silence
                        ? FurtherJson.number(inquiry.consent()).asText()
                        : "",
                inquiries.possible().toString(),
                inquiry.expected().map(InquiryWording::mean).orElse(""),
                new Telling(findings).inquiries(inquiries).sentences(inquiry));
    }

    private static String about(Inquiry inquiry) {
        if (inquiry.subject() instanceof Condition condition) {
            return condition.circumstance();
        } else if (inquiry.subject() instanceof Doubt doubt) {
            return String.join(" ", doubt.bundle().ids());
        }
        return "silence";
    }
}
