package parley.model;

/**
 * A position in a scenario file, so that every finding leads back to a line.
 *
 * @param file the file as the user named it
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** Where values built in code, not read from a file, are said to stand. */
    public static final Place NONE = new Place("", 0, 0);

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
