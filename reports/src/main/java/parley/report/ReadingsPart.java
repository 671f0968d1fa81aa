package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.report.Block.Paragraph;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Readings;
import parley.study.Readings.Combination;
import parley.study.Readings.Conclusion;
import parley.study.Readings.Read;
import parley.study.Readings.Strength;
import parley.study.Wording;

/** The answer under rival readings of the same words, and what does not depend on them. */
final class ReadingsPart {

    private ReadingsPart() {}

    /** That a report does not ask again for each reading, where there are any. */
    static Optional<Section> leftOut(Telling telling) {
        return Readings.listStatements(telling.scenario()).isEmpty()
                        || telling.findDecided().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "readings",
                        Line.of("Rival readings"),
                        List.of(Telling.paragraph(
                                "Some statements have rival readings. To ask again for each of them is"
                                        + " much work: parley readings does it."))));
    }

    static Section of(Telling telling, Readings readings) {
        if (readings.statements().isEmpty()) {
            return new Section(
                    "readings",
                    Line.of("Rival readings"),
                    List.of(Telling.paragraph("No statement that counts has a rival reading, so there is nothing to"
                            + " compare. The key \"readings\" of a statement gives it some.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Paragraph.Voice.LEAD, Line.of(lead(readings))));
        blocks.add(Telling.paragraph(which(readings)));
        blocks.add(Telling.bullets(
                readings.statements().stream().map(s -> ways(telling, s)).toList()));
        blocks.add(combinations(readings));
        blocks.add(robustness(readings));
        return new Section("readings", Line.of("Rival readings"), blocks);
    }

    private static String lead(Readings readings) {
        List<Conclusion> shared = readings.list(Strength.ALL);
        if (readings.countDecided() == 0) {
            return "Under no reading was the answer decided within the budget.";
        }
        return shared.isEmpty()
                ? "Nothing holds under every reading."
                : shared.size() + " of " + readings.conclusions().size()
                        + (shared.size() == 1 ? " conclusions holds" : " conclusions hold") + " however it is read; the"
                        + " first: " + shared.get(0).sentence();
    }

    private static String which(Readings readings) {
        int number = readings.combinations().size();
        int undecided = number - readings.countDecided();
        return (readings.complete()
                        ? "All " + number + " combinations of readings."
                        : "All combinations would be more than " + Readings.MOST_COMBINATIONS
                                + ", so one statement at a time is read otherwise: " + number + " ways in all.")
                + (undecided == 0 ? "" : " " + undecided + " of them were not decided and are left out of account.");
    }

    private static Line ways(Telling telling, parley.model.Statement statement) {
        Wording wording = telling.wording();
        List<String> rival = statement.coding().readings().stream()
                .map(r -> r.id() + ": " + wording.party(statement.party()) + " " + wording.reading(r)
                        + (r.why().isEmpty() ? "" : " (" + r.why() + ")"))
                .toList();
        return Line.EMPTY
                .jump(Telling.idOf(statement), statement.id())
                .text(", as written: " + wording.says(statement) + "; " + String.join("; ", rival) + ".");
    }

    private static Table combinations(Readings readings) {
        List<Row> rows = new ArrayList<>();
        for (Combination combination : readings.combinations()) {
            rows.add(new Row(List.of(
                    Telling.cell(Integer.toString(rows.size() + 1)),
                    Telling.cell(reads(combination)),
                    Telling.cell(TransitionPart.possible(combination.findings())),
                    Telling.cell(TransitionPart.endorsed(combination.findings())),
                    Telling.cell(TimelinePart.clashes(combination.findings())),
                    Telling.cell(TimelinePart.certain(combination.findings())))));
        }
        return new Table(
                Line.of("The answer under each reading"),
                List.of(
                        Telling.number("No."),
                        Telling.column("Read"),
                        Telling.number("Possible"),
                        Telling.number("Endorsed"),
                        Telling.number("Clashes"),
                        Telling.column("In all")),
                List.of(new Group(Optional.empty(), rows)));
    }

    /** Statements that are not read as written, with their reading. */
    static String reads(Combination combination) {
        List<String> others = combination.reads().stream()
                .filter(read -> read.as().isPresent())
                .map(ReadingsPart::read)
                .toList();
        return others.isEmpty() ? "as written" : String.join(", ", others);
    }

    private static String read(Read read) {
        return read.statement().id() + " as " + read.word();
    }

    private static Table robustness(Readings readings) {
        List<Group> groups = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            List<Row> rows = readings.list(strength).stream()
                    .map(conclusion -> row(conclusion, readings))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(Optional.of(Line.of(heading(strength))), rows));
            }
        }
        return new Table(
                Line.of("What holds under how many readings"),
                List.of(Telling.column("Conclusion"), Telling.number("Readings"), Telling.column("Under")),
                groups);
    }

    private static String heading(Strength strength) {
        return switch (strength) {
            case ALL -> "Under all readings";
            case MOST -> "Under most, more than half";
            case FEW -> "Under few, half or fewer";
        };
    }

    private static Row row(Conclusion conclusion, Readings readings) {
        return new Row(List.of(
                Telling.cell(conclusion.sentence()),
                Telling.cell(conclusion.under().size() + " of " + readings.countDecided()),
                Telling.cell(conclusion.strength() == Strength.ALL ? "all" : numbers(conclusion))));
    }

    static String numbers(Conclusion conclusion) {
        return String.join(
                ", ",
                conclusion.under().stream().map(i -> Integer.toString(i + 1)).toList());
    }
}
