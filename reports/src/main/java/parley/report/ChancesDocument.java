package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.explain.Chances;
import parley.explain.Influence;
import parley.explain.Weight;
import parley.study.Findings;

/** The chances under the credences of a scenario, and what each red line and party weighs. */
public record ChancesDocument(Findings findings, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("chances", findings, stamp);
        return analysis.report(List.of(ChancePart.of(analysis.telling())));
    }

    @Override
    public String json() {
        AnalysisReport analysis = AnalysisReport.of("chances", findings, stamp);
        return analysis.json(FurtherJson.one(analysis.telling(), "chances"));
    }

    /** One row per chance and per weight. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "id", "chance", "credence", "shapley", "banzhaf", "birnbaum", "opens alone"));
        findings.further().chances().ifPresent(chances -> addRows(chances, rows));
        return rows;
    }

    private static void addRows(Chances chances, List<List<String>> rows) {
        rows.add(List.of("deal", "", number(chances.deal()), "", "", "", "", ""));
        chances.options()
                .forEach(option -> rows.add(List.of(
                        "option",
                        option.issue().id() + "=" + option.option().id(),
                        number(option.chance()),
                        "",
                        "",
                        "",
                        "",
                        "")));
        if (chances.influence() instanceof Influence.Measured measured) {
            measured.lines()
                    .forEach(weight -> rows.add(weight(
                            "red line",
                            weight.subject().id(),
                            number(Optional.of(weight.subject().probability())),
                            weight)));
            measured.parties().forEach(weight -> rows.add(weight("party", weight.subject(), "", weight)));
        } else {
            chances.doubts()
                    .bundles()
                    .forEach(bundle -> rows.add(List.of(
                            "red line", bundle.id(), "", number(Optional.of(bundle.probability())), "", "", "", "")));
        }
    }

    private static List<String> weight(String kind, String id, String credence, Weight<?> weight) {
        return List.of(
                kind,
                id,
                "",
                credence,
                number(Optional.of(weight.shapley())),
                number(Optional.of(weight.banzhaf())),
                number(weight.birnbaum()),
                weight.opensAlone() ? "yes" : "no");
    }

    private static String number(Optional<Double> value) {
        return value.map(number -> FurtherJson.number(number).asText()).orElse("");
    }
}
