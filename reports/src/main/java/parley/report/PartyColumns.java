package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.report.Block.Table.Cell;
import parley.report.Block.Table.Column;

/**
 * What a table says of each of some parties: in a column for each, or in one for all where they are many.
 *
 * @param parties ids
 */
record PartyColumns(Telling telling, List<String> parties) {

    /** Up to so many parties have a column each. */
    private static final int MOST = 6;

    private boolean areMany() {
        return parties.size() > MOST;
    }

    /** The heads. */
    List<Column> columns() {
        return areMany()
                ? List.of(Telling.column("Utilities"))
                : parties.stream()
                        .map(party -> new Column(telling.party(party), true))
                        .toList();
    }

    /** The cells of a row, by a text for each party. */
    List<Cell> cells(List<String> texts) {
        if (!areMany()) {
            return texts.stream().map(Telling::cell).toList();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(Line.of(telling.wording().party(parties.get(i)) + ": " + texts.get(i)));
        }
        return List.of(Telling.cell(lines));
    }
}
