package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.explain.Coalitions;
import parley.study.Findings;

/** Which parties agree among themselves, which block, and who is pivotal. */
public record CoalitionsDocument(Findings findings, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("coalitions", findings, stamp);
        return analysis.report(List.of(CoalitionPart.of(analysis.telling())));
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("coalitions", findings, stamp);
        return analysis.json(FurtherJson.one(analysis.telling(), "coalitions"));
    }

    /** One row per set of parties. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "parties", "without", "agreements", "binding"));
        findings.further().coalitions().ifPresent(coalitions -> addRows(coalitions, rows));
        return rows;
    }

    private static void addRows(Coalitions coalitions, List<List<String>> rows) {
        coalitions
                .agreeing()
                .forEach(set -> rows.add(List.of(
                        "agree",
                        String.join(" ", set.parties()),
                        String.join(" ", set.others()),
                        set.agreements().toString(),
                        "")));
        coalitions
                .blocking()
                .forEach(set -> rows.add(
                        List.of("block", String.join(" ", set.parties()), "", "0", set.binding() ? "yes" : "no")));
        coalitions
                .pivotal()
                .forEach(pivot -> rows.add(
                        List.of("pivotal", pivot.party(), "", pivot.opens().toString(), "")));
    }
}
