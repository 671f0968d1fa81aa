package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.model.Step;
import parley.order.Course;
import parley.order.Sequences;
import parley.report.Block.Bullets;
import parley.report.Block.Bullets.Item;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.StepsFinding;
import parley.study.StepsFinding.DeadlockFinding;
import parley.study.StepsFinding.OrderFinding;
import parley.study.StepsFinding.StepFinding;

/** The order of steps: which come first, which wait for each other, and in which sequences they can be taken. */
final class StepsPart {

    private StepsPart() {}

    static Section of(Telling telling, StepsFinding finding) {
        List<Block> blocks = new ArrayList<>();
        finding.answer().forEach(sentence -> blocks.add(Telling.paragraph(sentence)));
        finding.asked()
                .filter(asked -> asked.deadlocks().isEmpty())
                .ifPresent(asked -> blocks.add(sequences(asked.sequences())));
        blocks.add(steps(telling, finding.steps()));
        blocks.add(orders(telling, finding.orders()));
        if (!finding.deadlocks().isEmpty()) {
            blocks.add(deadlocks(telling, finding.deadlocks()));
        }
        if (finding.asked().isEmpty() && !finding.courses().listed().isEmpty()) {
            blocks.add(courses(finding));
        }
        return new Section("steps", Line.of("The order of steps"), blocks);
    }

    private static Table steps(Telling telling, List<StepFinding> steps) {
        List<Row> rows = steps.stream()
                .map(step -> new Row(List.of(
                        Telling.cell(Line.EMPTY.name(step.step().name())),
                        Telling.cell(Telling.capital(step.step()
                                .when()
                                .map(when -> "where the agreement says "
                                        + telling.wording().proposition(when))
                                .orElse("always"))),
                        Telling.cell(Numbers.readable(step.agreements())))))
                .toList();
        return new Table(
                Line.of("Steps"),
                List.of(
                        Telling.column("Step"),
                        Telling.column("When it is a step"),
                        Telling.number("Possible agreements that take it")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Block orders(Telling telling, List<OrderFinding> orders) {
        if (orders.isEmpty()) {
            return Telling.paragraph("Nobody demands that one step come before another.");
        }
        List<Row> rows = orders.stream()
                .map(order -> new Row(List.of(
                        Telling.cell(Telling.link(order.line())
                                .basis(order.line().statement().grounds().basis())),
                        Telling.cell(telling.party(order.line().party())),
                        Telling.cell(order.explanation()))))
                .toList();
        return new Table(
                Line.of("Demands about the order"),
                List.of(
                        Telling.column("Red line"),
                        Telling.column("Party"),
                        Telling.column("What it asks, and what became of it")),
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Section deadlocks(Telling telling, List<DeadlockFinding> deadlocks) {
        List<Item> items = deadlocks.stream()
                .map(finding -> new Item(
                        Line.of(finding.text()),
                        ObstaclePart.sides(telling, finding.deadlock().orders())))
                .toList();
        return new Section(
                "deadlocks",
                Line.of("Deadlocks"),
                List.of(
                        Telling.paragraph("Orders that wait for each other in a circle. Without any one of them the"
                                + " others can be kept."),
                        new Bullets(true, items)));
    }

    private static Section courses(StepsFinding finding) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = finding.courses().listed().stream().map(StepsPart::row).toList();
        blocks.add(new Table(
                Line.of("Courses of the possible agreements"),
                List.of(
                        Telling.column("Steps taken"),
                        Telling.number("Agreements"),
                        Telling.number("Sequences"),
                        Telling.column("The first of them")),
                List.of(new Group(Optional.empty(), rows))));
        if (!finding.courses().complete()) {
            blocks.add(Telling.quiet("There are too many combinations of terms to look at each: these are some."));
        }
        return new Section("courses", Line.of("Possible sequences"), blocks);
    }

    private static Row row(Course course) {
        return new Row(List.of(
                Telling.cell(names(course.precedence().steps(), ", ")),
                Telling.cell(Numbers.readable(course.agreements())),
                Telling.cell(count(course.sequences())),
                Telling.cell(course.sequences().first().stream()
                        .map(sequence -> Line.of(names(sequence, " → ")))
                        .toList())));
    }

    private static Section sequences(Sequences sequences) {
        List<Line> lines = sequences.first().stream()
                .map(sequence -> Line.of(names(sequence, " → ")))
                .toList();
        return new Section(
                "sequences",
                Line.of("Sequences"),
                List.of(
                        Telling.paragraph(
                                "Number of sequences: " + count(sequences) + "; the first " + lines.size() + ":"),
                        Telling.bullets(lines)));
    }

    static String count(Sequences sequences) {
        return sequences.count().map(Numbers::readable).orElse("not counted");
    }

    static String names(List<Step> steps, String between) {
        return steps.isEmpty() ? "none" : steps.stream().map(Step::name).collect(Collectors.joining(between));
    }

    /** Sequences as a number for programs, absent where they were not counted. */
    static Optional<String> digits(Sequences sequences) {
        return sequences.count().map(BigInteger::toString);
    }
}
