package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import parley.model.Scenario;
import parley.report.Layout;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.DiagnosticPrinter;
import parley.scenario.importing.Grid;
import parley.scenario.importing.ImportReading;
import parley.scenario.importing.Importers;
import parley.scenario.importing.Note;
import parley.scenario.importing.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code parley import}: a scenario made of another tool's files. */
@Command(
        name = "import",
        description =
                "Make a scenario of another negotiation tool's files, and say what could not be carried over. Every"
                        + " utility is kept exactly, or left out.",
        footer = {
            "",
            "Examples:",
            "  parley import domain.xml seller.xml buyer.xml --out lease.yaml",
            "  parley import fair/ --from negmas --grid 21 --out fair.yaml"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The case's files, or the folder that they are in.")
    private List<Path> files = List.of();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "Whose files they are: ${COMPLETION-CANDIDATES} (default: their content tells).",
            completionCandidates = Tools.class,
            converter = ToTool.class)
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The scenario's day, year-month-day, since the files have none (default: 2000-01-01).")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--grid",
            paramLabel = "N",
            description =
                    "How many options a range of numbers gives that is continuous or too long, 2 to 64 (default: 11).",
            converter = Numbers.GridPoints.class)
    private int grid = Grid.USUAL.points();

    @Mixin
    private OutFile out = new OutFile();

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        out.check(surroundings);
        LocalDate day = asOf.map(text -> Loading.readDay("--as-of", text)).orElse(Settings.USUAL_DAY);
        ImportReading reading = Importers.read(named(), from, new Settings(day, new Grid(grid)));
        if (reading instanceof ImportReading.Success success) {
            out.show(surroundings, success.text());
            // What is said about the scenario must not get into it.
            tell(success, out.name().isPresent() ? surroundings::print : surroundings::note);
            return ExitStatus.ANSWERED.code();
        } else if (reading instanceof ImportReading.Failure failure) {
            throw Refusal.badInput(DiagnosticPrinter.print(failure.errors()));
        }
        throw new AssertionError("no such reading: " + reading);
    }

    private Map<String, Path> named() {
        Map<String, Path> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file.toString().replace('\\', '/'), surroundings.resolve(file)));
        return named;
    }

    private static void tell(ImportReading.Success success, Consumer<String> line) {
        Scenario scenario = success.scenario();
        wrap(
                "",
                scenario.title() + ": " + count(scenario.issues().size(), "issue") + ", "
                        + count(scenario.parties().size(), "party").replace("partys", "parties") + ", "
                        + scenario.preferences().size() + " of them with preferences, from "
                        + count(success.files().size(), "file") + " of " + success.tool() + ".",
                line);
        line.accept(success.notes().isEmpty() ? "Everything was carried over." : "Not as it stands in the files:");
        for (Note note : success.notes()) {
            wrap("  ", note.place() + ": " + note.sentence(), line);
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void wrap(String margin, String text, Consumer<String> line) {
        Layout.wrap(Characters.visible(text), Screen.WIDTH - margin.length())
                .forEach(part -> line.accept(margin + part));
    }

    /** The words, for help and completion. */
    static final class Tools implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Importers.tools().keySet().iterator();
        }
    }

    /** Reads a word. */
    static final class ToTool implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            if (Importers.tools().containsKey(word.strip())) {
                return word.strip();
            }
            throw new TypeConversionException("\"" + word + "\" is no format that can be read. Formats are "
                    + String.join(", ", Importers.tools().keySet()) + ".");
        }
    }
}
