package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.AdjustedWinner;
import parley.bargain.Bargain;
import parley.bargain.Bargain.Found;
import parley.bargain.Bargainer;
import parley.bargain.Payoff;
import parley.bargain.Single;
import parley.bargain.Solution;
import parley.model.Fractions;
import parley.model.Valuation;
import parley.study.BargainFinding;
import parley.study.BargainFinding.Priced;
import parley.study.Findings;

/**
 * Which of the possible agreements are good, and for whom.
 *
 * @param allConcepts whether variants of the solutions are shown too
 * @param parties places of the two parties of the drawing among the bargainers; empty for the first two
 */
public record BargainDocument(
        Findings findings, BargainFinding finding, boolean allConcepts, List<Integer> parties, Stamp stamp)
        implements Document {

    public BargainDocument {
        parties = List.copyOf(parties);
    }

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("bargain", findings, stamp);
        BargainPart.View view = new BargainPart.View(allConcepts, parties);
        return analysis.report(List.of(BargainPart.of(analysis.telling(), finding, view)));
    }

    @Override
    public String json() {
        ObjectNode found = Json.object();
        found.set("bargain", json(finding));
        return AnalysisReport.of("bargain", findings, stamp).json(found);
    }

    /** Exact numbers as texts, such as {@code 1/3}. */
    static ObjectNode json(BargainFinding finding) {
        ObjectNode node = Json.object();
        if (finding.bargain() instanceof Bargain.Impossible) {
            return node.put("outcome", "impossible");
        } else if (finding.bargain() instanceof Bargain.Nobody) {
            return node.put("outcome", "nobody");
        } else if (finding.bargain() instanceof Bargain.NoStatusQuo unknown) {
            return node.put("outcome", "no-status-quo")
                    .put("party", unknown.party())
                    .put("issue", unknown.issue());
        } else if (finding.bargain() instanceof Bargain.NotDecided undecided) {
            return node.put("outcome", "not-decided").put("why", undecided.why());
        }
        if (finding.bargain() instanceof Bargain.OneByOne single) {
            return oneByOne(single, node.put("outcome", "one-by-one").put("why", single.why()));
        }
        return found(finding, (Found) finding.bargain(), node.put("outcome", "found"));
    }

    private static ObjectNode oneByOne(Bargain.OneByOne found, ObjectNode node) {
        weighed(found, node);
        node.set("solutions", Json.array(found.solutions(), BargainDocument::single));
        return node;
    }

    private static ObjectNode single(Single solution) {
        ObjectNode node = Json.object().put("concept", solution.concept().word());
        if (solution instanceof Single.Chosen chosen) {
            node.put("outcome", "chosen").put("ties", chosen.ties());
            node.set("worth", texts(chosen.worth()));
            node.set("payoffs", Json.array(chosen.payoffs(), payoff -> payoff(Json.object(), payoff)));
        } else if (solution instanceof Single.Nothing nothing) {
            node.put("outcome", "nothing").put("why", nothing.why());
        } else {
            node.put("outcome", "not-decided").put("why", ((Single.NotDecided) solution).why());
        }
        return node;
    }

    private static void weighed(Bargain.Weighed bargain, ObjectNode node) {
        node.put("disagreement", bargain.kind().word());
        List<ObjectNode> parties = new ArrayList<>();
        for (int i = 0; i < bargain.bargainers().size(); i++) {
            parties.add(
                    party(bargain.bargainers().get(i), bargain.disagreement().get(i)));
            wants(bargain.bargainers().get(i).preferences().valuation(), parties.get(i));
        }
        node.set("parties", Json.array(parties, party -> party));
    }

    private static ObjectNode found(BargainFinding finding, Found found, ObjectNode node) {
        weighed(found, node);
        node.put("efficient", found.efficient().points().size());
        node.put("worth-while", found.onOffer().size());
        node.set("solutions", Json.array(found.solutions(), BargainDocument::solution));
        List<ObjectNode> payoffs = new ArrayList<>();
        finding.payoffs().forEach((point, payoff) -> payoffs.add(payoff(point, payoff)));
        node.set("payoffs", Json.array(payoffs, payoff -> payoff));
        node.set("possible", Json.array(finding.priced(), BargainDocument::priced));
        finding.from().ifPresent(from -> node.set("from", priced(from)));
        finding.adjustedWinner().ifPresent(winner -> node.set("adjusted-winner", adjustedWinner(winner)));
        return node;
    }

    private static ObjectNode party(Bargainer bargainer, BigFraction without) {
        ObjectNode node = Json.object().put("party", bargainer.party());
        node.put(
                "preferences",
                bargainer.preferences().isDerived()
                        ? "derived"
                        : bargainer.preferences().grounds().basis().word());
        node.put("least", Fractions.text(bargainer.least())).put("most", Fractions.text(bargainer.most()));
        bargainer.statusQuo().ifPresent(worth -> node.put("status-quo", Fractions.text(worth)));
        return node.put("without-agreement", Fractions.text(without));
    }

    /** What the utilities are made of. */
    private static void wants(Valuation valuation, ObjectNode node) {
        if (valuation instanceof Valuation.Prioritised order) {
            node.set("priorities", Json.array(order.priorities(), JsonScenario::proposition));
        } else if (valuation instanceof Valuation.Additive additive) {
            ObjectNode points = Json.object();
            additive.scores().forEach((issue, scores) -> {
                ObjectNode row = Json.object();
                scores.keySet().forEach(option -> row.put(option, Fractions.text(additive.points(issue, option))));
                points.set(issue, row);
            });
            node.set("points", points);
            node.set("bonuses", Json.array(additive.bonuses(), bonus -> {
                ObjectNode one = Json.object();
                one.set("when", JsonScenario.proposition(bonus.when()));
                return one.put("adds", Fractions.text(bonus.adds()));
            }));
            node.set("zero-when", Json.array(additive.zeroWhen(), JsonScenario::proposition));
            node.put("divide-by", Fractions.text(additive.divideBy()));
            additive.atMost().ifPresent(cap -> node.put("at-most", Fractions.text(cap)));
        }
    }

    private static ObjectNode solution(Solution solution) {
        ObjectNode node = Json.object().put("concept", solution.concept().word());
        node.set(
                "chooses",
                Json.texts(solution.choices().stream().map(BargainPart::number).toList()));
        node.set("worth", texts(solution.worth()));
        Json.put(node, "why-none", solution.whyNone());
        return node;
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode texts(List<BigFraction> numbers) {
        return Json.texts(numbers.stream().map(Fractions::text).toList());
    }

    private static ObjectNode payoff(int point, Payoff payoff) {
        return payoff(Json.object().put("number", BargainPart.number(point)), payoff);
    }

    private static ObjectNode payoff(ObjectNode node, Payoff payoff) {
        node.set("utilities", texts(payoff.utilities()));
        node.put("agreements", payoff.count().toString());
        node.set("examples", Json.array(payoff.examples(), agreement -> JsonScenario.terms(agreement.terms())));
        return node;
    }

    private static ObjectNode priced(Priced priced) {
        ObjectNode node = Json.object();
        node.set("terms", JsonScenario.terms(priced.agreement().terms()));
        node.put("possible", priced.possible());
        node.set("utilities", texts(priced.utilities()));
        priced.point().ifPresent(point -> node.put("efficient", BargainPart.number(point)));
        node.set(
                "better",
                Json.texts(priced.better().stream().map(BargainPart::number).toList()));
        return node;
    }

    private static ObjectNode adjustedWinner(AdjustedWinner winner) {
        ObjectNode node = Json.object().put("points", Fractions.text(winner.points()));
        node.put("first", winner.first()).put("second", winner.second());
        node.set("common", Json.texts(winner.common()));
        node.set("issues", Json.array(winner.items(), item -> {
            ObjectNode one = Json.object().put("issue", item.issue());
            one.put("points-of-first", Fractions.text(item.pointsOfFirst()));
            one.put("points-of-second", Fractions.text(item.pointsOfSecond()));
            return one.put("share-of-first", Fractions.text(item.shareOfFirst()));
        }));
        return node;
    }

    /** One row for each efficient payoff that is listed and each party. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("number", "party", "preferences", "utility", "gain", "agreements", "chosen-by", "example"));
        if (finding.bargain() instanceof Found found) {
            finding.payoffs()
                    .forEach((point, payoff) ->
                            addRows(found, BargainPart.number(point), payoff, chosenBy(found, point), rows));
        } else if (finding.bargain() instanceof Bargain.OneByOne single) {
            for (Single solution : single.solutions()) {
                if (solution instanceof Single.Chosen chosen) {
                    chosen.payoffs()
                            .forEach(payoff -> addRows(
                                    single, "", payoff, solution.concept().word(), rows));
                }
            }
        }
        return rows;
    }

    private static String chosenBy(Found found, int point) {
        return found.solutions().stream()
                .filter(solution -> solution.choices().contains(point))
                .map(solution -> solution.concept().word())
                .collect(Collectors.joining(" "));
    }

    private static void addRows(
            Bargain.Weighed bargain, String number, Payoff payoff, String chosenBy, List<List<String>> rows) {
        for (int i = 0; i < bargain.bargainers().size(); i++) {
            Bargainer bargainer = bargain.bargainers().get(i);
            BigFraction utility = payoff.utilities().get(i);
            rows.add(List.of(
                    number,
                    bargainer.party(),
                    bargainer.preferences().isDerived() ? "derived" : "given",
                    Fractions.text(utility),
                    Fractions.text(utility.subtract(bargain.disagreement().get(i))),
                    payoff.count().toString(),
                    chosenBy,
                    payoff.examples().get(0).toString()));
        }
    }
}
