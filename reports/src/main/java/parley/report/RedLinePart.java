package parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.model.RedLine.Status;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings.RedLineFinding;

/** Every red line in force and what became of it: binding, overridden, pending. */
final class RedLinePart {

    private RedLinePart() {}

    static Section of(Telling telling) {
        List<RedLineFinding> lines = telling.findings().redLines();
        List<Block> blocks = new ArrayList<>();
        if (lines.isEmpty()) {
            blocks.add(Telling.paragraph("Nobody has drawn one: no statement in force demands or rejects anything."));
        } else {
            blocks.add(table(telling, lines));
            blocks.add(Telling.quiet(missing(lines)));
        }
        return new Section("red-lines", Line.of("Red lines"), blocks);
    }

    private static Table table(Telling telling, List<RedLineFinding> lines) {
        List<Group> groups = Arrays.stream(Status.values())
                .filter(status -> lines.stream().anyMatch(l -> l.status() == status))
                .map(status -> new Group(Optional.of(heading(status)), rows(telling, lines, status)))
                .toList();
        return new Table(
                Line.of("Red lines in force"),
                List.of(
                        Telling.column("Red line"),
                        Telling.column("Party"),
                        Telling.column("What it asks, and what became of it")),
                groups);
    }

    private static Line heading(Status status) {
        return switch (status) {
            case BINDING -> Line.EMPTY.mark("■", "binding", Tone.INSIDE).text(": no possible agreement breaks it");
            case OVERRIDDEN ->
                Line.EMPTY.mark("◇", "overridden", Tone.LIMIT).text(": its party has no say in a question it touches");
            case PENDING ->
                Line.EMPTY.mark("◌", "pending", Tone.PLAIN).text(": it depends on something that is not known to hold");
        };
    }

    private static List<Row> rows(Telling telling, List<RedLineFinding> lines, Status status) {
        return lines.stream()
                .filter(l -> l.status() == status)
                .map(l -> new Row(List.of(
                        Telling.cell(Telling.link(l.line())
                                .basis(l.line().statement().grounds().basis())),
                        Telling.cell(telling.party(l.line().party())),
                        Telling.cell(l.explanation()))))
                .toList();
    }

    private static String missing(List<RedLineFinding> lines) {
        List<String> none = Arrays.stream(Status.values())
                .filter(status -> lines.stream().noneMatch(l -> l.status() == status))
                .map(Status::word)
                .toList();
        return none.isEmpty() ? "" : "No red line is " + parley.study.Wording.or(none) + ".";
    }
}
