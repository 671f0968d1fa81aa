package parley.search;

/**
 * How much a search does. The same settings find the same, on however many threads.
 *
 * @param seed of all that is drawn
 * @param steps most changes that it tries, in all starts together
 * @param starts how many times it sets out, from different agreements and with different draws
 * @param linked whether it also changes several issues at once that something asked or wanted links
 */
public record SearchSettings(long seed, long steps, int starts, Walk walk, boolean linked) {

    /** The most steps that may be asked for. */
    public static final long MOST_STEPS = 1_000_000_000_000L;

    /** Some seconds of search in large scenarios. */
    public static final SearchSettings DEFAULT = new SearchSettings(0, 1_000_000, 4, Walk.TABU, true);

    public SearchSettings {
        if (steps < 1 || steps > MOST_STEPS || starts < 1) {
            throw new IllegalArgumentException("a search takes 1 to " + MOST_STEPS + " steps and starts at least once");
        }
    }

    public SearchSettings withSeed(long other) {
        return new SearchSettings(other, steps, starts, walk, linked);
    }

    public SearchSettings withSteps(long others) {
        return new SearchSettings(seed, others, starts, walk, linked);
    }
}
