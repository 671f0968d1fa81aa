package parley.dynamics;

import parley.model.Acceptance;
import parley.model.Strategy;

/** How a party makes offers, and which it takes. */
public record Tactics(Strategy strategy, Acceptance acceptance) {

    /** A strategy that takes what is at least as good as what it would offer next. */
    public static Tactics of(Strategy strategy) {
        return new Tactics(strategy, new Acceptance.Next());
    }
}
