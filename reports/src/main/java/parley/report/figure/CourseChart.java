package parley.report.figure;

import java.util.List;
import java.util.function.DoubleFunction;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Letters;

/** How numbers change from round to round: a line with marks for each series, and a band for how far it may be off. */
public final class CourseChart {

    private static final double LEFT = 64;
    private static final double RIGHT = 150;
    private static final double TOP = 12;
    private static final double HEIGHT = 260;
    private static final double WIDTH = Drawing.USUAL_WIDTH - LEFT - RIGHT;
    private static final int TICKS = 5;
    private static final int MOST_ROUND_LABELS = 12;
    private static final double BETWEEN_NAMES = 18;

    /**
     * A series of numbers, one for each round from 0.
     *
     * @param place from 0; says which colour and mark of the parties the series takes
     * @param low of each round, the lower edge of the band; empty for no band
     * @param high of each round, the upper edge of the band
     */
    public record Series(String name, int place, List<Double> values, List<Double> low, List<Double> high) {
        public Series {
            values = List.copyOf(values);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    private final Pen pen = new Pen();
    private final double least;
    private final double most;
    private final int rounds;
    private final DoubleFunction<String> words;

    private CourseChart(List<Series> series, double least, double most, DoubleFunction<String> words) {
        double room = most > least ? 0 : 0.5;
        this.least = least - room;
        this.most = most + room;
        this.rounds = series.get(0).values().size() - 1;
        this.words = words;
    }

    /**
     * Draws series of one length.
     *
     * @param series at least one, with at least one number each
     * @param least lower end of the scale, at most every number
     * @param most upper end of the scale, at least every number
     * @param words how a number on the scale is written
     */
    public static Drawing draw(List<Series> series, double least, double most, DoubleFunction<String> words) {
        CourseChart chart = new CourseChart(series, least, most, words);
        chart.scale();
        series.forEach(chart::band);
        series.forEach(chart::line);
        chart.names(series);
        return chart.pen.drawing(Drawing.USUAL_WIDTH, TOP + HEIGHT + 44);
    }

    private void scale() {
        for (int i = 0; i < TICKS; i++) {
            double value = least + (most - least) * i / (TICKS - 1);
            pen.line(LEFT, y(value), LEFT + WIDTH, y(value), Tint.GRID);
            pen.words(LEFT - 8, y(value) + 4, words.apply(value), Anchor.END, Letters.SMALL, Tint.MUTED);
        }
        int step = Math.max(1, (rounds + MOST_ROUND_LABELS - 1) / MOST_ROUND_LABELS);
        for (int round = 0; round <= rounds; round += step) {
            pen.words(x(round), TOP + HEIGHT + 18, Integer.toString(round), Anchor.MIDDLE, Letters.SMALL, Tint.MUTED);
        }
        pen.words(LEFT + WIDTH / 2, TOP + HEIGHT + 38, "round", Anchor.MIDDLE, Letters.SMALL, Tint.MUTED);
    }

    private void band(Series series) {
        if (series.low().isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= rounds; i++) {
            path.append(i == 0 ? "M" : "L").append(Pen.at(x(i), y(series.low().get(i))));
        }
        for (int i = rounds; i >= 0; i--) {
            path.append("L").append(Pen.at(x(i), y(series.high().get(i))));
        }
        pen.path(path.append("Z").toString(), Tint.SOFT, Tint.NONE, 0);
    }

    private void line(Series series) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= rounds; i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(Pen.at(x(i), y(series.values().get(i))));
        }
        pen.path(path.toString(), Tint.NONE, Tint.ofParty(series.place()), 2);
        for (int i = 0; i <= rounds && rounds <= 4 * MOST_ROUND_LABELS; i++) {
            Pen mark = new Pen();
            mark.mark(Sign.ofParty(series.place()), x(i), y(series.values().get(i)), 5, Tint.ofParty(series.place()));
            pen.explained(
                    "Round " + i + ", " + series.name() + ": "
                            + words.apply(series.values().get(i)),
                    mark);
        }
    }

    /** Names at the ends of the lines, moved apart where these end close together. */
    private void names(List<Series> series) {
        double before = Double.NEGATIVE_INFINITY;
        List<Series> fromAbove = series.stream()
                .sorted(java.util.Comparator.comparingDouble(s -> -s.values().get(rounds)))
                .toList();
        for (Series one : fromAbove) {
            double at = Math.max(y(one.values().get(rounds)) + 4, before + BETWEEN_NAMES);
            pen.words(LEFT + WIDTH + 12, at, one.name(), Letters.STRONG, Tint.INK);
            before = at;
        }
    }

    private double x(int round) {
        return LEFT + (rounds == 0 ? WIDTH / 2 : WIDTH * round / rounds);
    }

    private double y(double value) {
        return TOP + HEIGHT * (most - value) / (most - least);
    }
}
