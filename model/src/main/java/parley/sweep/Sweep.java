package parley.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.dynamics.OutcomeTable;
import parley.dynamics.RunResult;
import parley.experiment.Streams;
import parley.explain.Explanation;
import parley.model.Experiment.Measure;
import parley.model.Rounds;
import parley.model.Scenario;
import parley.simulation.Draws;
import parley.simulation.Rooms;
import parley.simulation.RoundsSetting;
import parley.study.Chance;
import parley.study.Findings;
import parley.study.Findings.Decided;
import parley.study.Findings.Presence;
import parley.study.Study;
import parley.study.Why;

/**
 * Makes the runs of a design. Any run may be made on any thread, in any order; what comes of it depends on the design and on
 * its number alone.
 */
public final class Sweep {

    /** Decimals of shares and chances. */
    private static final int PLACES = 9;

    /** Combinations whose agreements are kept for more draws. More threads than that make no runs at a time. */
    private static final int MOST_KEPT = 128;

    private final Design design;
    private final Findings.Limits limits;
    private final Streams streams;
    private final Map<Integer, Drawing> kept = new ConcurrentHashMap<>();

    /** @param limits of each run; in nodes alone, for seconds would not give the same again */
    public Sweep(Design design, Findings.Limits limits) {
        this.design = design;
        this.limits = limits;
        this.streams = new Streams(design.experiment().seed());
    }

    /**
     * Makes one run.
     *
     * @param run from 1
     * @return one text per measure of the experiment, in their order: a number, a word, or nothing where it is not known
     */
    public List<String> measure(int run) {
        return design.draws() ? measureDrawn(run) : measureStated(design.combinationOf(run));
    }

    private List<String> measureStated(int combination) {
        Why why = why(combination);
        Findings findings = why.brief();
        Optional<RunResult> played =
                rounds(why).map(setting -> setting.play(design.experiment().seed()));
        return design.experiment().measures().stream()
                .map(measure ->
                        (measure.isOfRounds() ? played(measure, played) : stated(measure, findings, why)).orElse(""))
                .toList();
    }

    /** What rounds are played with; nothing where none are, or where they cannot be within the limits. */
    private Optional<RoundsSetting> rounds(Why why) {
        if (!design.experiment().playsRounds()) {
            return Optional.empty();
        }
        Rounds rounds = why.positions().scenario().rounds().orElse(Rounds.BY_DEFAULT);
        return why.findOutcomes()
                .filter(OutcomeTable.class::isInstance)
                .map(OutcomeTable.class::cast)
                .filter(table -> !table.parties().isEmpty())
                .map(table -> why.rounds(table, rounds));
    }

    private static Optional<String> played(Measure measure, Optional<RunResult> result) {
        return switch (measure) {
            case AGREED ->
                Optional.of(result.map(run -> run.agreed().isPresent() ? "yes" : "no")
                        .orElse("unknown"));
            case ENDING -> result.map(run -> run.end().word());
            case ROUND -> result.map(run -> Integer.toString(run.end().round()));
            case OFFERS -> result.map(run -> Integer.toString(run.offers()));
            case AGREEMENT,
                    FEASIBLE,
                    POSSIBLE,
                    ROOM,
                    ENDORSED,
                    OPTIONS_POSSIBLE,
                    CLASHES,
                    CONCESSIONS,
                    FEWEST_WITHDRAWN,
                    CHANCE -> throw new IllegalArgumentException("not of rounds: " + measure.word());
        };
    }

    private Why why(int combination) {
        Scenario scenario = design.scenario(combination);
        return Why.of(new Study(scenario, scenario, scenario.asOf(), limits));
    }

    private static Optional<String> stated(Measure measure, Findings findings, Why why) {
        Explanation explanation = findings.space().explanation();
        Optional<Decided> decided = findings.space() instanceof Decided known ? Optional.of(known) : Optional.empty();
        return switch (measure) {
            case AGREEMENT -> Optional.of(explanation.exists().word());
            case FEASIBLE -> decided.map(space -> space.feasible().toString());
            case POSSIBLE -> decided.map(space -> space.possible().toString());
            case ROOM -> decided.flatMap(space -> share(space.possible(), space.feasible()));
            case ENDORSED -> decided.map(space -> space.endorsed().toString());
            case OPTIONS_POSSIBLE -> decided.map(space -> Long.toString(countOptions(space)));
            case CLASHES -> obstacles(explanation, explanation.clashCount());
            case CONCESSIONS -> obstacles(explanation, explanation.concessionCount());
            case FEWEST_WITHDRAWN -> obstacles(explanation, fewestWithdrawn(explanation));
            case CHANCE -> why.findChance().map(Sweep::decimals);
            case AGREED, ENDING, ROUND, OFFERS -> throw new IllegalArgumentException("of rounds: " + measure.word());
        };
    }

    private static long countOptions(Decided decided) {
        return decided.issues().stream()
                .flatMap(issue -> issue.options().stream())
                .filter(option -> option.presence() != Presence.NONE)
                .count();
    }

    /** Nought where an agreement is possible, for then no red line stands in the way. */
    private static Optional<String> obstacles(Explanation explanation, Optional<BigInteger> count) {
        return switch (explanation.exists()) {
            case YES -> Optional.of("0");
            case NO -> explanation.impossibleByRules() ? Optional.empty() : count.map(BigInteger::toString);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Concessions are listed with the smallest first, once all of them are counted. */
    private static Optional<BigInteger> fewestWithdrawn(Explanation explanation) {
        return explanation.concessionCount().isPresent()
                        && !explanation.concessions().isEmpty()
                ? Optional.of(BigInteger.valueOf(
                        explanation.concessions().get(0).redLines().size()))
                : Optional.empty();
    }

    private static Optional<String> share(BigInteger some, BigInteger all) {
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(decimals(new BigDecimal(some)
                        .divide(new BigDecimal(all), MathContext.DECIMAL64)
                        .doubleValue()));
    }

    private static String decimals(double number) {
        return Chance.decimals(number, PLACES);
    }

    /**
     * A combination whose doubts are drawn.
     *
     * @param rooms absent where the agreements were not worked out within the limits
     * @param chance of some agreement, where it is known
     * @param rounds that are played, if they are
     */
    private record Drawing(
            Draws draws, Optional<Rooms> rooms, Optional<String> chance, Optional<RoundsSetting> rounds) {}

    private List<String> measureDrawn(int run) {
        int combination = design.combinationOf(run);
        Drawing drawing = kept.computeIfAbsent(combination, this::drawing);
        forgetBefore(combination);
        double[] values = drawing.draws().draw(streams.of(run));
        Optional<Rooms.Room> room = drawing.rooms().map(rooms -> rooms.of(values));
        Optional<RunResult> played =
                drawing.rounds().map(setting -> setting.play(design.experiment().seed(), run));
        return design.experiment().measures().stream()
                .map(measure ->
                        (measure.isOfRounds() ? played(measure, played) : drawn(measure, drawing, room)).orElse(""))
                .toList();
    }

    private Drawing drawing(int combination) {
        Why why = why(combination);
        Draws draws = Draws.of(why.doubts());
        boolean needsChance = design.experiment().measures().contains(Measure.CHANCE);
        return new Drawing(
                draws,
                why.findRooms(draws),
                needsChance ? why.findChance().map(Sweep::decimals) : Optional.empty(),
                rounds(why));
    }

    /** Runs come nearly in their order, so that a combination far behind is not asked for again. */
    private void forgetBefore(int combination) {
        if (kept.size() > MOST_KEPT) {
            kept.keySet().removeIf(other -> other < combination - MOST_KEPT / 2);
        }
    }

    private static Optional<String> drawn(Measure measure, Drawing drawing, Optional<Rooms.Room> room) {
        return switch (measure) {
            case AGREEMENT ->
                Optional.of(room.map(known -> known.isOpen() ? "yes" : "no").orElse("unknown"));
            case FEASIBLE -> drawing.rooms().map(rooms -> rooms.feasible().toString());
            case POSSIBLE -> room.map(known -> known.possible().toString());
            case ROOM ->
                room.flatMap(known ->
                        share(known.possible(), drawing.rooms().orElseThrow().feasible()));
            case OPTIONS_POSSIBLE ->
                room.map(known -> Integer.toString(known.open().cardinality()));
            case CHANCE -> drawing.chance();
            case ENDORSED, CLASHES, CONCESSIONS, FEWEST_WITHDRAWN, AGREED, ENDING, ROUND, OFFERS ->
                throw new IllegalArgumentException("not of drawn runs: " + measure.word());
        };
    }
}
