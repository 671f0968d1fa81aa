package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Attitude;
import parley.model.Issue;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Findings.AgreementFinding;
import parley.study.Findings.Decided;
import parley.study.Findings.IssueFinding;
import parley.study.Findings.NotDecided;
import parley.study.Findings.Presence;
import parley.study.Findings.Reservation;
import parley.study.Findings.SilentOn;

/** The first possible agreements, one by one, and what each rests on. */
final class AgreementPart {

    /** How many agreements stand in the report; the table of agreements holds all that were listed. */
    static final int SHOWN = 20;

    private static final int MOST_COLUMNS = 5;

    private AgreementPart() {}

    static Section of(Telling telling) {
        List<Block> blocks = telling.findDecided()
                .map(d -> decided(telling, d))
                .orElseGet(() -> List.of(
                        AnswerPart.undecided((NotDecided) telling.findings().space())));
        return new Section("agreements", Line.of("The possible agreements, one by one"), blocks);
    }

    private static List<Block> decided(Telling telling, Decided decided) {
        if (decided.agreements().isEmpty()) {
            return List.of(Telling.paragraph(
                    decided.possible().signum() == 0 ? "None is possible." : "None was listed, as the limits asked."));
        }
        List<Block> blocks = new ArrayList<>();
        List<IssueFinding> same = decided.issues().stream()
                .filter(i -> i.options().stream().anyMatch(o -> o.presence() == Presence.ALL))
                .toList();
        if (!same.isEmpty()) {
            blocks.add(Telling.paragraph("Every possible agreement says the same on "
                    + (same.size() == 1 ? "this question:" : "these questions:")));
            blocks.add(Telling.bullets(same.stream().map(AgreementPart::fixed).toList()));
        }
        blocks.add(table(telling, decided, listVarying(telling, same)));
        blocks.add(Telling.paragraph(andMore(decided)));
        return blocks;
    }

    private static Line fixed(IssueFinding finding) {
        String label = finding.options().stream()
                .filter(o -> o.presence() == Presence.ALL)
                .map(o -> o.option().label())
                .findFirst()
                .orElseThrow();
        return Telling.issue(finding.issue()).text(": ").with(new Inline.Strong(label));
    }

    private static List<Issue> listVarying(Telling telling, List<IssueFinding> same) {
        Set<String> fixed = new LinkedHashSet<>();
        same.forEach(finding -> fixed.add(finding.issue().id()));
        return telling.scenario().issues().values().stream()
                .filter(issue -> !fixed.contains(issue.id()))
                .toList();
    }

    private static Table table(Telling telling, Decided decided, List<Issue> varying) {
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.number("No."));
        if (varying.size() <= MOST_COLUMNS) {
            varying.forEach(issue -> columns.add(new Column(Telling.issue(issue), false)));
        } else {
            columns.add(Telling.column("Terms"));
        }
        columns.add(Telling.column("What it rests on"));
        List<Row> rows = new ArrayList<>();
        for (AgreementFinding finding : firstOf(decided)) {
            rows.add(row(telling, rows.size() + 1, finding, varying));
        }
        return new Table(
                Line.of("The first " + Numbers.count(rows.size(), "possible agreement") + ", in the order of questions"
                        + " and options"),
                columns,
                List.of(new Group(Optional.empty(), rows)));
    }

    private static List<AgreementFinding> firstOf(Decided decided) {
        return decided.agreements()
                .subList(0, Math.min(SHOWN, decided.agreements().size()));
    }

    private static Row row(Telling telling, int number, AgreementFinding finding, List<Issue> varying) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(Integer.toString(number)));
        if (varying.size() <= MOST_COLUMNS) {
            varying.forEach(issue -> cells.add(Telling.cell(Line.EMPTY.name(label(finding, issue)))));
        } else {
            cells.add(Telling.cell(varying.stream()
                    .map(issue -> Telling.link(issue).text(": ").name(label(finding, issue)))
                    .toList()));
        }
        cells.add(Telling.cell(restsOn(telling, finding)));
        return new Row(cells);
    }

    private static String label(AgreementFinding finding, Issue issue) {
        return issue.getOption(finding.agreement().getOption(issue.id())).label();
    }

    private static List<Line> restsOn(Telling telling, AgreementFinding finding) {
        List<Line> lines = new ArrayList<>();
        if (finding.endorsed()) {
            lines.add(Line.EMPTY.mark("✓", "endorsed", Tone.INSIDE).text(" by everybody with a say"));
        }
        silencesOf(finding).forEach((party, silent) -> lines.add(silence(telling, party, silent)));
        if (!finding.breaksOverridden().isEmpty()) {
            lines.add(Line.EMPTY
                    .mark("◇", "breaks an overridden red line", Tone.LIMIT)
                    .text(": ")
                    .with(Telling.links(finding.breaksOverridden())));
        }
        finding.outside()
                .forEach(o -> lines.add(Line.EMPTY
                        .mark("○", "outside a condition", Tone.LIMIT)
                        .text(" of ")
                        .with(telling.party(o.statement().party()))
                        .text(": ")
                        .with(telling.shortReference(o.statement()))));
        telling.findings().reservations().stream()
                .map(r -> reserved(telling, r))
                .forEach(lines::add);
        return lines;
    }

    private static Line reserved(Telling telling, Reservation reservation) {
        return Line.EMPTY
                .mark(Attitude.RESERVED)
                .text(" by ")
                .with(telling.party(reservation.statement().party()))
                .text(": ")
                .with(telling.shortReference(reservation.statement()));
    }

    private static Map<String, List<SilentOn>> silencesOf(AgreementFinding finding) {
        Map<String, List<SilentOn>> byParty = new LinkedHashMap<>();
        finding.silent()
                .forEach(s -> byParty.computeIfAbsent(s.party(), p -> new ArrayList<>())
                        .add(s));
        return byParty;
    }

    private static Line silence(Telling telling, String party, List<SilentOn> silent) {
        Line line = Line.EMPTY
                .mark("–", "silence", Tone.PLAIN)
                .text(" of ")
                .with(telling.party(party))
                .text(" on ");
        List<Line> issues = silent.stream()
                .map(s -> {
                    Line issue = Telling.link(telling.scenario().getIssue(s.issue()));
                    return s.recorded() ? issue.text(" (recorded)") : issue;
                })
                .toList();
        return line.with(Line.join(issues, ", "));
    }

    private static Line andMore(Decided decided) {
        int shown = firstOf(decided).size();
        BigInteger more = decided.possible().subtract(BigInteger.valueOf(shown));
        if (more.signum() == 0) {
            return Line.of(shown == 1 ? "It is the only one." : "These are all of them.");
        }
        int listed = decided.agreements().size();
        return Line.of("And " + Numbers.exact(more) + " more. ")
                .text(
                        listed > shown
                                ? "The table of agreements written beside this report lists the first "
                                        + Numbers.exact(BigInteger.valueOf(listed)) + "."
                                : "");
    }
}
