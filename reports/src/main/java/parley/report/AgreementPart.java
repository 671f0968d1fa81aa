package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The first possible agreements, one by one, and what each rests on. */
final class AgreementPart {

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
        List<AgreementFinding> shown = Listing.read(decided);
        Rest shared = Rest.sharedBy(shown.stream().map(f -> Rest.of(telling, f)).toList());
        if (!shared.isEmpty()) {
            blocks.add(Telling.paragraph((BigInteger.valueOf(shown.size()).equals(decided.possible())
                            ? "All of them"
                            : "All those listed here")
                    + " rest on this:"));
            blocks.add(Telling.bullets(shared.lines(telling)));
        }
        blocks.add(table(telling, decided, shared, listVarying(telling, same)));
        findMore(decided).map(Telling::paragraph).ifPresent(blocks::add);
        return blocks;
    }

    private static Line fixed(IssueFinding finding) {
        String label = finding.options().stream()
                .filter(o -> o.presence() == Presence.ALL)
                .map(o -> o.option().label())
                .findFirst()
                .orElseThrow();
        return Telling.issue(finding.issue()).text(": ").with(new Inline.Strong(Telling.capital(label)));
    }

    private static List<Issue> listVarying(Telling telling, List<IssueFinding> same) {
        Set<String> fixed = new LinkedHashSet<>();
        same.forEach(finding -> fixed.add(finding.issue().id()));
        return telling.scenario().issues().values().stream()
                .filter(issue -> !fixed.contains(issue.id()))
                .toList();
    }

    private static Table table(Telling telling, Decided decided, Rest shared, List<Issue> varying) {
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.number("No."));
        if (varying.size() <= MOST_COLUMNS) {
            varying.forEach(issue -> columns.add(new Column(Telling.issue(issue), false)));
        } else {
            columns.add(Telling.column("Terms"));
        }
        List<AgreementFinding> shown = Listing.read(decided);
        boolean differ = shown.stream()
                .anyMatch(finding -> !own(telling, finding, shared).isEmpty());
        if (differ || shared.isEmpty()) {
            columns.add(Telling.column(shared.isEmpty() ? "What it rests on" : "What it rests on besides"));
        }
        List<Row> rows = new ArrayList<>();
        for (AgreementFinding finding : shown) {
            List<Cell> cells = terms(rows.size() + 1, finding, varying);
            if (differ || shared.isEmpty()) {
                cells.add(rest(own(telling, finding, shared), shared));
            }
            rows.add(new Row(cells));
        }
        return new Table(
                Line.of(caption(telling, decided, rows.size())), columns, List.of(new Group(Optional.empty(), rows)));
    }

    private static String caption(Telling telling, Decided decided, int shown) {
        if (telling.findings().limits().seed().isPresent()) {
            return "Possible agreements drawn at random";
        }
        boolean all = BigInteger.valueOf(shown).equals(decided.possible());
        if (shown == 1) {
            return all ? "The only possible agreement" : "The first possible agreement";
        }
        return (all ? "All " : "The first ") + shown + " possible agreements, in the order of questions and options";
    }

    private static List<Line> own(Telling telling, AgreementFinding finding, Rest shared) {
        return Rest.of(telling, finding).without(shared).lines(telling);
    }

    private static Cell rest(List<Line> own, Rest shared) {
        return Telling.cell(own.isEmpty() && !shared.isEmpty() ? List.of(Line.of("nothing else")) : own);
    }

    private static List<Cell> terms(int number, AgreementFinding finding, List<Issue> varying) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(Integer.toString(number)));
        if (varying.size() <= MOST_COLUMNS) {
            varying.forEach(issue -> cells.add(Telling.cell(Line.EMPTY.name(label(finding, issue)))));
        } else {
            cells.add(Telling.cell(varying.stream()
                    .map(issue -> Telling.issue(issue).text(": ").name(label(finding, issue)))
                    .toList()));
        }
        return cells;
    }

    private static String label(AgreementFinding finding, Issue issue) {
        return Telling.capital(
                issue.getOption(finding.agreement().getOption(issue.id())).label());
    }

    private static Optional<Line> findMore(Decided decided) {
        int shown = Listing.read(decided).size();
        BigInteger more = decided.possible().subtract(BigInteger.valueOf(shown));
        if (more.signum() == 0) {
            return Optional.empty();
        }
        int listed = Listing.tabled(decided).size();
        return Optional.of(Line.of("And " + Numbers.exact(more) + " more. ")
                .text(
                        listed > shown
                                ? "The table of agreements written beside this report lists the first "
                                        + Numbers.exact(BigInteger.valueOf(listed)) + "."
                                : ""));
    }
}
