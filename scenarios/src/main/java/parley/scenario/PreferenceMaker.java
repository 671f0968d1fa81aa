package parley.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Citation;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Valuation;
import parley.scenario.language.Fields;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;

/** Makes preferences of parts of a file that have been checked. */
final class PreferenceMaker {

    private PreferenceMaker() {}

    static Preferences make(Node.Entry entry) {
        Fields fields = Fields.of(entry.value());
        return new Preferences(
                entry.key().place(),
                entry.key().text(),
                grounds(fields),
                valuation(fields),
                fields.findScalar("reservation-value").map(PreferenceMaker::reservationValue),
                find(fields, "discount"),
                false,
                fields.text("note"));
    }

    private static Grounds grounds(Fields fields) {
        Optional<Citation> citation = StatementMaker.citation(fields);
        boolean isStated = citation.isPresent() && !fields.text("basis").equals("assumption");
        return new Grounds(isStated ? Basis.STATED : Basis.ASSUMPTION, citation, fields.text("why"));
    }

    private static ReservationValue reservationValue(Node.Scalar text) {
        return text.text().equals(Leaf.STATUS_QUO)
                ? new ReservationValue.StatusQuo()
                : new ReservationValue.Stated(Fractions.of(text.text()));
    }

    private static Valuation valuation(Fields fields) {
        if (fields.has("priorities")) {
            return new Valuation.Prioritised(fields.items("priorities").stream()
                    .map(PropositionMaker::make)
                    .toList());
        }
        Map<String, IssueWeight> weights = new LinkedHashMap<>();
        fields.entries("weights").forEach(entry -> weights.put(entry.key().text(), weight(entry.value())));
        Map<String, Map<String, BigFraction>> scores = new LinkedHashMap<>();
        fields.entries("scores").forEach(entry -> scores.put(entry.key().text(), points(entry.value())));
        return new Valuation.Additive(
                weights,
                scores,
                fields.items("bonuses").stream().map(PreferenceMaker::bonus).toList(),
                fields.items("zero-when").stream().map(PropositionMaker::make).toList(),
                find(fields, "divide-by").orElse(BigFraction.ONE),
                find(fields, "at-most"));
    }

    private static Map<String, BigFraction> points(Node options) {
        Map<String, BigFraction> points = new LinkedHashMap<>();
        Fields.of(options)
                .mapping()
                .entries()
                .forEach(entry -> points.put(entry.key().text(), Fractions.of(StatementMaker.text(entry.value()))));
        return points;
    }

    private static Valuation.Bonus bonus(Node node) {
        Fields fields = Fields.of(node);
        return new Valuation.Bonus(
                PropositionMaker.make(fields.get("when")), Fractions.of(fields.text("adds")), fields.text("why"));
    }

    private static IssueWeight weight(Node node) {
        if (node instanceof Node.Scalar number) {
            return IssueWeight.of(Fractions.of(number.text()));
        }
        Fields fields = Fields.of(node);
        Optional<BigFraction> about = find(fields, "about");
        if (fields.has("sd")) {
            return IssueWeight.of(new IssueWeight.Normal(about.orElseThrow(), Fractions.of(fields.text("sd"))));
        }
        BigFraction from = Fractions.of(fields.text("from"));
        BigFraction to = Fractions.of(fields.text("to"));
        return IssueWeight.of(about.<IssueWeight.Spread>map(peak -> new IssueWeight.Triangular(from, peak, to))
                .orElseGet(() -> new IssueWeight.Uniform(from, to)));
    }

    private static Optional<BigFraction> find(Fields fields, String key) {
        return fields.findScalar(key).map(text -> Fractions.of(text.text()));
    }
}
