package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.explain.Inquiries;
import parley.model.Citation;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.RedLine;
import parley.model.Scenario;
import parley.model.Statement;
import parley.report.Block.Bullets;
import parley.report.Block.Paragraph;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings;
import parley.study.InquiryWording;
import parley.study.Wording;

/** What all parts of a report need to tell it: the findings, and lines that lead back to statements and sources. */
record Telling(Findings findings) {

    /** The scenario with the what-ifs applied: the one that the findings are about. */
    Scenario scenario() {
        return findings.positions().scenario();
    }

    /** True where nobody says anything and no what-if took a word away: a case that came with preferences alone. */
    boolean isWordless() {
        return scenario().statements().isEmpty()
                && findings.scenario().statements().isEmpty();
    }

    Wording wording() {
        return new Wording(scenario());
    }

    /** What to say of what could be asked. */
    InquiryWording inquiries(Inquiries inquiries) {
        return new InquiryWording(wording(), findings.positions(), inquiries);
    }

    /** What was worked out, if it was. */
    Optional<Findings.Decided> findDecided() {
        return findings.space() instanceof Findings.Decided decided ? Optional.of(decided) : Optional.empty();
    }

    /** What a statement says, with a link to it and a label where it is not a source's statement. */
    Line statement(Statement statement) {
        return Line.of(capital(wording().says(statement)) + ". ").with(reference(statement));
    }

    /** Speaker, date and citation, as a link to the statement. */
    Line reference(Statement statement) {
        List<String> parts = new ArrayList<>();
        parts.add(statement.speaker());
        parts.add(wording().date(statement.date()));
        parts.add(statement.grounds().citation().map(Citation::toString).orElse(""));
        parts.removeIf(String::isEmpty);
        return Line.EMPTY
                .jump(idOf(statement), String.join(", ", parts))
                .basis(statement.grounds().basis());
    }

    /** A short link to a statement: its citation, or its id where it cites nothing. */
    Line shortReference(Statement statement) {
        String text = statement.grounds().citation().map(Citation::toString).orElse(statement.id());
        return Line.EMPTY.jump(idOf(statement), text).basis(statement.grounds().basis());
    }

    /** A pointer to a statement whose reference has been given. */
    static Line see(Statement statement) {
        return Line.of("See ")
                .jump(idOf(statement), statement.id())
                .text(".")
                .basis(statement.grounds().basis());
    }

    /** What a red line asks, with a link to the statement that draws it. */
    Line redLine(RedLine line) {
        return Line.of(capital(wording().asks(line)) + ". ").with(reference(line.statement()));
    }

    /** What a red line asks, without its party, under whose name it stands. */
    String asks(RedLine line) {
        return wording()
                .asks(line)
                .substring(wording().party(line.party()).length())
                .strip();
    }

    /** Ids of red lines, each a link to its statement. */
    static Line links(List<RedLine> lines) {
        return Line.join(lines.stream().map(Telling::link).toList(), ", ");
    }

    static Line link(RedLine line) {
        return Line.EMPTY.jump(idOf(line.statement()), line.id());
    }

    /** What something rests on: a link to the source, the modeller's reason, or a what-if. */
    static Line grounds(Grounds grounds) {
        Line line = grounds.citation()
                .map(c -> Line.EMPTY.jump("source-" + c.source(), c.toString()))
                .orElse(Line.EMPTY)
                .basis(grounds.basis());
        String why = grounds.why();
        if (!why.isEmpty()) {
            return line.parts().isEmpty() ? Line.of(why) : line.text(" " + why);
        }
        return line.parts().isEmpty() ? Line.of("no source given") : line;
    }

    /** Rows on options, under a heading for each issue. */
    static <T> List<Group> byIssue(List<T> options, Function<T, Issue> issueOf, Function<T, Row> row) {
        Map<Issue, List<Row>> rows = new LinkedHashMap<>();
        options.forEach(option -> rows.computeIfAbsent(issueOf.apply(option), issue -> new ArrayList<>())
                .add(row.apply(option)));
        return rows.entrySet().stream()
                .map(issue -> new Group(Optional.of(issue(issue.getKey())), issue.getValue()))
                .toList();
    }

    /** The issue's name, as a link to the issue. */
    static Line issue(Issue issue) {
        return Line.EMPTY.jump("issue-" + issue.id(), capital(issue.name()));
    }

    Line party(String id) {
        return Line.EMPTY.name(wording().party(id));
    }

    static String idOf(Statement statement) {
        return "s-" + statement.id();
    }

    static Cell cell(Line line) {
        return new Cell(List.of(line), Tone.PLAIN);
    }

    static Cell cell(String text) {
        return cell(Line.of(text));
    }

    static Cell cell(List<Line> lines) {
        return new Cell(lines, Tone.PLAIN);
    }

    static Column column(String title) {
        return new Column(Line.of(title), false);
    }

    static Column number(String title) {
        return new Column(Line.of(title), true);
    }

    static Paragraph paragraph(String text) {
        return paragraph(Line.of(text));
    }

    static Paragraph paragraph(Line line) {
        return new Paragraph(Paragraph.Voice.PLAIN, line);
    }

    static Paragraph quiet(String text) {
        return new Paragraph(Paragraph.Voice.QUIET, Line.of(text));
    }

    static Bullets bullets(List<Line> lines) {
        return new Bullets(
                false, lines.stream().map(l -> new Bullets.Item(l, List.of())).toList());
    }

    /** The text with its first letter as a capital. */
    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}
