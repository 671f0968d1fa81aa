package parley.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import parley.experiment.Convergence;
import parley.experiment.Mean;
import parley.experiment.Share;
import parley.experiment.Streams;
import parley.explain.Bundle;
import parley.explain.Chances;
import parley.explain.Doubts;
import parley.model.Issue;
import parley.model.Option;
import parley.space.AgreementSpace;
import parley.space.Budget;

/**
 * Many runs, in each of which it is drawn which doubtful red lines are real: in how many of them an agreement is possible,
 * and on which terms. All of it has an exact answer in {@link Chances}, which stands beside each share: this is how the draws
 * are checked.
 *
 * @param made number of runs made; fewer than asked for where they were stopped, or are exact enough
 * @param isStopped whether they were stopped from outside
 * @param course the share of runs with a possible agreement after 10, 20, 50 … runs, and last after all
 * @param deal the exact chance that some agreement is possible; absent when not decided
 * @param options in the scenario's order
 * @param bundles red lines in doubt
 * @param room the share of the agreements allowed by rules and supply that is possible, as a mean over the runs: an
 *     agreement picked blindly breaks no real red line with this chance
 * @param feasible number of agreements that rules and supply allow
 * @param isTypicallyPossible whether an agreement is possible where every doubt is settled as the credences make more probable
 * @param kept each run, where that was asked for
 */
public record Simulation(
        SimulationSettings settings,
        Doubts doubts,
        long made,
        boolean isStopped,
        List<Share> course,
        Optional<Double> deal,
        List<OptionShare> options,
        List<BundleShare> bundles,
        Mean room,
        BigInteger feasible,
        boolean isTypicallyPossible,
        List<Run> kept) {

    public Simulation {
        course = List.copyOf(course);
        options = List.copyOf(options);
        bundles = List.copyOf(bundles);
        kept = List.copyOf(kept);
    }

    /**
     * An option with the share of runs in which some possible agreement takes it.
     *
     * @param exact the exact chance; absent when not decided
     */
    public record OptionShare(Issue issue, Option option, Share share, Optional<Double> exact) {}

    /** A bundle with the share of runs in which it was real. */
    public record BundleShare(Bundle bundle, Share real) {}

    /**
     * One run.
     *
     * @param values of the factors, in their order
     * @param possible number of possible agreements
     */
    public record Run(long number, List<Double> values, BigInteger possible) {}

    /** The share of all runs in which some agreement is possible. */
    public Share possible() {
        return course.isEmpty() ? new Share(0, 0) : course.get(course.size() - 1);
    }

    /** True when no binding red line is in doubt: every run would be the same. */
    public boolean isSettled() {
        return doubts.areNone();
    }

    /**
     * Makes the runs; none where nothing is in doubt.
     *
     * @param doubts without a contradiction
     */
    public static Simulation of(AgreementSpace space, Doubts doubts, SimulationSettings settings, Budget budget) {
        Draws draws = Draws.of(doubts);
        Rooms rooms = new Rooms(space, draws, List.of());
        Collecting collecting = new Collecting(draws, Rooms.listOptions(space).size(), settings.keepsRuns());
        Streams streams = new Streams(settings.seed());
        long made = doubts.areNone()
                ? 0
                : settings.make(
                        run -> {
                            double[] values = draws.draw(streams.of(run));
                            return new Drawn(values, rooms.of(values));
                        },
                        collecting::take,
                        collecting.course::share);
        boolean isCut = !doubts.areNone() && made < settings.runs() && !settings.isEnough(collecting.course.share());
        Chances chances = Chances.of(space, budget);
        return new Simulation(
                settings,
                doubts,
                made,
                isCut,
                collecting.course.points(),
                chances.deal(),
                options(chances, collecting),
                collecting.bundles(),
                Mean.of(collecting.room),
                rooms.feasible(),
                rooms.of(draws.middle()).isOpen(),
                collecting.kept);
    }

    private static List<OptionShare> options(Chances chances, Collecting collecting) {
        return IntStream.range(0, chances.options().size())
                .mapToObj(i -> {
                    Chances.OptionChance chance = chances.options().get(i);
                    return new OptionShare(
                            chance.issue(),
                            chance.option(),
                            new Share(collecting.open[i], collecting.runs()),
                            chance.chance());
                })
                .toList();
    }

    /** What came of one run. */
    private static final class Drawn {
        private final double[] values;
        private final Rooms.Room room;

        Drawn(double[] values, Rooms.Room room) {
            this.values = values;
            this.room = room;
        }
    }

    /** What has come of the runs so far. */
    private static final class Collecting {
        private final Draws draws;
        private final boolean keepsRuns;
        private final Convergence course = new Convergence();
        private final SummaryStatistics room = new SummaryStatistics();
        private final long[] open;
        private final long[] real;
        private final List<Run> kept = new ArrayList<>();

        Collecting(Draws draws, int options, boolean keepsRuns) {
            this.draws = draws;
            this.keepsRuns = keepsRuns;
            this.open = new long[options];
            this.real = new long[draws.doubts().bundles().size()];
        }

        void take(long number, Drawn drawn) {
            course.add(drawn.room.isOpen());
            room.addValue(drawn.room.share());
            BitSet seen = drawn.room.open();
            for (int option = seen.nextSetBit(0); option >= 0; option = seen.nextSetBit(option + 1)) {
                open[option]++;
            }
            for (int i = 0; i < real.length; i++) {
                real[i] += draws.isReal(i, drawn.values) ? 1 : 0;
            }
            if (keepsRuns) {
                List<Double> values =
                        java.util.Arrays.stream(drawn.values).boxed().toList();
                kept.add(new Run(number, values, drawn.room.possible()));
            }
        }

        long runs() {
            return course.share().runs();
        }

        List<BundleShare> bundles() {
            return IntStream.range(0, real.length)
                    .filter(i -> draws.doubts().bundles().get(i).isDoubtful())
                    .mapToObj(i -> new BundleShare(draws.doubts().bundles().get(i), new Share(real[i], runs())))
                    .toList();
        }
    }
}
