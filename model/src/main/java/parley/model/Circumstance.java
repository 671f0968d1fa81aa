package parley.model;

import java.util.Optional;

/**
 * A fact outside the agreement on which statements may depend ("Ukraine has asked for forces"). It is no issue: nobody
 * bargains over it and it is never counted as a term.
 *
 * @param holds unknown unless a source, an assumption or a what-if says otherwise
 * @param prior the modeller's probability that it holds, where that is unknown; absent for even odds
 */
public record Circumstance(
        String id, Place place, String question, Truth holds, Grounds grounds, Optional<Double> prior) {

    public Circumstance with(Truth other, Grounds otherGrounds) {
        return new Circumstance(id, place, question, other, otherGrounds, prior);
    }
}
