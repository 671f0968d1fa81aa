package parley.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Many runs of a scenario instead of one: a full factorial design (Fisher 1935), that is every combination of the values of
 * some factors.
 *
 * @param factors what is varied, at least one, in the order of the columns; the last varies fastest
 * @param repetitions how many runs each combination gets, in each of which the doubts are drawn; absent where nothing is drawn
 * @param seed of the draws
 * @param measures what each run is measured by, in the order of {@link Measure}
 * @param why what the modeller wants to learn
 */
public record Experiment(
        String id,
        Place place,
        String title,
        List<Factor> factors,
        Optional<Integer> repetitions,
        long seed,
        List<Measure> measures,
        String why) {

    /** The same, but what its changes add without a date of its own is said on another day than the usual one. */
    Experiment saidOn(LocalDate day, LocalDate usual) {
        List<Factor> dated = factors.stream()
                .map(factor -> factor instanceof Choices choices ? choices.saidOn(day, usual) : factor)
                .toList();
        return new Experiment(id, place, title, dated, repetitions, seed, measures, why);
    }

    /** The most combinations of one experiment. */
    public static final int MOST_COMBINATIONS = 100_000;

    /** The most runs of one experiment. */
    public static final int MOST_RUNS = 1_000_000;

    /** The most values of one factor. */
    public static final int MOST_VALUES = 1_001;

    /** The value of a factor that changes nothing. */
    public static final String STATED = "stated";

    /** The value of a factor that makes its one change. */
    public static final String CHANGED = "changed";

    public Experiment {
        factors = List.copyOf(factors);
        measures = Stream.of(Measure.values()).filter(measures::contains).toList();
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("an experiment varies something");
        }
    }

    /** What is varied, and the values that it takes in turn. */
    public sealed interface Factor {

        /** Name of its column. */
        String name();

        /** The values, as they stand in the table. */
        List<String> values();

        /** Whether it makes a difference only where rounds are played. */
        default boolean isOfRounds() {
            return false;
        }
    }

    /** The day for which positions are taken. */
    public record Days(String name, List<LocalDate> days) implements Factor {
        /** Its usual name. */
        public static final String NAME = "as-of";

        public Days {
            days = List.copyOf(days);
        }

        @Override
        public List<String> values() {
            return days.stream().map(LocalDate::toString).toList();
        }
    }

    /** No variant, and then each of these. */
    public record Variants(String name, List<String> variants) implements Factor {
        /** Its usual name. */
        public static final String NAME = "variant";

        public Variants {
            variants = List.copyOf(variants);
        }

        @Override
        public List<String> values() {
            return Stream.concat(Stream.of(STATED), variants.stream()).toList();
        }
    }

    /** One of several what-ifs. */
    public record Choices(String name, List<Choice> choices) implements Factor {
        public Choices {
            choices = List.copyOf(choices);
        }

        private Choices saidOn(LocalDate day, LocalDate usual) {
            return new Choices(
                    name,
                    choices.stream()
                            .map(choice -> new Choice(
                                    choice.name(),
                                    choice.changes().stream()
                                            .map(change -> change.saidOn(day, usual))
                                            .toList()))
                            .toList());
        }

        /** One change, which is not made and then made. */
        public static Choices of(String name, Change change) {
            return new Choices(name, List.of(new Choice(STATED, List.of()), new Choice(CHANGED, List.of(change))));
        }

        @Override
        public List<String> values() {
            return choices.stream().map(Choice::name).toList();
        }
    }

    /**
     * A what-if by name.
     *
     * @param changes in order; empty to leave everything as it is
     */
    public record Choice(String name, List<Change> changes) {
        public Choice {
            changes = List.copyOf(changes);
        }
    }

    /**
     * How probable it is that a statement is real, and with it all statements that are the same as it.
     *
     * @param credences 0 to 1
     */
    public record Credences(String name, String statement, List<BigDecimal> credences) implements Factor {
        /** What its usual name begins with; the statement follows. */
        public static final String NAME = "credence-";

        public Credences {
            credences = plain(credences);
        }

        @Override
        public List<String> values() {
            return credences.stream().map(BigDecimal::toPlainString).toList();
        }
    }

    /**
     * How probable it is that a binding red line is real to which the scenario gives no credence: one assumption for all.
     *
     * @param credences 0 to 1
     */
    public record Doubt(String name, List<BigDecimal> credences) implements Factor {
        /** Its usual name. */
        public static final String NAME = "doubt";

        public Doubt {
            credences = plain(credences);
        }

        @Override
        public List<String> values() {
            return credences.stream().map(BigDecimal::toPlainString).toList();
        }
    }

    /** Who may do what when, in rounds of negotiation. */
    public record Protocols(String name, List<Protocol> protocols) implements Factor {
        /** Its usual name. */
        public static final String NAME = "protocol";

        public Protocols {
            protocols = List.copyOf(protocols);
        }

        @Override
        public List<String> values() {
            return protocols.stream().map(Protocol::word).toList();
        }

        @Override
        public boolean isOfRounds() {
            return true;
        }
    }

    /**
     * The last round of a negotiation.
     *
     * @param rounds each 1 to {@link Rounds#MOST}
     */
    public record Deadlines(String name, List<Integer> rounds) implements Factor {
        /** Its usual name. */
        public static final String NAME = "deadline";

        public Deadlines {
            rounds = List.copyOf(rounds);
        }

        @Override
        public List<String> values() {
            return rounds.stream().map(Object::toString).toList();
        }

        @Override
        public boolean isOfRounds() {
            return true;
        }
    }

    /**
     * How a party bargains in rounds, by the name of its strategy.
     *
     * @param party absent for all parties
     */
    public record Strategies(String name, Optional<String> party, List<Strategy> strategies) implements Factor {
        /** Its usual name, with a hyphen and the party after it where it is of one. */
        public static final String NAME = "strategy";

        public Strategies {
            strategies = List.copyOf(strategies);
        }

        @Override
        public List<String> values() {
            return strategies.stream().map(Strategy::word).toList();
        }

        @Override
        public boolean isOfRounds() {
            return true;
        }
    }

    /** Whether rounds are played, because some measure is of rounds. */
    public boolean playsRounds() {
        return measures.stream().anyMatch(Measure::isOfRounds);
    }

    private static List<BigDecimal> plain(List<BigDecimal> numbers) {
        return numbers.stream().map(Experiment::plain).toList();
    }

    /** The same number without zeros that say nothing. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Number of combinations; {@link Long#MAX_VALUE} for more than there is room for. */
    public long countCombinations() {
        long combinations = 1;
        for (Factor factor : factors) {
            combinations = times(combinations, factor.values().size());
        }
        return combinations;
    }

    /** Number of runs; {@link Long#MAX_VALUE} for more than there is room for. */
    public long countRuns() {
        return times(countCombinations(), repetitions.orElse(1));
    }

    private static long times(long some, long more) {
        return some > Long.MAX_VALUE / more ? Long.MAX_VALUE : some * more;
    }

    /** What a run is measured by. A measure that is not known is empty, never nought. */
    public enum Measure {
        AGREEMENT(
                "agreement",
                "Whether some agreement is compatible with the stated positions as varied: yes, no, or unknown within the"
                        + " limits.",
                Kind.OF_DRAWS),
        FEASIBLE(
                "feasible", "Number of agreements that rules and supply allow, whatever the red lines.", Kind.OF_DRAWS),
        POSSIBLE("possible", "Number of agreements that rules, supply and binding red lines allow.", Kind.OF_DRAWS),
        ROOM(
                "room",
                "The share of the feasible agreements that is possible, 0 to 1; empty where none is feasible.",
                Kind.OF_DRAWS),
        ENDORSED(
                "endorsed",
                "Number of possible agreements that every party with a say endorses, issue by issue.",
                Kind.OF_STATED),
        OPTIONS_POSSIBLE(
                "options-possible",
                "Number of options, of all issues together, that some possible agreement takes.",
                Kind.OF_DRAWS),
        CLASHES(
                "clashes",
                "Number of clashes; 0 where an agreement is possible, empty where rules and supply alone forbid every one.",
                Kind.OF_STATED),
        CONCESSIONS(
                "concessions",
                "Number of concessions; 0 where an agreement is possible, empty where rules and supply alone forbid every"
                        + " one.",
                Kind.OF_STATED),
        FEWEST_WITHDRAWN(
                "fewest-withdrawn",
                "Least number of red lines whose withdrawal opens an agreement; 0 where one is possible, empty where no"
                        + " withdrawal opens one.",
                Kind.OF_STATED),
        CHANCE(
                "chance",
                "The exact chance, under the credences as varied, that some agreement is possible, 0 to 1.",
                Kind.OF_DRAWS),
        AGREED(
                "agreed",
                "Whether the parties agree, bargaining round by round as assumed: yes, no, or unknown where that could not"
                        + " be played within the limits.",
                Kind.OF_ROUNDS),
        ENDING("ending", "How the rounds end, in a word or two.", Kind.OF_ROUNDS),
        ROUND("round", "Number of the round in which they end; 0 where nothing could be offered.", Kind.OF_ROUNDS),
        OFFERS("offers", "Number of offers made in the rounds.", Kind.OF_ROUNDS);

        private enum Kind {
            OF_STATED,
            OF_DRAWS,
            OF_ROUNDS
        }

        private final String word;
        private final String meaning;
        private final Kind kind;

        Measure(String word, String meaning, Kind kind) {
            this.word = word;
            this.meaning = meaning;
            this.kind = kind;
        }

        /** The name of its column. */
        public String word() {
            return word;
        }

        /** A full sentence. */
        public String meaning() {
            return meaning;
        }

        /** Whether it can be told of a run in which doubts are drawn. */
        public boolean isOfDraws() {
            return kind != Kind.OF_STATED;
        }

        /** Whether it is of rounds of negotiation. */
        public boolean isOfRounds() {
            return kind == Kind.OF_ROUNDS;
        }

        /** All that can be told of runs of a kind, rounds included only where they are played. */
        public static List<Measure> listFor(boolean draws, boolean rounds) {
            return Stream.of(values())
                    .filter(measure -> !draws || measure.isOfDraws())
                    .filter(measure -> rounds || !measure.isOfRounds())
                    .toList();
        }
    }
}
