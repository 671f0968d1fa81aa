package parley.report.figure;

import java.util.List;
import java.util.Locale;

/** A piece of a drawing. Places are in units of the drawing, from its upper left corner; later shapes lie on top. */
public sealed interface Shape {

    /**
     * A rectangle.
     *
     * @param round radius of its corners; 0 for none
     */
    record Box(double x, double y, double width, double height, double round, Tint fill, Tint line) implements Shape {}

    /**
     * A line or an area.
     *
     * @param data path data of SVG
     * @param width of the line
     * @param dashed whether the line has gaps
     */
    record Path(String data, Tint fill, Tint line, double width, boolean dashed) implements Shape {}

    /**
     * Words on one line.
     *
     * @param x where the words begin, end or have their middle, as {@code anchor} says
     * @param y of the base line
     */
    record Words(double x, double y, String text, Anchor anchor, Letters letters, Tint tint) implements Shape {}

    /**
     * Shapes with one explanation, which a reader gets on pointing at them.
     *
     * @param says the explanation in full
     */
    record Explained(String says, List<Shape> shapes) implements Shape {
        public Explained {
            shapes = List.copyOf(shapes);
        }
    }

    /** Which point of a line of words is given. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        /** The word of SVG. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How large and strong words are. */
    enum Letters {
        SMALL(11, false),
        PLAIN(13, false),
        STRONG(13, true);

        private final int size;
        private final boolean bold;

        Letters(int size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        /** Height of the letters, in units of the drawing. */
        public int size() {
            return size;
        }

        boolean isBold() {
            return bold;
        }

        /** The name of its style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
