package parley.scenario.yaml;

/** How big and how deep a file may be. A file at a limit is read, one past it is refused. */
public final class Limits {

    /** Bytes in a file. */
    public static final int FILE_BYTES = 2 * 1024 * 1024;

    /** Bytes in a line, its line break not counted. */
    public static final int LINE_BYTES = 64 * 1024;

    /** Lists and mappings inside each other, the outermost one counted. */
    public static final int DEPTH = 64;

    /** Scalars (keys too), lists and mappings together, those that aliases repeat counted each time. */
    public static final int NODES = 100_000;

    private Limits() {}
}
