package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Expectation.Supply;
import parley.model.Statement;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings.SupplyFinding;

/** Options that somebody must supply, and whether anybody offers to. */
final class SupplyPart {

    private SupplyPart() {}

    static Section of(Telling telling) {
        List<SupplyFinding> supplies = telling.findings().supplies();
        Block block = supplies.isEmpty()
                ? Telling.paragraph("No option needs a supplier.")
                : new Table(
                        Line.of("Options that need a supplier"),
                        List.of(
                                Telling.column("Option"),
                                Telling.column("Question"),
                                Telling.column("Supply"),
                                Telling.column("Who offers, who might")),
                        List.of(new Group(
                                Optional.empty(),
                                supplies.stream().map(s -> row(telling, s)).toList())));
        return new Section("supply", Line.of("Supply"), List.of(block));
    }

    private static Row row(Telling telling, SupplyFinding finding) {
        List<Line> who = new ArrayList<>();
        finding.offers().forEach(s -> who.add(who("Offered by ", telling, s)));
        finding.potential().forEach(s -> who.add(who("Potentially, which does not count: ", telling, s)));
        return new Row(List.of(
                Telling.cell(Line.EMPTY.name(Telling.capital(finding.option().label()))),
                Telling.cell(Telling.issue(finding.issue())),
                Telling.cell(mark(finding.supply())),
                Telling.cell(who)));
    }

    private static Line who(String how, Telling telling, Statement statement) {
        return Line.of(how)
                .with(telling.party(statement.party()))
                .text(" (")
                .with(telling.reference(statement))
                .text(")");
    }

    private static Line mark(Supply supply) {
        return switch (supply) {
            case OFFERED -> Line.EMPTY.mark("▲", "offered", Tone.INSIDE);
            case POTENTIAL -> Line.EMPTY.mark("△", "potential only", Tone.LIMIT);
            case NONE -> Line.EMPTY.mark("✕", "none", Tone.PLAIN);
        };
    }
}
