package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.experiment.Runs;
import parley.model.Experiment.Measure;
import parley.report.FileSet;
import parley.report.Stamp;
import parley.report.SweepFiles;
import parley.scenario.diagnostic.Characters;
import parley.study.Why;
import parley.sweep.Design;
import parley.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley sweep}: every combination of what an experiment varies, one row each. */
@Command(
        name = "sweep",
        description =
                "Study every combination of what an experiment varies, and write a table with one row per run, and"
                        + " what its columns mean. Finished runs are kept whatever ends the program, and --resume goes on from"
                        + " there. A share of runs says what follows from the assumptions that were varied, and forecasts"
                        + " nothing.",
        footer = {
            "",
            "Examples:",
            "  parley sweep peace.yaml --out swept",
            "  parley sweep peace.yaml --experiment doubts --out swept --resume",
            "  parley sweep peace.yaml --change 'drop: ru-no-contingents' --change 'drop: ru-neutrality' --out swept",
            "  parley sweep peace.yaml --variants france-insists --dates 2025-03-15,2025-03-17 --out swept",
            "  parley sweep peace.yaml --shard 2/8 --out part-2",
            "  parley sweep peace.yaml --merge part-1,part-2 --out swept"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ScenarioOptions input = new ScenarioOptions();

    @Mixin
    private final SweepOptions varied = new SweepOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables, the report and the log of finished runs go.")
    private Path folder = Path.of("");

    @Option(names = "--resume", description = "Go on with the sweep that the folder holds, if it holds one.")
    private boolean resuming;

    @Option(
            names = "--runs",
            paramLabel = "FIRST-LAST",
            description = "Make only these runs, counted from 1, such as 500-600 (default: all).")
    private Optional<String> runs = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Make only the I-th of N parts as equal as can be, for several machines.")
    private Optional<String> shard = Optional.empty();

    @Option(
            names = "--merge",
            split = ",",
            paramLabel = "FOLDER",
            description = "Make no run, but put together the finished parts in these folders, with commas between. They"
                    + " must be parts of this same sweep, with each run once.")
    private List<Path> parts = List.of();

    @Option(names = "--parquet", description = "Write the table as runs.parquet too, for programs that read many rows.")
    private boolean parquet;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many runs are made at a time, 1 to 64 (default: one for each processor). Changes only the"
                            + " time it takes.",
            converter = Numbers.Threads.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--progress",
            description = "Tell on standard error how far the sweep is, even where that is no terminal.")
    private boolean progress;

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (input.limits().seconds().isPresent()) {
            throw Refusal.badInput("--seconds: a sweep gives the same rows again, and a limit in seconds would not. Use"
                    + " --nodes.");
        }
        refuseContradictions();
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        Design design = varied.design(loaded, input.isAsWritten());
        SweepLog.Head head = new SweepLog.Head(
                made(loaded, design),
                range(design),
                design.experiment().measures().size());
        return Interruption.toItsEnd(() -> parts.isEmpty() ? sweep(loaded, design, head) : merge(loaded, design, head))
                .code();
    }

    private void refuseContradictions() {
        if (runs.isPresent() && shard.isPresent()) {
            throw Refusal.badInput("--runs and --shard both say which runs are made. Leave one of them out.");
        } else if (!parts.isEmpty() && (runs.isPresent() || shard.isPresent() || resuming)) {
            throw Refusal.badInput(
                    "--merge makes no run, and puts together all: leave out --runs, --shard and --resume.");
        }
    }

    private RunRange range(Design design) {
        int all = design.runs();
        if (runs.isPresent()) {
            return RunRange.find(runs.get(), all)
                    .orElseThrow(() -> Refusal.badInput("--runs: \"" + Characters.visible(runs.get(), 40)
                            + "\" are no runs of this sweep. Write the first and the last, such as "
                            + RunRange.all(all) + "."));
        } else if (shard.isPresent()) {
            return RunRange.findShard(shard.get(), all)
                    .orElseThrow(() -> Refusal.badInput("--shard: \"" + Characters.visible(shard.get(), 40)
                            + "\" is no part of this sweep of " + all + " runs. Write which part, and of how many,"
                            + " such as 1/2."));
        }
        return RunRange.all(all);
    }

    /** What the report was made of. However the runs were shared out, it is the same. */
    private Stamp stamp(ScenarioOptions.Loaded loaded, Design design, RunRange range) {
        List<String> typed = new ArrayList<>(varied.typed());
        if (range.size() < design.runs()) {
            typed.addAll(List.of("--runs", range.toString()));
        }
        typed.addAll(List.of("--out", "swept"));
        return input.stamp(surroundings, loaded, input.limits(), "sweep", typed);
    }

    /** What the rows depend on, by name. */
    private Map<String, String> made(ScenarioOptions.Loaded loaded, Design design) {
        Stamp stamp = input.stamp(surroundings, loaded, input.limits(), "sweep", varied.typed());
        Map<String, String> made = new LinkedHashMap<>();
        made.put("version", stamp.version());
        made.put(
                "scenario",
                stamp.files().stream().map(Stamp.StampedFile::sha256).collect(Collectors.joining(" ")));
        made.put("day", stamp.asOf().toString());
        made.put("variant", stamp.variant().orElse("none"));
        made.put("what-ifs", stamp.whatIfs().toString());
        made.put(
                "limits",
                "nodes " + stamp.limits().nodes() + ", list " + stamp.limits().listed());
        made.putAll(varied.made(design));
        return made;
    }

    private ExitStatus sweep(ScenarioOptions.Loaded loaded, Design design, SweepLog.Head head) {
        try (SweepLog log = open(head)) {
            RunRange range = head.range();
            Sweep sweep = new Sweep(design, input.limits());
            SweepProgress told =
                    new SweepProgress(surroundings, progress || surroundings.terminal(), log.size(), range.size());
            new Runs(range.first() + (long) log.size(), range.last() + 1L, threads, Interruption::isUnderWay)
                    .make(run -> sweep.measure((int) run), (run, values) -> {
                        log.add((int) run, values);
                        told.see(log.size());
                    });
            return finish(loaded, design, range, log);
        }
    }

    private ExitStatus merge(ScenarioOptions.Loaded loaded, Design design, SweepLog.Head head) {
        SweepParts whole = SweepParts.read(surroundings, parts, head);
        try (SweepLog log = open(head)) {
            whole.addTo(log);
            return finish(loaded, design, head.range(), log);
        }
    }

    /** The files of a finished sweep. */
    private List<String> names() {
        List<String> names = new ArrayList<>(SweepFiles.NAMES);
        if (parquet) {
            names.add(SweepParquet.NAME);
        }
        return names;
    }

    private SweepLog open(SweepLog.Head head) {
        Path shown = folder.resolve(SweepLog.NAME);
        Path file = surroundings.resolve(shown);
        boolean isThere = Files.exists(file);
        if (isThere && !resuming) {
            throw Refusal.notWritten(
                    shown, "it is there already. --resume goes on with that sweep; or give another folder");
        } else if (isThere) {
            return SweepLog.resume(file, shown, head);
        }
        OutFolder.findExisting(surroundings, folder, names()).ifPresent(other -> {
            throw Refusal.notWritten(other, "it is there already, and no sweep wrote it. Give another folder");
        });
        if (resuming) {
            surroundings.note(shown + " is not there yet, so the sweep begins with its first run.");
        }
        return SweepLog.begin(file, shown, head);
    }

    private ExitStatus finish(ScenarioOptions.Loaded loaded, Design design, RunRange range, SweepLog log) {
        if (!log.isComplete()) {
            surroundings.note("Ended early: " + log.size() + " of " + range.size()
                    + " runs are kept, and --resume goes on there.");
            surroundings.err().flush();
            return ExitStatus.ANSWERED;
        }
        FileSet files = SweepFiles.of(
                design,
                range.first(),
                range.last(),
                log::row,
                Why.of(input.study(loaded)).brief(),
                stamp(loaded, design, range));
        Interruption.whole(() -> {
            OutFolder.write(surroundings, folder, files, FileSet.Existing.REPLACE);
            return folder;
        });
        if (parquet) {
            byte[] table = SweepParquet.bytes(
                    surroundings.resolve(folder),
                    design,
                    SweepFiles.rows(design, range.first(), range.last(), log::row));
            Interruption.whole(() -> {
                OutFolder.write(surroundings, folder, SweepParquet.NAME, table, FileSet.Existing.REPLACE);
                return folder;
            });
        }
        return tell(design, range, log);
    }

    private ExitStatus tell(Design design, RunRange range, SweepLog log) {
        Optional<Integer> column = Optional.of(design.experiment().measures().indexOf(Measure.AGREEMENT))
                .filter(at -> at >= 0);
        long undecided = column.map(at -> count(range, log, at, "unknown")).orElse(0L);
        surroundings.print(range.size() + " runs of " + design.runs() + ": " + design.combinations()
                + " combinations of " + design.experiment().factors().size() + " factors.");
        column.ifPresent(at -> surroundings.print("Some agreement is possible in "
                + count(range, log, at, "yes") + " of these runs and in " + count(range, log, at, "no") + " none"
                + (undecided == 0 ? "." : "; " + undecided + " were not decided within the limits.")));
        surroundings.print(
                design.draws()
                        ? "Doubts were drawn with seed " + design.experiment().seed()
                                + ". A share of runs follows from these assumptions, and forecasts nothing."
                        : "Every combination counts once: a share of them is no chance, and forecasts nothing.");
        names().forEach(name -> surroundings.print(Words.shown(folder.resolve(name))));
        return undecided == 0 ? ExitStatus.ANSWERED : ExitStatus.NOT_DECIDED;
    }

    private static long count(RunRange range, SweepLog log, int column, String answer) {
        return IntStream.rangeClosed(range.first(), range.last())
                .filter(run -> log.row(run).get(column).equals(answer))
                .count();
    }
}
