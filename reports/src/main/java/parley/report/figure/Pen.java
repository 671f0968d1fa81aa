package parley.report.figure;

import static parley.report.figure.Drawing.number;

import java.util.ArrayList;
import java.util.List;
import parley.report.figure.Shape.Anchor;
import parley.report.figure.Shape.Box;
import parley.report.figure.Shape.Explained;
import parley.report.figure.Shape.Letters;
import parley.report.figure.Shape.Path;
import parley.report.figure.Shape.Words;

/** Puts a drawing together, shape by shape. */
final class Pen {

    /** Width of the outlines of marks, so that their colours stand out from any ground. */
    private static final double OUTLINE = 1.5;

    private final List<Shape> shapes = new ArrayList<>();

    Drawing drawing(double width, double height) {
        return new Drawing(width, height, shapes);
    }

    void box(double x, double y, double width, double height, Tint fill) {
        shapes.add(new Box(x, y, width, height, 0, fill, Tint.NONE));
    }

    void panel(double x, double y, double width, double height, Tint fill, Tint line) {
        shapes.add(new Box(x, y, width, height, 3, fill, line));
    }

    void line(double x1, double y1, double x2, double y2, Tint tint) {
        line(x1, y1, x2, y2, tint, 1);
    }

    void line(double x1, double y1, double x2, double y2, Tint tint, double width) {
        path("M" + at(x1, y1) + "L" + at(x2, y2), Tint.NONE, tint, width);
    }

    void dashes(double x1, double y1, double x2, double y2, Tint tint) {
        shapes.add(new Path("M" + at(x1, y1) + "L" + at(x2, y2), Tint.NONE, tint, 1, true));
    }

    /** A line from one point to another that leaves and arrives level, and bends in between as far as the control says. */
    void bow(double x1, double y1, double x2, double y2, double control, Tint tint, double width) {
        path(
                "M" + at(x1, y1) + "C" + at(control, y1) + " " + at(control, y2) + " " + at(x2, y2),
                Tint.NONE,
                tint,
                width);
    }

    void path(String data, Tint fill, Tint line, double width) {
        shapes.add(new Path(data, fill, line, width, false));
    }

    /** A mark with an outline of ink, its middle at that point. */
    void mark(Sign sign, double x, double y, double size, Tint fill) {
        path(sign.data(x, y, size), fill, Tint.INK, OUTLINE);
    }

    void words(double x, double y, String text, Letters letters, Tint tint) {
        shapes.add(new Words(x, y, text, Anchor.START, letters, tint));
    }

    void words(double x, double y, String text, Anchor anchor, Letters letters, Tint tint) {
        shapes.add(new Words(x, y, text, anchor, letters, tint));
    }

    /** What another pen drew. */
    void add(Pen drawn) {
        shapes.addAll(drawn.shapes);
    }

    /** What another pen drew, with one explanation for all of it. */
    void explained(String says, Pen drawn) {
        shapes.add(new Explained(says, drawn.shapes));
    }

    /** A point in path data. */
    static String at(double x, double y) {
        return number(x) + "," + number(y);
    }
}
