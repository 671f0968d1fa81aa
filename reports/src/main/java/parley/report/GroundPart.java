package parley.report;

import java.util.List;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Circumstance;
import parley.model.Rule;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings.Assumption;

/** What the findings rest on besides statements: rules, circumstances, the modeller's assumptions, reservations. */
final class GroundPart {

    private GroundPart() {}

    static Section rules(Telling telling) {
        List<Block> blocks = telling.scenario().rules().isEmpty()
                ? List.of(Telling.paragraph("None: no combination of options is impossible as such."))
                : telling.scenario().rules().stream()
                        .<Block>map(rule -> rule(telling, rule))
                        .toList();
        return new Section("rules", Line.of("Rules"), blocks);
    }

    private static Section rule(Telling telling, Rule rule) {
        return new Section(
                "rule-" + rule.id(),
                Line.EMPTY.code(rule.id()),
                List.of(
                        Telling.paragraph(Line.of("Every agreement has "
                                        + telling.wording().proposition(rule.requires()) + ".")
                                .basis(rule.grounds().basis())),
                        Telling.paragraph(Line.of("Grounds: ").with(Telling.grounds(rule.grounds())))));
    }

    static Section circumstances(Telling telling) {
        List<Row> rows = telling.scenario().circumstances().values().stream()
                .map(GroundPart::row)
                .toList();
        Block block = rows.isEmpty()
                ? Telling.paragraph("None is on record.")
                : table(
                        "Facts outside the agreement on which statements may depend",
                        List.of("Question", "Holds", "Grounds"),
                        rows);
        return new Section("circumstances", Line.of("Circumstances"), List.of(block));
    }

    private static Row row(Circumstance c) {
        boolean unknown = c.holds() == parley.model.Truth.UNKNOWN
                && c.grounds().citation().isEmpty();
        Line grounds =
                unknown && c.grounds().why().isEmpty() ? Line.of("nothing on record") : Telling.grounds(c.grounds());
        return new Row(List.of(
                Telling.cell(Line.EMPTY.name(c.question()).text(" ").code(c.id())),
                Telling.cell(c.holds().word()),
                Telling.cell(grounds)));
    }

    static Section assumptions(Telling telling) {
        List<Row> rows =
                telling.findings().assumptions().stream().map(GroundPart::row).toList();
        List<Block> blocks = rows.isEmpty()
                ? List.of(Telling.paragraph("None: everything coded is a source’s own statement."))
                : List.of(
                        Telling.paragraph(Line.of("No source states these. The modeller reads or adds them; statements,"
                                        + " rules and lists that rest on one carry the label")
                                .basis(Basis.ASSUMPTION)
                                .text(".")),
                        table("Assumptions", List.of("About", "What is assumed", "Why", "Where"), rows));
        return new Section("assumptions", Line.of("What the modeller assumes"), blocks);
    }

    private static Row row(Assumption a) {
        return new Row(List.of(
                Telling.cell(a.about()),
                Telling.cell(a.text()),
                Telling.cell(a.why().isEmpty() ? "no reason given" : a.why()),
                Telling.cell(a.where()
                        .map(c -> Line.EMPTY.jump("source-" + c.source(), c.toString()))
                        .orElse(Line.of("–")))));
    }

    static Section reservations(Telling telling) {
        List<Line> lines = telling.findings().reservations().stream()
                .map(r -> Line.of(r.explanation() + " ").with(Telling.see(r.statement())))
                .toList();
        List<Block> blocks = lines.isEmpty()
                ? List.of(Telling.paragraph("None is on record."))
                : List.of(
                        Telling.paragraph("Parties that have conditions and do not name them. They change no number"
                                + " above, and limit every one."),
                        Telling.bullets(lines));
        return new Section("reservations", Line.of("Reservations"), blocks);
    }

    private static Table table(String caption, List<String> columns, List<Row> rows) {
        return new Table(
                Line.of(caption),
                columns.stream().map(Telling::column).toList(),
                List.of(new Group(Optional.empty(), rows)));
    }
}
