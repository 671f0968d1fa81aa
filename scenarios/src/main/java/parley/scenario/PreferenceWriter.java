package parley.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Fractions;
import parley.model.Grounds;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition;
import parley.model.Valuation;
import parley.scenario.language.Leaf;
import parley.scenario.yaml.Node;
import parley.scenario.yaml.Tree;
import parley.scenario.yaml.Tree.MapBuilder;

/** Writes preferences. */
final class PreferenceWriter {

    private PreferenceWriter() {}

    static Node write(Preferences preferences) {
        if (preferences.isDerived()) {
            throw new IllegalArgumentException("derived preferences are not written: they follow from statements");
        }
        MapBuilder map = new MapBuilder();
        grounds(preferences.grounds(), map);
        if (preferences.valuation() instanceof Valuation.Additive additive) {
            additive(additive, map);
        } else if (preferences.valuation() instanceof Valuation.Prioritised prioritised) {
            map.put("priorities", propositions(prioritised.priorities()));
        }
        return map.put(
                        "reservation-value",
                        preferences
                                .reservationValue()
                                .map(PreferenceWriter::reservationValue)
                                .orElse(""))
                .put("discount", preferences.discount().map(Fractions::text).orElse(""))
                .put("note", preferences.note())
                .build();
    }

    private static void grounds(Grounds grounds, MapBuilder map) {
        boolean isReading = grounds.citation().isPresent() && grounds.basis() == Basis.ASSUMPTION;
        map.put("source", grounds.citation().map(Object::toString).orElse(""))
                .put("basis", isReading ? "assumption" : "")
                .put("why", grounds.why());
    }

    private static String reservationValue(ReservationValue value) {
        return value instanceof ReservationValue.Stated stated ? Fractions.text(stated.utility()) : Leaf.STATUS_QUO;
    }

    private static void additive(Valuation.Additive points, MapBuilder map) {
        MapBuilder weights = new MapBuilder();
        points.weights().forEach((issue, weight) -> weights.put(issue, weight(weight)));
        MapBuilder scores = new MapBuilder();
        points.scores().forEach((issue, options) -> scores.put(issue, numbers(options)));
        map.putUnlessEmpty("weights", weights.build())
                .putUnlessEmpty("scores", scores.build())
                .putUnlessEmpty(
                        "bonuses",
                        Tree.list(points.bonuses().stream()
                                .map(PreferenceWriter::bonus)
                                .toList()))
                .putUnlessEmpty("zero-when", propositions(points.zeroWhen()))
                .put("divide-by", points.divideBy().equals(BigFraction.ONE) ? "" : Fractions.text(points.divideBy()))
                .put("at-most", points.atMost().map(Fractions::text).orElse(""));
    }

    private static Node numbers(Map<String, BigFraction> numbers) {
        MapBuilder map = new MapBuilder();
        numbers.forEach((option, number) -> map.put(option, Fractions.text(number)));
        return map.build();
    }

    private static Node bonus(Valuation.Bonus bonus) {
        return new MapBuilder()
                .put("when", PropositionWriter.write(bonus.when()))
                .put("adds", Fractions.text(bonus.adds()))
                .put("why", bonus.why())
                .build();
    }

    private static Node.Sequence propositions(List<Proposition> propositions) {
        return Tree.list(propositions.stream().map(PropositionWriter::write).toList());
    }

    private static Node weight(IssueWeight weight) {
        Optional<IssueWeight.Spread> spread = weight.spread();
        return spread.isPresent() ? spread(spread.get()) : Tree.text(Fractions.text(weight.value()));
    }

    private static Node spread(IssueWeight.Spread spread) {
        MapBuilder map = new MapBuilder();
        if (spread instanceof IssueWeight.Uniform uniform) {
            map.put("from", Fractions.text(uniform.from())).put("to", Fractions.text(uniform.to()));
        } else if (spread instanceof IssueWeight.Triangular triangular) {
            map.put("about", Fractions.text(triangular.about()))
                    .put("from", Fractions.text(triangular.from()))
                    .put("to", Fractions.text(triangular.to()));
        } else if (spread instanceof IssueWeight.Normal normal) {
            map.put("about", Fractions.text(normal.about())).put("sd", Fractions.text(normal.sd()));
        }
        return map.build();
    }
}
