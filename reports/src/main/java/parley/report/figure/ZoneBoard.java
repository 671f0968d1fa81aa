package parley.report.figure;

import java.util.List;
import parley.report.figure.Shape.Letters;

/**
 * What is settled and what is open: a row of tiles for each issue, one tile for each option, with a bar for the share of
 * possible agreements that take it.
 */
public final class ZoneBoard {

    /** Up to so many issues, tiles have room for two lines of words. */
    private static final int FEW = 12;

    private static final double LEFT = 190;
    private static final double GAP = 6;
    private static final int MOST_IN_A_LINE = 4;

    private final Pen pen = new Pen();
    private final int lines;
    private final double tile;

    /** An issue with its options. */
    public record Row(String issue, List<Tile> tiles) {
        public Row {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * An option.
     *
     * @param share of the possible agreements, 0 to 1
     * @param count how many take it, as readers see it
     */
    public record Tile(String option, Fate fate, double share, String count) {}

    /** What becomes of an option. */
    public enum Fate {
        IN_ALL("■", "in all", Tint.INSIDE, Tint.INSIDE_CELL),
        IN_SOME("◧", "in some", Tint.INSIDE, Tint.PANEL),
        RULED_OUT("✕", "in none", Tint.BREAKS, Tint.BREAKS_CELL),
        UNAVAILABLE("✕", "in none", Tint.LIMIT, Tint.LIMIT_CELL);

        private final String symbol;
        private final String word;
        private final Tint strong;
        private final Tint ground;

        Fate(String symbol, String word, Tint strong, Tint ground) {
            this.symbol = symbol;
            this.word = word;
            this.strong = strong;
            this.ground = ground;
        }
    }

    private ZoneBoard(int issues) {
        lines = issues <= FEW ? 2 : 1;
        tile = issues <= FEW ? 60 : 38;
    }

    /** The board of these issues, in the order given. */
    public static Drawing draw(List<Row> rows) {
        ZoneBoard board = new ZoneBoard(rows.size());
        double y = 1;
        for (Row row : rows) {
            y = board.row(row, y);
        }
        return board.pen.drawing(Drawing.USUAL_WIDTH, y);
    }

    private double row(Row row, double top) {
        int columns = Math.min(MOST_IN_A_LINE, row.tiles().size());
        int deep = (row.tiles().size() + columns - 1) / columns;
        double width = (Drawing.USUAL_WIDTH - 1 - LEFT - GAP * (columns - 1)) / columns;
        double y = top + 15;
        for (String line : Lettering.wrap(row.issue(), LEFT - 14, Letters.STRONG, lines)) {
            pen.words(0, y, line, Letters.STRONG, Tint.INK);
            y += 17;
        }
        for (int i = 0; i < row.tiles().size(); i++) {
            int deepness = i / columns;
            tile(row.tiles().get(i), LEFT + i % columns * (width + GAP), top + deepness * (tile + GAP), width);
        }
        double bottom = top + deep * (tile + GAP) + (lines == 1 ? 2 : 6);
        pen.line(0, bottom - (lines == 1 ? 5 : 7), Drawing.USUAL_WIDTH, bottom - (lines == 1 ? 5 : 7), Tint.GRID);
        return bottom;
    }

    private void tile(Tile option, double x, double y, double width) {
        Fate fate = option.fate();
        Pen inner = new Pen();
        inner.panel(x, y, width, tile - 4, fate.ground, Tint.GRID);
        if (option.share() > 0) {
            inner.box(x + 1, y + tile - 9, (width - 2) * Math.min(1, option.share()), 4, fate.strong);
        }
        inner.words(x + 7, y + 15, fate.symbol, Letters.STRONG, fate.strong);
        double line = y + 15;
        for (String words : Lettering.wrap(option.option(), width - 32, Letters.SMALL, lines)) {
            inner.words(x + 23, line, words, Letters.SMALL, Tint.INK);
            line += 14;
        }
        if (lines == 2) {
            inner.words(
                    x + 23,
                    y + tile - 13,
                    fate.word + (option.share() > 0 ? ": " + option.count() : ""),
                    Letters.SMALL,
                    Tint.MUTED);
        }
        pen.explained(row(option), inner);
    }

    private static String row(Tile option) {
        return option.option() + ": " + option.fate().word + " of the possible agreements (" + option.count() + ")";
    }
}
