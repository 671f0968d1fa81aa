package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.report.FileSet;
import picocli.CommandLine.Option;

/** Where one text goes: to standard output, or to a file that is written whole or not at all. */
final class OutFile {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to a file (default: print it on standard output).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--force", description = "Overwrite the file of --out where it is there already.")
    private boolean force;

    /** Refuses to overwrite, before the work is done. */
    void check(Surroundings surroundings) {
        if (file.isPresent() && !force) {
            OutFolder.findExisting(surroundings, folder(file.get()), List.of(name(file.get())))
                    .ifPresent(existing -> {
                        throw Refusal.notWritten(existing, "it is there already, and --force was not given");
                    });
        }
    }

    /** The name of the file, where there is one. */
    Optional<String> name() {
        return file.map(OutFile::name);
    }

    /** Prints the text, or writes it to the file and says which. */
    void show(Surroundings surroundings, String text) {
        if (file.isEmpty()) {
            surroundings.out().print(text);
            return;
        }
        Path to = file.get();
        FileSet files = new FileSet(Map.of(name(to), text));
        Interruption.whole(() -> {
            OutFolder.write(surroundings, folder(to), files, force ? FileSet.Existing.REPLACE : FileSet.Existing.KEEP);
            return to;
        });
        surroundings.print(Words.shown(to));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!FileSet.isName(name)) {
            throw Refusal.badInput("--out: \"" + Words.shown(file)
                    + "\" is no file's name. It takes letters, digits, dots, hyphens and underscores, such as"
                    + " answer.html.");
        }
        return name;
    }
}
