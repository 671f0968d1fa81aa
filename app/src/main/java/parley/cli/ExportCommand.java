package parley.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import parley.model.Scenario;
import parley.report.FileSet;
import parley.report.Layout;
import parley.scenario.diagnostic.Characters;
import parley.scenario.exporting.Exported;
import parley.scenario.exporting.Exporters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code parley export}: what parties want, as another tool's files. */
@Command(
        name = "export",
        description =
                "Write a scenario's issues and preferences as another negotiation tool's files, and say what they leave"
                        + " out.",
        footer = {"", "Example:", "  parley export lease.yaml --format negmas --out lease"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario's file.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "For which tool: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Tools.class,
            converter = ToTool.class)
    private String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder for the files, which is made where it is missing.")
    private Path folder = Path.of("");

    @Option(names = "--force", description = "Overwrite files that are there already.")
    private boolean force;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Scenario scenario = Loading.read(surroundings, file).scenario();
        if (scenario.issues().isEmpty()) {
            throw Refusal.badInput(
                    Words.shown(file) + ": the scenario has no issues, so that there is nothing to export.");
        }
        Exported exported = Exporters.write(scenario, format);
        FileSet files = new FileSet(exported.files());
        Interruption.whole(() -> {
            OutFolder.write(surroundings, folder, files, force ? FileSet.Existing.REPLACE : FileSet.Existing.KEEP);
            return folder;
        });
        exported.files().keySet().forEach(name -> surroundings.print(Words.shown(folder.resolve(name))));
        exported.notes()
                .forEach(note ->
                        Layout.wrap(Characters.visible(note), Screen.WIDTH).forEach(surroundings::print));
        return ExitStatus.ANSWERED.code();
    }

    /** The words, for help and completion. */
    static final class Tools implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exporters.tools().keySet().iterator();
        }
    }

    /** Reads a word. */
    static final class ToTool implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            if (Exporters.tools().containsKey(word.strip())) {
                return word.strip();
            }
            throw new TypeConversionException("\"" + word + "\" is no format that can be written. Formats are "
                    + String.join(", ", Exporters.tools().keySet()) + ".");
        }
    }
}
