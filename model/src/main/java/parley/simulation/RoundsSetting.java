package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import parley.dynamics.Negotiation;
import parley.dynamics.OutcomeTable;
import parley.dynamics.RunResult;
import parley.dynamics.Stakes;
import parley.dynamics.Tactics;
import parley.dynamics.Trace;
import parley.experiment.Streams;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.Agreement;
import parley.model.DerivedPreferences;
import parley.model.Issue;
import parley.model.Positions;
import parley.model.Preferences;
import parley.model.RedLine;
import parley.model.Rounds;
import parley.model.Rounds.Manner;
import parley.model.Scenario;
import parley.model.Strategy;

/**
 * What rounds of negotiation are played with: the outcomes, what they are worth, and what is assumed of the parties; and what
 * of it is drawn, where many runs are made.
 */
public final class RoundsSetting {

    /** For which purpose random numbers are drawn; red lines take the experiment's own, as in {@link Simulation}. */
    private static final long MANNERS = 1;

    private static final long WEIGHTS = 2;
    private static final long PLAY = 3;

    /** Groups of last rounds, at most. */
    private static final int MOST_SPANS = 6;

    private final Scenario scenario;
    private final OutcomeTable table;
    private final Rounds rounds;
    private final List<Preferences> preferences;
    private final Draws draws;
    private final Stakes stakes;
    private final List<UncertainWorth> uncertain;

    private RoundsSetting(
            Scenario scenario,
            OutcomeTable table,
            Rounds rounds,
            List<Preferences> preferences,
            Draws draws,
            Stakes stakes,
            List<UncertainWorth> uncertain) {
        this.scenario = scenario;
        this.table = table;
        this.rounds = rounds;
        this.preferences = preferences;
        this.draws = draws;
        this.stakes = stakes;
        this.uncertain = uncertain;
    }

    /**
     * The parties' preferences are their own, or derived from what they said.
     *
     * @param table of the same positions
     * @param doubts of the same positions, without a contradiction
     */
    public static RoundsSetting of(OutcomeTable table, Positions positions, Rounds rounds, Doubts doubts) {
        List<Preferences> preferences = DerivedPreferences.listAll(positions);
        return new RoundsSetting(
                positions.scenario(),
                table,
                rounds,
                preferences,
                Draws.of(doubts),
                Stakes.of(table, preferences, positions),
                UncertainWorth.listAll(preferences, table.outcomes(), statusQuo(positions)));
    }

    private static Optional<Agreement> statusQuo(Positions positions) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (Issue issue : positions.scenario().issues().values()) {
            if (issue.statusQuo().isEmpty()) {
                return Optional.empty();
            }
            terms.put(issue.id(), issue.statusQuo().get());
        }
        return Optional.of(new Agreement(terms));
    }

    /** With the what-ifs applied. */
    public Scenario scenario() {
        return scenario;
    }

    public OutcomeTable table() {
        return table;
    }

    public Rounds rounds() {
        return rounds;
    }

    /** Of every party that has to agree, in the table's order. */
    public List<Preferences> preferences() {
        return preferences;
    }

    /** The doubts about red lines that are drawn. */
    public Doubts doubts() {
        return draws.doubts();
    }

    /** Ids of the issues whose weights are drawn, by party. */
    public Map<String, List<String>> uncertainWeights() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        uncertain.forEach(worth -> all.put(preferences.get(worth.party()).party(), worth.uncertain()));
        return all;
    }

    /** How a party of the table bargains. */
    public Manner manner(int party) {
        return rounds.manner(preferences.get(party).party());
    }

    /** True when the assumptions leave nothing to draw; a strategy or protocol may still draw for itself. */
    public boolean isSettled() {
        return draws.factors().isEmpty()
                && uncertain.isEmpty()
                && !rounds.deadline().isUncertain()
                && preferences.stream()
                        .noneMatch(own -> rounds.manner(own.party()).isUncertain());
    }

    /**
     * Plays once with everything as assumed: all red lines real, each party by its first strategy, to the last deadline.
     */
    public Trace trace(long seed) {
        return assumed().trace(new Streams(seed).branch(PLAY).of(0));
    }

    private Negotiation assumed() {
        List<Strategy> strategies = new ArrayList<>();
        for (int party = 0; party < preferences.size(); party++) {
            strategies.add(manner(party).strategy());
        }
        return negotiation(stakes, Set.of(), strategies, rounds.deadline().to());
    }

    private Negotiation negotiation(Stakes worth, Set<String> notReal, List<Strategy> strategies, int deadline) {
        List<Tactics> tactics = new ArrayList<>();
        for (int party = 0; party < strategies.size(); party++) {
            tactics.add(new Tactics(strategies.get(party), manner(party).acceptance()));
        }
        return new Negotiation(
                table, worth, table.standing(notReal), rounds.protocol(), tactics, deadline, rounds.erosion());
    }

    /**
     * One run with whatever is in doubt drawn. It depends on the seed and the number alone.
     *
     * @param doubts values of the factors of the doubts
     * @param strategies of every party of the table
     * @param weights those drawn, of each party with uncertain weights
     */
    record Drawn(
            Negotiation negotiation,
            RandomGenerator random,
            List<Double> doubts,
            List<Strategy> strategies,
            List<List<Double>> weights) {}

    Drawn draw(long seed, long run) {
        Streams streams = new Streams(seed);
        double[] values = draws.draw(streams.of(run));
        RandomGenerator manners = streams.branch(MANNERS).of(run);
        int span = rounds.deadline().to() - rounds.deadline().from() + 1;
        int deadline = rounds.deadline().from() + (span == 1 ? 0 : manners.nextInt(span));
        List<Strategy> strategies = new ArrayList<>();
        for (int party = 0; party < preferences.size(); party++) {
            List<Strategy> own = manner(party).strategies();
            strategies.add(own.get(own.size() == 1 ? 0 : manners.nextInt(own.size())));
        }
        RandomGenerator weighing = streams.branch(WEIGHTS).of(run);
        Stakes worth = stakes;
        List<List<Double>> weights = new ArrayList<>();
        for (UncertainWorth party : uncertain) {
            List<Double> drawn = party.draw(weighing);
            worth = party.applied(worth, drawn);
            weights.add(drawn);
        }
        return new Drawn(
                negotiation(worth, notReal(values), strategies, deadline),
                streams.branch(PLAY).of(run),
                Arrays.stream(values).boxed().toList(),
                strategies,
                weights);
    }

    /** What {@link #trace(long)} comes to, in short. */
    public RunResult play(long seed) {
        return assumed().play(new Streams(seed).branch(PLAY).of(0));
    }

    /** What {@link #trace(long, long)} comes to, in short. */
    public RunResult play(long seed, long run) {
        Drawn drawn = draw(seed, run);
        return drawn.negotiation().play(drawn.random());
    }

    /** One of many runs, step by step: what is in doubt is drawn as it is there. */
    public Trace trace(long seed, long run) {
        Drawn drawn = draw(seed, run);
        return drawn.negotiation().trace(drawn.random());
    }

    /** Whether a run takes a bundle of the doubts to be real. */
    boolean isReal(int bundle, Drawn drawn) {
        return draws.isReal(
                bundle, drawn.doubts().stream().mapToDouble(value -> value).toArray());
    }

    /** What is drawn in each run; weights as below and above their median. */
    public List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (int factor = 0; factor < draws.factors().size(); factor++) {
            subjects.add(new Subject(
                    Subject.Kind.RED_LINES,
                    draws.factors().get(factor).name(),
                    "",
                    inWords(factor, draws.subjects().get(factor).size())));
        }
        if (rounds.deadline().isUncertain()) {
            subjects.add(new Subject(Subject.Kind.DEADLINE, "", "", spans()));
        }
        for (Preferences own : preferences) {
            Manner manner = rounds.manner(own.party());
            if (manner.isUncertain()) {
                List<String> words =
                        manner.strategies().stream().map(Strategy::word).toList();
                subjects.add(new Subject(Subject.Kind.STRATEGY, "", own.party(), words));
            }
        }
        for (UncertainWorth worth : uncertain) {
            String party = preferences.get(worth.party()).party();
            worth.uncertain()
                    .forEach(issue -> subjects.add(new Subject(
                            Subject.Kind.WEIGHT, issue, party, List.of("below its median", "above its median"))));
        }
        return subjects;
    }

    private List<String> inWords(int factor, int bundles) {
        return bundles == 1
                ? List.of(draws.inWords(factor, 1), draws.inWords(factor, 0))
                : IntStream.rangeClosed(0, bundles)
                        .mapToObj(value -> draws.inWords(factor, value))
                        .toList();
    }

    /** How many last rounds are looked at together, so that there are not too many groups of them. */
    private int width() {
        return (rounds.deadline().to() - rounds.deadline().from()) / MOST_SPANS + 1;
    }

    private List<String> spans() {
        List<String> spans = new ArrayList<>();
        for (int from = rounds.deadline().from(); from <= rounds.deadline().to(); from += width()) {
            int to = Math.min(rounds.deadline().to(), from + width() - 1);
            spans.add(from == to ? "round " + from : "rounds " + from + " to " + to);
        }
        return spans;
    }

    /** For each subject, the number of the value that a run takes. */
    List<Integer> valuesOf(Drawn drawn) {
        List<Integer> values = new ArrayList<>();
        for (int factor = 0; factor < draws.factors().size(); factor++) {
            int value = drawn.doubts().get(factor).intValue();
            values.add(draws.subjects().get(factor).size() == 1 ? 1 - value : value);
        }
        if (rounds.deadline().isUncertain()) {
            values.add((drawn.negotiation().rounds() - rounds.deadline().from()) / width());
        }
        for (int party = 0; party < preferences.size(); party++) {
            if (manner(party).isUncertain()) {
                values.add(manner(party).strategies().indexOf(drawn.strategies().get(party)));
            }
        }
        for (int i = 0; i < uncertain.size(); i++) {
            values.addAll(uncertain.get(i).halves(drawn.weights().get(i)));
        }
        return values;
    }

    /** Statements whose red lines the values take not to be real. */
    private Set<String> notReal(double[] values) {
        Set<String> statements = new LinkedHashSet<>();
        List<Bundle> bundles = draws.doubts().bundles();
        for (int i = 0; i < bundles.size(); i++) {
            if (!draws.isReal(i, values)) {
                for (RedLine line : bundles.get(i).lines()) {
                    statements.add(line.statement().id());
                }
            }
        }
        return statements;
    }
}
