package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import parley.dynamics.End;
import parley.dynamics.OutcomeTable;
import parley.dynamics.RunResult;
import parley.dynamics.Wall;
import parley.experiment.Convergence;
import parley.experiment.Mean;
import parley.experiment.Share;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Proposition.Choice;
import parley.model.Strategy;

/**
 * Many runs of a negotiation, in each of which whatever is in doubt is drawn: in how many of them the parties agree, when, on
 * which terms, and who has moved.
 *
 * @param made number of runs made; fewer than asked for where they were stopped, or are exact enough
 * @param isStopped whether they were stopped from outside
 * @param course the share of runs that end in an agreement, after 10, 20, 50 … runs, and last after all
 * @param possible the share of runs in which some outcome breaks no red line that is real in the run, as first demanded: what
 *     could be had without any model of how the parties bargain
 * @param byRound for each round from 1 to the last deadline, the share of runs with an agreement by then
 * @param ends how runs end, by the words of {@link End}
 * @param options in the scenario's order
 * @param parties in the table's order
 * @param falls of each wall with fallback levels, the share of runs in which it fell
 * @param given for each thing that is drawn, the runs told apart by what was drawn
 * @param kept each run, where that was asked for
 */
public record RoundsSimulation(
        RoundsSetting setting,
        SimulationSettings settings,
        long made,
        boolean isStopped,
        List<Share> course,
        Share possible,
        List<Share> byRound,
        Map<String, Share> ends,
        List<TermShare> options,
        List<PartyMeans> parties,
        List<WallShare> falls,
        List<Given> given,
        List<Run> kept) {

    public RoundsSimulation {
        course = List.copyOf(course);
        byRound = List.copyOf(byRound);
        ends = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ends));
        options = List.copyOf(options);
        parties = List.copyOf(parties);
        falls = List.copyOf(falls);
        given = List.copyOf(given);
        kept = List.copyOf(kept);
    }

    /** An option with the share of all runs that agree on it. */
    public record TermShare(Issue issue, Option option, Share share) {}

    /**
     * What came of the runs for a party.
     *
     * @param conceded what it last offered or took gives it less than the best that its red lines allowed at the
     *     start, from 0 to 1
     * @param gets what the agreement is worth to it, from 0 to 1, over the runs that end in one
     */
    public record PartyMeans(String party, Mean conceded, Mean gets) {}

    /** A wall with the share of runs in which it fell. */
    public record WallShare(Wall wall, Share fell) {}

    /**
     * The runs told apart by what was drawn of one thing. As all else is drawn independently of it, the differences between
     * them are its own doing (the main effect of the analysis of variance).
     *
     * @param cases in the order of the subject's values
     */
    public record Given(Subject subject, List<Case> cases) {
        public Given {
            cases = List.copyOf(cases);
        }

        /** The difference between the largest and the smallest share of runs that agree, among values that were drawn. */
        public double swing() {
            double high = shares().max().orElse(0);
            return high - shares().min().orElse(0);
        }

        private DoubleStream shares() {
            return cases.stream()
                    .filter(one -> one.agreed().runs() > 0)
                    .mapToDouble(one -> one.agreed().value());
        }
    }

    /**
     * The runs in which one value was drawn.
     *
     * @param agreed those that end in an agreement
     * @param possible those in which some outcome breaks no red line that is real in the run
     */
    public record Case(String value, Share agreed, Share possible) {}

    /**
     * One run.
     *
     * @param real for each bundle of the doubts, whether it was real
     * @param deadline the last round
     * @param strategies of every party
     * @param agreed number of the outcome that was agreed
     */
    public record Run(
            long number,
            List<Boolean> real,
            int deadline,
            List<Strategy> strategies,
            List<List<Double>> weights,
            End end,
            Optional<Integer> agreed,
            List<Double> conceded) {}

    /** The share of all runs that end in an agreement. */
    public Share agreed() {
        return course.isEmpty() ? new Share(0, 0) : course.get(course.size() - 1);
    }

    /** Makes the runs. */
    public static RoundsSimulation of(RoundsSetting setting, SimulationSettings settings) {
        Collecting collecting = new Collecting(setting, settings.keepsRuns());
        long made =
                settings.make(run -> collecting.play(settings.seed(), run), collecting::take, collecting.course::share);
        boolean isCut = made < settings.runs() && !settings.isEnough(collecting.course.share());
        return collecting.simulation(settings, made, isCut);
    }

    /** A run that was played. */
    private record Played(RoundsSetting.Drawn drawn, RunResult result, boolean isPossible) {}

    /** What has come of the runs so far. */
    private static final class Collecting {
        private final RoundsSetting setting;
        private final OutcomeTable table;
        private final boolean keepsRuns;
        private final Convergence course = new Convergence();
        private long possible;
        private final long[] byRound;
        private final Map<String, Long> ends = new LinkedHashMap<>();
        private final long[] outcomes;
        private final SummaryStatistics[] conceded;
        private final SummaryStatistics[] gets;
        private final long[] fell;
        private final List<Subject> subjects;

        /** By subject and value: runs, those that agree, and those in which something is possible. */
        private final long[][][] given;

        private final List<Run> kept = new ArrayList<>();

        Collecting(RoundsSetting setting, boolean keepsRuns) {
            this.setting = setting;
            this.table = setting.table();
            this.keepsRuns = keepsRuns;
            this.byRound = new long[setting.rounds().deadline().to() + 1];
            this.outcomes = new long[table.size()];
            this.conceded = statistics(table.parties().size());
            this.gets = statistics(table.parties().size());
            this.fell = new long[table.walls().size()];
            this.subjects = setting.subjects();
            this.given = subjects.stream()
                    .map(subject -> new long[subject.values().size()][3])
                    .toArray(long[][][]::new);
        }

        private static SummaryStatistics[] statistics(int number) {
            return IntStream.range(0, number)
                    .mapToObj(i -> new SummaryStatistics())
                    .toArray(SummaryStatistics[]::new);
        }

        Played play(long seed, long run) {
            RoundsSetting.Drawn drawn = setting.draw(seed, run);
            return new Played(
                    drawn,
                    drawn.negotiation().play(drawn.random()),
                    drawn.negotiation().isAnyPossible());
        }

        void take(long number, Played played) {
            RunResult result = played.result();
            course.add(result.agreed().isPresent());
            possible += played.isPossible() ? 1 : 0;
            ends.merge(result.end().word(), 1L, Long::sum);
            for (int party = 0; party < conceded.length; party++) {
                conceded[party].addValue(result.conceded().get(party));
            }
            result.agreed().ifPresent(outcome -> {
                byRound[result.end().round()]++;
                outcomes[outcome]++;
                for (int party = 0; party < gets.length; party++) {
                    gets[party].addValue(played.drawn().negotiation().stakes().utility(party, outcome));
                }
            });
            List<Integer> values = setting.valuesOf(played.drawn());
            for (int subject = 0; subject < given.length; subject++) {
                long[] counts = given[subject][values.get(subject)];
                counts[0]++;
                counts[1] += result.agreed().isPresent() ? 1 : 0;
                counts[2] += played.isPossible() ? 1 : 0;
            }
            for (int wall = 0; wall < fell.length; wall++) {
                fell[wall] += result.levels().get(wall) > 0 ? 1 : 0;
            }
            if (keepsRuns) {
                kept.add(run(number, played));
            }
        }

        private Run run(long number, Played played) {
            List<Boolean> real = IntStream.range(0, setting.doubts().bundles().size())
                    .mapToObj(bundle -> setting.isReal(bundle, played.drawn()))
                    .toList();
            return new Run(
                    number,
                    real,
                    played.drawn().negotiation().rounds(),
                    played.drawn().strategies(),
                    played.drawn().weights(),
                    played.result().end(),
                    played.result().agreed(),
                    played.result().conceded());
        }

        long runs() {
            return course.share().runs();
        }

        RoundsSimulation simulation(SimulationSettings settings, long made, boolean isStopped) {
            return new RoundsSimulation(
                    setting,
                    settings,
                    made,
                    isStopped,
                    course.points(),
                    share(possible),
                    shareByRound(),
                    shareOfEnds(),
                    options(),
                    parties(),
                    falls(),
                    given(),
                    kept);
        }

        private Share share(long hits) {
            return new Share(hits, runs());
        }

        private List<Share> shareByRound() {
            List<Share> all = new ArrayList<>();
            long sum = 0;
            for (int round = 1; round < byRound.length; round++) {
                sum += byRound[round];
                all.add(share(sum));
            }
            return all;
        }

        /** The most frequent first; of equally frequent ones, that which came first. */
        private Map<String, Share> shareOfEnds() {
            Map<String, Share> all = new LinkedHashMap<>();
            ends.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(end -> all.put(end.getKey(), share(end.getValue())));
            return all;
        }

        private List<TermShare> options() {
            Map<Choice, Long> counts = new LinkedHashMap<>();
            for (int outcome = 0; outcome < outcomes.length; outcome++) {
                long times = outcomes[outcome];
                table.outcomes()
                        .get(outcome)
                        .terms()
                        .forEach((issue, option) -> counts.merge(Choice.of(issue, option), times, Long::sum));
            }
            return setting.scenario().issues().values().stream()
                    .flatMap(issue -> issue.options().stream()
                            .map(option -> new TermShare(
                                    issue, option, share(counts.getOrDefault(Choice.of(issue.id(), option.id()), 0L)))))
                    .toList();
        }

        private List<PartyMeans> parties() {
            List<String> ids = List.copyOf(table.parties().keySet());
            return IntStream.range(0, ids.size())
                    .mapToObj(i -> new PartyMeans(ids.get(i), Mean.of(conceded[i]), Mean.of(gets[i])))
                    .toList();
        }

        private List<Given> given() {
            return IntStream.range(0, given.length)
                    .mapToObj(subject -> new Given(
                            subjects.get(subject),
                            IntStream.range(0, given[subject].length)
                                    .mapToObj(value ->
                                            given(subjects.get(subject).values().get(value), given[subject][value]))
                                    .toList()))
                    .toList();
        }

        private static Case given(String value, long[] counts) {
            return new Case(value, new Share(counts[1], counts[0]), new Share(counts[2], counts[0]));
        }

        private List<WallShare> falls() {
            return IntStream.range(0, fell.length)
                    .filter(wall -> table.walls().get(wall).hasFallbacks())
                    .mapToObj(wall -> new WallShare(table.walls().get(wall), share(fell[wall])))
                    .toList();
        }
    }
}
