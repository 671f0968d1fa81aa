package parley.bargain;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** What one concept chooses, where the whole frontier is not known. */
public sealed interface Single {

    Concept concept();

    /**
     * Exactly this.
     *
     * @param payoffs that tie, the first of them in descending order of utilities; at least one
     * @param ties how many tie
     * @param worth what was largest, such as the product of gains; empty where there was no choice
     */
    record Chosen(Concept concept, List<Payoff> payoffs, int ties, List<BigFraction> worth) implements Single {
        public Chosen {
            payoffs = List.copyOf(payoffs);
            worth = List.copyOf(worth);
        }
    }

    /**
     * Nothing.
     *
     * @param why a full sentence
     */
    record Nothing(Concept concept, String why) implements Single {}

    /**
     * The budget did not suffice, or the concept needs the whole frontier.
     *
     * @param why a full sentence
     */
    record NotDecided(Concept concept, String why) implements Single {}
}
