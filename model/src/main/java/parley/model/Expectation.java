package parley.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Proposition.Choice;

/**
 * A claim that the scenario must reproduce. It is checked against what follows from the statements, like a test.
 *
 * @param claim short name of the claim
 * @param says the claim in words
 * @param changes what-ifs under which the claim is made, in order
 * @param asOf the day it is made for, when not the scenario's own
 * @param checks all must hold
 */
public record Expectation(
        String claim, Place place, String says, List<Change> changes, Optional<LocalDate> asOf, List<Check> checks) {

    public Expectation {
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
    }

    /** Which set of agreements a check speaks of. */
    public enum Zone {
        POSSIBLE,
        ENDORSED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One thing that must hold. */
    public sealed interface Check {
        Place place();
    }

    /**
     * A party's attitude, carried by a statement that cites the source.
     *
     * @param issue empty only where the attitude needs none (a reservation about everything)
     * @param option empty where the attitude is about the issue as a whole
     * @param conditional whether the stance carries a condition, if that is checked
     * @param reason whether the statement carries a reason, if that is checked
     */
    public record Position(
            Place place,
            String party,
            Optional<String> issue,
            Optional<String> option,
            Attitude is,
            Optional<Citation> source,
            Optional<String> speaker,
            Optional<Basis> basis,
            Optional<Boolean> conditional,
            Optional<Boolean> reason)
            implements Check {}

    /** What a zone looks like. Maps give option ids by issue id; each issue may name several options. */
    public record ZoneCheck(
            Place place,
            Zone zone,
            Optional<Boolean> empty,
            Optional<BigInteger> count,
            List<Choice> always,
            List<Choice> never,
            List<Choice> sometimes)
            implements Check {}

    /** Exactly these minimal clashes, as sets of red-line ids. */
    public record Clashes(Place place, Set<Set<String>> sets) implements Check {}

    /** Exactly these minimal concessions, as sets of red-line ids. */
    public record Concessions(Place place, Set<Set<String>> sets) implements Check {}

    /** How many there are of something. */
    public record Total(Place place, Quantity what, BigInteger count) implements Check {}

    /** Something that can be counted. */
    public enum Quantity {
        CLASHES("clash-count", "How many minimal clashes there are."),
        CONCESSIONS("concession-count", "How many minimal concessions there are."),
        MIN_WITHDRAWN(
                "min-withdrawn",
                "The smallest number of binding red lines whose withdrawal leaves an agreement; 0 where one is possible."),
        AGREEMENTS_AT_MIN(
                "agreements-at-min", "How many agreements break exactly that smallest number of binding red lines.");

        private final String word;
        private final String meaning;

        Quantity(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** The word used in scenario files. */
        public String word() {
            return word;
        }

        /** What is counted, as a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * What becomes of certain terms, whole agreements or parts of them.
     *
     * @param possible whether some possible agreement takes them
     * @param breaks the fewest binding red lines that must be withdrawn for an agreement with these terms; for a whole
     *     agreement those that it breaks
     */
    public record Outcome(Place place, List<Choice> terms, Optional<Boolean> possible, Optional<Integer> breaks)
            implements Check {}

    /** The chance that some agreement is possible lies in this range, both ends included. */
    public record Chance(Place place, Optional<Double> atLeast, Optional<Double> atMost) implements Check {}

    /** Whether some binding demands about the order of steps wait for each other in a circle. */
    public record Deadlocked(Place place, boolean is) implements Check {}

    /** Every possible agreement rests on this party's silence on this issue. */
    public record RestsOnSilence(Place place, String party, String issue) implements Check {}

    /** This red line is overridden: its party has no say in an issue it mentions. */
    public record Overridden(Place place, String redLine) implements Check {}

    /** How an option that needs a supplier is supplied. */
    public record Supplied(Place place, String issue, String option, Supply is, Optional<String> by) implements Check {}

    /** State of supply of an option. */
    public enum Supply {
        OFFERED,
        POTENTIAL,
        NONE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Why no possible agreement takes this option.
     *
     * @param because what alone rules it out
     * @param redLines the only minimal set of red lines that does so; empty unless {@code because} is RED_LINES
     */
    public record Blocked(Place place, String issue, String option, Blockage because, Set<String> redLines)
            implements Check {}

    /** What keeps an option out of every possible agreement. */
    public enum Blockage {
        RULES,
        NO_SUPPLIER,
        RED_LINES;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Exactly these red lines, binding or overridden, are broken by every agreement that takes these options. */
    public record Breaks(Place place, List<Choice> terms, Set<String> redLines) implements Check {}

    /** The party is open to this option, but only under a condition that the option itself does not meet. */
    public record OutsideCondition(Place place, String party, String issue, String option) implements Check {}

    /** What is known of a circumstance. */
    public record KnownCircumstance(Place place, String circumstance, Truth is) implements Check {}

    /** A party's role. */
    public record HasRole(Place place, String party, Role is) implements Check {}

    /** Options by issue, as a readable text. */
    public static Map<String, Set<String>> asMap(List<Choice> choices) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        choices.forEach(choice -> map.put(choice.issue(), choice.options()));
        return map;
    }
}
