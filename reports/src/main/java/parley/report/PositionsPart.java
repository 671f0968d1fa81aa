package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Attitude;
import parley.model.Citation;
import parley.model.Issue;
import parley.model.Positions.Mark;
import parley.model.Stance;
import parley.model.Statement;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings;

/** Who said what: parties by issues, split into tables narrow enough for a page. */
final class PositionsPart {

    private static final int WIDEST = 4;

    private PositionsPart() {}

    static Section of(Telling telling) {
        List<Issue> issues = List.copyOf(telling.scenario().issues().values());
        List<Block> blocks = new ArrayList<>();
        if (telling.isWordless()) {
            blocks.add(Telling.paragraph("Nobody: no statement is on record."));
            return new Section("positions", Line.of("Who said what"), blocks);
        }
        blocks.add(Telling.paragraph("A row is a party, a column a question. Each entry gives the party’s attitude, the"
                + " options it is about, and where it was said; it opens to the statement itself. A party without “has a say”"
                + " cannot block that question, whatever it says."));
        List<Findings.Row> rows = telling.findings().matrix().stream()
                .filter(row -> hasAPart(telling, row))
                .toList();
        int tables = (issues.size() + WIDEST - 1) / WIDEST;
        for (int i = 0; i < tables; i++) {
            int from = i * issues.size() / tables;
            int to = (i + 1) * issues.size() / tables;
            blocks.add(table(telling, rows, issues, from, to));
        }
        without(telling, rows).ifPresent(blocks::add);
        return new Section("positions", Line.of("Who said what"), blocks);
    }

    /** True for a party that has a say, or has said something, on any question or on the whole. */
    private static boolean hasAPart(Telling telling, Findings.Row row) {
        return row.cells().stream()
                        .anyMatch(cell -> cell.hasSay() || !cell.marks().isEmpty())
                || telling.findings().reservations().stream()
                        .anyMatch(r -> r.statement().party().equals(row.party().id()));
    }

    /** Who is left out of the tables. */
    private static Optional<Block> without(Telling telling, List<Findings.Row> rows) {
        List<String> names = telling.findings().matrix().stream()
                .filter(row -> !rows.contains(row))
                .map(row -> row.party().id())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Telling.quiet("Without a say and without a word on any question: "
                        + telling.wording().parties(names) + "."));
    }

    private static Table table(Telling telling, List<Findings.Row> shown, List<Issue> issues, int from, int to) {
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("Party"));
        issues.subList(from, to).forEach(issue -> columns.add(new Column(Telling.issue(issue), false)));
        String range = from + 1 == to ? "question " + to : "questions " + (from + 1) + " to " + to;
        List<Row> rows = shown.stream().map(row -> row(telling, row, from, to)).toList();
        return new Table(
                Line.of("Positions on " + range + " of " + issues.size()),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private static Row row(Telling telling, Findings.Row row, int from, int to) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(party(telling, row)));
        row.cells().subList(from, to).forEach(cell -> cells.add(cell(telling, cell)));
        return new Row(cells);
    }

    private static List<Line> party(Telling telling, Findings.Row row) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY.name(row.party().name()));
        lines.add(Line.EMPTY.tag(row.party().role().word(), Inline.Tag.Kind.STATUS));
        telling.findings().reservations().stream()
                .map(Findings.Reservation::statement)
                .filter(s -> s.party().equals(row.party().id())
                        && s.stance().issues().isEmpty())
                .map(s -> Line.EMPTY
                        .mark(Attitude.RESERVED)
                        .text(" on the whole agreement, ")
                        .with(telling.shortReference(s)))
                .forEach(lines::add);
        return lines;
    }

    private static Table.Cell cell(Telling telling, Findings.Cell cell) {
        List<Line> lines = new ArrayList<>();
        if (cell.hasSay()) {
            lines.add(Line.EMPTY.tag("has a say", Inline.Tag.Kind.SAY));
        }
        Map<Statement, List<Mark>> byStatement = new LinkedHashMap<>();
        cell.marks()
                .forEach(m -> byStatement
                        .computeIfAbsent(m.statement(), s -> new ArrayList<>())
                        .add(m));
        byStatement.forEach((statement, marks) -> lines.addAll(said(telling, cell.issue(), statement, marks)));
        if (cell.marks().isEmpty()) {
            lines.add(Line.EMPTY.mark("·", "nothing said", Tone.PLAIN));
        }
        return Telling.cell(lines);
    }

    /** One line for each attitude of a statement, leaving out what goes without saying: the other side of a demand or a rejection. */
    private static List<Line> said(Telling telling, Issue issue, Statement statement, List<Mark> marks) {
        Map<Attitude, List<String>> labels = new LinkedHashMap<>();
        marks.forEach(m -> m.option()
                .ifPresentOrElse(
                        option -> labels.computeIfAbsent(m.attitude(), a -> new ArrayList<>())
                                .add(issue.getOption(option).label()),
                        () -> labels.computeIfAbsent(m.attitude(), a -> new ArrayList<>())));
        if (labels.containsKey(Attitude.DEMANDED)) {
            labels.remove(Attitude.RULED_OUT);
        } else if (statement.stance() instanceof Stance.Rejects && labels.containsKey(Attitude.RULED_OUT)) {
            labels.remove(Attitude.ALLOWED);
        }
        Optional.ofNullable(labels.get(Attitude.RULED_OUT))
                .ifPresent(ruledOut -> ruledOut.removeAll(labels.getOrDefault(Attitude.FALLBACK, List.of())));
        labels.values().removeIf(options -> options.isEmpty() && labels.containsKey(Attitude.FALLBACK));
        return labels.entrySet().stream()
                .map(e -> said(telling, statement, e.getKey(), e.getValue()))
                .toList();
    }

    private static Line said(Telling telling, Statement statement, Attitude attitude, List<String> options) {
        Line line = Line.EMPTY.mark(attitude);
        for (int i = 0; i < options.size(); i++) {
            line = line.text(i == 0 ? ": " : "; ").name(options.get(i));
        }
        if (statement.stance() instanceof Stance.Claims claims) {
            line = line.text(": no say for " + telling.wording().parties(claims.noSay()));
        }
        if (statement.condition().isPresent()) {
            line = line.text(", under a condition");
        }
        return Line.EMPTY.with(new Inline.More(line.text(" · ").with(source(statement)), opened(telling, statement)));
    }

    /** Where it was said, in words: the statement itself opens below. */
    private static Line source(Statement statement) {
        String text = statement.grounds().citation().map(Citation::toString).orElse(statement.id());
        return Line.of(text).basis(statement.grounds().basis());
    }

    /** The statement in full, its source, and what the modeller adds. */
    private static List<Line> opened(Telling telling, Statement statement) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Telling.capital(telling.wording().says(statement)) + "."));
        if (!statement.quote().isEmpty()) {
            lines.add(Line.of("“").name(statement.quote()).text("”"));
        }
        lines.add(Line.of("Said: ").with(telling.reference(statement)));
        statement
                .grounds()
                .citation()
                .ifPresent(citation -> lines.add(Line.of("Source: ")
                        .jump("source-" + citation.source(), citation.source())
                        .text(", "
                                + telling.scenario()
                                        .getSource(citation.source())
                                        .title())));
        if (!statement.grounds().why().isEmpty()) {
            lines.add(Line.of("Read so because: " + statement.grounds().why()));
        }
        if (!statement.note().isEmpty()) {
            lines.add(Line.of("Modeller’s note: " + statement.note()));
        }
        return lines;
    }
}
