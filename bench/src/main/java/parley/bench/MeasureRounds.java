package parley.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;
import parley.dynamics.Negotiation;
import parley.dynamics.OutcomeTable;
import parley.explain.Doubts;
import parley.model.Positions;
import parley.model.Rounds;
import parley.model.Scenario;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.simulation.AssumedDoubt;
import parley.simulation.RoundsSetting;
import parley.simulation.RoundsSimulation;
import parley.simulation.SimulationSettings;
import parley.space.AgreementSpace;
import parley.space.Budget;

/**
 * Measures many runs of rounds of one scenario, beside a plain loop, and prints a line: what was done, seconds that passed,
 * seconds of processor time, runs per second that passed, memory held at the end, and the share of runs with an agreement.
 *
 * <p>Arguments: {@code parley}, or {@code loop} for one generator and one loop that plays the negotiation as assumed and draws
 * no assumption; scenario file; probability that each red line without a credence is real; number of runs; threads.
 */
public final class MeasureRounds {

    private MeasureRounds() {}

    public static void main(String[] args) {
        if (!(ScenarioReader.read(Path.of(args[1])) instanceof Reading.Success read)) {
            throw new IllegalArgumentException("not readable: " + args[1]);
        }
        Scenario scenario = read.scenario();
        Scenario doubtful =
                AssumedDoubt.in(Positions.of(scenario, scenario.asOf()), Double.parseDouble(args[2]));
        Positions positions = Positions.of(doubtful, doubtful.asOf());
        AgreementSpace space =
                AgreementSpace.compile(positions, Budget.DEFAULT).getSpace();
        OutcomeTable table = (OutcomeTable) OutcomeTable.of(space, OutcomeTable.LIMIT);
        Rounds rounds = doubtful.rounds().orElse(Rounds.BY_DEFAULT);
        RoundsSetting setting = RoundsSetting.of(table, positions, rounds, Doubts.of(positions));
        long runs = Long.parseLong(args[3]);
        int threads = Integer.parseInt(args[4]);
        Supplier<Double> work =
                args[0].equals("parley") ? () -> simulate(setting, runs, threads) : () -> loop(setting, runs);
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

    private static double simulate(RoundsSetting setting, long runs, int threads) {
        SimulationSettings settings =
                new SimulationSettings(1, 0, runs, Optional.empty(), false, threads, () -> false);
        return RoundsSimulation.of(setting, settings).agreed().value();
    }

    private static double loop(RoundsSetting setting, long runs) {
        Negotiation assumed = setting.trace(1).negotiation();
        RandomGenerator random = new Well512a(1);
        long agreed = 0;
        for (long run = 0; run < runs; run++) {
            agreed += assumed.play(random).agreed().isPresent() ? 1 : 0;
        }
        return (double) agreed / runs;
    }
}
