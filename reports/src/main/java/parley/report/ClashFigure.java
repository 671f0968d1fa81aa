package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.explain.Restatements;
import parley.model.Party;
import parley.model.RedLine;
import parley.report.Block.Figure;
import parley.report.Block.Table;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.report.figure.ClashGraph;
import parley.report.figure.Drawing;
import parley.study.ClashFinding;
import parley.study.Obstacles;

/** Which red lines clash with which, drawn: red lines as nodes, or parties where there are too many of these. */
record ClashFigure(Telling telling, List<List<List<RedLine>>> clashes) {

    /** The figure; nothing where no clash is known. */
    static Optional<Figure> of(Telling telling, Explanation explanation, Optional<Obstacles> obstacles) {
        Restatements restatements = new Restatements(telling.findings().positions());
        List<List<List<RedLine>>> clashes = obstacles
                .map(told -> told.clashes().stream().map(ClashFinding::sides).toList())
                .orElseGet(() -> explanation.clashes().stream()
                        .map(clash -> restatements.group(clash.redLines()))
                        .toList());
        return clashes.isEmpty() ? Optional.empty() : Optional.of(new ClashFigure(telling, clashes).figure());
    }

    private Figure figure() {
        List<List<RedLine>> points = listPoints();
        boolean plain = points.size() <= ClashGraph.MOST_NODES && clashes.size() <= ClashGraph.MOST_CLASHES;
        return new Figure(
                "figure-clashes",
                Line.of("Who clashes with whom"),
                Line.of(plain ? HOW_TO_READ : HOW_TO_READ_PARTIES),
                plain ? ofPoints(points) : ofParties(),
                table(),
                Figure.Beside.FOLDED);
    }

    private static final String HOW_TO_READ =
            "Each mark is a red line; those of a party that make the same point share one. A line joins two that cannot"
                    + " both stand, a small diamond three or more that cannot all stand, and a ring goes round one that"
                    + " leaves no agreement by itself.";

    private static final String HOW_TO_READ_PARTIES =
            "There are too many red lines to draw each, so each mark is a party. A line joins two parties whose red lines"
                    + " clash, a small diamond three or more, and a ring goes round one whose own red lines do; the number"
                    + " says how many of the clashes listed that are.";

    /** Every side of a clash once, by party in the scenario's order. */
    private List<List<RedLine>> listPoints() {
        List<String> parties = List.copyOf(telling.scenario().parties().keySet());
        return clashes.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(
                        point -> parties.indexOf(point.get(0).party())))
                .toList();
    }

    private Drawing ofPoints(List<List<RedLine>> points) {
        List<String> parties = List.copyOf(telling.scenario().parties().keySet());
        return ClashGraph.draw(
                names(),
                points.stream()
                        .map(point -> new ClashGraph.Node(
                                parties.indexOf(point.get(0).party()),
                                telling.asks(point.get(0)),
                                ids(point) + ": " + telling.wording().point(point)))
                        .toList(),
                clashes.stream()
                        .map(sides -> new ClashGraph.Clash(
                                sides.stream().map(points::indexOf).toList(), said(sides)))
                        .toList());
    }

    /** Clashes between the same parties become one. */
    private Drawing ofParties() {
        List<String> parties = List.copyOf(telling.scenario().parties().keySet());
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        for (List<List<RedLine>> sides : clashes) {
            List<Integer> involved = sides.stream()
                    .map(side -> parties.indexOf(side.get(0).party()))
                    .distinct()
                    .sorted()
                    .toList();
            counts.merge(involved, 1, Integer::sum);
        }
        List<Integer> present = counts.keySet().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        List<String> names = names();
        List<ClashGraph.Clash> joined = new ArrayList<>();
        counts.forEach((involved, count) -> joined.add(new ClashGraph.Clash(
                involved.stream().map(present::indexOf).toList(),
                involved.stream().map(names::get).collect(Collectors.joining(" × ")) + ": " + Numbers.clashes(count))));
        List<ClashGraph.Node> nodes = present.stream()
                .map(party -> new ClashGraph.Node(
                        party,
                        Numbers.clashes(counts.entrySet().stream()
                                .filter(entry -> entry.getKey().contains(party))
                                .mapToInt(Map.Entry::getValue)
                                .sum()),
                        names.get(party)))
                .toList();
        return ClashGraph.draw(names, nodes, joined);
    }

    private List<String> names() {
        return telling.scenario().parties().values().stream().map(Party::name).toList();
    }

    private static String ids(List<RedLine> point) {
        return point.stream().map(RedLine::id).collect(Collectors.joining(", "));
    }

    private static String said(List<List<RedLine>> sides) {
        return sides.stream().map(ClashFigure::ids).collect(Collectors.joining(" × "));
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        for (List<List<RedLine>> sides : clashes) {
            rows.add(new Row(List.of(
                    Telling.cell(Integer.toString(rows.size() + 1)),
                    Telling.cell(sides.stream().map(Telling::links).toList()),
                    Telling.cell(telling.wording()
                            .parties(sides.stream()
                                    .map(side -> side.get(0).party())
                                    .distinct()
                                    .toList())))));
        }
        return new Table(
                Line.of("Clashes; each line of a row is a red line, or several that make the same point"),
                List.of(Telling.number("No."), Telling.column("Red lines"), Telling.column("Parties")),
                List.of(new Group(Optional.empty(), rows)));
    }
}
