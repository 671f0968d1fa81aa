package parley.scenario.diagnostic;

/**
 * The part of a line around a place, ready to be shown.
 *
 * @param text at most about {@value #WIDTH} characters, hidden ones shown by number; empty when there is no line
 * @param indent columns of a terminal before the character that is meant
 */
public record Excerpt(String text, int indent) {

    /** No line to show. */
    public static final Excerpt NONE = new Excerpt("", 0);

    static final int WIDTH = 100;
    private static final int BEFORE = 60;

    /**
     * The part of a line around a column.
     *
     * @param column counted from 1 in code points; one past the end points behind the line
     */
    static Excerpt of(String line, int column) {
        int points = line.codePointCount(0, line.length());
        int target = Math.max(0, Math.min(column - 1, points));
        int from = points <= WIDTH ? 0 : Math.max(0, Math.min(target - BEFORE, points - WIDTH));
        int to = Math.min(points, from + WIDTH);
        String before = (from > 0 ? "…" : "") + Characters.visible(part(line, from, target));
        String after = Characters.visible(part(line, target, to)) + (to < points ? "…" : "");
        return new Excerpt(before + after, Characters.widthOf(before));
    }

    private static String part(String line, int from, int to) {
        return line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
    }

    /** The line and, under it, a caret; empty when there is no line. */
    String withCaret(String margin) {
        return text.isBlank() ? "" : margin + text + "\n" + margin + " ".repeat(indent) + "^\n";
    }
}
