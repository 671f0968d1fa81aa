package parley.scenario.language;

/**
 * A key of a record.
 *
 * @param isRequired true when it must be there; what only sometimes must is a {@link Demand} of the record
 * @param ifAbsent what holds when it is not there; empty when nothing needs saying
 * @param meaning what it says, as full sentences
 */
public record Key(String name, Shape shape, boolean isRequired, String ifAbsent, String meaning) {

    /** A key that must be there. */
    public static Key required(String name, Shape shape, String meaning) {
        return new Key(name, shape, true, "", meaning);
    }

    /** A key that may be left out. */
    public static Key optional(String name, Shape shape, String meaning) {
        return new Key(name, shape, false, "", meaning);
    }

    /** A key that may be left out, which then means something. */
    public static Key defaulting(String name, Shape shape, String ifAbsent, String meaning) {
        return new Key(name, shape, false, ifAbsent, meaning);
    }
}
