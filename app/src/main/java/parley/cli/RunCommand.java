package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.model.Scenario;
import parley.report.FileSet;
import parley.report.Stamp;
import parley.scenario.Reading;
import parley.study.Findings;
import parley.study.Findings.Limits;
import parley.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley run}: studies one scenario, prints the answer and writes the report. */
@Command(
        name = "run",
        description = "Study a scenario: print the answer on one screen and write a report.",
        footer = {
            "",
            "Examples:",
            "  parley run scenarios/library/ukraine-2025-03/scenario.yaml",
            "  parley run peace.yaml --what-if 'drop: ru-no-contingents' --open"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario's file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the report goes (default: parley-out/NAME-N with the first free N).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Overwrite report files that are in --out already.")
    private boolean force;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day, as year-month-day; later statements do not count (default: the scenario's).")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--variant", paramLabel = "NAME", description = "Start from one of the scenario's variants.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--what-if",
            paramLabel = "CHANGE",
            description = {
                "Change something and see what follows; may be given several times. The words are those of a"
                        + " scenario's variants, such as 'drop: ru-x', 'circumstance: {asked: yes}', 'hold: fr-claim',"
                        + " 'consent: {issue: troops, parties: [russia]}' or 'add: {party: france, demands: {troops: training}}'."
            })
    private List<String> whatIfs = List.of();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: all but space).",
            completionCandidates = Format.Words.class,
            converter = Format.Converter.class)
    private Set<Format> formats = new LinkedHashSet<>();

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    @Option(
            names = "--json",
            description = "Print report.json on standard output, and nothing else; write files only with --out.")
    private boolean json;

    @Option(names = "--open", description = "Open report.html with the machine's own program for pages.")
    private boolean open;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Give up after so many nodes of work (default: 400,000).",
            converter = Numbers.Nodes.class)
    private Optional<Long> nodes = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Give up after so many seconds; the report says that it may not be reproducible.",
            converter = Numbers.Seconds.class)
    private Optional<Integer> seconds = Optional.empty();

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "List at most so many agreements, clashes and concessions (default: 1,000).",
            converter = Numbers.Listed.class)
    private Optional<Integer> listed = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "SEED",
            description =
                    "List agreements drawn at random, the same ones for the same seed, instead of the first ones.",
            converter = Numbers.Seed.class)
    private Optional<Long> seed = Optional.empty();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Format> wanted = wantedFormats();
        refuseToOverwrite(wanted);
        Reading.Success reading = Loading.read(surroundings, file);
        noteWarnings(reading);
        Scenario scenario = changed(reading.scenario());
        Findings findings = new Study(onDay(reading.scenario()), scenario, scenario.asOf(), limits()).run();
        Optional<Claims> claims = checkClaims(scenario);
        ReportFiles report = new ReportFiles(findings, stamp(reading, scenario));
        show(findings, claims, report, write(report, wanted, scenario.id()));
        ExitStatus decided =
                findings.space() instanceof Findings.NotDecided ? ExitStatus.NOT_DECIDED : ExitStatus.ANSWERED;
        return claims.map(Claims::status).orElse(decided).worse(decided).code();
    }

    private List<Format> wantedFormats() {
        List<Format> wanted = formats.isEmpty()
                ? Format.usual()
                : Arrays.stream(Format.values()).filter(formats::contains).toList();
        if (open && !wanted.contains(Format.HTML)) {
            throw Refusal.badInput("--open opens report.html: add html to --format.");
        }
        if (open && json && out.isEmpty()) {
            throw Refusal.badInput("--open needs a report on disk: with --json, say where with --out.");
        }
        return wanted;
    }

    /** Refuses before the work is done, not after it. */
    private void refuseToOverwrite(List<Format> wanted) {
        if (force || out.isEmpty()) {
            return;
        }
        List<String> names = wanted.stream().map(Format::file).toList();
        OutFolder.findExisting(surroundings, out.get(), names).ifPresent(existing -> {
            throw Refusal.notWritten(existing, "it is there already, and --force was not given");
        });
    }

    private void noteWarnings(Reading.Success reading) {
        int count = reading.warnings().size();
        if (count > 0 && !quiet && !json) {
            surroundings.note(count + (count == 1 ? " warning: \"" : " warnings: \"") + "parley check "
                    + Words.shell(Words.shown(file)) + "\" shows " + (count == 1 ? "it." : "them."));
        }
    }

    /** The scenario on the day asked for, with the variant and the what-ifs made. */
    private Scenario changed(Scenario read) {
        Scenario base = onDay(read);
        Scenario onVariant =
                variant.map(name -> Loading.withVariant(base, name)).orElse(base);
        return Loading.withWhatIfs(onVariant, whatIfs);
    }

    private Scenario onDay(Scenario read) {
        return asOf.map(day -> Loading.onDay(read, Loading.readDay(day))).orElse(read);
    }

    /** Claims are about the scenario as written: they are checked when that is what is shown. */
    private Optional<Claims> checkClaims(Scenario scenario) {
        boolean plain = asOf.isEmpty() && variant.isEmpty() && whatIfs.isEmpty();
        return plain && !scenario.expectations().isEmpty()
                ? Optional.of(Claims.of(scenario, limits()))
                : Optional.empty();
    }

    private Limits limits() {
        Limits usual = Study.DEFAULT_LIMITS;
        return new Limits(nodes.orElse(usual.nodes()), seconds, listed.orElse(usual.listed()), seed);
    }

    private Stamp stamp(Reading.Success reading, Scenario scenario) {
        List<Stamp.StampedFile> files = reading.files().stream()
                .map(read -> new Stamp.StampedFile(surroundings.relative(Path.of(read.name())), read.contentHash()))
                .toList();
        return new Stamp(
                Version.number(),
                files,
                scenario.asOf(),
                variant,
                whatIfs,
                limits(),
                command(files.get(0).name()));
    }

    /** What to type to get the same report, wherever it is then written to. */
    private String command(String name) {
        List<String> words = new ArrayList<>(List.of("parley", "run", name));
        asOf.ifPresent(
                day -> words.addAll(List.of("--as-of", Loading.readDay(day).toString())));
        variant.ifPresent(known -> words.addAll(List.of("--variant", known)));
        whatIfs.forEach(change -> words.addAll(List.of("--what-if", change)));
        nodes.ifPresent(number -> words.addAll(List.of("--nodes", number.toString())));
        seconds.ifPresent(number -> words.addAll(List.of("--seconds", number.toString())));
        listed.ifPresent(number -> words.addAll(List.of("--list", number.toString())));
        seed.ifPresent(number -> words.addAll(List.of("--sample", number.toString())));
        return words.stream().map(Words::shell).collect(Collectors.joining(" "));
    }

    /** Writes the files, unless the report goes to standard output alone; returns the first. */
    private Optional<Path> write(ReportFiles report, List<Format> wanted, String name) {
        if (json && out.isEmpty()) {
            return Optional.empty();
        }
        FileSet files = report.files(wanted);
        return Optional.of(Interruption.whole(() -> {
            Path folder = out.orElseGet(() -> OutFolder.claim(surroundings, name));
            OutFolder.write(surroundings, folder, files, force ? FileSet.Existing.REPLACE : FileSet.Existing.KEEP);
            return folder.resolve(wanted.get(0).file());
        }));
    }

    private void show(Findings findings, Optional<Claims> claims, ReportFiles report, Optional<Path> page) {
        if (json) {
            surroundings.out().print(report.text(Format.JSON));
        } else if (!quiet) {
            new Screen(findings, surroundings.colours())
                    .lines(claims.map(Claims::summary), page.map(Words::shown))
                    .forEach(surroundings::print);
        }
        if (open && page.isPresent()) {
            surroundings.note(new Opener(surroundings, System.getProperty("os.name", "")).open(page.get()));
        }
    }
}
