package parley.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are. */
final class Project {
    private Project() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("parley"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
