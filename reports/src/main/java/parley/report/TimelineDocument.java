package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.Statement;
import parley.study.Findings;
import parley.study.Timeline;
import parley.study.Timeline.Day;

/**
 * What {@code parley timeline} shows.
 *
 * @param findings the answer on the day studied
 */
public record TimelineDocument(Findings findings, Timeline timeline, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport analysis = AnalysisReport.of("timeline", findings, stamp);
        return analysis.report(List.of(TimelinePart.of(analysis.telling(), timeline)));
    }

    @Override
    public String json() {
        return AnalysisReport.of("timeline", findings, stamp).json(json(timeline));
    }

    static ObjectNode json(Timeline timeline) {
        ObjectNode node = Json.object();
        node.set("start", TransitionJson.side(timeline.start()));
        node.set("days", Json.array(timeline.days(), TimelineDocument::day));
        node.set("later", ids(timeline.later()));
        return node;
    }

    private static ObjectNode day(Day day) {
        ObjectNode node = Json.object().put("date", day.date().toString());
        node.set("said", ids(day.said()));
        node.set("replaced", ids(day.replaced()));
        day.findDoor().ifPresent(door -> {
            ObjectNode moved = Json.object().put("opened", door.opened());
            moved.set("alone", ids(door.alone()));
            node.set("door", moved);
        });
        node.set("change", TransitionJson.of(day.change(), "What was said"));
        return node;
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode ids(List<Statement> statements) {
        return Json.texts(statements.stream().map(Statement::id).toList());
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "date",
                "possible",
                "endorsed",
                "clashes",
                "in all",
                "statements",
                "replaced",
                "door",
                "by",
                "changes"));
        for (Day day : timeline.days()) {
            rows.add(List.of(
                    day.date().toString(),
                    exact(day.findings(), true),
                    exact(day.findings(), false),
                    TimelinePart.clashes(day.findings()),
                    TimelinePart.certain(day.findings()),
                    TimelinePart.said(day),
                    joined(day.replaced()),
                    day.findDoor()
                            .map(door -> door.opened()
                                    ? "opens"
                                    : door.traced().difference().before().equals("possible") ? "closes" : "")
                            .orElse(""),
                    day.findDoor().map(door -> joined(door.alone())).orElse(""),
                    TimelinePart.changes(day)));
        }
        return rows;
    }

    private static String exact(Findings findings, boolean possible) {
        return findings.space() instanceof Findings.Decided decided
                ? (possible ? decided.possible() : decided.endorsed()).toString()
                : "";
    }

    private static String joined(List<Statement> statements) {
        return statements.stream().map(Statement::id).collect(Collectors.joining("; "));
    }
}
