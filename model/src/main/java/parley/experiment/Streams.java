package parley.experiment;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;

/**
 * Random numbers for each run of an experiment: a stream of its own, which depends on the seed and on the number of the run
 * alone. Neither threads nor the runs before change it.
 *
 * <p>Seed and number are mixed by SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014),
 * whose output fills the whole state of a WELL generator (Panneton, L'Ecuyer and Matsumoto 2006). Its period is 2^512 - 1, so
 * that overlapping streams are beyond any number of runs.
 *
 * @param seed any number
 */
public record Streams(long seed) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int STATE_WORDS = 16;

    /**
     * The stream of a run, from its beginning.
     *
     * @param run number of the run
     */
    public RandomGenerator of(long run) {
        long at = mix(mix(seed + GOLDEN_GAMMA) ^ run);
        int[] state = new int[STATE_WORDS];
        for (int i = 0; i < STATE_WORDS; i += 2) {
            at += GOLDEN_GAMMA;
            long word = mix(at);
            state[i] = (int) (word >>> 32);
            state[i + 1] = (int) word;
        }
        return new Well512a(state);
    }

    /**
     * Other streams for another purpose of the same experiment: drawing more for one purpose changes nothing in the other.
     *
     * @param purpose any number that no other purpose of the experiment has
     */
    public Streams branch(long purpose) {
        return new Streams(mix(mix(seed + 3 * GOLDEN_GAMMA) ^ (purpose + GOLDEN_GAMMA)));
    }

    /** The finalizer of SplitMix64: one to one on 64 bits. */
    private static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
