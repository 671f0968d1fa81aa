package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.bargain.Bargain.OneByOne;
import parley.bargain.Concept;
import parley.bargain.Payoff;
import parley.bargain.Single;
import parley.report.Block.Note;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.Wording;

/** What each solution chooses, where the efficient agreements are too many to find them all. */
record OneByOnePart(Telling telling, OneByOne found, BargainPart.View view) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph(found.why()
                + " Each solution below was looked for by itself, and is exact: no possible agreement was left out that"
                + " could be as good. Joint gains, and what dominates what, stay open."));
        blocks.add(words().cautions());
        blocks.add(words().parties());
        words().indifferent().ifPresent(blocks::add);
        blocks.add(words().wants());
        blocks.add(solutions());
        blocks.addAll(nothing());
        blocks.addAll(undecided());
        blocks.add(BargainPart.definitions(
                found.kind(), shown().stream().map(Single::concept).toList()));
        return blocks;
    }

    private BargainWords words() {
        return new BargainWords(telling, found);
    }

    private List<Single> shown() {
        return found.solutions().stream()
                .filter(solution -> view.isAll() || solution.concept().isMain())
                .toList();
    }

    private Table solutions() {
        List<Row> rows = new ArrayList<>();
        alike().forEach((payoffs, solutions) -> {
            for (int i = 0; i < payoffs.size(); i++) {
                rows.add(row(payoffs.get(i), solutions, i));
            }
        });
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.column("Solution"));
        columns.addAll(words().partyColumns());
        columns.add(Telling.column("Agreement"));
        return new Table(
                Line.of("What each solution chooses: utility, and gain over what the party is taken to have without an"
                        + " agreement"),
                columns,
                List.of(new Group(java.util.Optional.empty(), rows)));
    }

    private Row row(Payoff payoff, List<Single.Chosen> solutions, int at) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(solutions.stream()
                .map(solution -> Line.of(solution.concept().title()
                        + (solution.ties() == 1 ? "" : " (" + (at + 1) + " of " + solution.ties() + " that tie)")))
                .toList()));
        cells.addAll(words().worth(payoff.utilities()));
        cells.add(Telling.cell(words().apart().terms(payoff)));
        return new Row(cells);
    }

    /** Solutions that choose the same, by what they choose. */
    private Map<List<Payoff>, List<Single.Chosen>> alike() {
        Map<List<Payoff>, List<Single.Chosen>> alike = new LinkedHashMap<>();
        shown().stream()
                .filter(Single.Chosen.class::isInstance)
                .map(Single.Chosen.class::cast)
                .forEach(chosen -> alike.computeIfAbsent(chosen.payoffs(), c -> new ArrayList<>())
                        .add(chosen));
        return alike;
    }

    private List<Block> nothing() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Single solution : shown()) {
            if (solution instanceof Single.Nothing nothing) {
                reasons.computeIfAbsent(nothing.why(), why -> new ArrayList<>()).add(title(solution));
            }
        }
        return reasons.entrySet().stream()
                .<Block>map(reason -> Telling.paragraph("No " + Wording.or(reason.getValue()) + ": " + reason.getKey()))
                .toList();
    }

    private List<Block> undecided() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Single solution : shown()) {
            if (solution instanceof Single.NotDecided undecided) {
                reasons.computeIfAbsent(undecided.why(), why -> new ArrayList<>())
                        .add(title(solution));
            }
        }
        return reasons.entrySet().stream()
                .<Block>map(reason -> new Note(
                        Note.Kind.UNDECIDED,
                        Line.of("Not decided within the limits: " + Wording.and(reason.getValue())),
                        List.of(Line.of(
                                reason.getKey() + " Nothing is claimed of it; parley bargain with more --nodes may"
                                        + " decide it, and --search looks for a good agreement."))))
                .toList();
    }

    private static String title(Single solution) {
        Concept concept = solution.concept();
        return concept.title();
    }
}
