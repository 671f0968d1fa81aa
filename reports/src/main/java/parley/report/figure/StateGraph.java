package parley.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/**
 * The states of a conflict, and who would rather move from which to which. States stand in rows: in a row lower by one than
 * the highest from which an improvement leads there, as far as there is no circle, so that most arrows point down, to where
 * nobody wants to leave. Equilibria have a double outline, the status quo a flag.
 */
public final class StateGraph {

    /** With more states than this, a drawing says less than the tables. */
    public static final int MOST_STATES = 40;

    private static final double ROW = 92;
    private static final double TOP = 34;
    private static final double RADIUS = 15;
    private static final double BOTTOM = 40;

    /**
     * A state.
     *
     * @param label short, to stand in the mark
     * @param says what is done in it
     */
    public record Node(String label, String says, boolean isEquilibrium, boolean isStart) {}

    /**
     * An improvement.
     *
     * @param from place of a state in the list
     * @param to place of another
     * @param party place of the mover among the parties, from 0
     */
    public record Arrow(int from, int to, int party, String says) {}

    private record Spot(double x, double y) {}

    private final List<String> parties;
    private final List<Node> nodes;
    private final List<Arrow> arrows;
    private final Map<Integer, Spot> spots = new LinkedHashMap<>();
    private final Pen pen = new Pen();

    private StateGraph(List<String> parties, List<Node> nodes, List<Arrow> arrows) {
        this.parties = List.copyOf(parties);
        this.nodes = List.copyOf(nodes);
        this.arrows = List.copyOf(arrows);
    }

    /**
     * The drawing.
     *
     * @param parties names of the decision makers, by place
     */
    public static Drawing draw(List<String> parties, List<Node> nodes, List<Arrow> arrows) {
        return new StateGraph(parties, nodes, arrows).drawing();
    }

    private Drawing drawing() {
        List<List<Integer>> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            place(rows.get(row), TOP + RADIUS + row * ROW);
        }
        arrows.forEach(this::arrow);
        for (int node = 0; node < nodes.size(); node++) {
            mark(node);
        }
        double height = TOP + 2 * RADIUS + (rows.size() - 1) * ROW + BOTTOM;
        key(height - 10);
        return pen.drawing(Drawing.USUAL_WIDTH, height);
    }

    /** States by row: each below all from which improvements lead to it, unless a circle leads back. */
    private List<List<Integer>> rows() {
        int[] depth = new int[nodes.size()];
        boolean changed = true;
        for (int round = 0; changed && round < nodes.size(); round++) {
            changed = false;
            for (Arrow arrow : arrows) {
                if (depth[arrow.to] < depth[arrow.from] + 1 && depth[arrow.from] + 1 < mostRows()) {
                    depth[arrow.to] = depth[arrow.from] + 1;
                    changed = true;
                }
            }
        }
        Map<Integer, List<Integer>> byDepth = new java.util.TreeMap<>();
        for (int node = 0; node < depth.length; node++) {
            byDepth.computeIfAbsent(depth[node], d -> new ArrayList<>()).add(node);
        }
        return byDepth.values().stream().map(List::copyOf).toList();
    }

    /** Enough rows for a long chain, and not so many that circles draw it out. */
    private int mostRows() {
        return Math.max(3, (int) Math.ceil(Math.sqrt(nodes.size())) + 1);
    }

    private void place(List<Integer> row, double y) {
        double apart = Drawing.USUAL_WIDTH / (row.size() + 1);
        for (int i = 0; i < row.size(); i++) {
            double shift = i % 2 == 0 ? -9 : 9;
            spots.put(row.get(i), new Spot(apart * (i + 1), row.size() > 6 ? y + shift : y));
        }
    }

    private Spot spot(int node) {
        Spot spot = spots.get(node);
        if (spot == null) {
            throw new IllegalArgumentException("an arrow names state " + node + ", which is not there");
        }
        return spot;
    }

    private void arrow(Arrow arrow) {
        Spot from = spot(arrow.from);
        Spot to = spot(arrow.to);
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.sqrt(dx * dx + dy * dy);
        double bend = Math.min(42, 10 + length / 9) + 5 * arrow.party;
        double mx = (from.x() + to.x()) / 2 - dy / length * bend;
        double my = (from.y() + to.y()) / 2 + dx / length * bend;
        Spot begin = towards(from, new Spot(mx, my), RADIUS + 2);
        Spot end = towards(to, new Spot(mx, my), RADIUS + 3);
        Tint tint = Tint.ofParty(arrow.party);
        Pen inner = new Pen();
        inner.path(
                "M" + Pen.at(begin.x(), begin.y()) + "Q" + Pen.at(mx, my) + " " + Pen.at(end.x(), end.y()),
                Tint.NONE,
                tint,
                2);
        head(inner, new Spot(mx, my), end, tint);
        double tx = 0.25 * begin.x() + 0.5 * mx + 0.25 * end.x();
        double ty = 0.25 * begin.y() + 0.5 * my + 0.25 * end.y();
        inner.mark(Sign.ofParty(arrow.party), tx, ty, 4.5, tint);
        pen.explained(arrow.says, inner);
    }

    private static Spot towards(Spot from, Spot to, double by) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        return new Spot(from.x() + dx / length * by, from.y() + dy / length * by);
    }

    private static void head(Pen inner, Spot before, Spot tip, Tint tint) {
        Spot back = towards(tip, before, 9);
        double nx = (tip.y() - back.y()) / 9 * 4;
        double ny = (back.x() - tip.x()) / 9 * 4;
        inner.path(
                "M" + Pen.at(tip.x(), tip.y()) + "L" + Pen.at(back.x() + nx, back.y() + ny) + "L"
                        + Pen.at(back.x() - nx, back.y() - ny) + "Z",
                tint,
                Tint.INK,
                0.75);
    }

    private void mark(int index) {
        Node node = nodes.get(index);
        Spot spot = spot(index);
        Pen inner = new Pen();
        if (node.isEquilibrium) {
            inner.path(Sign.CIRCLE.data(spot.x(), spot.y(), RADIUS + 4), Tint.PANEL, Tint.INSIDE, 2.5);
        }
        inner.path(
                Sign.CIRCLE.data(spot.x(), spot.y(), RADIUS),
                node.isEquilibrium ? Tint.INSIDE_CELL : Tint.PANEL,
                Tint.INK,
                1.5);
        inner.words(spot.x(), spot.y() + 4.5, node.label, Anchor.MIDDLE, Letters.STRONG, Tint.INK);
        if (node.isStart) {
            double width = Lettering.width("now", Letters.SMALL) + 10;
            double top = spot.y() - RADIUS - 22;
            inner.panel(spot.x() - width / 2, top, width, 16, Tint.PANEL, Tint.INK);
            inner.words(spot.x(), top + 12, "now", Anchor.MIDDLE, Letters.SMALL, Tint.INK);
        }
        pen.explained(node.says, inner);
    }

    private void key(double y) {
        double x = 12;
        for (int party = 0; party < parties.size() && x < Drawing.USUAL_WIDTH - 80; party++) {
            pen.mark(Sign.ofParty(party), x, y - 4, 5, Tint.ofParty(party));
            String name = Lettering.fit(parties.get(party), 150, Letters.SMALL);
            pen.words(x + 11, y, name, Letters.SMALL, Tint.INK);
            x += 30 + Lettering.width(name, Letters.SMALL);
        }
    }
}
