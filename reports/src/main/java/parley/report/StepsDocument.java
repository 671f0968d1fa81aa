package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Step;
import parley.order.Precedence;
import parley.order.Sequences;
import parley.report.Block.Section;
import parley.study.Findings;
import parley.study.Findings.NotDecided;
import parley.study.StepsFinding;

/**
 * The order of steps on its own.
 *
 * @param found absent where the space of agreements was not decided
 */
public record StepsDocument(Findings findings, Optional<StepsFinding> found, Stamp stamp) implements Document {

    @Override
    public Report report() {
        AnalysisReport report = AnalysisReport.of("steps", findings, stamp);
        return report.report(List.of(section(report.telling())));
    }

    private Section section(Telling telling) {
        if (telling.scenario().steps().isEmpty()) {
            return new Section(
                    "steps",
                    Line.of("The order of steps"),
                    List.of(Telling.paragraph("The scenario names no steps: nothing is said about what comes first.")));
        }
        return found.map(steps -> StepsPart.of(telling, steps)).orElseGet(() -> undecided());
    }

    private Section undecided() {
        return new Section(
                "steps",
                Line.of("The order of steps"),
                findings.space() instanceof NotDecided none ? List.of(AnswerPart.undecided(none)) : List.of());
    }

    @Override
    public String json() {
        ObjectNode node = found.map(WhyJson::steps).orElseGet(Json::object);
        return AnalysisReport.of("steps", findings, stamp).json(node.put("decided", found.isPresent()));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("course", "agreements", "steps", "orders", "sequences", "sequence"));
        found.ifPresent(steps -> {
            steps.asked().ifPresent(asked -> add("asked", "", asked.precedence(), asked.sequences(), rows));
            int number = 1;
            for (var course : steps.asked().isPresent()
                    ? List.<parley.order.Course>of()
                    : steps.courses().listed()) {
                add(
                        Integer.toString(number++),
                        course.agreements().toString(),
                        course.precedence(),
                        course.sequences(),
                        rows);
            }
        });
        return rows;
    }

    /** One row per sequence that is listed, and one where there is none. */
    private static void add(
            String course, String agreements, Precedence precedence, Sequences sequences, List<List<String>> rows) {
        List<String> listed = sequences.first().isEmpty()
                ? List.of("")
                : sequences.first().stream().map(StepsDocument::ids).toList();
        for (String sequence : listed) {
            rows.add(List.of(
                    course,
                    agreements,
                    ids(precedence.steps()),
                    precedence.orders().stream().map(line -> line.id()).collect(Collectors.joining(" ")),
                    StepsPart.digits(sequences).orElse(""),
                    sequence));
        }
    }

    private static String ids(List<Step> steps) {
        return steps.stream().map(Step::id).collect(Collectors.joining(" "));
    }
}
