package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.model.Scenario;
import parley.report.Edition;
import parley.report.FileSet;
import parley.scenario.Reading;
import parley.study.Findings;
import parley.study.Findings.Limits;
import parley.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private ScenarioOptions input = new ScenarioOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the report goes (default: parley-out/NAME-N with the first free N).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Overwrite report files that are in --out already.")
    private boolean force;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: html, md, json and csv).",
            completionCandidates = Format.Words.class,
            converter = Format.Converter.class)
    private Set<Format> formats = new LinkedHashSet<>();

    @Option(
            names = "--hide-answers",
            description =
                    "Leave out of the report whatever follows from the statements, for teaching: readers find it with"
                            + " the what-if panel. Writes html and md, or pdf.")
    private boolean hideAnswers;

    @Option(
            names = "--no-what-if",
            description = "Leave the what-if panel out of report.html. Its data hold every answer.")
    private boolean noPanel;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    @Option(names = "--json", description = "The same as --print json.")
    private boolean json;

    @Option(
            names = "--print",
            paramLabel = "FORMAT",
            description = "Print the report in this format on standard output, and nothing else; write files only with"
                    + " --out.",
            converter = Format.Converter.class)
    private Optional<Format> printed = Optional.empty();

    @Option(names = "--open", description = "Open report.html with the machine's own program for pages.")
    private boolean open;

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
        Optional<PdfPrinter> printer = findPrinter(wanted);
        ScenarioOptions.Loaded loaded = input.load(surroundings);
        noteWarnings(loaded.reading());
        Scenario scenario = loaded.scenario();
        Limits limits = input.limits(seed);
        Findings findings = new Study(loaded.base(), scenario, scenario.asOf(), limits).runWithHistory();
        Optional<Claims> claims = checkClaims(scenario, limits);
        ReportFiles report = new ReportFiles(
                findings,
                input.stamp(surroundings, loaded, limits, "run", ownOptions()),
                new Edition(!hideAnswers, !noPanel));
        Optional<ReportFiles.Written> files = prepare(report, wanted);
        show(findings, claims, report, files.map(ready -> write(ready, report, wanted, printer, scenario.id())));
        files.flatMap(ReportFiles.Written::refusal).ifPresent(refusal -> {
            throw refusal;
        });
        ExitStatus decided = ExitStatus.of(findings);
        return claims.map(Claims::status).orElse(decided).worse(decided).code();
    }

    /** Options of this command, as they would be typed, on which the report's contents depend. */
    private List<String> ownOptions() {
        List<String> words = new ArrayList<>();
        seed.ifPresent(number -> words.addAll(List.of("--sample", number.toString())));
        if (hideAnswers) {
            words.add("--hide-answers");
        }
        if (noPanel) {
            words.add("--no-what-if");
        }
        return words;
    }

    private List<Format> wantedFormats() {
        List<Format> usual = hideAnswers ? List.of(Format.HTML, Format.MD) : Format.usual();
        List<Format> wanted = formats.isEmpty()
                ? usual
                : Arrays.stream(Format.values()).filter(formats::contains).toList();
        if (hideAnswers && (json || !Format.forReading().containsAll(wanted))) {
            throw Refusal.badInput(
                    "--hide-answers is for html, md and pdf: whatever is for programs holds every answer.");
        }
        if (open && !wanted.contains(Format.HTML)) {
            throw Refusal.badInput("--open opens report.html: add html to --format.");
        }
        if (open && alone().isPresent() && out.isEmpty()) {
            throw Refusal.badInput(
                    "--open needs a report on disk: with " + (json ? "--json" : "--print") + ", say where with --out.");
        }
        return wanted;
    }

    /** The format that goes to standard output in place of the screen. */
    private Optional<Format> alone() {
        if (json && printed.filter(format -> format != Format.JSON).isPresent()) {
            throw Refusal.badInput("--json prints report.json, and --print asks for another format: give one of them.");
        } else if (printed.filter(format -> !format.isText()).isPresent()) {
            throw Refusal.badInput("--print: a PDF is no text. Have it written to a file with --format pdf.");
        }
        return json ? Optional.of(Format.JSON) : printed;
    }

    /** Refuses before the work is done, not after it. */
    private void refuseToOverwrite(List<Format> wanted) {
        if (force || out.isEmpty()) {
            return;
        }
        OutFolder.findExisting(surroundings, out.get(), ReportFiles.names(wanted))
                .ifPresent(existing -> {
                    throw Refusal.notWritten(existing, "it is there already, and --force was not given");
                });
    }

    /** A browser is looked for before the work is done, not after it. */
    private Optional<PdfPrinter> findPrinter(List<Format> wanted) {
        return wanted.contains(Format.PDF) && !(alone().isPresent() && out.isEmpty())
                ? Optional.of(PdfPrinter.find(surroundings, PdfPrinter.LONGEST))
                : Optional.empty();
    }

    private void noteWarnings(Reading.Success reading) {
        int count = reading.warnings().size();
        if (count > 0 && !quiet && alone().isEmpty()) {
            surroundings.note(count + (count == 1 ? " warning: \"" : " warnings: \"") + "parley check "
                    + Words.shell(Words.shown(input.file())) + "\" shows " + (count == 1 ? "it." : "them."));
        }
    }

    /** Claims are about the scenario as written: they are checked when that is what is shown. */
    private Optional<Claims> checkClaims(Scenario scenario, Limits limits) {
        return input.isPlain() && !scenario.expectations().isEmpty()
                ? Optional.of(Claims.of(scenario, limits))
                : Optional.empty();
    }

    /** The files, unless the report goes to standard output alone. */
    private Optional<ReportFiles.Written> prepare(ReportFiles report, List<Format> wanted) {
        if (alone().isPresent() && out.isEmpty()) {
            return Optional.empty();
        }
        ReportFiles.Written ready = report.files(wanted);
        ready.refusal().filter(refusal -> wanted.size() == 1).ifPresent(refusal -> {
            throw refusal;
        });
        return Optional.of(ready);
    }

    /** Writes the files, and returns the first. */
    private Path write(
            ReportFiles.Written ready,
            ReportFiles report,
            List<Format> wanted,
            Optional<PdfPrinter> printer,
            String name) {
        FileSet.Existing existing = force ? FileSet.Existing.REPLACE : FileSet.Existing.KEEP;
        Optional<byte[]> pdf = printer.map(p -> p.print(report.text(Format.HTML)));
        return Interruption.whole(() -> {
            Path folder = out.orElseGet(() -> OutFolder.claim(surroundings, name));
            OutFolder.write(surroundings, folder, ready.files(), existing);
            pdf.ifPresent(bytes -> OutFolder.write(surroundings, folder, Format.PDF.file(), bytes, existing));
            if (force) {
                OutFolder.clear(surroundings, folder, ReportFiles.listLeftOut(wanted, ready.files()));
            }
            return folder.resolve(wanted.stream()
                    .filter(format ->
                            format == Format.PDF || ready.files().texts().containsKey(format.file()))
                    .findFirst()
                    .orElseThrow()
                    .file());
        });
    }

    private void show(Findings findings, Optional<Claims> claims, ReportFiles report, Optional<Path> page) {
        if (alone().isPresent()) {
            surroundings.out().print(report.text(alone().get()));
        } else if (!quiet) {
            new Screen(findings, surroundings.colours())
                    .lines(claims.map(Claims::summary), page.map(Words::shown))
                    .forEach(surroundings::print);
        }
        if (open && page.filter(file -> file.endsWith(Format.HTML.file())).isPresent()) {
            surroundings.note(new Opener(surroundings, System.getProperty("os.name", "")).open(page.get()));
        }
    }
}
