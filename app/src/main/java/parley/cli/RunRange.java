package parley.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of the runs of a sweep, one after the other.
 *
 * @param first number of the first one, from 1
 * @param last number of the last one; one below {@code first} where there are none
 */
record RunRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final Pattern SHARD = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /** All runs of a sweep. */
    static RunRange all(int runs) {
        return new RunRange(1, runs);
    }

    /** The range that a text such as {@code 500-600} names; nothing where it names none of this sweep. */
    static Optional<RunRange> find(String text, int runs) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        RunRange range = new RunRange(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        return Optional.of(range).filter(some -> some.first >= 1 && some.first <= some.last && some.last <= runs);
    }

    /**
     * The part that a text such as {@code 2/8} names, of so many parts as equal as can be; nothing where it names none, or
     * one without a run.
     */
    static Optional<RunRange> findShard(String text, int runs) {
        Matcher numbers = SHARD.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        long shard = Long.parseLong(numbers.group(1));
        long shards = Long.parseLong(numbers.group(2));
        if (shard < 1 || shard > shards || shards > runs) {
            return Optional.empty();
        }
        return Optional.of(new RunRange((int) ((shard - 1) * runs / shards) + 1, (int) (shard * runs / shards)));
    }

    int size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
