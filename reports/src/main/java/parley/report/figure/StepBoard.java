package parley.report.figure;

import java.util.List;
import parley.report.figure.Shape.Letters;

/** How far each demand could give way, from left to right, and what each step opens. */
public final class StepBoard {

    private static final double LEFT = 330;
    private static final double GAP = 8;
    private static final double TILE = 46;
    private static final int MOST_IN_A_LINE = 3;

    /**
     * A demand with its steps, the smallest first.
     *
     * @param party its place among the parties, from 0
     */
    public record Demand(String demand, int party, List<Step> steps) {
        public Demand {
            steps = List.copyOf(steps);
        }
    }

    /** A step, what it opens, and that in words. */
    public record Step(String step, Opens opens, String words) {}

    /** What a step opens. */
    public enum Opens {
        ALONE("●", Tint.INSIDE, Tint.INSIDE_CELL),
        TOGETHER("◐", Tint.LIMIT, Tint.LIMIT_CELL),
        NOTHING("○", Tint.MUTED, Tint.PANEL);

        private final String symbol;
        private final Tint strong;
        private final Tint ground;

        Opens(String symbol, Tint strong, Tint ground) {
            this.symbol = symbol;
            this.strong = strong;
            this.ground = ground;
        }
    }

    private final Pen pen = new Pen();

    private StepBoard() {}

    /**
     * The board of these demands, in the order given; those of one party stand together.
     *
     * @param parties all names, by place
     */
    public static Drawing draw(List<String> parties, List<Demand> demands) {
        StepBoard board = new StepBoard();
        double y = 1;
        int party = -1;
        for (Demand demand : demands) {
            if (demand.party() != party) {
                party = demand.party();
                y = board.head(parties.get(party), party, y + (y > 1 ? 8 : 0));
            }
            y = board.row(demand, y);
        }
        return board.pen.drawing(Drawing.USUAL_WIDTH, y);
    }

    private double head(String party, int index, double top) {
        pen.mark(Sign.ofParty(index), 8, top + 11, 6, Tint.ofParty(index));
        pen.words(
                24, top + 16, Lettering.fit(party, Drawing.USUAL_WIDTH - 24, Letters.STRONG), Letters.STRONG, Tint.INK);
        pen.line(0, top + 25, Drawing.USUAL_WIDTH, top + 25, Tint.GRID);
        return top + 32;
    }

    private double row(Demand demand, double top) {
        double y = top + 15;
        for (String line : Lettering.wrap(demand.demand(), LEFT - 38, Letters.SMALL, 3)) {
            pen.words(24, y, line, Letters.SMALL, Tint.INK);
            y += 14;
        }
        double width = (Drawing.USUAL_WIDTH - 1 - LEFT - GAP * (MOST_IN_A_LINE - 1)) / MOST_IN_A_LINE;
        for (int i = 0; i < demand.steps().size(); i++) {
            int deep = i / MOST_IN_A_LINE;
            tile(demand.steps().get(i), LEFT + i % MOST_IN_A_LINE * (width + GAP), top + deep * (TILE + GAP), width);
        }
        int lines = (demand.steps().size() + MOST_IN_A_LINE - 1) / MOST_IN_A_LINE;
        double bottom = top + lines * (TILE + GAP) + 6;
        pen.line(0, bottom - 7, Drawing.USUAL_WIDTH, bottom - 7, Tint.GRID);
        return bottom;
    }

    private void tile(Step step, double x, double y, double width) {
        Pen inner = new Pen();
        inner.panel(x, y, width, TILE - 2, step.opens().ground, Tint.GRID);
        double line = y + 14;
        for (String words : Lettering.wrap(step.step(), width - 16, Letters.SMALL, 2)) {
            inner.words(x + 8, line, words, Letters.SMALL, Tint.INK);
            line += 13;
        }
        inner.words(x + 8, y + TILE - 8, step.opens().symbol, Letters.SMALL, step.opens().strong);
        inner.words(
                x + 22,
                y + TILE - 8,
                Lettering.fit(step.words(), width - 30, Letters.SMALL),
                Letters.SMALL,
                Tint.MUTED);
        pen.explained(step.step() + ": " + step.words(), inner);
    }
}
