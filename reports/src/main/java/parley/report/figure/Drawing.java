package parley.report.figure;

import java.util.List;

/** A finished drawing: so wide, so high, and its shapes from the lowest to the uppermost. */
public record Drawing(double width, double height, List<Shape> shapes) {

    /** How wide drawings are, unless they need less: what fits on a page of paper without being made smaller. */
    public static final double USUAL_WIDTH = 760;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A length or place as SVG has it: with at most one decimal, the same on every machine. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }
}
