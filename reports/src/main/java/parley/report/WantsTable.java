package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.model.IssueWeight;
import parley.model.Preferences;
import parley.model.Proposition;
import parley.model.Valuation;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;

/** What utilities are made of: the preferences of each party, number by number. */
record WantsTable(Telling telling, List<Preferences> of) {

    /** Up to so many rows for each party; JSON has them all. */
    private static final int MOST_ROWS = 30;

    Table table() {
        List<Group> groups = of.stream().map(this::group).toList();
        List<Column> columns =
                List.of(Telling.column("On"), Telling.column("Points"), Telling.column("How they count"));
        boolean plain =
                groups.stream().flatMap(group -> group.rows().stream()).allMatch(row -> isEmpty(last(row.cells())));
        return new Table(
                Line.of("What each party wants: the points of which its utilities are made"),
                plain ? withoutLast(columns) : columns,
                plain ? groups.stream().map(WantsTable::withoutLast).toList() : groups);
    }

    private static Group withoutLast(Group group) {
        return new Group(
                group.heading(),
                group.rows().stream()
                        .map(row -> new Row(withoutLast(row.cells())))
                        .toList());
    }

    private static <T> List<T> withoutLast(List<T> list) {
        return list.subList(0, list.size() - 1);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static boolean isEmpty(Cell cell) {
        return cell.lines().stream().allMatch(line -> PlainText.of(line).isEmpty());
    }

    private Group group(Preferences preferences) {
        Line heading = telling.party(preferences.party());
        List<Row> rows = preferences.valuation() instanceof Valuation.Additive additive
                ? rows(additive)
                : rows((Valuation.Prioritised) preferences.valuation());
        List<Row> shown = new ArrayList<>(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        if (rows.size() > MOST_ROWS) {
            shown.add(row((rows.size() - MOST_ROWS) + " more", "", ""));
        } else if (rows.isEmpty()) {
            shown.add(row("anything", "0", "it has said nothing that counts"));
        }
        return new Group(
                Optional.of(preferences.isDerived() ? heading.tag("derived", Inline.Tag.Kind.ASSUMPTION) : heading),
                shown);
    }

    private static Row row(String on, String points, String how) {
        return new Row(List.of(Telling.cell(on), Telling.cell(points), Telling.cell(how)));
    }

    private List<Row> rows(Valuation.Additive additive) {
        List<Row> rows = new ArrayList<>();
        additive.scores()
                .forEach((issue, scores) -> rows.add(row(
                        telling.wording().issue(issue),
                        scores.entrySet().stream()
                                .map(score -> telling.wording().option(issue, score.getKey()) + " "
                                        + Worth.text(score.getValue()))
                                .collect(Collectors.joining(", ")),
                        Optional.ofNullable(additive.weights().get(issue))
                                .map(WantsTable::weight)
                                .orElse(""))));
        additive.bonuses()
                .forEach(bonus -> rows.add(row(says(bonus.when()), Worth.signed(bonus.adds()), "wherever that holds")));
        additive.zeroWhen().forEach(zero -> rows.add(row(says(zero), "0", "the utility, wherever that holds")));
        if (!additive.divideBy().equals(BigFraction.ONE)) {
            rows.add(row("the sum", "", "divided by " + Fractions.text(additive.divideBy())));
        }
        additive.atMost().ifPresent(cap -> rows.add(row("the utility", Worth.text(cap), "at most")));
        return rows;
    }

    private static String weight(IssueWeight weight) {
        return "times " + Worth.text(weight.value())
                + weight.spread()
                        .map(spread -> ", the middle of: " + spread.inWords())
                        .orElse("");
    }

    private List<Row> rows(Valuation.Prioritised order) {
        List<Row> rows = new ArrayList<>();
        for (Proposition priority : order.priorities()) {
            rows.add(row(says(priority), "", "priority " + (rows.size() + 1)));
        }
        return rows;
    }

    private String says(Proposition proposition) {
        return telling.wording().proposition(proposition);
    }
}
