package parley.model;

/**
 * A pointer into a source.
 *
 * @param source id of the source
 * @param from first paragraph, counting the non-empty paragraphs from 1; 0 when the whole source is meant
 * @param to last paragraph, inclusive; 0 when the whole source is meant
 */
public record Citation(String source, int from, int to) {

    public Citation {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range of paragraphs: " + from + " to " + to);
        }
    }

    public static Citation whole(String source) {
        return new Citation(source, 0, 0);
    }

    public static Citation paragraph(String source, int paragraph) {
        return new Citation(source, paragraph, paragraph);
    }

    /** True when every paragraph cited by the other is cited here. */
    public boolean covers(Citation other) {
        return source.equals(other.source) && (from == 0 || (other.from >= from && other.to <= to));
    }

    @Override
    public String toString() {
        if (from == 0) {
            return source;
        }
        return source + " ¶" + (from == to ? "" + from : from + "-" + to);
    }
}
