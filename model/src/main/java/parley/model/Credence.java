package parley.model;

/**
 * The modeller's probability that a red line is real.
 *
 * @param probability 0 to 1
 * @param word the word of a scale that stands for it; empty where a number was given
 */
public record Credence(double probability, String word) {
    public Credence {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
