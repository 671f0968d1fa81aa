package parley.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.model.Proposition.Choice;

/**
 * What would have to change for some terms to become possible, or certain.
 *
 * @param routes fewest changes first, then fewest parties that move, then lowest cost; empty unless reachable
 * @param count number of routes; absent where they were not counted
 * @param fewest whether no route takes fewer changes than the first one listed
 * @param rules ids of rules that forbid the terms, where they do
 * @param why a full sentence where it was not decided, else empty
 */
public record Goal(
        List<Choice> terms,
        Aim aim,
        State state,
        List<Route> routes,
        Optional<BigInteger> count,
        boolean fewest,
        List<String> rules,
        String why) {

    public Goal {
        terms = List.copyOf(terms);
        routes = List.copyOf(routes);
        rules = List.copyOf(rules);
    }

    /** What is wanted of the terms. */
    public enum Aim {
        /** Some possible agreement takes them all. */
        POSSIBLE("possible"),
        /** Some agreement is possible, and every possible one takes them all. */
        CERTAIN("certain");

        private final String word;

        Aim(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What came of it. */
    public enum State {
        /** The goal is reached as things stand. */
        REACHED("reached"),
        /** Changes of positions reach it. */
        REACHABLE("reachable"),
        /** No change of positions helps: the rules forbid the terms. */
        FORBIDDEN("forbidden"),
        /** Nobody has a say where a demand would be needed. */
        NO_SAY("no-say"),
        /** The work passed its budget. */
        NOT_DECIDED("not-decided");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
