package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.bargain.Ranking.Level;
import parley.bargain.Ranking.NotRanked;
import parley.bargain.Ranking.Ranked;
import parley.model.Agreement;
import parley.model.Fractions;
import parley.study.Findings;
import parley.study.RankingFinding;
import parley.study.RankingFinding.ByWeights;

/** The possible agreements that are worth most to a party, or to several. */
public record RankingDocument(Findings findings, RankingFinding finding, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("bargain", findings, stamp);
        return analysis.report(List.of(RankingPart.of(analysis.telling(), finding)));
    }

    @Override
    public String json() {
        ObjectNode root = Json.object();
        root.set("top", Json.array(finding.lists(), this::list));
        return AnalysisReport.of("bargain", findings, stamp).json(root);
    }

    /** Exact numbers as texts, such as {@code 1/3}. */
    private ObjectNode list(ByWeights list) {
        ObjectNode node = Json.object();
        ObjectNode weights = Json.object();
        list.counting()
                .forEach(i -> weights.put(
                        finding.bargainers().get(i).party(),
                        Fractions.text(list.weights().get(i))));
        node.set("weights", weights);
        if (list.ranking() instanceof NotRanked none) {
            return node.put("outcome", "not-decided").put("why", none.why());
        } else if (list.ranking() instanceof Ranked ranked) {
            node.put("outcome", "ranked");
            List<ObjectNode> levels = new ArrayList<>();
            BigInteger rank = BigInteger.ONE;
            for (Level level : ranked.levels()) {
                levels.add(level(rank, level));
                rank = rank.add(level.count());
            }
            node.set("ranks", Json.array(levels, level -> level));
            return node;
        }
        return node.put("outcome", "impossible");
    }

    private ObjectNode level(BigInteger rank, Level level) {
        ObjectNode node = Json.object()
                .put("rank", rank.toString())
                .put("sum", Fractions.text(level.value()))
                .put("agreements", level.count().toString());
        node.set("first", Json.array(level.first(), this::agreement));
        return node;
    }

    private ObjectNode agreement(Agreement agreement) {
        ObjectNode node = Json.object();
        node.set("terms", JsonScenario.terms(agreement.terms()));
        ObjectNode utilities = Json.object();
        List<BigFraction> worth = finding.utilitiesOf(agreement);
        for (int i = 0; i < worth.size(); i++) {
            utilities.put(finding.bargainers().get(i).party(), Fractions.text(worth.get(i)));
        }
        node.set("utilities", utilities);
        return node;
    }

    /** One row for each agreement listed and each party. */
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("weights", "rank", "sum", "alike", "party", "utility", "agreement"));
        for (ByWeights list : finding.lists()) {
            if (list.ranking() instanceof Ranked ranked) {
                BigInteger rank = BigInteger.ONE;
                for (Level level : ranked.levels()) {
                    for (Agreement agreement : level.first()) {
                        addRows(weights(list), rank, level, agreement, rows);
                    }
                    rank = rank.add(level.count());
                }
            }
        }
        return rows;
    }

    private String weights(ByWeights list) {
        return list.counting().stream()
                .map(i -> finding.bargainers().get(i).party() + "="
                        + Fractions.text(list.weights().get(i)))
                .collect(Collectors.joining(" "));
    }

    private void addRows(String weights, BigInteger rank, Level level, Agreement agreement, List<List<String>> rows) {
        List<BigFraction> utilities = finding.utilitiesOf(agreement);
        for (int i = 0; i < utilities.size(); i++) {
            rows.add(List.of(
                    weights,
                    rank.toString(),
                    Fractions.text(level.value()),
                    level.count().toString(),
                    finding.bargainers().get(i).party(),
                    Fractions.text(utilities.get(i)),
                    agreement.toString()));
        }
    }
}
