package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.scenario.diagnostic.Characters;
import picocli.CommandLine.Command;

/** {@code parley samples}: what is in the library. */
@Command(
        name = "samples",
        description = "List the scenarios that come with Parley.",
        footer = {"", "Example:", "  parley samples"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SamplesCommand implements Callable<Integer> {

    private static final Path LIBRARY = Path.of("scenarios", "library");

    private final Surroundings surroundings;

    SamplesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (findLibrary(surroundings).isEmpty()) {
            surroundings.note(
                    "The library of samples is not here: Parley finds it in scenarios/library beside the script"
                            + " \"parley\" that it is started with.");
            return ExitStatus.ANSWERED.code();
        }
        list(surroundings).forEach(this::show);
        return ExitStatus.ANSWERED.code();
    }

    private static Optional<Path> findLibrary(Surroundings surroundings) {
        return surroundings.home().map(home -> home.resolve(LIBRARY)).filter(Files::isDirectory);
    }

    /** The files of the library; none where it is not here. */
    static List<Path> list(Surroundings surroundings) {
        return findLibrary(surroundings).map(SamplesCommand::list).orElse(List.of());
    }

    private static List<Path> list(Path library) {
        try (Stream<Path> folders = Files.list(library)) {
            return folders.map(folder -> folder.resolve("scenario.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.badInput(Words.shown(library) + ": could not be listed: " + Reasons.of(e) + ".");
        }
    }

    private void show(Path file) {
        String path = fromHere(file);
        if (ScenarioReader.read(file) instanceof Reading.Success success) {
            surroundings.print(Characters.visible(success.scenario().title()));
        } else {
            surroundings.print("A scenario that cannot be read; \"parley check " + Words.shell(path) + "\" says why");
        }
        surroundings.print("  " + path);
    }

    /** What to type for the file in the folder that the command runs in. */
    private String fromHere(Path file) {
        Path here = surroundings.folder().toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return Words.shown(there.startsWith(here) ? here.relativize(there) : there);
    }
}
