package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import parley.study.Findings;
import parley.study.Readings;
import parley.study.Readings.Combination;
import parley.study.Readings.Conclusion;

/**
 * What {@code parley readings} shows.
 *
 * @param findings the answer as the statements are written
 */
public record ReadingsDocument(Findings findings, Readings readings, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("readings", findings, stamp);
        return analysis.report(List.of(ReadingsPart.of(analysis.telling(), readings)));
    }

    @Override
    public String json() {
        return AnalysisReport.of("readings", findings, stamp).json(json(readings));
    }

    static ObjectNode json(Readings readings) {
        ObjectNode node = Json.object();
        node.put("complete", readings.complete());
        node.put("decided", readings.countDecided());
        node.set("combinations", Json.array(readings.combinations(), ReadingsDocument::combination));
        node.set("conclusions", Json.array(readings.conclusions(), ReadingsDocument::conclusion));
        return node;
    }

    private static ObjectNode combination(Combination combination) {
        ObjectNode node = Json.object();
        ObjectNode reads = Json.object();
        combination
                .reads()
                .forEach(read ->
                        read.as().ifPresent(as -> reads.put(read.statement().id(), as.id())));
        node.set("reads", reads);
        node.set("answer", Json.texts(combination.findings().answer()));
        node.setAll(TransitionJson.side(combination.findings()));
        return node;
    }

    private static ObjectNode conclusion(Conclusion conclusion) {
        ObjectNode node = Json.object()
                .put("kind", conclusion.kind().word())
                .put("subject", conclusion.subject())
                .put("state", conclusion.state())
                .put("sentence", conclusion.sentence())
                .put("holds-under", conclusion.strength().word());
        var under = Json.texts(List.of());
        conclusion.under().forEach(position -> under.add(position + 1));
        node.set("combinations", under);
        return node;
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "subject", "state", "holds under", "readings", "of", "combinations", "sentence"));
        for (Conclusion conclusion : readings.conclusions()) {
            rows.add(List.of(
                    conclusion.kind().word(),
                    conclusion.subject(),
                    conclusion.state(),
                    conclusion.strength().word(),
                    Integer.toString(conclusion.under().size()),
                    Integer.toString(readings.countDecided()),
                    ReadingsPart.numbers(conclusion),
                    conclusion.sentence()));
        }
        return rows;
    }
}
