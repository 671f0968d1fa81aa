package parley.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the published model leaves room, or where its replicas read it differently.
 *
 * @param capitulation whether an actor that expects to lose more than the other expects to gain gives in altogether, as
 *     the paper has it. The published replicas never get there: they compare a positive number with its own absolute
 *     value.
 * @param compromise which of several compromises an actor takes
 */
public record SpatialRules(boolean capitulation, Compromise compromise) {

    /** The rules of the published replicas. */
    public static final SpatialRules PUBLISHED = new SpatialRules(false, Compromise.LOWEST);

    /** Which of several compromises an actor takes. */
    public enum Compromise {
        /**
         * The one whose middle, weighted by what both sides expect, lies lowest on the line, as in the published
         * replicas. It treats the two ends of the line differently.
         */
        LOWEST,
        /** The one nearest to the actor's own position. */
        NEAREST;

        /** The word that users give. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a word means, if it means anything. */
        public static Optional<Compromise> find(String word) {
            return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
        }

        /** All words. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Compromise::word).toList();
        }
    }
}
