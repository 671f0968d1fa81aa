package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.model.Scenario;
import parley.report.Layout;
import parley.scenario.Reading;
import parley.scenario.SourceCheck;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.study.ExpectationResult;
import parley.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley check}: says what is wrong with scenarios, and whether they reproduce what they expect. */
@Command(
        name = "check",
        description = "Say what is wrong with scenarios, and whether what they expect follows.",
        footer = {"", "Example:", "  parley check peace.yaml --source article=article.txt"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    private static final int MARGIN = 6;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scenarios' files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print everything found as JSON, and nothing else, on standard output.")
    private boolean json;

    @Option(
            names = "--source",
            paramLabel = "ID=FILE",
            description = "Your copy of a source's text: checks its SHA-256, shows each statement beside the paragraphs"
                    + " that it cites, and looks its quote up there. May be given several times.")
    private Map<String, Path> sources = new LinkedHashMap<>();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Checked> all = new ArrayList<>();
        ExitStatus worst = ExitStatus.ANSWERED;
        for (Path file : files) {
            Checked checked = check(file);
            all.add(checked);
            worst = worst.worse(checked.status());
            if (!json) {
                show(checked);
            }
        }
        refuseUnknownSources(all);
        if (json) {
            surroundings.out().print(CheckedJson.write(all));
        }
        return worst.code();
    }

    private Checked check(Path file) {
        Reading reading = surroundings.read(file);
        return reading instanceof Reading.Success success
                ? new Checked(
                        Words.shown(file),
                        reading,
                        checkSources(success.scenario()),
                        Claims.of(success.scenario(), Study.DEFAULT_LIMITS))
                : new Checked(Words.shown(file), reading, List.of(), new Claims(List.of()));
    }

    private List<SourceCheck.Result> checkSources(Scenario scenario) {
        List<SourceCheck.Result> results = new ArrayList<>();
        sources.forEach((id, text) -> {
            if (scenario.sources().containsKey(id)) {
                results.add(SourceCheck.check(scenario, id, surroundings.resolve(text)));
            }
        });
        return results;
    }

    /** A source may be one of any of the files; where it is none of theirs, it is mistyped. */
    private void refuseUnknownSources(List<Checked> all) {
        Set<String> known = new LinkedHashSet<>();
        for (Checked checked : all) {
            if (!(checked.reading() instanceof Reading.Success success)) {
                return;
            }
            known.addAll(success.scenario().sources().keySet());
        }
        for (String id : sources.keySet()) {
            if (!known.contains(id)) {
                throw Refusal.badInput("--source: " + Loading.unknown("source", id, known));
            }
        }
    }

    private void show(Checked checked) {
        surroundings.out().print(DiagnosticPrinter.print(checked.reading().diagnostics()));
        if (checked.reading() instanceof Reading.Success success) {
            SourcePage page = new SourcePage(success.scenario());
            checked.sources().forEach(result -> {
                page.lines(result).forEach(surroundings::print);
                surroundings.out().print(DiagnosticPrinter.print(result.diagnostics()));
            });
            checked.claims().results().forEach(this::show);
            showSummary(checked);
        }
    }

    /** The file's name is never broken, so that terminals and editors can open it. */
    private void showSummary(Checked checked) {
        String line = checked.file() + ": " + summary(checked);
        if (Layout.columns(line) <= Screen.WIDTH) {
            surroundings.print(line);
        } else {
            surroundings.print(checked.file() + ":");
            Layout.wrap(summary(checked), Screen.WIDTH - 2).forEach(part -> surroundings.print("  " + part));
        }
    }

    private static String summary(Checked checked) {
        String claims = checked.claims().results().isEmpty()
                ? "it claims nothing (expect:) that could be checked"
                : "of its claims, " + checked.claims().summary();
        return (checked.isSound() ? "sound" : "not what its sources say") + "; " + claims + ".";
    }

    private void show(ExpectationResult result) {
        String claim =
                result.expectation().claim() + ": " + result.expectation().says();
        indented(Claims.word(result), claim);
        if (!result.passed()) {
            result.reasons().forEach(reason -> indented("", reason));
        }
    }

    private void indented(String margin, String text) {
        String label = margin;
        for (String line : Layout.wrap(Characters.visible(text), Screen.WIDTH - MARGIN)) {
            surroundings.print(Layout.pad(label, MARGIN) + line);
            label = "";
        }
    }
}
