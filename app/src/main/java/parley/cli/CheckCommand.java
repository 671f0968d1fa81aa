package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
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
        footer = {"", "Example:", "  parley check peace.yaml"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    private static final int MARGIN = 6;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scenarios' files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print everything found as JSON, and nothing else, on standard output.")
    private boolean json;

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
        if (json) {
            surroundings.out().print(CheckedJson.write(all));
        }
        return worst.code();
    }

    private Checked check(Path file) {
        Reading reading = ScenarioReader.read(surroundings.resolve(file));
        Claims claims = reading instanceof Reading.Success success
                ? Claims.of(success.scenario(), Study.DEFAULT_LIMITS)
                : new Claims(List.of());
        return new Checked(Words.shown(file), reading, claims);
    }

    private void show(Checked checked) {
        surroundings.out().print(DiagnosticPrinter.print(checked.reading().diagnostics()));
        checked.claims().results().forEach(this::show);
        if (checked.reading() instanceof Reading.Success) {
            String claims = checked.claims().results().isEmpty()
                    ? "it claims nothing (expect:) that could be checked"
                    : "of its claims, " + checked.claims().summary();
            Layout.wrap(checked.file() + ": sound; " + claims + ".", Screen.WIDTH)
                    .forEach(surroundings::print);
        }
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
