package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Ranking.Level;
import parley.bargain.Ranking.NotRanked;
import parley.bargain.Ranking.Ranked;
import parley.model.Agreement;
import parley.model.Preferences;
import parley.report.Block.Note;
import parley.report.Block.Section;
import parley.report.Block.Table;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;
import parley.report.Block.Table.Group;
import parley.report.Block.Table.Row;
import parley.study.RankingFinding;
import parley.study.RankingFinding.ByWeights;
import parley.study.Wording;

/** The possible agreements that are worth most to a party, or to several. */
record RankingPart(Telling telling, RankingFinding finding) {

    static Section of(Telling telling, RankingFinding finding) {
        return new Section(
                "top",
                Line.of("The possible agreements that are worth most"),
                new RankingPart(telling, finding).blocks());
    }

    private List<Block> blocks() {
        if (finding.bargainers().isEmpty()) {
            return List.of(
                    Telling.paragraph("Nobody has a say in anything, so there is nobody to whom an agreement is worth"
                            + " something here."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Telling.paragraph("Found exactly, on the compiled space, among the agreements that rules, supply and"
                + " binding red lines allow. Agreements that are worth the same share a rank; they stand in the order of"
                + " the scenario's issues and options, which says nothing of them."));
        blocks.add(BargainWords.cautions(telling, finding.bargainers()));
        for (ByWeights list : finding.lists()) {
            blocks.addAll(blocks(list));
        }
        blocks.add(grounds());
        blocks.add(new WantsTable(telling, finding.bargainers()).table());
        return blocks;
    }

    private List<Block> blocks(ByWeights list) {
        if (list.ranking() instanceof NotRanked none) {
            return List.of(new Note(
                    Note.Kind.UNDECIDED,
                    Line.of("Not ranked: what is worth most " + by(list)),
                    List.of(Line.of(none.why()))));
        } else if (list.ranking() instanceof Ranked ranked) {
            List<Block> blocks = new ArrayList<>(List.of(table(list, ranked)));
            more(ranked).ifPresent(blocks::add);
            return blocks;
        }
        return List.of(Telling.paragraph("No agreement is possible, so there is none to rank."));
    }

    /** Whose utility is added up. */
    private String by(ByWeights list) {
        List<Integer> counting = list.counting();
        if (counting.size() == 1) {
            return "to " + party(counting.get(0));
        }
        boolean areEqual = counting.stream().map(list.weights()::get).distinct().count() == 1;
        if (areEqual && counting.size() == finding.bargainers().size()) {
            return "by the sum of everybody's utilities";
        }
        List<String> parts = counting.stream()
                .map(i -> areEqual ? party(i) : Worth.text(list.weights().get(i)) + " × " + party(i))
                .toList();
        return "by the sum of the utilities of " + Wording.and(parts);
    }

    private String party(int place) {
        return telling.wording().party(finding.bargainers().get(place).party());
    }

    private Table table(ByWeights list, Ranked ranked) {
        boolean isOwn = list.counting().size() == 1;
        List<Column> columns = new ArrayList<>();
        columns.add(Telling.number("Rank"));
        if (!isOwn) {
            columns.add(Telling.number("Sum"));
        }
        columns.addAll(parties().columns());
        columns.add(Telling.column("Agreement"));
        List<Row> rows = new ArrayList<>();
        BigInteger rank = BigInteger.ONE;
        for (Level level : ranked.levels()) {
            for (Agreement agreement : level.first()) {
                rows.add(row(rank, level, agreement, isOwn));
            }
            rank = rank.add(level.count());
        }
        return new Table(Line.of("Worth most " + by(list)), columns, List.of(new Group(Optional.empty(), rows)));
    }

    private PartyColumns parties() {
        return new PartyColumns(
                telling, finding.bargainers().stream().map(Preferences::party).toList());
    }

    private Row row(BigInteger rank, Level level, Agreement agreement, boolean isOwn) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Telling.cell(Numbers.exact(rank) + (level.count().equals(BigInteger.ONE) ? "" : " =")));
        if (!isOwn) {
            cells.add(Telling.cell(Worth.text(level.value())));
        }
        cells.addAll(parties()
                .cells(finding.utilitiesOf(agreement).stream().map(Worth::text).toList()));
        cells.add(Telling.cell(new TermsApart(telling).terms(agreement)));
        return new Row(cells);
    }

    /** How many others tie with the last that is listed. */
    private static Optional<Block> more(Ranked ranked) {
        Level last = ranked.levels().get(ranked.levels().size() - 1);
        BigInteger more = last.count().subtract(BigInteger.valueOf(last.first().size()));
        return more.signum() == 0
                ? Optional.empty()
                : Optional.of(Telling.paragraph(Numbers.agreements(last.count()) + " share the last rank, of which "
                        + Numbers.exact(more) + (more.equals(BigInteger.ONE) ? " is" : " are") + " not listed."));
    }

    private Table grounds() {
        List<Row> rows = finding.bargainers().stream()
                .map(preferences -> new Row(List.of(
                        Telling.cell(telling.party(preferences.party())),
                        Telling.cell(BargainWords.basis(preferences)))))
                .toList();
        return new Table(
                Line.of("Where the numbers come from"),
                List.of(Telling.column("Party"), Telling.column("Preferences")),
                List.of(new Group(Optional.empty(), rows)));
    }
}
