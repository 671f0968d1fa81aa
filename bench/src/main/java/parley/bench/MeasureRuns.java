package parley.bench;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import parley.explain.Bundle;
import parley.explain.Doubts;
import parley.model.Agreement;
import parley.model.Positions;
import parley.model.Scenario;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.simulation.AssumedDoubt;
import parley.simulation.Simulation;
import parley.simulation.SimulationSettings;
import parley.space.AgreementSpace;
import parley.space.Budget;

/**
 * Measures many runs of one scenario, beside a plain loop, and prints a line: what was done, seconds that passed, seconds of
 * processor time, runs per second that passed, memory held at the end, and the share of runs with a possible agreement.
 *
 * <p>Arguments: {@code parley} or {@code loop}; scenario file; variant, {@code -} for none; probability that each red line
 * without a credence is real; number of runs; threads.
 */
public final class MeasureRuns {

    private MeasureRuns() {}

    public static void main(String[] args) {
        Scenario scenario = read(args[1], args[2]);
        Scenario doubtful =
                AssumedDoubt.in(Positions.of(scenario, scenario.asOf()), Double.parseDouble(args[3]));
        Positions positions = Positions.of(doubtful, doubtful.asOf());
        AgreementSpace space =
                AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        long runs = Long.parseLong(args[4]);
        int threads = Integer.parseInt(args[5]);
        Supplier<Double> work = args[0].equals("parley")
                ? () -> simulate(space, runs, threads)
                : () -> new Loop(space).share(runs);
        work.get();
        long began = System.nanoTime();
        double before = Stopwatch.processSeconds();
        double share = work.get();
        double passed = (System.nanoTime() - began) / 1e9;
        double worked = Stopwatch.processSeconds() - before;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%s, %d thread(s)\t%d runs\t%.3f s passed\t%.3f s of processor\t%.0f runs/s\t%.1f MiB\tshare %.4f%n",
                args[0],
                threads,
                runs,
                passed,
                worked,
                runs / passed,
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
                share);
    }

    private static Scenario read(String file, String variant) {
        if (ScenarioReader.read(Path.of(file)) instanceof Reading.Success read) {
            Scenario scenario = read.scenario();
            return variant.equals("-")
                    ? scenario
                    : scenario.with(scenario.getVariant(variant).changes());
        }
        throw new IllegalArgumentException("not readable: " + file);
    }

    private static double simulate(AgreementSpace space, long runs, int threads) {
        SimulationSettings settings =
                new SimulationSettings(1, 0, runs, Optional.empty(), false, threads, () -> false);
        return Simulation.of(space, Doubts.of(space.positions()), settings, Budget.DEFAULT)
                .possible()
                .value();
    }

    /** One generator, one loop, and a list of all agreements: as one would write it first. */
    private static final class Loop {
        private final List<Bundle> bundles;
        private final BitSet[] broken;
        private final int agreements;

        Loop(AgreementSpace space) {
            bundles = Doubts.of(space.positions()).bundles();
            List<Agreement> all = space.feasible().first(Integer.MAX_VALUE);
            agreements = all.size();
            broken = new BitSet[bundles.size()];
            for (int i = 0; i < broken.length; i++) {
                broken[i] = new BitSet();
                for (int a = 0; a < agreements; a++) {
                    Agreement agreement = all.get(a);
                    broken[i].set(
                            a,
                            bundles.get(i).lines().stream()
                                    .anyMatch(line -> space.positions().isBroken(line, agreement)));
                }
            }
        }

        double share(long runs) {
            SplittableRandom random = new SplittableRandom(1);
            long possible = 0;
            for (long run = 0; run < runs; run++) {
                BitSet excluded = new BitSet();
                for (int i = 0; i < broken.length; i++) {
                    if (random.nextDouble() < bundles.get(i).probability()) {
                        excluded.or(broken[i]);
                    }
                }
                possible += excluded.cardinality() < agreements ? 1 : 0;
            }
            return (double) possible / runs;
        }
    }
}
