package parley.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/**
 * Which red lines cannot stand together: red lines in two columns, grouped by party; a line joins two that clash, a small
 * hub joins three or more. The sides are chosen so that most clashes run across.
 */
public final class ClashGraph {

    /** With more red lines than this, a drawing of parties says more. */
    public static final int MOST_NODES = 40;

    /** With more clashes than this, the lines hide each other. */
    public static final int MOST_CLASHES = 60;

    private static final double ROW = 33;
    private static final double HEAD = 24;
    private static final double LABELS = 268;
    private static final double INNER_LEFT = LABELS + 12;
    private static final double INNER_RIGHT = Drawing.USUAL_WIDTH - LABELS - 12;
    private static final double MIDDLE = Drawing.USUAL_WIDTH / 2;

    /**
     * A red line, or several that make the same point.
     *
     * @param party its place among the parties, from 0
     */
    public record Node(int party, String label, String says) {}

    /**
     * Nodes that cannot all stand.
     *
     * @param nodes their places in the list of nodes; one or more
     */
    public record Clash(List<Integer> nodes, String says) {
        public Clash {
            nodes = List.copyOf(nodes);
        }
    }

    /** Where a node's mark is. */
    private record Spot(double x, double y, boolean left) {
        double inwards(double by) {
            return left ? x + by : x - by;
        }
    }

    private final List<String> parties;
    private final List<Node> nodes;
    private final List<Clash> clashes;
    private final Pen marks = new Pen();
    private final Pen pen = new Pen();
    private final Map<Integer, Spot> spots = new LinkedHashMap<>();

    private ClashGraph(List<String> parties, List<Node> nodes, List<Clash> clashes) {
        this.parties = List.copyOf(parties);
        this.nodes = List.copyOf(nodes);
        this.clashes = List.copyOf(clashes);
    }

    /**
     * The graph of these clashes.
     *
     * @param parties all names, by place
     */
    public static Drawing draw(List<String> parties, List<Node> nodes, List<Clash> clashes) {
        clashes.stream()
                .flatMap(clash -> clash.nodes().stream())
                .filter(node -> node < 0 || node >= nodes.size())
                .findFirst()
                .ifPresent(node -> {
                    throw new IllegalArgumentException("a clash names red line " + node + ", which is not there");
                });
        return new ClashGraph(parties, nodes, clashes).drawing();
    }

    private Drawing drawing() {
        Set<Integer> left = chooseLeft();
        double height = Math.max(column(left, true), column(left, false));
        joinSeveral(height);
        clashes.stream().filter(clash -> clash.nodes().size() == 2).forEach(this::joinTwo);
        clashes.stream().filter(clash -> clash.nodes().size() == 1).forEach(this::ring);
        pen.add(marks);
        return pen.drawing(Drawing.USUAL_WIDTH, height);
    }

    /** Parties on the left: of all ways to part them, the first with the fewest clashes on one side, then the most even. */
    private Set<Integer> chooseLeft() {
        List<Integer> present =
                nodes.stream().map(Node::party).distinct().sorted().toList();
        int ways = present.size() > 12 ? 1 : 1 << (present.size() - 1);
        Set<Integer> best = everySecond(present);
        long least = cost(best);
        for (int way = 0; way < ways; way++) {
            Set<Integer> left = new LinkedHashSet<>();
            for (int i = 0; i < present.size(); i++) {
                if ((way >> i & 1) == 0) {
                    left.add(present.get(i));
                }
            }
            long cost = cost(left);
            if (cost < least) {
                best = left;
                least = cost;
            }
        }
        return best;
    }

    private static Set<Integer> everySecond(List<Integer> present) {
        Set<Integer> some = new LinkedHashSet<>();
        for (int i = 0; i < present.size(); i += 2) {
            some.add(present.get(i));
        }
        return some;
    }

    private long cost(Set<Integer> left) {
        long oneSided = clashes.stream()
                .filter(clash -> clash.nodes().size() > 1)
                .filter(clash -> clash.nodes().stream()
                                .map(node -> left.contains(nodes.get(node).party()))
                                .distinct()
                                .count()
                        == 1)
                .count();
        long onLeft = nodes.stream().filter(node -> left.contains(node.party())).count();
        return 4 * oneSided + Math.abs(2 * onLeft - nodes.size());
    }

    /** Draws a column and returns how far down it goes. */
    private double column(Set<Integer> left, boolean isLeft) {
        double y = 0;
        for (int party = 0; party < parties.size(); party++) {
            if (left.contains(party) == isLeft && hasNodes(party)) {
                y = party(party, isLeft, y) + 8;
            }
        }
        return y;
    }

    private boolean hasNodes(int party) {
        return nodes.stream().anyMatch(node -> node.party() == party);
    }

    private double party(int party, boolean isLeft, double top) {
        double x = isLeft ? INNER_LEFT - 14 : INNER_RIGHT + 14;
        Anchor anchor = isLeft ? Anchor.END : Anchor.START;
        marks.words(
                x,
                top + 16,
                Lettering.fit(parties.get(party), LABELS, Letters.STRONG),
                anchor,
                Letters.STRONG,
                Tint.INK);
        double y = top + HEAD;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).party() == party) {
                node(i, isLeft, y + ROW / 2);
                y += ROW;
            }
        }
        return y;
    }

    private void node(int index, boolean isLeft, double y) {
        Node node = nodes.get(index);
        Spot spot = new Spot(isLeft ? INNER_LEFT : INNER_RIGHT, y, isLeft);
        spots.put(index, spot);
        Pen inner = new Pen();
        inner.mark(Sign.ofParty(node.party()), spot.x(), y, 6.5, Tint.ofParty(node.party()));
        List<String> lines = Lettering.wrap(node.label(), LABELS - 4, Letters.SMALL, 2);
        for (int i = 0; i < lines.size(); i++) {
            inner.words(
                    spot.inwards(-14),
                    y + (lines.size() == 1 ? 4 : -3 + 14 * i),
                    lines.get(i),
                    isLeft ? Anchor.END : Anchor.START,
                    Letters.SMALL,
                    Tint.INK);
        }
        marks.explained(node.says(), inner);
    }

    private Spot spot(int node) {
        return Objects.requireNonNull(spots.get(node), "every red line has its place before lines are drawn");
    }

    private void joinTwo(Clash clash) {
        Spot a = spot(clash.nodes().get(0));
        Spot b = spot(clash.nodes().get(1));
        Pen inner = new Pen();
        double control = a.left() == b.left() ? a.inwards(60 + Math.abs(a.y() - b.y()) / 5) : MIDDLE;
        inner.bow(a.inwards(9), a.y(), b.inwards(9), b.y(), control, Tint.BREAKS, 1.75);
        pen.explained(clash.says(), inner);
    }

    /** A red line that stands alone against everything wears a ring. */
    private void ring(Clash clash) {
        Spot spot = spot(clash.nodes().get(0));
        Pen inner = new Pen();
        inner.path(Sign.CIRCLE.data(spot.x(), spot.y(), 11), Tint.NONE, Tint.BREAKS, 2);
        pen.explained(clash.says(), inner);
    }

    /** Hubs stand in the middle, in the order of the middles of their red lines, as evenly as there is room for. */
    private void joinSeveral(double height) {
        List<Clash> several =
                clashes.stream().filter(clash -> clash.nodes().size() > 2).toList();
        List<Clash> sorted = new ArrayList<>(several);
        sorted.sort(Comparator.comparingDouble(this::middle));
        double apart = Math.min(26, height / (sorted.size() + 1));
        List<Double> places = spread(sorted.stream().map(this::middle).toList(), apart, height);
        for (int i = 0; i < sorted.size(); i++) {
            double x = MIDDLE + (sorted.size() == 1 ? 0 : (i % 3 - 1) * 34);
            hub(sorted.get(i), x, places.get(i));
        }
    }

    private double middle(Clash clash) {
        return clash.nodes().stream()
                .mapToDouble(node -> spot(node).y())
                .average()
                .orElse(0);
    }

    /** Places moved down as far as keeps them apart, then up as far as keeps them within the height. */
    private static List<Double> spread(List<Double> wanted, double apart, double height) {
        List<Double> places = new ArrayList<>();
        double last = HEAD - apart;
        for (double place : wanted) {
            last = Math.max(place, last + apart);
            places.add(last);
        }
        double most = height - apart / 2;
        for (int i = places.size() - 1; i >= 0; i--) {
            places.set(i, Math.min(places.get(i), most));
            most = places.get(i) - apart;
        }
        return places;
    }

    private void hub(Clash clash, double x, double y) {
        Pen inner = new Pen();
        for (int node : clash.nodes()) {
            Spot spot = spot(node);
            double edge = spot.inwards(9);
            inner.bow(edge, spot.y(), x, y, edge + (x - edge) * 0.6, Tint.BREAKS, 1.25);
        }
        inner.mark(Sign.DIAMOND, x, y, 5, Tint.BREAKS);
        pen.explained(clash.says(), inner);
    }
}
