package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.explain.Goal;
import parley.explain.Route;
import parley.study.Findings;
import parley.study.GoalFinding;

/** What would have to change for certain terms to become possible or certain. */
public record GoalDocument(Findings findings, GoalFinding found, Stamp stamp) implements Document {

    static final List<String> HEAD = List.of("changes", "gives up", "offers", "demands", "cost", "agreements", "text");

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("goal", findings, stamp);
        return report.report(List.of(WhyNotPart.change(report.telling(), found)));
    }

    @Override
    public String json() {
        boolean decided = found.goal().state() != Goal.State.NOT_DECIDED;
        return AnalysisReport.of("goal", findings, stamp)
                .json(WhyJson.goal(found).put("decided", decided));
    }

    @Override
    public List<List<String>> table() {
        return rows(found);
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
                    route.agreements().map(Object::toString).orElse(""),
                    told.text()));
        }
        return rows;
    }
}
