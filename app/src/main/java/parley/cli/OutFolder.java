package parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import parley.report.FileSet;

/** The folder that a report is written to. */
final class OutFolder {

    /** Where reports go unless the user names a folder. */
    static final Path DEFAULT = Path.of("parley-out");

    private OutFolder() {}

    /**
     * A folder of its own for a scenario's report: {@code parley-out/NAME-N} with the first free N, counted from 1.
     * Making it claims it, so that two commands at once never share one.
     *
     * @return the folder as it is shown to the user
     */
    static Path claim(Surroundings surroundings, String name) {
        Path parent = surroundings.resolve(DEFAULT);
        for (int n = 1; ; n++) {
            Path shown = DEFAULT.resolve(name + "-" + n);
            try {
                Files.createDirectories(parent);
                Files.createDirectory(surroundings.resolve(shown));
                return shown;
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(parent)) {
                    throw Refusal.notWritten(DEFAULT, "it is not a folder");
                }
            } catch (IOException e) {
                throw Refusal.notWritten(shown, Reasons.of(e));
            }
        }
    }

    /** Writes files into the folder, which is made where it is missing. */
    static void write(Surroundings surroundings, Path folder, FileSet files, FileSet.Existing existing) {
        try {
            files.writeTo(surroundings.resolve(folder), existing);
        } catch (FileSet.NotWrittenException e) {
            throw Refusal.notWritten(Objects.requireNonNullElse(e.getMessage(), "A file could not be written."));
        }
    }

    /** Writes a file that is no text into the folder. */
    static void write(Surroundings surroundings, Path folder, String name, byte[] bytes, FileSet.Existing existing) {
        try {
            FileSet.write(surroundings.resolve(folder), name, bytes, existing);
        } catch (FileSet.NotWrittenException e) {
            throw Refusal.notWritten(Objects.requireNonNullElse(e.getMessage(), "A file could not be written."));
        }
    }

    /** Deletes those of these files that are there: what an earlier report left, and this one does not have. */
    static void clear(Surroundings surroundings, Path folder, Collection<String> files) {
        for (String name : files) {
            Path file = folder.resolve(name);
            try {
                Files.deleteIfExists(surroundings.resolve(file));
            } catch (IOException e) {
                throw Refusal.notWritten(file, Reasons.of(e));
            }
        }
    }

    /** The first of these files that is there already. */
    static Optional<Path> findExisting(Surroundings surroundings, Path folder, Collection<String> files) {
        return files.stream()
                .map(folder::resolve)
                .filter(file -> Files.exists(surroundings.resolve(file)))
                .findFirst();
    }
}
