package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.explain.Route;
import parley.study.Findings;
import parley.study.GoalFinding;

/**
 * What would have to change for certain terms to become possible or certain.
 *
 * @param found absent where the space of agreements was not decided
 */
public record GoalDocument(Findings findings, Optional<GoalFinding> found, Stamp stamp) implements Document {

    static final List<String> HEAD = List.of("changes", "gives up", "offers", "demands", "cost", "agreements", "text");

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("goal", findings, stamp);
        return report.report(List.of(found.map(goal -> WhyNotPart.change(report.telling(), goal))
                .orElseGet(() -> WhyNotDocument.undecided(findings))));
    }

    @Override
    public String json() {
        ObjectNode node = found.map(WhyJson::goal).orElseGet(Json::object);
        return AnalysisReport.of("goal", findings, stamp).json(node.put("decided", found.isPresent()));
    }

    @Override
    public List<List<String>> table() {
        return found.map(GoalDocument::rows).orElseGet(() -> new ArrayList<>(List.of(HEAD)));
    }

    static List<List<String>> rows(GoalFinding found) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (GoalFinding.Told told : found.routes()) {
            Route route = told.route();
            rows.add(List.of(
                    Integer.toString(route.size()),
                    String.join(" ", route.ids()),
                    route.offers().stream().map(Object::toString).collect(Collectors.joining(" ")),
                    route.demands().stream()
                            .map(demand -> demand.term() + " by " + String.join("|", demand.parties()))
                            .collect(Collectors.joining("; ")),
                    ObstaclePart.cost(route.cost()),
                    route.agreements().toString(),
                    told.text()));
        }
        return rows;
    }
}
