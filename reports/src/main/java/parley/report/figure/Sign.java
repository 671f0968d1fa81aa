package parley.report.figure;

import static parley.report.figure.Pen.at;

/** The shape of a mark: what tells parties apart where colours do not. */
enum Sign {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    PENNANT,
    CROSS;

    /** The shape of the party at that place of the scenario, from 0: no other of the first 36 has the same colour too. */
    static Sign ofParty(int index) {
        return values()[(index + index / values().length) % values().length];
    }

    /** Path data of the sign around a point; {@code size} is half its width. */
    String data(double x, double y, double size) {
        return switch (this) {
            case CIRCLE -> circle(x, y, size);
            case SQUARE -> box(x, y, size * 0.88, size * 0.88);
            case TRIANGLE ->
                polygon(x, y - size * 1.05, x + size * 1.05, y + size * 0.85, x - size * 1.05, y + size * 0.85);
            case DIAMOND -> polygon(x, y - size * 1.2, x + size * 1.2, y, x, y + size * 1.2, x - size * 1.2, y);
            case PENNANT ->
                polygon(x - size * 0.85, y - size * 1.05, x + size * 1.05, y, x - size * 0.85, y + size * 1.05);
            case CROSS -> cross(x, y, size, size * 0.4);
        };
    }

    private static String circle(double x, double y, double r) {
        String radii = Drawing.number(r) + " " + Drawing.number(r);
        return "M" + at(x - r, y) + "A" + radii + " 0 1 0 " + at(x + r, y) + "A" + radii + " 0 1 0 " + at(x - r, y)
                + "Z";
    }

    private static String box(double x, double y, double w, double h) {
        return polygon(x - w, y - h, x + w, y - h, x + w, y + h, x - w, y + h);
    }

    private static String cross(double x, double y, double a, double b) {
        return polygon(
                x - b, y - a, x + b, y - a, x + b, y - b, x + a, y - b, x + a, y + b, x + b, y + b, x + b, y + a, x - b,
                y + a, x - b, y + b, x - a, y + b, x - a, y - b, x - b, y - b);
    }

    private static String polygon(double... xy) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            data.append(i == 0 ? "M" : "L").append(at(xy[i], xy[i + 1]));
        }
        return data.append('Z').toString();
    }
}
