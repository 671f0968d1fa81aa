package parley.report.figure;

import java.util.List;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/** What agreements are worth to two parties: one party to the right, the other upwards, a mark for each agreement. */
public final class PayoffPlane {

    private static final double SIDE = 420;
    private static final double LEFT = 86;
    private static final double TOP = 24;
    private static final double LEGEND = LEFT + SIDE + 28;
    private static final double SIZE = 6;

    private final Axis across;
    private final Axis up;
    private final Pen pen = new Pen();

    /**
     * One direction.
     *
     * @param title whose utility it shows
     * @param least the value at the beginning
     * @param most the value at the end, not below the least
     * @param from the least as readers see it
     * @param to the most as readers see it
     */
    public record Axis(String title, double least, double most, String from, String to) {

        private double share(double value) {
            return most > least ? 0.04 + 0.92 * (value - least) / (most - least) : 0.5;
        }
    }

    /** What a mark stands for. */
    public enum Kind {
        CHOSEN("chosen by a solution", Sign.DIAMOND, Tint.PARTY_1),
        EFFICIENT("efficient", Sign.CIRCLE, Tint.INSIDE_CELL),
        DOMINATED("another one is better for some, worse for none", Sign.CROSS, Tint.LIMIT_CELL),
        DISAGREEMENT("without an agreement", Sign.SQUARE, Tint.PANEL),
        AGREED("what was agreed", Sign.DIAMOND, Tint.INK),
        ALLOWED("breaks no red line that stands", Sign.CIRCLE, Tint.GRID);

        private final String says;
        private final Sign sign;
        private final Tint tint;

        Kind(String says, Sign sign, Tint tint) {
            this.says = says;
            this.sign = sign;
            this.tint = tint;
        }
    }

    /**
     * A mark.
     *
     * @param label a few characters beside it; empty for none
     * @param says the explanation in full
     */
    public record Point(double across, double up, Kind kind, String label, String says) {}

    /**
     * What one party puts forward in turn: marks with a line through them.
     *
     * @param name of the party
     * @param place from 0; says which colour and mark of the parties it takes
     */
    public record Path(String name, int place, List<Spot> spots) {
        public Path {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A mark of a path.
     *
     * @param says the explanation in full
     */
    public record Spot(double across, double up, String says) {}

    private PayoffPlane(Axis across, Axis up) {
        this.across = across;
        this.up = up;
    }

    /** The plane with its marks; the first ones lie on top. */
    public static Drawing draw(Axis across, Axis up, List<Point> points) {
        return draw(across, up, points, List.of());
    }

    /** The plane with its marks, the first ones on top, and with paths over all of them but what was agreed. */
    public static Drawing draw(Axis across, Axis up, List<Point> points, List<Path> paths) {
        PayoffPlane plane = new PayoffPlane(across, up);
        plane.frame();
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).kind() != Kind.AGREED) {
                plane.point(points.get(i));
            }
        }
        paths.forEach(plane::path);
        points.stream().filter(point -> point.kind() == Kind.AGREED).forEach(plane::point);
        plane.legend(points, paths);
        return plane.pen.drawing(Drawing.USUAL_WIDTH, TOP + SIDE + 44);
    }

    private void frame() {
        pen.panel(LEFT, TOP, SIDE, SIDE, Tint.PANEL, Tint.GRID);
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            pen.line(LEFT + SIDE * share, TOP, LEFT + SIDE * share, TOP + SIDE, Tint.GRID);
            pen.line(LEFT, TOP + SIDE * share, LEFT + SIDE, TOP + SIDE * share, Tint.GRID);
        }
        double below = TOP + SIDE + 16;
        pen.words(x(across.least()), below, across.from(), Anchor.MIDDLE, Letters.SMALL, Tint.MUTED);
        if (across.most() > across.least()) {
            pen.words(x(across.most()), below, across.to(), Anchor.MIDDLE, Letters.SMALL, Tint.MUTED);
        }
        pen.words(
                LEFT + SIDE / 2,
                below + 20,
                Lettering.fit(across.title() + " →", SIDE, Letters.STRONG),
                Anchor.MIDDLE,
                Letters.STRONG,
                Tint.INK);
        pen.words(LEFT - 8, y(up.least()) + 4, up.from(), Anchor.END, Letters.SMALL, Tint.MUTED);
        if (up.most() > up.least()) {
            pen.words(LEFT - 8, y(up.most()) + 4, up.to(), Anchor.END, Letters.SMALL, Tint.MUTED);
        }
        pen.words(LEFT, TOP - 9, Lettering.fit("↑ " + up.title(), SIDE, Letters.STRONG), Letters.STRONG, Tint.INK);
    }

    private double x(double value) {
        return LEFT + SIDE * across.share(value);
    }

    private double y(double value) {
        return TOP + SIDE * (1 - up.share(value));
    }

    private void point(Point point) {
        Pen inner = new Pen();
        double x = x(point.across());
        double y = y(point.up());
        inner.mark(point.kind().sign, x, y, SIZE, point.kind().tint);
        if (!point.label().isEmpty()) {
            inner.words(x + SIZE + 5, y - SIZE, point.label(), Letters.SMALL, Tint.INK);
        }
        pen.explained(point.says(), inner);
    }

    private void path(Path path) {
        Tint tint = Tint.ofParty(path.place());
        StringBuilder data = new StringBuilder();
        for (Spot spot : path.spots()) {
            data.append(data.isEmpty() ? "M" : "L").append(Pen.at(x(spot.across()), y(spot.up())));
        }
        if (path.spots().size() > 1) {
            pen.path(data.toString(), Tint.NONE, tint, 1);
        }
        for (Spot spot : path.spots()) {
            Pen inner = new Pen();
            inner.mark(Sign.ofParty(path.place()), x(spot.across()), y(spot.up()), SIZE - 1, tint);
            pen.explained(spot.says(), inner);
        }
    }

    private void legend(List<Point> points, List<Path> paths) {
        double y = TOP + 12;
        for (Path path : paths) {
            y = entry(Sign.ofParty(path.place()), Tint.ofParty(path.place()), "offers of " + path.name(), y);
        }
        for (Kind kind : Kind.values()) {
            if (points.stream().anyMatch(point -> point.kind() == kind)) {
                y = entry(kind.sign, kind.tint, kind.says, y);
            }
        }
    }

    /** Draws an entry of the legend, and says where the next one begins. */
    private double entry(Sign sign, Tint tint, String says, double y) {
        pen.mark(sign, LEGEND, y, SIZE, tint);
        double line = y + 4;
        for (String words : Lettering.wrap(says, Drawing.USUAL_WIDTH - LEGEND - 16, Letters.SMALL, 3)) {
            pen.words(LEGEND + 14, line, words, Letters.SMALL, Tint.INK);
            line += 14;
        }
        return line + 12;
    }
}
