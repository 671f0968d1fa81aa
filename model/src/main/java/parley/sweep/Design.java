package parley.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.Change;
import parley.model.Credence;
import parley.model.Experiment;
import parley.model.Experiment.Choices;
import parley.model.Experiment.Credences;
import parley.model.Experiment.Days;
import parley.model.Experiment.Deadlines;
import parley.model.Experiment.Doubt;
import parley.model.Experiment.Factor;
import parley.model.Experiment.Measure;
import parley.model.Experiment.Protocols;
import parley.model.Experiment.Strategies;
import parley.model.Experiment.Variants;
import parley.model.Grounds;
import parley.model.Positions;
import parley.model.Rounds;
import parley.model.Scenario;
import parley.model.Ties;
import parley.simulation.AssumedDoubt;

/**
 * Which scenario each run of an experiment studies. Runs are counted from 1. The last factor varies fastest, and the
 * repetitions of one combination come one after the other.
 *
 * @param start what each run starts from, as it is written
 * @param first changes that every run makes before all others
 */
public record Design(Scenario start, List<Change> first, Experiment experiment) {

    private static final int MOST_NAMED = 3;

    /**
     * A column of the table and what stands in it.
     *
     * @param meaning a full sentence
     */
    public record Column(String name, Kind kind, Type type, String meaning) {}

    /** What the texts of a column are. */
    public enum Type {
        WHOLE("whole number"),
        NUMBER("number"),
        DAY("day"),
        TEXT("text");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The words in the table. */
        public String word() {
            return word;
        }
    }

    /** Where the values of a column come from. */
    public enum Kind {
        RUN("run"),
        VARIED("varied"),
        MEASURED("measured");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the table. */
        public String word() {
            return word;
        }
    }

    public Design {
        first = List.copyOf(first);
        if (experiment.countCombinations() > Experiment.MOST_COMBINATIONS
                || experiment.countRuns() > Experiment.MOST_RUNS) {
            throw new IllegalArgumentException("too many runs");
        }
    }

    /** Number of combinations. */
    public int combinations() {
        return (int) experiment.countCombinations();
    }

    /** Number of runs. */
    public int runs() {
        return (int) experiment.countRuns();
    }

    /** True when the runs draw what is in doubt. */
    public boolean draws() {
        return experiment.repetitions().isPresent();
    }

    /**
     * The combination of a run, from 0.
     *
     * @param run from 1
     */
    public int combinationOf(int run) {
        return (run - 1) / experiment.repetitions().orElse(1);
    }

    /** The columns, in order. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("run", Kind.RUN, Type.WHOLE, "Number of the run, from 1; the last factor varies fastest."));
        for (Factor factor : experiment.factors()) {
            columns.add(new Column(factor.name(), Kind.VARIED, type(factor), meaning(factor)));
        }
        if (draws()) {
            columns.add(new Column(
                    "repetition",
                    Kind.RUN,
                    Type.WHOLE,
                    "Number of the run among those of its combination, from 1. In each it is drawn which doubtful red lines"
                            + " are real."));
        }
        for (Measure measure : experiment.measures()) {
            columns.add(new Column(measure.word(), Kind.MEASURED, typeOf(measure), measure.meaning()));
        }
        return columns;
    }

    private static Type type(Factor factor) {
        if (factor instanceof Days) {
            return Type.DAY;
        } else if (factor instanceof Credences || factor instanceof Doubt) {
            return Type.NUMBER;
        }
        return factor instanceof Deadlines ? Type.WHOLE : Type.TEXT;
    }

    static Type typeOf(Measure measure) {
        return switch (measure) {
            case AGREEMENT, AGREED, ENDING -> Type.TEXT;
            case ROOM, CHANCE -> Type.NUMBER;
            case FEASIBLE,
                    POSSIBLE,
                    ENDORSED,
                    OPTIONS_POSSIBLE,
                    CLASHES,
                    CONCESSIONS,
                    FEWEST_WITHDRAWN,
                    ROUND,
                    OFFERS -> Type.WHOLE;
        };
    }

    private String meaning(Factor factor) {
        if (factor instanceof Days) {
            return "The day for which positions are taken.";
        } else if (factor instanceof Variants) {
            return "The variant of the scenario that is made, or " + Experiment.STATED + " where none is.";
        } else if (factor instanceof Credences credences) {
            return "The assumed probability that " + credences.statement() + " is real.";
        } else if (factor instanceof Doubt) {
            return "The assumed probability that a binding red line is real to which the scenario gives no credence.";
        } else if (factor instanceof Protocols) {
            return "Who may do what when, where the parties bargain round by round.";
        } else if (factor instanceof Deadlines) {
            return "The last round.";
        } else if (factor instanceof Strategies strategies) {
            return "The strategy by which "
                    + strategies
                            .party()
                            .map(party -> start.getParty(party).name())
                            .orElse("every party that has no factor of its own")
                    + " is assumed to bargain.";
        } else if (factor instanceof Choices choices) {
            List<String> each = choices.choices().stream()
                    .map(choice -> choice.name() + ": "
                            + (choice.changes().isEmpty() ? "as stated" : inWords(choice.changes())))
                    .toList();
            return "What is changed: " + String.join("; ", each) + ".";
        }
        throw new AssertionError("no such factor: " + factor);
    }

    private static String inWords(List<Change> changes) {
        return String.join(", ", changes.stream().map(Change::toString).toList());
    }

    /**
     * What stands in a row before the measures.
     *
     * @param run from 1
     */
    public List<String> heading(int run) {
        List<String> heading = new ArrayList<>();
        heading.add(Integer.toString(run));
        heading.addAll(values(combinationOf(run)));
        experiment.repetitions().ifPresent(all -> heading.add(Integer.toString((run - 1) % all + 1)));
        return heading;
    }

    /**
     * The values of the factors.
     *
     * @param combination from 0
     */
    public List<String> values(int combination) {
        List<String> values = new ArrayList<>();
        List<Factor> factors = experiment.factors();
        for (int i = 0; i < factors.size(); i++) {
            values.add(factors.get(i).values().get(indexOf(i, combination)));
        }
        return values;
    }

    private int indexOf(int factor, int combination) {
        int rest = combination;
        for (int i = experiment.factors().size() - 1; i > factor; i--) {
            rest /= experiment.factors().get(i).values().size();
        }
        return rest % experiment.factors().get(factor).values().size();
    }

    /**
     * The scenario of a combination: on its day, with its variant, with its changes in the order of the factors, and with its
     * credences.
     *
     * @param combination from 0
     * @throws IllegalArgumentException where changes cannot be made together; {@link #findFault} says so in words
     */
    public Scenario scenario(int combination) {
        Scenario scenario = onDay(combination);
        List<Change> changes = new ArrayList<>(first);
        changes.addAll(variantOf(scenario, combination));
        for (int i = 0; i < experiment.factors().size(); i++) {
            if (experiment.factors().get(i) instanceof Choices choices) {
                changes.addAll(choices.choices().get(indexOf(i, combination)).changes());
            }
        }
        Scenario changed = scenario;
        for (Change change : changes) {
            changed = changed.with(change.saidOn(scenario.asOf(), start.asOf()));
        }
        return withRounds(withCredences(changed, combination), combination);
    }

    private Scenario onDay(int combination) {
        for (int i = 0; i < experiment.factors().size(); i++) {
            if (experiment.factors().get(i) instanceof Days days) {
                return start.onDay(days.days().get(indexOf(i, combination)));
            }
        }
        return start;
    }

    private List<Change> variantOf(Scenario scenario, int combination) {
        for (int i = 0; i < experiment.factors().size(); i++) {
            int index = indexOf(i, combination);
            if (experiment.factors().get(i) instanceof Variants variants && index > 0) {
                return scenario.getVariant(variants.variants().get(index - 1)).changes();
            }
        }
        return List.of();
    }

    private Scenario withCredences(Scenario scenario, int combination) {
        Scenario doubtful = scenario;
        for (int i = 0; i < experiment.factors().size(); i++) {
            int index = indexOf(i, combination);
            if (experiment.factors().get(i) instanceof Credences credences) {
                doubtful = withCredence(
                        doubtful, credences.statement(), credences.credences().get(index));
            }
        }
        for (int i = 0; i < experiment.factors().size(); i++) {
            int index = indexOf(i, combination);
            if (experiment.factors().get(i) instanceof Doubt doubt) {
                doubtful = AssumedDoubt.in(
                        Positions.of(doubtful, doubtful.asOf()),
                        doubt.credences().get(index).doubleValue());
            }
        }
        return doubtful;
    }

    /** Statements that are the same, or were before changes, are real together, so that they share the credence. */
    private Scenario withCredence(Scenario scenario, String statement, BigDecimal credence) {
        Set<String> same = new LinkedHashSet<>(List.of(statement));
        Stream.of(start, scenario)
                .flatMap(each -> Ties.of(each.statements()).same().stream())
                .filter(group -> group.contains(statement))
                .forEach(same::addAll);
        Scenario.Builder copy = new Scenario.Builder(scenario);
        copy.statements.replaceAll(
                each -> same.contains(each.id()) ? each.withCredence(new Credence(credence.doubleValue(), "")) : each);
        return copy.build();
    }

    private Scenario withRounds(Scenario scenario, int combination) {
        Rounds rounds = scenario.rounds().orElse(Rounds.BY_DEFAULT);
        for (int i = 0; i < experiment.factors().size(); i++) {
            Factor factor = experiment.factors().get(i);
            int index = indexOf(i, combination);
            if (factor instanceof Protocols protocols) {
                rounds = rounds.with(protocols.protocols().get(index));
            } else if (factor instanceof Deadlines deadlines) {
                rounds = rounds.with(Rounds.Deadline.of(deadlines.rounds().get(index)));
            } else if (factor instanceof Strategies strategies) {
                rounds = with(rounds, strategies, index, scenario);
            }
        }
        Scenario.Builder copy = new Scenario.Builder(scenario);
        copy.rounds = Optional.of(rounds);
        return experiment.playsRounds() ? copy.build() : scenario;
    }

    private static Rounds with(Rounds rounds, Strategies strategies, int index, Scenario scenario) {
        Rounds changed = rounds;
        for (String party : strategies
                .party()
                .map(List::of)
                .orElseGet(() -> List.copyOf(scenario.parties().keySet()))) {
            Rounds.Manner before = changed.manner(party);
            changed = changed.with(new Rounds.Manner(
                    before.place(),
                    party,
                    List.of(strategies.strategies().get(index)),
                    before.acceptance(),
                    Grounds.assumed("Varied by an experiment.")));
        }
        return changed;
    }

    /**
     * Why a combination cannot be studied, as a full sentence: its changes cannot be made together, or its credences
     * contradict each other.
     *
     * @param combination from 0
     */
    public Optional<String> findFault(int combination) {
        Scenario scenario;
        try {
            scenario = scenario(combination);
        } catch (IllegalArgumentException e) {
            return Optional.of("With " + inWords(combination) + " a change cannot be made: " + e.getMessage() + ".");
        }
        Optional<Rounds> rounds = scenario.rounds().filter(played -> experiment.playsRounds());
        if (rounds.filter(played ->
                        !played.erosion().isEmpty() && !played.protocol().hasErosion())
                .isPresent()) {
            return Optional.of("With " + inWords(combination) + " red lines would fall back, and parties who foresee"
                    + " everything are not surprised by that.");
        } else if (!asksForCredences()) {
            return Optional.empty();
        }
        return doubts(scenario)
                .findContradiction()
                .map(bundles -> "With " + inWords(combination)
                        + " the credences contradict each other: at most one of " + named(bundles)
                        + " can be real, but their probabilities add up to more than 1.");
    }

    /** True when a run would come out otherwise with other credences. */
    private boolean asksForCredences() {
        return draws() || experiment.playsRounds() || experiment.measures().contains(Measure.CHANCE);
    }

    /**
     * False when nothing is in doubt in any combination, so that all repetitions would be the same. Where rounds are played,
     * deadlines, strategies and weights may be drawn too, so that this is not known.
     */
    public boolean mayDiffer() {
        if (experiment.playsRounds()) {
            return true;
        }
        for (int combination = 0; combination < combinations(); combination++) {
            if (!doubts(scenario(combination)).areNone()) {
                return true;
            }
        }
        return false;
    }

    private static Doubts doubts(Scenario scenario) {
        return Doubts.of(Positions.of(scenario, scenario.asOf()));
    }

    private String inWords(int combination) {
        List<String> values = values(combination);
        List<String> each = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            each.add(experiment.factors().get(i).name() + " " + values.get(i));
        }
        return String.join(", ", each);
    }

    private static String named(List<Bundle> bundles) {
        List<String> ids = bundles.stream().map(Bundle::id).limit(MOST_NAMED).toList();
        return String.join(", ", ids) + (bundles.size() > MOST_NAMED ? " and others" : "");
    }
}
