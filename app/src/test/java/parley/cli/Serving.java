package parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import parley.report.FileSet;
import parley.web.Access;
import parley.web.LocalServer;
import parley.web.Workspace;

/** A server inside the test's own Java, on any free port, with the library of the project. */
public final class Serving {

    private Serving() {}

    /**
     * Starts one.
     *
     * @param folder that it is started in
     * @param opened names of files there that are open
     */
    public static LocalServer start(Path folder, String... opened) {
        return start(Access.local(), folder, opened);
    }

    /** Starts one that not everybody may use. */
    public static LocalServer start(Access access, Path folder, String... opened) {
        try {
            Workspace workspace = new Workspace(folder, FileSet::writeOne);
            for (String name : opened) {
                workspace.opening(name, folder.resolve(name));
            }
            Surroundings surroundings = surroundings(folder);
            return LocalServer.start(
                    access,
                    0,
                    new CommandAnalyses(surroundings),
                    workspace,
                    ServeCommand.samples(surroundings),
                    Throwable::printStackTrace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command of these words prints, run in a folder. */
    public static String print(Path folder, String... words) {
        return new Shell(folder).parley(words).out();
    }

    private static Surroundings surroundings(Path folder) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                nowhere,
                nowhere,
                false,
                Map.of(),
                Optional.of(Path.of("..").toAbsolutePath().normalize()),
                folder);
    }
}
