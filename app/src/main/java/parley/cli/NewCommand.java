package parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.report.FileSet;
import parley.scenario.Scaffold;
import parley.scenario.diagnostic.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parley new}: a scenario to start from. */
@Command(
        name = "new",
        description = "Make a folder with a commented scenario to start from.",
        footer = {"", "Example:", "  parley new peace-talks"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {

    private static final String VALID = "[a-z][a-z0-9-]{0,63}";

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "NAME",
            description = "The scenario's name, which is the folder's too: a small letter, then small letters, digits"
                    + " and hyphens.")
    private String name = "";

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!name.matches(VALID)) {
            throw Refusal.badInput(refusal());
        }
        Path folder = Path.of(name);
        FileSet files = new FileSet(Map.of("scenario.yaml", Scaffold.text(name)));
        Interruption.whole(() -> {
            OutFolder.write(surroundings, folder, files, FileSet.Existing.KEEP);
            return folder;
        });
        String file = name + "/scenario.yaml";
        surroundings.print(file + " is there: a small scenario to change into yours.");
        surroundings.print("  parley check " + file);
        surroundings.print("  parley run " + file);
        return ExitStatus.ANSWERED.code();
    }

    private String refusal() {
        String better =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return "parley new: \"" + Characters.visible(name, 64)
                + "\" is no name: it takes a small letter, then at most 63 small letters, digits and hyphens."
                + (better.matches(VALID) ? " Try \"parley new " + better + "\"." : "");
    }
}
